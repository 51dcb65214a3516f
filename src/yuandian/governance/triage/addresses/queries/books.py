"""The book in memory, in step with the tables.

The book is loaded with the first question that needs it: in the job worker that imports and proposes, and in a web
worker only once a member of staff asks there; a report on its way through the web never waits for it. It takes about
1 MB for 1,000 addresses.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.triage.addresses.rules.book import Book, Spot

FINEST = (grid.GridLevel.MICRO, grid.GridLevel.EXCLUSIVE)


class Positions:
    """Grids by number, in the order in which they were met. Numbers are given out once and never change."""

    def __init__(self) -> None:
        self.ids: list[UUID] = []
        self._numbers: dict[UUID, int] = {}
        self._lock = threading.Lock()

    def of(self, grid_id: UUID) -> int:
        """The number of a grid."""
        number = self._numbers.get(grid_id)
        if number is None:
            with self._lock:
                number = self._numbers.get(grid_id)
                if number is None:
                    number = len(self.ids)
                    self.ids.append(grid_id)
                    self._numbers[grid_id] = number
        return number


@dataclass(frozen=True, slots=True)
class HeldBook:
    """A book with the rows that its spots stand for, and the grids by position."""

    book: Book
    kinds: Sequence[str]
    ids: Sequence[UUID]
    grids: Positions

    def locate(self, lon: float, lat: float) -> int | None:
        """The position of the finest grid of a WGS84 point; None outside these."""
        line = grid.locate(lon, lat).lineage
        return self.grids.of(line.leaf_id) if line and line.level in FINEST else None


def load_book(_base: HeldBook | None, _revision: int) -> HeldBook:
    """The whole book, read anew when any of it changes. A spot inside an exclusive grid answers to that."""
    rows = list(grid.address_rows())
    pointed = [row for row in rows if row.lon is not None and row.lat is not None]
    leaves = grid.locate_many([row.lon or 0.0 for row in pointed], [row.lat or 0.0 for row in pointed]).leaf_ids
    lines = grid.lineages(leaf for leaf in leaves if leaf is not None)
    stands = {row.id: leaf for row, leaf in zip(pointed, leaves, strict=True) if leaf and lines[leaf].level in FINEST}
    exclusive = {leaf for leaf, line in lines.items() if line.level == grid.GridLevel.EXCLUSIVE}
    places = Positions()
    spots = []
    for row in rows:
        stand = stands.get(row.id)
        answers = stand if stand in exclusive or row.grid_id is None else row.grid_id
        place = None if answers is None else places.of(answers)
        spots.append(Spot(row.name, row.aliases, row.address, place, row.lon, row.lat))
    kinds = {row.kind: row.kind for row in rows}
    return HeldBook(Book(spots), [kinds[row.kind] for row in rows], [row.id for row in rows], places)


held_book: grid.Kept[HeldBook] = grid.Kept("places", load_book)
