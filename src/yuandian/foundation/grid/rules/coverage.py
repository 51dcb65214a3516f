"""What is wrong with areas: overlaps of siblings, children beyond their parents, gaps that no child covers.

Areas are given in metres, one array of polygons; what is found is told by position in it. GridFaults below
`TOLERANCE` square metres are the noise of digitising and not told.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from yuandian.foundation.grid.rules.metres import Geometries

TOLERANCE = 1.0
Positions = NDArray[np.int64]


class Overlap(NamedTuple):
    """Two areas that share `square_metres`."""

    first: int
    second: int
    square_metres: float


class Beyond(NamedTuple):
    """A child of which `square_metres` lie outside its parent."""

    child: int
    parent: int
    square_metres: float


class Gap(NamedTuple):
    """A part of a parent that none of its children covers, and a point in it."""

    parent: int
    square_metres: float
    point: shapely.Point


def overlaps(shapes: Geometries) -> list[Overlap]:
    """Every pair that shares more than a sliver.

    Where all edges match, the coverage check proves in one pass that nothing overlaps; else only those that it
    complains of are compared with their neighbours.
    """
    if len(shapes) < 2 or shapely.coverage_is_valid(shapes):
        return []
    suspects = np.flatnonzero(~shapely.is_empty(shapely.coverage_invalid_edges(shapes)))
    which, other = shapely.STRtree(shapes).query(shapes[suspects], predicate="intersects")
    pairs = np.sort(np.stack([suspects[which], other], axis=1), axis=1)
    pairs = np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)
    shared = shapely.area(shapely.intersection(shapes[pairs[:, 0]], shapes[pairs[:, 1]]))
    return [
        Overlap(int(first), int(second), float(area))
        for (first, second), area in zip(pairs, shared, strict=True)
        if area > TOLERANCE
    ]


def beyond_parents(shapes: Geometries, children: Positions, parents: Positions) -> list[Beyond]:
    """Children, each with its parent at the same place of `parents`, that reach beyond it."""
    shapely.prepare(shapes[np.unique(parents)])
    doubtful = ~shapely.covered_by(shapes[children], shapes[parents])
    children, parents = children[doubtful], parents[doubtful]
    outside = shapely.area(shapely.difference(shapes[children], shapes[parents]))
    return [
        Beyond(int(child), int(parent), float(area))
        for child, parent, area in zip(children, parents, outside, strict=True)
        if area > TOLERANCE
    ]


def gaps(shapes: Geometries, children: Positions, parents: Positions, flawed: Collection[int] = ()) -> list[Gap]:
    """The parts of parents that have children which none of these covers.

    `flawed` are positions that overlap a sibling or reach beyond their parent. In a family without any, the sizes
    alone prove that nothing is left over, which spares nearly all the cutting.
    """
    sizes = shapely.area(shapes)
    left = sizes - np.bincount(parents, sizes[children], minlength=len(shapes))
    left[parents[np.isin(children, list(flawed))]] = np.inf
    doubtful = left[parents] > TOLERANCE
    found: list[Gap] = []
    for parent, members in _families(children[doubtful], parents[doubtful]):
        covered = shapely.union_all(shapes[members])
        for part in shapely.get_parts(shapely.difference(shapes[parent], covered)).tolist():
            if part.area > TOLERANCE:
                found.append(Gap(parent, part.area, part.representative_point()))
    return found


def _families(children: Positions, parents: Positions) -> Iterable[tuple[int, Positions]]:
    if not len(parents):
        return
    order = np.argsort(parents, kind="stable")
    heads, starts = np.unique(parents[order], return_index=True)
    yield from zip(heads.tolist(), np.split(children[order], starts[1:]), strict=True)
