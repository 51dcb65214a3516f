"""Being there: distance on the ground."""

from math import asin, cos, radians, sin, sqrt

EARTH_METRES = 6_371_000.0
Point = tuple[float, float]  # longitude, latitude, WGS84


def metres_between(one: Point, other: Point) -> float:
    """The way as the crow flies."""
    east, north = radians(other[0] - one[0]), radians(other[1] - one[1])
    bow = sin(north / 2) ** 2 + cos(radians(one[1])) * cos(radians(other[1])) * sin(east / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(bow))
