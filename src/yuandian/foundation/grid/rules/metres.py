"""A flat map of a district: degrees to metres around one point.

Lengths are right at its latitude and off by a thousandth some eight kilometres north or south of it: three
centimetres in a border distance of thirty metres.
"""

import math
from typing import Any

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

Geometries = NDArray[np.object_]


class Frame(msgspec.Struct, frozen=True, gc=False):
    """East and north in metres from (`lon`, `lat`): lengths and areas of the WGS84 ellipsoid at that latitude."""

    lon: float
    lat: float
    metres_per_lon: float
    metres_per_lat: float

    @classmethod
    def around(cls, lon: float, lat: float) -> "Frame":
        """The frame whose origin is there."""
        angle = math.radians(lat)
        per_lat = 111132.954 - 559.822 * math.cos(2 * angle) + 1.175 * math.cos(4 * angle)
        per_lon = 111412.84 * math.cos(angle) - 93.5 * math.cos(3 * angle) + 0.118 * math.cos(5 * angle)
        return cls(lon, lat, per_lon, per_lat)

    @classmethod
    def over(cls, geometries: Geometries) -> "Frame":
        """The frame in the middle of geometries in degrees; over nothing, one in Zhongyuan."""
        west, south, east, north = shapely.total_bounds(geometries).tolist() if len(geometries) else [math.nan] * 4
        if math.isnan(west):
            return cls.around(113.607, 34.749)
        return cls.around((west + east) / 2, (south + north) / 2)

    def flat(self, geometries: Geometries) -> Geometries:
        """Geometries in degrees as geometries in metres."""
        return self._moved(geometries, self.many)

    def round(self, geometries: Geometries) -> Geometries:
        """Geometries in metres as geometries in degrees."""
        origin, scale = self._origin_and_scale()
        return self._moved(geometries, lambda points: points / scale + origin)

    def many(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points in degrees, shape (n, 2), in metres."""
        origin, scale = self._origin_and_scale()
        metres: NDArray[np.float64] = (points - origin) * scale
        return metres

    def _origin_and_scale(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return np.array([self.lon, self.lat]), np.array([self.metres_per_lon, self.metres_per_lat])

    @staticmethod
    def _moved(geometries: Geometries, change: Any) -> Geometries:
        moved: Geometries = shapely.transform(geometries, change)
        return moved
