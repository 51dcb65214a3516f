"""Registers to look things up in: divisions, and the words for levels and kinds."""

from typing import Any
from uuid import UUID

import msgspec

from yuandian.foundation.grid.models import AdministrativeDivision, DivisionGrid, LevelName
from yuandian.foundation.grid.queries.locating import grid_names
from yuandian.foundation.grid.rules.changes import CHANGE_KIND_NAMES
from yuandian.foundation.grid.rules.levels import EXCLUSIVE_KIND_NAMES, LEVEL_NAMES, SIX_HAVES
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of


class DivisionCard(msgspec.Struct, frozen=True):
    """A division as one source lists it, and the grids that cover it now."""

    id: UUID
    source: str
    code: str
    name: str
    level: str
    parent_code: str
    verified: bool
    grids: list[dict[str, Any]]


class Words(msgspec.Struct, frozen=True):
    """What screens call levels, kinds of exclusive grids, the six haves and kinds of changes."""

    levels: dict[str, str]
    exclusive_kinds: dict[str, str]
    six_haves: dict[str, str]
    change_kinds: dict[str, str]


def divisions_for_list(
    actor: Actor, source: str | None, level: str | None, text: str | None, after: str | None, limit: int
) -> Page[DivisionCard]:
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
    tied: dict[UUID, list[dict[str, Any]]] = {}
    for division_id, grid_id in links:
        tied.setdefault(division_id, []).append({"id": grid_id, "name": names.get(grid_id, "")})
    return Page([_card(row, tied.get(row.id, [])) for row in page.items], page.next)


def _card(row: AdministrativeDivision, grids: list[dict[str, Any]]) -> DivisionCard:
    return DivisionCard(row.id, row.source, row.code, row.name, row.level, row.parent_code, row.verified, grids)


def words(actor: Actor) -> Words:
    """The words in force."""
    actor.require(GridPermission.VIEW)
    named = dict(LEVEL_NAMES) | dict(LevelName.objects.values_list("level", "name"))
    return Words(
        levels={str(level): name for level, name in named.items()},
        exclusive_kinds={kind.value: name for kind, name in EXCLUSIVE_KIND_NAMES.items()},
        six_haves={item.value: name for item, name in SIX_HAVES.items()},
        change_kinds={kind.value: name for kind, name in CHANGE_KIND_NAMES.items()},
    )
