"""The areas of grids, kept in a file: 50,000 of them would take 60 MB of every process, and few are ever asked for."""

import os
import weakref
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import TemporaryFile
from uuid import UUID

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.rules.metres import Geometries

MOST_CHANGED = 2_000  # areas beside the file, before all of them are read again
BATCH = 2_000


class AreaFile:
    """Shapes one after another in a file without a name, which goes with this object; and the box of each."""

    def __init__(self) -> None:
        with TemporaryFile() as file:
            self._descriptor = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._descriptor)
        self._ends = array("q", [0])
        self._boxes = array("d")

    def add(self, shapes: Sequence[BaseGeometry]) -> None:
        """More shapes, none of them empty; their places follow those that are there."""
        blocks = shapely.to_wkb(shapes)
        rest = memoryview(b"".join(blocks))
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        for block in blocks:
            self._ends.append(self._ends[-1] + len(block))
        self._boxes.extend(shapely.bounds(shapes).ravel())

    def __len__(self) -> int:
        return len(self._ends) - 1

    def block(self, place: int) -> bytes:
        """The shape at a place, as well-known binary."""
        start = self._ends[place]
        return os.pread(self._descriptor, self._ends[place + 1] - start, start)

    def boxes(self) -> NDArray[np.float64]:
        """West, south, east, north of each."""
        return np.frombuffer(self._boxes, np.float64).reshape(-1, 4)


class Areas(Mapping[UUID, BaseGeometry]):
    """Areas in metres by grid: those in a file, but for what changed since. An unchanging value."""

    def __init__(
        self, file: AreaFile, places: dict[UUID, int], changed: dict[UUID, BaseGeometry] | None = None
    ) -> None:
        self.file = file
        self.changed = changed or {}
        self._places = places

    def with_changes(self, changes: Mapping[UUID, BaseGeometry | None]) -> "Areas":
        """These with other areas of some grids, None for none; the file is shared."""
        places, changed = dict(self._places), dict(self.changed)
        for grid_id, shape in changes.items():
            places.pop(grid_id, None)
            changed.pop(grid_id, None)
            if shape is not None:
                changed[grid_id] = shape
        return Areas(self.file, places, changed)

    @property
    def is_worn(self) -> bool:
        """Whether so much changed that they had better be read again."""
        return len(self.changed) > MOST_CHANGED

    def __getitem__(self, grid_id: UUID) -> BaseGeometry:
        changed = self.changed.get(grid_id)
        if changed is not None:
            return changed
        return shapely.from_wkb(self.file.block(self._places[grid_id]))

    def __contains__(self, grid_id: object) -> bool:
        return grid_id in self._places or grid_id in self.changed

    def __iter__(self) -> Iterator[UUID]:
        yield from self._places
        yield from self.changed

    def __len__(self) -> int:
        return len(self._places) + len(self.changed)

    def many(self, ids: Sequence[UUID]) -> Geometries:
        """The areas of these grids."""
        found = np.empty(len(ids), object)
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            found[start : start + BATCH] = shapely.from_wkb([self._block(id_) for id_ in part])
        return found

    def boxes(self, ids: Iterable[UUID]) -> NDArray[np.float64]:
        """West, south, east, north of these grids, shape (n, 4)."""
        ids = list(ids)
        found = np.empty((len(ids), 4))
        places = np.array([self._places.get(id_, -1) for id_ in ids], np.int64)
        is_filed = places >= 0
        found[is_filed] = self.file.boxes()[places[is_filed]]
        for at in np.flatnonzero(~is_filed):
            found[at] = self.changed[ids[at]].bounds
        return found

    def _block(self, grid_id: UUID) -> bytes:
        changed = self.changed.get(grid_id)
        return self.file.block(self._places[grid_id]) if changed is None else shapely.to_wkb(changed)
