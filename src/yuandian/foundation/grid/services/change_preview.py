"""What a change of any kind would move, before it is proposed and before it is approved. Nothing is stored (GRD-46)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.grid.access import changes_visible_to, reaches, visible_to
from yuandian.foundation.grid.errors import GridEnded, GridUnknown, PlanUnusable, PolygonUnusable
from yuandian.foundation.grid.models import Building, Courtyard, Grid, Place
from yuandian.foundation.grid.providers import moving_with_grids
from yuandian.foundation.grid.queries.faults import unplaced_in
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.moving import Ending, Heir, Moving, MovingKind
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.plans import BoundaryPlan, Plan, plan_from
from yuandian.foundation.grid.services.endings import Succeeding, succeeding
from yuandian.foundation.grid.services.plan_checks import check_plan, in_wgs84, square_metres
from yuandian.foundation.organisations.facade import moving_ties
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible

MOST_NAMED = 50
_ORDER = {kind: place for place, kind in enumerate(MovingKind)}


@dataclass(frozen=True, slots=True)
class BeginningGrid:
    """A grid that would begin. Its code is the one it would get today."""

    code: str
    name: str
    level: GridLevel
    square_metres: int | None


@dataclass(frozen=True, slots=True)
class EndingGrid:
    """A grid that would end, and the codes of those that would take its place."""

    grid_id: UUID
    name: str
    level: GridLevel
    to: list[str]


@dataclass(frozen=True, slots=True)
class MovingThings:
    """So many things of a kind that go from a grid to others, by code; where `to` is empty, to none.

    `from_name` is empty for what answered to no grid. Posts, organisations and what stands on the ground are named,
    up to fifty; cases and households are only counted.
    """

    kind: MovingKind
    from_name: str
    to: list[str]
    count: int
    names: list[str]


@dataclass(frozen=True, slots=True)
class ChangePreview:
    """What a change would do. Not `is_possible`: `fault` says why with its `facts`, and the rest is empty."""

    is_possible: bool
    is_in_reach: bool
    fault: str
    facts: dict[str, Any]
    findings: list[dict[str, Any]]
    ends: list[EndingGrid]
    begins: list[BeginningGrid]
    moving: list[MovingThings]


def preview_change(actor: Actor, grid_id: UUID, plan: Plan, system: str = "wgs84") -> ChangePreview:
    """What a plan, its areas given in `system`, would do today. Raises `GridUnknown`, `GridEnded`.

    Of a border that moves `preview_boundary` says more.
    """
    actor.require(GridPermission.PROPOSE)
    grid = visible_to(actor).select_related("parent", "street", "community").filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    if not grid.is_active:
        raise GridEnded(grid_id=str(grid_id))
    return _previewed(grid, plan, system, is_in_reach=reaches(actor.scope_for(GridPermission.PROPOSE), grid))


def preview_proposal(actor: Actor, change_id: UUID) -> ChangePreview:
    """What a proposal in sight would do today, for whoever decides on it. Raises `NotVisible`."""
    actor.require(GridPermission.VIEW)
    change = changes_visible_to(actor).filter(pk=change_id).first()
    if change is None:
        raise NotVisible(change_id=str(change_id))
    grid = Grid.objects.select_related("parent", "street", "community").get(pk=change.grid_id)
    is_in_reach = reaches(actor.scope_for(GridPermission.VIEW), grid)
    return _previewed(grid, plan_from(change.plan), "wgs84", is_in_reach=is_in_reach)


def _previewed(grid: Grid, plan: Plan, system: str, *, is_in_reach: bool) -> ChangePreview:
    try:
        plan = in_wgs84(plan, system)
        findings = check_plan(grid, plan)
    except (PlanUnusable, PolygonUnusable, GridEnded) as refusal:
        fault = str(refusal.facts.get("fault", refusal.code))
        return ChangePreview(False, is_in_reach, fault, refusal.facts, [], [], [], [])
    found = Succeeding([], []) if isinstance(plan, BoundaryPlan) else succeeding(grid, plan)
    ends = [EndingGrid(one.grid_id, one.name, one.level, [h.code for h in one.heirs]) for one in found.endings]
    begins = [_begun(heir) for heir in found.begun]
    return ChangePreview(is_in_reach, is_in_reach, "", {}, findings, ends, begins, _grouped(found))


def _begun(heir: Heir) -> BeginningGrid:
    size = None if heir.area is None else round(square_metres(heir.area))
    return BeginningGrid(heir.code, heir.name, heir.level, size)


def _grouped(found: Succeeding) -> list[MovingThings]:
    names = {ending.grid_id: ending.name for ending in found.endings}
    groups: dict[tuple[MovingKind, str, tuple[str, ...]], list[Moving]] = {}
    for moving in _moving(found):
        groups.setdefault((moving.kind, names.get(moving.grid_id, ""), moving.to), []).append(moving)
    things = [
        MovingThings(
            kind,
            from_name,
            list(to),
            sum(one.number for one in members),
            sorted({one.name for one in members if one.name})[:MOST_NAMED],
        )
        for (kind, from_name, to), members in groups.items()
    ]
    return sorted(things, key=lambda one: (_ORDER[one.kind], one.from_name, one.to))


def _moving(found: Succeeding) -> Iterator[Moving]:
    yield from _addresses(found.endings)
    yield from _taken_in(found)
    for name, grid_id, to in moving_ties(_heirs_by_grid(found.endings)):
        yield Moving(MovingKind.ORGANISATION, grid_id, tuple(to), 1, name)
    for of_module in moving_with_grids:
        yield from of_module(found.endings)


def _heirs_by_grid(endings: Iterable[Ending]) -> dict[UUID, list[tuple[str, str]]]:
    return {one.grid_id: [(heir.code, heir.level.value) for heir in one.heirs] for one in endings}


def _addresses(endings: Sequence[Ending]) -> Iterator[Moving]:
    """As `successors` hands them on; a courtyard without a point stays with the community."""
    by_id = {one.grid_id: one for one in endings}
    for kind, model in ((MovingKind.BUILDING, Building), (MovingKind.PLACE, Place)):
        rows: QuerySet[Any] = model.objects.filter(micro_grid__in=list(by_id))
        yard = "courtyard__name" if model is Building else "kind"
        for name, above, grid_id, lon, lat in rows.values_list("name", yard, "micro_grid_id", "lon", "lat"):
            heir = by_id[grid_id].heir_of(lon, lat)
            called = f"{above or ''}{name}" if model is Building else name
            yield Moving(kind, grid_id, (heir.code,) if heir else (), 1, called)
    yards = Courtyard.objects.filter(grid__in=list(by_id)).values_list("name", "grid_id", "lon", "lat")
    for name, grid_id, lon, lat in yards:
        heir = by_id[grid_id].heir_of(lon, lat)
        yield Moving(MovingKind.COURTYARD, grid_id, (heir.code,) if heir else (), 1, name)


def _taken_in(found: Succeeding) -> Iterator[Moving]:
    """What answers to no grid yet and stands where a micro-grid is founded."""
    if found.endings:
        return
    for heir in found.begun:
        if heir.level == GridLevel.MICRO and heir.area is not None:
            for name in unplaced_in(heir.area):
                yield Moving(MovingKind.BUILDING, UUID(int=0), (heir.code,), 1, name)
