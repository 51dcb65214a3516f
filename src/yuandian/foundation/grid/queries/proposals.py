"""Lists and pages of proposed changes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from yuandian.foundation.grid.access import changes_visible_to, standing_to
from yuandian.foundation.grid.models import GridChange, Succession
from yuandian.foundation.grid.queries.locations import lineages
from yuandian.foundation.grid.rules import Lineage
from yuandian.foundation.grid.rules.changes import CHANGE_KIND_NAMES, CHANGES, ChangeAction, ChangeKind, ChangeStatus
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.plans import BoundaryPlan, MergePlan, Plan, plan_from
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class GridChangeRow:
    """A proposal in a list."""

    id: UUID
    created_at: datetime
    grid_id: UUID
    grid_name: str
    kind: str
    status: ChangeStatus
    reason: str
    effective_on: date
    proposed_by_name: str
    approved_by_name: str
    decided_at: datetime | None
    decision_note: str
    applied_at: datetime | None
    actions: list[ChangeAction]


@dataclass(frozen=True, slots=True)
class GridChangeDetail:
    """A proposal with its plan and what the approver should weigh."""

    change: GridChangeRow
    plan: dict[str, Any]
    findings: list[dict[str, Any]]


def changes_for_list(
    actor: Actor, status: str | None, grid_id: UUID | None, after: str | None, limit: int
) -> Page[GridChangeRow]:
    """Proposals in sight, the newest first."""
    actor.require(GridPermission.VIEW)
    rows = changes_visible_to(actor)
    if status is not None:
        rows = rows.filter(status=status)
    if grid_id is not None:
        rows = rows.filter(grid=grid_id)
    page = page_of(rows, ("-created_at", "-id"), (datetime, UUID), after, limit, lambda row: row)
    names = {id_: line.full_name for id_, line in lineages(row.grid_id for row in page.items).items()}
    return Page([_card(actor, row, names.get(row.grid_id, "")) for row in page.items], page.next)


def change_page(actor: Actor, change_id: UUID) -> GridChangeDetail:
    """One proposal. Raises `NotVisible`."""
    actor.require(GridPermission.VIEW)
    row = changes_visible_to(actor).filter(pk=change_id).first()
    if row is None:
        raise NotVisible(change_id=str(change_id))
    line = lineages([row.grid_id]).get(row.grid_id)
    return GridChangeDetail(_card(actor, row, line.full_name if line else ""), row.plan, row.findings)


@dataclass(frozen=True, slots=True)
class DecidedChange:
    """What became of a proposal, for those whom it concerns. `lines` are the grids that it changes, and their heirs."""

    grid_id: UUID
    grid_name: str
    kind_name: str
    is_approved: bool
    reason: str
    note: str
    effective_on: date
    proposed_by: UUID | None
    lines: list[Lineage]


def decided_change(change_id: UUID) -> DecidedChange | None:
    """A proposal that was approved or refused; None while nobody decided, or where it was taken back."""
    row = GridChange.objects.filter(pk=change_id).first()
    if row is None or row.status not in _DECIDED:
        return None
    ids = {row.grid_id, *_others_in(plan_from(row.plan))}
    ids |= set(Succession.objects.filter(ended__in=ids).values_list("successor", flat=True))
    lines = lineages(ids)
    return DecidedChange(
        grid_id=row.grid_id,
        grid_name=lines[row.grid_id].full_name,
        kind_name=CHANGE_KIND_NAMES[ChangeKind(row.kind)],
        is_approved=row.status != ChangeStatus.REJECTED,
        reason=row.reason,
        note=row.decision_note,
        effective_on=row.effective_on,
        proposed_by=row.proposed_by,
        lines=sorted(lines.values(), key=lambda line: line.code),
    )


_DECIDED = frozenset({ChangeStatus.APPROVED, ChangeStatus.APPLIED, ChangeStatus.REJECTED})


def _others_in(plan: Plan) -> list[UUID]:
    """The grids besides the first that a plan changes."""
    if isinstance(plan, MergePlan):
        return plan.others
    return [one.grid_id for one in plan.others] if isinstance(plan, BoundaryPlan) else []


def _card(actor: Actor, row: GridChange, grid_name: str) -> GridChangeRow:
    return GridChangeRow(
        id=row.id,
        created_at=row.created_at,
        grid_id=row.grid_id,
        grid_name=grid_name,
        kind=row.kind,
        status=ChangeStatus(row.status),
        reason=row.reason,
        effective_on=row.effective_on,
        proposed_by_name=row.proposed_by_name,
        approved_by_name=row.approved_by_name,
        decided_at=row.decided_at,
        decision_note=row.decision_note,
        applied_at=row.applied_at,
        actions=CHANGES.possible(ChangeStatus(row.status), actor.permissions, standing_to(actor, row)),
    )
