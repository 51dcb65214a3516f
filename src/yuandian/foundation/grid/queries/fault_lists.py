"""Faults of the division as people work through them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from yuandian.foundation.grid.access import concerning, faults_visible_to, reaches
from yuandian.foundation.grid.models import GridFault
from yuandian.foundation.grid.queries.locations import lineages
from yuandian.foundation.grid.rules.faults import (
    FAULT_KIND_NAMES,
    FAULTS,
    FaultAction,
    FaultKind,
    FaultStatus,
)
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.waiting import WaitingKind, WaitingThing


@dataclass(frozen=True, slots=True)
class FaultRow:
    """A fault in the list. `point` in WGS84, None for a building that has none; `square_metres` None for buildings."""

    id: UUID
    found_at: datetime
    kind: FaultKind
    status: FaultStatus
    grid_id: UUID
    grid_level: GridLevel
    grid_name: str
    other_name: str | None
    building_name: str
    square_metres: int | None
    point: tuple[float, float] | None
    taken_by_name: str
    accepted_by_name: str
    note: str
    mended_at: datetime | None
    actions: list[FaultAction]


@dataclass(frozen=True, slots=True)
class FaultCount:
    """How many faults of a kind stand thus."""

    kind: FaultKind
    status: FaultStatus
    count: int


def faults_for_list(
    actor: Actor,
    status: FaultStatus | None,
    kind: FaultKind | None,
    after: str | None,
    limit: int,
) -> Page[FaultRow]:
    """Faults in sight, the latest found first; without a status those not mended."""
    actor.require(GridPermission.VIEW)
    rows = faults_visible_to(actor).select_related("grid", "other")
    rows = rows.filter(status=status) if status else rows.exclude(status=FaultStatus.MENDED.value)
    if kind is not None:
        rows = rows.filter(kind=kind)
    page = page_of(rows, ("-created_at", "-id"), (datetime, UUID), after, limit, lambda row: row)
    return Page(_cards(actor, page.items), page.next)


def fault_row(actor: Actor, fault_id: UUID) -> FaultRow:
    """One fault. Raises `NotVisible`."""
    row = faults_visible_to(actor).select_related("grid", "other").filter(pk=fault_id).first()
    if row is None:
        raise NotVisible(fault_id=str(fault_id))
    return _cards(actor, [row])[0]


def fault_counts(actor: Actor) -> list[FaultCount]:
    """How many faults in sight stand where, by kind; mended ones are not counted."""
    actor.require(GridPermission.VIEW)
    rows = faults_visible_to(actor).exclude(status=FaultStatus.MENDED.value)
    counted = rows.values_list("kind", "status").annotate(count=Count("id")).order_by("kind", "status")
    return [FaultCount(FaultKind(kind), FaultStatus(status), count) for kind, status, count in counted]


def faults_to_mend(actor: Actor) -> QuerySet[GridFault]:
    """What nobody saw to in the actor's areas, and what the actor took on."""
    rows = GridFault.objects.filter(concerning(actor.scope_for(GridPermission.PROPOSE)))
    mine = Q(status=FaultStatus.TAKEN.value, taken_by=actor.account_id)
    return rows.filter(Q(status=FaultStatus.OPEN.value) | mine)


def _told(row: GridFault) -> WaitingThing:
    size = "" if row.square_metres is None else f"{row.square_metres}平方米"
    return WaitingThing(
        "：".join(filter(None, (FAULT_KIND_NAMES[FaultKind(row.kind)], row.building_name or size))), row.grid_id
    )


FAULTS_WAITING = WaitingKind(
    "grid_fault", "网格问题待处理", "grid-faults", GridPermission.PROPOSE, faults_to_mend, _told
)


def _cards(actor: Actor, rows: list[GridFault]) -> list[FaultRow]:
    names = {
        id_: line.full_name
        for id_, line in lineages({id_ for row in rows for id_ in (row.grid_id, row.other_id) if id_}).items()
    }
    scope = actor.scope_for(GridPermission.PROPOSE)
    return [
        FaultRow(
            id=row.id,
            found_at=row.created_at,
            kind=FaultKind(row.kind),
            status=FaultStatus(row.status),
            grid_id=row.grid_id,
            grid_level=GridLevel(row.grid.level),
            grid_name=names.get(row.grid_id, row.grid.code),
            other_name=names.get(row.other_id, row.other.code) if row.other_id and row.other else None,
            building_name=row.building_name,
            square_metres=row.square_metres,
            point=None if row.lon is None or row.lat is None else (row.lon, row.lat),
            taken_by_name=row.taken_by_name,
            accepted_by_name=row.accepted_by_name,
            note=row.note,
            mended_at=row.mended_at,
            actions=FAULTS.possible(FaultStatus(row.status), actor.permissions, standing(frozenset()))
            if any(reaches(scope, grid) for grid in (row.grid, row.other) if grid)
            else [],
        )
        for row in rows
    ]
