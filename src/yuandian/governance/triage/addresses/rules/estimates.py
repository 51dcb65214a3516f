"""Where a place must be that is in no book: so many metres from one that is, at a crossing, between two house numbers.

An estimate is a point and how far off it may be; what grids lie around decides how sure the answer is.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.addresses.rules.book import ADDRESS, NAME, Book
from yuandian.governance.triage.addresses.rules.matches import Found, Question
from yuandian.kernel.distance import METRES_PER_DEGREE

Locate = Callable[[float, float], int | None]
AROUND = ((0.0, 0.0), (1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
NAMED_ENOUGH = 0.8
MOST_ANCHORS = 12
FARTHEST_NUMBER = 60
OFF_AT_LEAST, OFF_PER_METRE = 25.0, 0.12
FARTHEST_APART = 400.0


class Estimate(NamedTuple):
    """A WGS84 point, how many metres it may be off, and why."""

    lon: float
    lat: float
    off: float
    reason: str


def estimates_for(book: Book, question: Question, found: Found) -> Estimate | None:
    """The best estimate of the place, or none."""
    offsets = question.offsets
    east, north = sum(one.east for one in offsets), sum(one.north for one in offsets)
    metres = sum(one.metres for one in offsets)
    families = {road.family for road in question.roads}
    if len(families) >= 2:
        crossing = _at_crossing(book, families, east, north, metres)
        if crossing is not None:
            return crossing
    if metres:
        anchored = _from_anchor(book, found, east, north, metres)
        if anchored is not None:
            return anchored
    return _between_numbers(book, question)


def moved(lon: float, lat: float, east: float, north: float) -> tuple[float, float]:
    """A point so many metres further."""
    return lon + east / (METRES_PER_DEGREE * float(np.cos(np.radians(lat)))), lat + north / METRES_PER_DEGREE


def _middle(
    book: Book, spots: NDArray[np.int64], east: float, north: float, metres: int, reason: str
) -> Estimate | None:
    """The middle of what these spots, each less its own offset, say of a point so far from their common anchor."""
    points = book.points[spots]
    spots, points = spots[~np.isnan(points[:, 0])], points[~np.isnan(points[:, 0])]
    if not len(spots):
        return None
    metres_per_lon = METRES_PER_DEGREE * np.cos(np.radians(points[:, 1]))
    own = book.offsets[spots]
    lons = points[:, 0] + (east - own[:, 0]) / metres_per_lon
    lats = points[:, 1] + (north - own[:, 1]) / METRES_PER_DEGREE
    lon, lat = float(np.median(lons)), float(np.median(lats))
    apart = np.hypot((lons - lon) * metres_per_lon, (lats - lat) * METRES_PER_DEGREE)
    off = max(OFF_AT_LEAST, float(np.median(apart))) + OFF_PER_METRE * metres
    return Estimate(lon, lat, off, reason) if off <= FARTHEST_APART else None


def _at_crossing(book: Book, families: set[int], east: float, north: float, metres: int) -> Estimate | None:
    """From others at the crossing of two of the roads named."""
    for first in families:
        for second in families:
            spots = book.crossings.get((first, second)) if first < second else None
            if spots:
                reason = f"由路口附近 {len(spots)} 处地点推算"
                return _middle(book, np.array(spots), east, north, metres, reason)
    return None


def _from_anchor(book: Book, found: Found, east: float, north: float, metres: int) -> Estimate | None:
    """From a place that the text names before its direction and distance."""
    is_named = (found.coverage[:, NAME] >= NAMED_ENOUGH) | (found.coverage[:, ADDRESS] >= NAMED_ENOUGH)
    is_plain = ~book.offsets[found.spots].any(axis=1)
    anchors = found.spots[is_named & is_plain][:MOST_ANCHORS].astype(np.int64)
    if not len(anchors):
        return None
    first = book.names[int(anchors[0])]
    return _middle(book, anchors, east, north, metres, f"以“{first}”为起点，按文中方向和距离推算")


def _between_numbers(book: Book, question: Question) -> Estimate | None:
    """Between the nearest known numbers of the same side of the same road."""
    for road in question.roads:
        if road.number is None:
            continue
        start, end = np.searchsorted(book.numbered_roads, [road.road, road.road + 1])
        numbers, spots = book.numbered[start:end, 0], book.numbered[start:end, 1]
        is_side = (numbers % 2 == road.number % 2) & (np.abs(numbers - road.number) <= FARTHEST_NUMBER)
        numbers, spots = numbers[is_side], spots[is_side]
        if not len(spots):
            continue
        nearest = np.argsort(np.abs(numbers - road.number), kind="stable")[:2]
        points = book.points[spots[nearest]]
        away = np.abs(numbers[nearest] - road.number) + 1.0
        lon, lat = np.average(points, axis=0, weights=1 / away)
        spread = np.hypot(
            *((points - points[0]) * [METRES_PER_DEGREE * np.cos(np.radians(lat)), METRES_PER_DEGREE]).T
        ).max()
        off = OFF_AT_LEAST + 4.0 * float(away.min()) + 0.3 * float(spread)
        if off <= FARTHEST_APART:
            name = book.roads.names[road.road]
            known = "、".join(str(number) for number in sorted(set(numbers[nearest].tolist())))
            return Estimate(float(lon), float(lat), off, f"由{name}{known}号推算")
    return None


def shares_around(estimate: Estimate, locate: Locate) -> dict[int, float]:
    """The grids around an estimated point, by how many of nine points lie in each."""
    counted: dict[int, float] = {}
    for east, north in AROUND:
        grid = locate(*moved(estimate.lon, estimate.lat, east * estimate.off, north * estimate.off))
        if grid is not None:
            counted[grid] = counted.get(grid, 0.0) + 1 / len(AROUND)
    return counted
