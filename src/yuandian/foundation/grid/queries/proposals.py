"""Lists and pages of proposed changes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from yuandian.foundation.grid.access import changes_visible_to, standing_to
from yuandian.foundation.grid.models import GridChange
from yuandian.foundation.grid.queries.locations import lineages
from yuandian.foundation.grid.rules.changes import CHANGES, ChangeAction, ChangeStatus
from yuandian.foundation.grid.rules.permissions import GridPermission
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
