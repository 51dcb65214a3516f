"""A layer of areas in metres, searched by point: square cells for one point, a tree for many.

Positions in a layer are ranks: where areas meet, the lowest position holds the point.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import lib
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.queries.areas import Areas
from yuandian.foundation.grid.rules.metres import Geometries

TOUCH = 0.001  # metres; a point this close to a border lies on it
ROWS = 1 << 24  # cells are numbered column by column
BATCH = 2_000  # areas are indexed in parts, since what that takes for a while is never given back wholly
SHAPES_KEPT = 10_000  # twelve megabytes; what is asked for lies near what was asked for
MOST_CELLS = 20_000  # an area that reaches into more is looked at for every point
SMALLEST_CELL, LARGEST_CELL = 40.0, 5000.0

Found = list[tuple[float, int]]
"""Distances in metres and positions, nearest first."""


class Layer:
    """Areas in the order of their ranks, and what finds those within `border` metres of a point."""

    def __init__(self, areas: Areas, ids: Sequence[UUID], border: float) -> None:
        self._areas, self._ids = areas, ids
        self._kept: dict[int, BaseGeometry] = {}
        self.border = border
        boxes = areas.boxes(ids) + np.array([-border, -border, border, border])
        sides = np.sqrt((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))
        mean = float(sides.mean()) if len(sides) else LARGEST_CELL
        self.cell_size = min(max(mean / 2, SMALLEST_CELL), LARGEST_CELL)
        rounded = np.where([True, True, False, False], np.floor(boxes), np.ceil(boxes))
        self._boxes = _array("f", rounded.ravel())  # one after another: a box is read from one line of the cache
        self._index_cells(np.floor(boxes / self.cell_size).astype(np.int64))

    def _index_cells(self, reach: NDArray[np.int64]) -> None:
        """Sorted cell numbers, and for each the run of places in `_boxes`, four to a position, that reach into it."""
        counts = (reach[:, 2] - reach[:, 0] + 1) * (reach[:, 3] - reach[:, 1] + 1)
        is_large = counts > MOST_CELLS
        self._large = (np.flatnonzero(is_large) * 4).tolist()
        counts[is_large] = 0
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        cells, members = np.empty(total, np.int64), np.empty(total, np.int32)
        for first in range(0, len(counts), BATCH):
            part = slice(first, first + BATCH)
            span = slice(ends[first] - counts[first], ends[min(first + BATCH, len(counts)) - 1])
            cells[span], members[span] = _cells_of(reach[part], counts[part], first)
        order = np.argsort(cells, kind="stable")
        self._members = _array("i", members[order] * 4)
        cells = cells[order]
        is_first = np.concatenate([[True], cells[1:] != cells[:-1]])[:total]
        self._keys = _array("q", cells[is_first])
        self._starts = _array("i", np.append(np.flatnonzero(is_first), total))

    def boxed(self, x: float, y: float) -> list[int]:
        """The positions whose box, widened by the border, holds the point."""
        cell = int(x // self.cell_size) * ROWS + int(y // self.cell_size)
        place = bisect_left(self._keys, cell)
        members: Any = self._large
        if place < len(self._keys) and self._keys[place] == cell:
            found = self._members[self._starts[place] : self._starts[place + 1]]
            members = [*found, *members] if members else found
        boxes = self._boxes
        return [
            place >> 2
            for place in members
            if boxes[place] <= x <= boxes[place + 2] and boxes[place + 1] <= y <= boxes[place + 3]
        ]

    def __len__(self) -> int:
        return len(self._ids)

    def shape(self, place: int) -> BaseGeometry:
        """The area at a position; those asked for lately are kept."""
        known = self._kept.get(place)
        if known is None:
            if len(self._kept) >= SHAPES_KEPT:
                self._kept = {}
            known = self._kept[place] = self._areas[self._ids[place]]
        return known

    def within(self, point: shapely.Point, x: float, y: float) -> Found:
        """The areas within the border distance of a point, which is given in both forms."""
        shape, border = self.shape, self.border
        found = []
        for i in self.boxed(x, y):
            metres = lib.distance_scalar(point, shape(i))  # what `point.distance` comes to after its checks
            if metres <= border:
                found.append((metres, i))
        found.sort()
        return found

    @cached_property
    def tree(self) -> tuple[shapely.STRtree, Geometries]:
        """For many points at once; only processes that ask for it pay its memory."""
        shapes = self._areas.many(self._ids)
        return shapely.STRtree(shapes), shapes


def _cells_of(
    reach: NDArray[np.int64], counts: NDArray[np.int64], first: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The cells that areas reach into, area by area, and the position of the area beside each."""
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    west, south, _, north = np.repeat(reach, counts, axis=0).T
    high = north - south + 1
    cells = (west + steps // high) * ROWS + south + steps % high
    return cells, np.repeat(np.arange(first, first + len(counts)), counts)


def _array(kind: str, values: NDArray[Any]) -> "array[Any]":
    """Plain arrays: reading one number from a numpy array costs several times as much."""
    return array(kind, values.astype(kind).tobytes())


def holder_of(found: Found) -> int | None:
    """The position of the area that holds the point: the first of those that contain it, else one that touches."""
    if not found or found[0][0] > TOUCH:
        return None
    return found[0][1]
