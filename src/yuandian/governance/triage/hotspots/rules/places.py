"""Where a trouble is, by where its cases lie. Pure."""

from collections import Counter
from collections.abc import Sequence
from statistics import median
from uuid import UUID

NEARLY_ALL = 0.8
Line = tuple[UUID | None, ...]  # street, community, grid, micro-grid


def home_of(lines: Sequence[Line]) -> Line:
    """The finest grid in which nearly all of the placed cases lie, with those above it; None below it."""
    placed = [line for line in lines if line[0] is not None]
    home: list[UUID | None] = [None] * 4
    for level in range(4):
        found = Counter(line[level] for line in placed)
        if not found:
            break
        place, count = found.most_common(1)[0]
        if place is None or count < NEARLY_ALL * len(placed):
            break
        home[level] = place
    return tuple(home)


def lies_in(line: Line, home: Line) -> bool:
    """Whether a case lies in the home of its hot spot: anyone who sees the hot spot sees that case."""
    return all(place is None or line[level] == place for level, place in enumerate(home))


def middle_of(points: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """The median of the points: one that lies far off does not move it."""
    if not points:
        return None
    return (median(point[0] for point in points), median(point[1] for point in points))


def same_as(members: frozenset[UUID], known: Sequence[tuple[UUID, frozenset[UUID]]]) -> UUID | None:
    """The known hot spot with at least half of whose cases, or of ours, are shared; of several the likest."""
    best: tuple[float, UUID] | None = None
    for hotspot_id, cases in known:
        shared = len(members & cases)
        likeness = shared / len(members | cases)
        if shared and shared >= 0.5 * min(len(members), len(cases)) and (best is None or likeness > best[0]):
            best = (likeness, hotspot_id)
    return best[1] if best else None
