"""Open cases on a map view. At most some hundred pins, however large the city."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.queries.taxonomy import category_name
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.places import Box, ranges_over
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

PINS_PER_TILE = 3
MOST_PINS = 192
LARGE = ("street",)
PIN = """c.id, c.longitude, c.latitude, c.status, c.level, c.category_id, c.due_at <= %s AS is_overdue,
c.is_emergency, c.summary"""


@dataclass(frozen=True, slots=True)
class CasePin:
    """An open case on the map."""

    id: UUID
    longitude: float
    latitude: float
    status: CaseStatus
    level: CaseLevel
    category: str | None
    is_overdue: bool
    is_emergency: bool
    summary: str


@dataclass(frozen=True, slots=True)
class CaseMap:
    """Pins, and whether there are more than are shown: then zoom in."""

    pins: list[CasePin]
    is_partial: bool


def cases_for_map(actor: Actor, box: Box) -> CaseMap:
    """The open cases in view that lie in the actor's places.

    Wide scopes read a few pins from each of at most 64 tiles; small ones read their own cases.
    """
    actor.require(CasePermission.VIEW)
    scope = actor.scope_for(CasePermission.VIEW)
    now = clock.now()
    found: dict[UUID, tuple[Any, ...]] = {}
    is_partial = False
    wide: list[UUID | None] = [None] if scope.everything or scope.ids_at("district") else [*scope.ids_at("street")]
    for street_id in wide:
        rows = _by_tiles(box, street_id, now)
        is_partial = is_partial or _some_tile_is_full(rows)
        found |= {row[0]: row for row in rows}
    if wide != [None]:
        for level, column in LEVEL_COLUMN.items():
            for area_id in () if level in LARGE else scope.ids_at(level):
                rows = _by_area(box, column, area_id, now)
                is_partial = is_partial or len(rows) == MOST_PINS
                found |= {row[0]: row for row in rows}
    return CaseMap([_pin(row) for row in found.values()], is_partial)


def _by_tiles(box: Box, street_id: UUID | None, now: datetime) -> list[tuple[Any, ...]]:
    # hot path: index ranges only; flat from ten thousand to a million cases (bench/lists.py).
    ranges = ranges_over(box)
    within = "" if street_id is None else "AND c.street_id = %s"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT pin.*, tile.low FROM unnest(%s::bigint[], %s::bigint[]) AS tile(low, high)
            CROSS JOIN LATERAL (
                SELECT {PIN} FROM cases_case c
                WHERE c.is_open AND c.morton >= tile.low AND c.morton < tile.high {within}
                  AND c.longitude BETWEEN %s AND %s AND c.latitude BETWEEN %s AND %s
                ORDER BY c.morton LIMIT {PINS_PER_TILE}
            ) pin""",
            [[low for low, _ in ranges], [high for _, high in ranges], now, *([] if street_id is None else [street_id]),
             box.west, box.east, box.south, box.north],
        )  # fmt: skip
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _some_tile_is_full(rows: list[tuple[Any, ...]]) -> bool:
    counts: dict[int, int] = {}
    for row in rows:
        counts[row[-1]] = counts.get(row[-1], 0) + 1
    return any(count >= PINS_PER_TILE for count in counts.values())


def _by_area(box: Box, column: str, area_id: UUID, now: datetime) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT {PIN} FROM cases_case c WHERE c.is_open AND c.{column} = %s
            AND c.longitude BETWEEN %s AND %s AND c.latitude BETWEEN %s AND %s
            ORDER BY c.due_at, c.id LIMIT {MOST_PINS}""",
            [now, area_id, box.west, box.east, box.south, box.north],
        )
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _pin(row: tuple[Any, ...]) -> CasePin:
    id_, longitude, latitude, status, level, category_id, is_overdue, is_emergency, summary = row[:9]
    return CasePin(
        id=id_,
        longitude=longitude,
        latitude=latitude,
        status=CaseStatus(status),
        level=CaseLevel(level),
        category=category_name(category_id),
        is_overdue=is_overdue,
        is_emergency=is_emergency,
        summary=summary,
    )
