"""WGS84 and CGCS2000 to and from GCJ-02 and BD-09.

The tables hold WGS84; CGCS2000 equals it to centimetres. Mini-programs and most Chinese maps speak GCJ-02,
Baidu BD-09. In Zhongyuan the offsets are 568 m and 1266 m: a wrong system is the next community. The
formulas are the publicly known ones; the way back is found by iteration and exact to a millimetre. Outside
China's frame nothing is shifted. Each formula is written once and runs on floats (`math`) and on arrays
(`numpy`).
"""

import math
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


class CoordinateSystem(StrEnum):
    """What a pair of coordinates may be given in."""

    WGS84 = "wgs84"
    CGCS2000 = "cgcs2000"
    GCJ02 = "gcj02"
    BD09 = "bd09"


Pair = tuple[Any, Any]
_SEMI_MAJOR, _ECCENTRICITY2 = 6378245.0, 0.00669342162296594323
_BD_TURN = math.pi * 3000.0 / 180.0
_WEST, _EAST, _SOUTH, _NORTH = 72.004, 137.8347, 0.8293, 55.8271
_ENOUGH, _ROUNDS = 1e-10, 30


def _waves(m: Any, value: Any, first: float, second: float) -> Any:
    pi = math.pi
    return (20.0 * m.sin(value * pi) + 40.0 * m.sin(value / 3.0 * pi)) * 2.0 / 3.0 + (
        first * m.sin(value / 12.0 * pi) + second * m.sin(value * pi / 30.0)
    ) * 2.0 / 3.0


def _gcj_from_wgs(m: Any, lon: Any, lat: Any) -> Pair:
    x, y = lon - 105.0, lat - 35.0
    ripple = (20.0 * m.sin(6.0 * x * math.pi) + 20.0 * m.sin(2.0 * x * math.pi)) * 2.0 / 3.0
    root = m.sqrt(m.fabs(x))
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple
    north = north + _waves(m, y, 160.0, 320.0)
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple + _waves(m, x, 150.0, 300.0)
    angle = lat / 180.0 * math.pi
    magic = 1.0 - _ECCENTRICITY2 * m.sin(angle) ** 2
    meridian = _SEMI_MAJOR * (1.0 - _ECCENTRICITY2) / (magic * m.sqrt(magic)) * math.pi
    parallel = _SEMI_MAJOR / m.sqrt(magic) * m.cos(angle) * math.pi
    return lon + east * 180.0 / parallel, lat + north * 180.0 / meridian


def _bd_from_wgs(m: Any, lon: Any, lat: Any) -> Pair:
    x, y = _gcj_from_wgs(m, lon, lat)
    radius = m.sqrt(x * x + y * y) + 0.00002 * m.sin(y * _BD_TURN)
    angle = m.atan2(y, x) + 0.000003 * m.cos(x * _BD_TURN)
    return radius * m.cos(angle) + 0.0065, radius * m.sin(angle) + 0.006


_SHIFTS: dict[str, Callable[[Any, Any, Any], Pair]] = {
    CoordinateSystem.GCJ02: _gcj_from_wgs,
    CoordinateSystem.BD09: _bd_from_wgs,
}


def from_wgs84(lon: float, lat: float, system: str) -> tuple[float, float]:
    """WGS84 degrees in another system."""
    shift = _SHIFTS.get(CoordinateSystem(system))
    if shift is None or not (_WEST <= lon <= _EAST and _SOUTH <= lat <= _NORTH):
        return lon, lat
    return shift(math, lon, lat)


def to_wgs84(lon: float, lat: float, system: str) -> tuple[float, float]:
    """Degrees of a system in WGS84."""
    shift = _SHIFTS.get(CoordinateSystem(system))
    if shift is None or not (_WEST <= lon <= _EAST and _SOUTH <= lat <= _NORTH):
        return lon, lat
    guess_lon, guess_lat = lon, lat
    for _ in range(_ROUNDS):
        there_lon, there_lat = shift(math, guess_lon, guess_lat)
        off_lon, off_lat = there_lon - lon, there_lat - lat
        guess_lon, guess_lat = guess_lon - off_lon, guess_lat - off_lat
        if abs(off_lon) < _ENOUGH and abs(off_lat) < _ENOUGH:
            break
    return guess_lon, guess_lat


def many_from_wgs84(points: ArrayLike, system: str) -> NDArray[np.float64]:
    """As `from_wgs84`, for an array of shape (n, 2)."""
    given = np.asarray(points, float)
    shift = _SHIFTS.get(CoordinateSystem(system))
    if shift is None or not len(given):
        return given
    return np.where(_within(given), np.stack(shift(np, given[:, 0], given[:, 1]), axis=-1), given)


def many_to_wgs84(points: ArrayLike, system: str) -> NDArray[np.float64]:
    """As `to_wgs84`, for an array of shape (n, 2)."""
    given = np.asarray(points, float)
    shift = _SHIFTS.get(CoordinateSystem(system))
    if shift is None or not len(given):
        return given
    guess = given.copy()
    for _ in range(_ROUNDS):
        off = np.stack(shift(np, guess[:, 0], guess[:, 1]), axis=-1) - given
        guess -= off
        if np.abs(off).max() < _ENOUGH:
            break
    return np.where(_within(given), guess, given)


def _within(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    lon, lat = points[:, :1], points[:, 1:2]
    return (lon >= _WEST) & (lon <= _EAST) & (lat >= _SOUTH) & (lat <= _NORTH)
