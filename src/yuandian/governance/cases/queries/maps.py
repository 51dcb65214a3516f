"""Cases as points on a map, and figures by area of a map."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.access import LEVEL_COLUMN
from yuandian.governance.cases.queries.counts import Period, Reach, period_of, reach_of
from yuandian.governance.cases.queries.figures import Counted, count_by
from yuandian.governance.cases.queries.filters import Where
from yuandian.governance.cases.queries.taxonomy import category_name
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.places import Box, ranges_over
from yuandian.governance.cases.rules.rates import Counts, Figure
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


ON_THE_MAP = (Figure.OPEN, Figure.OPEN_OVERDUE, Figure.DUE, Figure.ON_TIME)


@dataclass(frozen=True, slots=True)
class GridFigures:
    """The figures of one grid with everything below it."""

    grid_id: UUID
    counts: Counts


@dataclass(frozen=True, slots=True)
class MappedFigures:
    """The grids of a view that the actor may count, those without any case too; none where the view holds too many."""

    taken_at: datetime
    rows: list[GridFigures]
    is_truncated: bool


def figures_for_map(actor: Actor, level: str, box: Box, since: datetime, until: datetime) -> MappedFigures:
    """Open and overdue now, due and on time in a period, of the grids of a level in view. One statement."""
    reach, period = reach_of(actor, None), period_of(since, until)
    in_view = grid.grids_in_box(level, (box.west, box.south, box.east, box.north))
    if in_view is None:
        return MappedFigures(clock.now(), [], is_truncated=True)
    ids = _reached(actor, in_view)
    found = _counted(reach, period, level, ids) if ids else {}
    none = dict.fromkeys(ON_THE_MAP, 0)
    rows = [GridFigures(id_, found[id_].counts if id_ in found else none) for id_ in ids]
    return MappedFigures(clock.now(), rows, is_truncated=False)


def _counted(reach: Reach, period: Period, level: str, ids: list[UUID]) -> dict[UUID, Counted]:
    if level not in LEVEL_COLUMN:
        whole = count_by(reach, period, "NULL::text", ON_THE_MAP)
        return {ids[0]: whole[None]} if None in whole else {}
    column = LEVEL_COLUMN[level]
    where = Where([*reach.where.conditions], [*reach.where.parameters])
    where.add(f"c.{column} = ANY(%s)", ids)
    return count_by(Reach(where, reach.is_whole), period, f"c.{column}", ON_THE_MAP)


def _reached(actor: Actor, ids: Iterable[UUID]) -> list[UUID]:
    """Those of the grids that lie wholly in the actor's places."""
    scope = actor.scope_for(CasePermission.RATES_VIEW)
    if scope.everything or scope.ids_at("district"):
        return list(ids)
    areas = {area.id for area in scope.areas}
    return [
        id_
        for id_, line in grid.lineages(ids).items()
        if areas & {line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id}
    ]
