"""Registers to look things up in: divisions, what stands in a grid, and the words for levels and kinds."""

import json
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid.models import AdministrativeDivision, DivisionGrid, LevelName
from yuandian.foundation.grid.queries.locations import grid_names, lineage, lineages
from yuandian.foundation.grid.rules.changes import CHANGE_KIND_NAMES
from yuandian.foundation.grid.rules.levels import EXCLUSIVE_KIND_NAMES, LEVEL_NAMES, SIX_HAVES, GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Invalid
from yuandian.kernel.paging import LARGEST_PAGE, Page, marker_of, page_of, values_of


@dataclass(frozen=True, slots=True)
class GridTie:
    """A grid that covers a division."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """A division as one source lists it, and the grids that cover it now."""

    id: UUID
    source: str
    code: str
    name: str
    level: str
    parent_code: str
    verified: bool
    grids: list[GridTie]


@dataclass(frozen=True, slots=True)
class GridWords:
    """What screens call levels, kinds of exclusive grids, the six haves and kinds of changes."""

    levels: dict[str, str]
    exclusive_kinds: dict[str, str]
    six_haves: dict[str, str]
    change_kinds: dict[str, str]


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A courtyard, a building (`kind` says so) with its courtyard, or a place of another kind."""

    kind: str
    id: UUID
    courtyard: str
    name: str
    grid_id: UUID
    grid_name: str
    lon: float | None
    lat: float | None
    entrances: list[str]
    courtyard_id: UUID | None
    aliases: list[str]
    address: str


# Ids are unique over all levels, so one id serves every column above a micro-grid.
_ADDRESSES = """
SELECT * FROM (
    SELECT 'courtyard' AS kind, y.id, y.name AS courtyard, '' AS name, g.id AS grid_id, y.lon, y.lat,
        ARRAY[]::text[] AS entrances, y.id AS courtyard_id, y.aliases, y.address
    FROM grid_grid g JOIN grid_courtyard y ON y.grid_id = g.id
    WHERE %(grid)s IN (g.id, g.parent_id, g.community_id, g.street_id)
    UNION ALL
    SELECT 'building', b.id, coalesce(y.name, ''), b.name, g.id, b.lon, b.lat,
        (SELECT coalesce(array_agg(e.name ORDER BY e.name), ARRAY[]::text[])
            FROM grid_entrance e WHERE e.building_id = b.id),
        b.courtyard_id, b.aliases, ''
    FROM grid_grid g JOIN grid_building b ON b.micro_grid_id = g.id LEFT JOIN grid_courtyard y ON y.id = b.courtyard_id
    WHERE %(grid)s IN (g.id, g.parent_id, g.community_id, g.street_id)
    UNION ALL
    SELECT p.kind, p.id, '', p.name, g.id, p.lon, p.lat, ARRAY[]::text[], NULL, p.aliases, p.address
    FROM grid_grid g JOIN grid_place p ON p.micro_grid_id = g.id
    WHERE %(grid)s IN (g.id, g.parent_id, g.community_id, g.street_id)
) found
WHERE (courtyard, name, id) > (%(courtyard)s, %(name)s, %(id)s)
ORDER BY courtyard, name, id LIMIT %(limit)s
"""
_FIRST = ("", "", UUID(int=0))


def addresses_of_grid(actor: Actor, grid_id: UUID, after: str | None, limit: int) -> Page[AddressRow]:
    """What stands in a grid, courtyard by courtyard. Raises `GridUnknown`, `Invalid` for a whole district."""
    actor.require(GridPermission.VIEW)
    if lineage(grid_id).level == GridLevel.DISTRICT:
        raise Invalid("Ask street by street.", field="grid_id")
    limit = max(1, min(limit, LARGEST_PAGE))
    courtyard, name, last = values_of(after, (str, str, UUID)) if after else _FIRST
    values = {"grid": grid_id, "courtyard": courtyard, "name": name, "id": last, "limit": limit + 1}
    with connection.cursor() as cursor:
        cursor.execute(_ADDRESSES, values)
        rows = cursor.fetchall()
    marker = marker_of([rows[limit - 1][2], rows[limit - 1][3], rows[limit - 1][1]]) if len(rows) > limit else None
    names = lineages({row[4] for row in rows})
    items = [
        AddressRow(
            kind,
            id_,
            yard,
            name,
            grid_id,
            names[grid_id].display_name,
            lon,
            lat,
            entrances,
            yard_id,
            json.loads(aliases),
            address,
        )
        for kind, id_, yard, name, grid_id, lon, lat, entrances, yard_id, aliases, address in rows[:limit]
    ]
    return Page(items, marker)


def divisions_for_list(
    actor: Actor, source: str | None, level: str | None, text: str | None, after: str | None, limit: int
) -> Page[DivisionRow]:
    """Divisions by code."""
    actor.require(GridPermission.VIEW)
    rows = AdministrativeDivision.objects.all()
    if source:
        rows = rows.filter(source=source)
    if level:
        rows = rows.filter(level=level)
    if text:
        rows = rows.filter(name__contains=text) | rows.filter(code__startswith=text)
    page = page_of(rows, ("code", "id"), (str, UUID), after, limit, lambda row: row)
    in_force = DivisionGrid.objects.filter(division__in=page.items, ends_on=None)
    links = list(in_force.values_list("division_id", "grid_id"))
    names = grid_names(grid_id for _, grid_id in links)
    tied: dict[UUID, list[GridTie]] = {}
    for division_id, grid_id in links:
        tied.setdefault(division_id, []).append(GridTie(grid_id, names.get(grid_id, "")))
    return Page([_card(row, tied.get(row.id, [])) for row in page.items], page.next)


def _card(row: AdministrativeDivision, grids: list[GridTie]) -> DivisionRow:
    return DivisionRow(row.id, row.source, row.code, row.name, row.level, row.parent_code, row.verified, grids)


def words(actor: Actor) -> GridWords:
    """The words in force."""
    actor.require(GridPermission.VIEW)
    named = dict(LEVEL_NAMES) | dict(LevelName.objects.values_list("level", "name"))
    return GridWords(
        levels={str(level): name for level, name in named.items()},
        exclusive_kinds={kind.value: name for kind, name in EXCLUSIVE_KIND_NAMES.items()},
        six_haves={item.value: name for item, name in SIX_HAVES.items()},
        change_kinds={kind.value: name for kind, name in CHANGE_KIND_NAMES.items()},
    )
