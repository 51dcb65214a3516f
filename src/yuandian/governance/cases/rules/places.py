"""Positions as numbers that sort by nearness, so that any map view is a handful of index ranges. Pure."""

import math

from pydantic import BaseModel, ConfigDict

from yuandian.governance.cases.rules.inputs import Latitude, Longitude
from yuandian.kernel.distance import METRES_PER_DEGREE

BITS = 26  # about 1 m at the equator per step in latitude
SIDE = 1 << BITS


class Box(BaseModel):
    """A map view in degrees, WGS84."""

    model_config = ConfigDict(frozen=True)

    west: Longitude
    south: Latitude
    east: Longitude
    north: Latitude


def _spread(value: int) -> int:
    value &= 0x3FFFFFF
    value = (value | (value << 16)) & 0x0000FFFF0000FFFF
    value = (value | (value << 8)) & 0x00FF00FF00FF00FF
    value = (value | (value << 4)) & 0x0F0F0F0F0F0F0F0F
    value = (value | (value << 2)) & 0x3333333333333333
    return (value | (value << 1)) & 0x5555555555555555


def _column(longitude: float) -> int:
    return min(SIDE - 1, max(0, int((longitude + 180.0) / 360.0 * SIDE)))


def _row(latitude: float) -> int:
    return min(SIDE - 1, max(0, int((latitude + 90.0) / 180.0 * SIDE)))


def _code(column: int, row: int) -> int:
    return _spread(column) | _spread(row) << 1


def morton_of(longitude: float, latitude: float) -> int:
    """The position on the Z-curve, 52 bits: points with the same leading bits lie in the same tile."""
    return _code(_column(longitude), _row(latitude))


def ranges_over(box: Box, most: int = 64) -> list[tuple[int, int]]:
    """At most `most` half-open Z-curve ranges, one per tile, that together cover the box.

    Each goes from the lowest to the highest corner of what the tile shares with the box: a tile that only reaches into
    the box would have what lies beside it read, more the larger the city.
    """
    west, east = _column(box.west), _column(box.east)
    south, north = _row(box.south), _row(box.north)
    shift = 0
    while ((east >> shift) - (west >> shift) + 1) * ((north >> shift) - (south >> shift) + 1) > most:
        shift += 1
    last = (1 << shift) - 1
    return [
        (
            _code(max(west, column << shift), max(south, row << shift)),
            _code(min(east, (column << shift) + last), min(north, (row << shift) + last)) + 1,
        )
        for column in range(west >> shift, (east >> shift) + 1)
        for row in range(south >> shift, (north >> shift) + 1)
    ]


def box_around(longitude: float, latitude: float, metres: float) -> Box:
    """The square box with `metres` to each side of a point."""
    up = metres / METRES_PER_DEGREE
    across = up / max(math.cos(math.radians(latitude)), 0.01)
    return Box(
        west=max(longitude - across, -180.0),
        south=max(latitude - up, -90.0),
        east=min(longitude + across, 180.0),
        north=min(latitude + up, 90.0),
    )
