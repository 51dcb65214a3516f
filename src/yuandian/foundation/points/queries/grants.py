"""Rewards that communities proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.people.facade import person_names
from yuandian.foundation.points.access import funds_visible_to, standing_to
from yuandian.foundation.points.models import Grant
from yuandian.foundation.points.rules import GRANTS, PointsPermission, ProposalStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A reward and where it stands. `may_decide`: somebody else proposed it, and it is for somebody else."""

    id: UUID
    at: datetime
    person_id: UUID
    person: str
    fund_id: UUID
    fund: str
    points: int
    words: str
    status: ProposalStatus
    answer: str
    proposer: str | None
    decider: str | None
    decided_at: datetime | None
    movement_id: UUID | None
    may_decide: bool


def grants_for_staff(actor: Actor, status: ProposalStatus | None, after: str | None, limit: int) -> Page[GrantRow]:
    """Rewards out of the funds within reach, the latest first."""
    actor.require(PointsPermission.VIEW)
    rows = Grant.objects.filter(fund__in=funds_visible_to(actor).values("pk")).select_related("fund")
    if status is not None:
        rows = rows.filter(status=status.value)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_cards(actor, page.items))


def grant_card(actor: Actor, found: Grant) -> GrantRow:
    """One that the actor just made or decided."""
    return _cards(actor, [found])[0]


def _cards(actor: Actor, rows: list[Grant]) -> list[GrantRow]:
    names = person_names({key for row in rows for key in (row.person_id, row.proposer_id, row.decider_id) if key})
    return [_card(actor, row, names) for row in rows]


def _card(actor: Actor, row: Grant, names: Mapping[UUID, str]) -> GrantRow:
    return GrantRow(
        id=row.pk,
        at=row.created_at,
        person_id=row.person_id,
        person=mask_name(names.get(row.person_id)) or "",
        fund_id=row.fund_id,
        fund=row.fund.name,
        points=row.points,
        words=row.words,
        status=ProposalStatus(row.status),
        answer=row.answer,
        proposer=names.get(row.proposer_id) if row.proposer_id else None,
        decider=names.get(row.decider_id) if row.decider_id else None,
        decided_at=row.decided_at,
        movement_id=row.movement_id,
        may_decide=bool(GRANTS.possible(ProposalStatus(row.status), actor.permissions, standing_to(actor, row))),
    )
