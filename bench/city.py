"""A city of squares, far larger than any district: 50,400 micro-grids, for what must hold whatever the size."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import psycopg
import shapely

from yuandian.kernel import clock
from yuandian.kernel.ids import new_id

WEST, SOUTH = 113.30, 34.60
SIDE = 0.002  # degrees: a micro-grid of some 200 metres
STREETS, COMMUNITIES, GRIDS, MICROS = 14, 20, 12, 15
MICRO_GRIDS = STREETS * COMMUNITIES * GRIDS * MICROS
GRID_COLUMNS = (
    "id, created_at, history_count, history_head, level, parent_id, number, code, name, street_id, community_id,"
    " range_text, activity_place, supervising_phone, starts_on, is_active, revision"
)
BOUNDARY_COLUMNS = "id, created_at, grid_id, version, polygon, source_system, valid_from, reason, revision"


@dataclass(frozen=True, slots=True)
class Square:
    """A grid of the city and the box that it covers, in units of `SIDE`."""

    id: UUID
    level: str
    parent: "Square | None"
    number: int
    code: str
    box: tuple[int, int, int, int]

    def ancestor(self, level: str) -> UUID | None:
        """The id of the grid of that level above this one."""
        above = self.parent
        while above is not None and above.level != level:
            above = above.parent
        return above.id if above else None

    @property
    def polygon(self) -> bytes:
        """The area as WKB, WGS84."""
        west, south, east, north = self.box
        return shapely.to_wkb(
            shapely.box(WEST + west * SIDE, SOUTH + south * SIDE, WEST + east * SIDE, SOUTH + north * SIDE)
        )


def squares() -> Iterator[Square]:
    """Every grid, parents first: streets side by side, each cut into rows of communities, and so on down."""
    wide, high = GRIDS * MICROS, COMMUNITIES
    district = Square(new_id(), "district", None, 1, "999901", (0, 0, STREETS * wide, high))
    yield district
    for s in range(STREETS):
        street = Square(new_id(), "street", district, s + 1, f"999901-{s:03}", (s * wide, 0, (s + 1) * wide, high))
        yield street
        for c in range(COMMUNITIES):
            box = (s * wide, c, (s + 1) * wide, c + 1)
            community = Square(new_id(), "community", street, c + 1, f"{street.code}-{c:03}", box)
            yield community
            yield from _below(community, s * wide, c)


def _below(community: Square, west: int, row: int) -> Iterator[Square]:
    for g in range(GRIDS):
        start = west + g * MICROS
        grid = Square(
            new_id(), "grid", community, g + 1, f"{community.code}-{g:02}", (start, row, start + MICROS, row + 1)
        )
        yield grid
        for m in range(MICROS):
            box = (start + m, row, start + m + 1, row + 1)
            yield Square(new_id(), "micro", grid, m + 1, f"{grid.code}-{m:02}", box)


def build(url: str) -> None:
    """Writes the city into an empty database."""
    now, since = clock.now(), date(2025, 1, 1)
    city = list(squares())
    with psycopg.connect(url) as database:
        with database.cursor().copy(f"COPY grid_grid ({GRID_COLUMNS}) FROM STDIN") as copy:
            for square in city:
                parent = square.parent.id if square.parent else None
                copy.write_row((
                    square.id, now, 0, b"", square.level, parent, square.number, square.code, "",
                    square.ancestor("street"), square.ancestor("community"), "", "", "", since, True, 0,
                ))  # fmt: skip
        with database.cursor().copy(f"COPY grid_gridboundary ({BOUNDARY_COLUMNS}) FROM STDIN") as copy:
            for square in city:
                copy.write_row((new_id(), now, square.id, 1, square.polygon, "wgs84", since, "bench", 0))
        database.commit()
        database.execute("ANALYZE")
