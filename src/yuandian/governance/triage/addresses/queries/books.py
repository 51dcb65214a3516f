"""The book in memory, in step with the tables.

Every process that is asked loads it with the first question and holds it, so that the same words mean the same place
wherever they are asked; a process that listens for changes then follows them by itself.
"""

import threading
from collections.abc import Iterator, Sequence
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


class Identities:
    """Many ids in one block of bytes, a sixth of what they take one by one."""

    def __init__(self, block: bytes) -> None:
        self._block = block

    def __len__(self) -> int:
        return len(self._block) // 16

    def __getitem__(self, place: int) -> UUID:
        return UUID(bytes=self._block[place * 16 : place * 16 + 16])


@dataclass(frozen=True, slots=True)
class HeldBook:
    """A book with the rows that its spots stand for, and the grids by position."""

    book: Book
    kinds: Sequence[str]
    ids: Identities
    grids: Positions

    def locate(self, lon: float, lat: float) -> int | None:
        """The position of the finest grid of a WGS84 point; None outside these."""
        line = grid.locate(lon, lat).lineage
        return self.grids.of(line.leaf_id) if line and line.level in FINEST else None


class _Reading:
    """The rows of the address book on their way into a book, which keeps of each what is not in the book."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.ids = bytearray()
        self.grids = Positions()
        self._kinds: dict[str, str] = {}

    def spots(self) -> Iterator[Spot]:
        """Row by row. A spot inside an exclusive grid answers to that."""
        for row in grid.address_rows():
            self.kinds.append(self._kinds.setdefault(row.kind, row.kind))
            self.ids += row.id.bytes
            answers = _answering(row)
            place = None if answers is None else self.grids.of(answers)
            yield Spot(row.name, row.aliases, row.address, place, row.lon, row.lat)


def _answering(row: grid.AddressRow) -> UUID | None:
    if row.lon is None or row.lat is None:
        return row.grid_id
    stands = grid.locate(row.lon, row.lat).lineage
    if stands is None or stands.level not in FINEST:
        return row.grid_id
    return stands.leaf_id if row.grid_id is None or stands.level == grid.GridLevel.EXCLUSIVE else row.grid_id


def load_book(_base: HeldBook | None, _revision: int) -> HeldBook:
    """The whole book, read again when any of it changes."""
    reading = _Reading()
    book = Book(reading.spots())
    return HeldBook(book, reading.kinds, Identities(bytes(reading.ids)), reading.grids)


held_book: grid.GridCache[HeldBook] = grid.GridCache("places", load_book)
