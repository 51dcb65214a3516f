"""Lists and pages of proposed changes."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from yuandian.foundation.grid.access import changes_visible_to
from yuandian.foundation.grid.models import GridChange
from yuandian.foundation.grid.queries.locating import lineages
from yuandian.foundation.grid.rules.changes import ChangeAction, possible_actions
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.paging import Page, page_of


class ChangeCard(msgspec.Struct, frozen=True):
    """A proposal in a list."""

    id: UUID
    created_at: datetime
    grid_id: UUID
    grid_name: str
    kind: str
    status: str
    reason: str
    effective_on: date
    proposed_by_name: str
    approved_by_name: str
    decided_at: datetime | None
    decision_note: str
    applied_at: datetime | None
    actions: list[ChangeAction]


class ChangePage(msgspec.Struct, frozen=True):
    """A proposal with its plan and what the approver should weigh."""

    change: ChangeCard
    plan: dict[str, Any]
    findings: list[dict[str, Any]]


def changes_for_list(
    actor: Actor, status: str | None, grid_id: UUID | None, after: str | None, limit: int
) -> Page[ChangeCard]:
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


def change_page(actor: Actor, change_id: UUID) -> ChangePage:
    """One proposal. Raises `NotVisible`."""
    actor.require(GridPermission.VIEW)
    row = changes_visible_to(actor).filter(pk=change_id).first()
    if row is None:
        raise NotVisible(change_id=str(change_id))
    line = lineages([row.grid_id]).get(row.grid_id)
    return ChangePage(_card(actor, row, line.full_name if line else ""), row.plan, row.findings)


def _card(actor: Actor, row: GridChange, grid_name: str) -> ChangeCard:
    is_own = row.proposed_by == actor.account_id
    return ChangeCard(
        id=row.id,
        created_at=row.created_at,
        grid_id=row.grid_id,
        grid_name=grid_name,
        kind=row.kind,
        status=row.status,
        reason=row.reason,
        effective_on=row.effective_on,
        proposed_by_name=row.proposed_by_name,
        approved_by_name=row.approved_by_name,
        decided_at=row.decided_at,
        decision_note=row.decision_note,
        applied_at=row.applied_at,
        actions=possible_actions(row.status, is_own=is_own, permissions=frozenset(actor.permissions)),
    )
