"""How far it is from one point to another, on a round earth of one size: right to some metres in a city."""

from math import asin, cos, pi, radians, sin, sqrt

EARTH_METRES = 6_371_008.8  # the mean radius (IUGG)
METRES_PER_DEGREE = EARTH_METRES * pi / 180  # along a meridian; along a parallel times the cosine of its latitude
Point = tuple[float, float]  # longitude, latitude, WGS84


def metres_between(one: Point, other: Point) -> float:
    """The way as the crow flies."""
    east, north = radians(other[0] - one[0]), radians(other[1] - one[1])
    bow = sin(north / 2) ** 2 + cos(radians(one[1])) * cos(radians(other[1])) * sin(east / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(min(1.0, bow)))
