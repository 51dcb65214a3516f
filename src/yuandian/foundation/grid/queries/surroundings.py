"""What lies round a point, for anyone who says on a phone where something is, and which service points are near."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np
import shapely

from yuandian.foundation.grid.models import Courtyard, Place
from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.maps import Box, grids_in_box
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, from_wgs84, many_from_wgs84, to_wgs84
from yuandian.foundation.grid.rules.levels import GridLevel

REACH_METRES = 500
COARSENESS_METRES = 1.0
MOST_SPOTS = 80
SERVICE_METRES = 5_000
MOST_SERVICE_POINTS = 12
SERVICE_KINDS = (
    "service_point", "clinic", "hospital", "market", "pharmacy", "canteen", "activity_centre", "police_station",
)  # fmt: skip
DECIMALS = 6
Outline = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class SurroundingArea:
    """A micro-grid or an exclusive grid, by the lines round it."""

    id: UUID
    level: GridLevel
    name: str
    outlines: list[list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class MapSpot:
    """A courtyard or a place that people know their way by."""

    kind: str
    name: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a small map shows, in the system that it is drawn in. `reach_metres` is from its middle to each edge."""

    lon: float
    lat: float
    reach_metres: int
    areas: list[SurroundingArea]
    spots: list[MapSpot]


@dataclass(frozen=True, slots=True)
class ServicePoint:
    """Somewhere to go for help, and how far it is as the crow flies."""

    kind: str
    name: str
    address: str
    metres: int
    lon: float
    lat: float


def surroundings(
    lon: float, lat: float, system: CoordinateSystem, drawn_in: CoordinateSystem | None = None
) -> Surroundings:
    """The finest grids and the known spots round a point; open to anyone who is signed in."""
    held, here, shown = atlas.current(), to_wgs84(lon, lat, system), drawn_in or system
    box = _box_round(held, *here, REACH_METRES)
    middle = (lon, lat) if shown == system else _rounded(from_wgs84(*here, shown))
    return Surroundings(*middle, REACH_METRES, list(_areas(held, box, shown)), _spots(box, shown))


def service_points(lon: float, lat: float, system: CoordinateSystem) -> list[ServicePoint]:
    """The service points round a point, the nearest first."""
    held = atlas.current()
    here = to_wgs84(lon, lat, system)
    west, south, east, north = _box_round(held, *here, SERVICE_METRES)
    rows = Place.objects.filter(kind__in=SERVICE_KINDS, lon__range=(west, east), lat__range=(south, north)).values_list(
        "kind", "name", "address", "lon", "lat"
    )
    points = [
        ServicePoint(kind, name, address, _metres(held, here, (x, y)), *_rounded(from_wgs84(x, y, system)))
        for kind, name, address, x, y in rows
        if x is not None and y is not None
    ]
    return sorted(points, key=lambda point: (point.metres, point.name))[:MOST_SERVICE_POINTS]


def _box_round(held: Atlas, lon: float, lat: float, metres: int) -> Box:
    wide, high = metres / held.frame.metres_per_lon, metres / held.frame.metres_per_lat
    return lon - wide, lat - high, lon + wide, lat + high


def _metres(held: Atlas, here: tuple[float, float], there: tuple[float, float]) -> int:
    east = (there[0] - here[0]) * held.frame.metres_per_lon
    north = (there[1] - here[1]) * held.frame.metres_per_lat
    return round(float(np.hypot(east, north)))


def _areas(held: Atlas, box: Box, system: CoordinateSystem) -> Iterator[SurroundingArea]:
    for level in (GridLevel.MICRO, GridLevel.EXCLUSIVE):
        for grid_id in grids_in_box(level, box) or []:
            shape = held.frame.round(shapely.simplify(held.areas[grid_id], COARSENESS_METRES))
            outlines = [_outline(part, system) for part in shapely.get_parts(shape)]
            yield SurroundingArea(grid_id, level, held.display_name(held.nodes[grid_id]), outlines)


def _outline(part: shapely.Polygon, system: CoordinateSystem) -> Outline:
    moved = np.round(many_from_wgs84(shapely.get_coordinates(part.exterior), system), DECIMALS)
    return [(x, y) for x, y in moved.tolist()]


def _spots(box: Box, system: CoordinateSystem) -> list[MapSpot]:
    west, south, east, north = box
    within = {"lon__range": (west, east), "lat__range": (south, north)}
    yards = Courtyard.objects.filter(**within).order_by("name", "id").values_list("name", "lon", "lat")
    places = Place.objects.filter(**within).order_by("name", "id").values_list("kind", "name", "lon", "lat")
    rows = [("courtyard", *yard) for yard in yards[:MOST_SPOTS]] + list(places[:MOST_SPOTS])
    return [
        MapSpot(kind, name, *_rounded(from_wgs84(lon, lat, system)))
        for kind, name, lon, lat in rows[:MOST_SPOTS]
        if lon is not None and lat is not None
    ]


def _rounded(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], DECIMALS), round(point[1], DECIMALS)
