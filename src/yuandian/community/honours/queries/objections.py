"""Objections: one's own, and those that staff decide on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yuandian.community.honours.access import account_of, visible_to
from yuandian.community.honours.models import Objection
from yuandian.community.honours.rules import BoardKind, BoardPeriod, HonourPermission, ObjectionStatus
from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.facade import account_names
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class ObjectionCard:
    """An objection and what became of it; whoever objected is masked."""

    id: UUID
    at: datetime
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    grid_id: UUID
    place: str
    by: str
    words: str
    status: ObjectionStatus
    answer: str
    decided_at: datetime | None


def my_objections(actor: Actor, after: str | None, limit: int) -> Page[ObjectionCard]:
    """The actor's own, the latest first."""
    rows = Objection.objects.filter(account=account_of(actor))
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_cards(page.items), page.next)


def objections_for_staff(
    actor: Actor, status: ObjectionStatus | None, after: str | None, limit: int
) -> Page[ObjectionCard]:
    """Objections against boards of places within reach, the latest first."""
    actor.require(HonourPermission.VIEW)
    rows = visible_to(actor)
    if status is not None:
        rows = rows.filter(status=status.value)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_cards(page.items), page.next)


def objection_card(row: Objection) -> ObjectionCard:
    """One that was just raised or decided."""
    return _cards([row])[0]


def _cards(rows: list[Objection]) -> list[ObjectionCard]:
    names = account_names(row.account_id for row in rows)
    places = grid_names({row.grid_id for row in rows})
    return [_card(row, names, places) for row in rows]


def _card(row: Objection, names: Mapping[UUID, str], places: Mapping[UUID, str]) -> ObjectionCard:
    return ObjectionCard(
        row.pk, row.created_at, BoardKind(row.kind), BoardPeriod(row.period), row.starts_on, row.grid_id,
        places.get(row.grid_id, ""), mask_name(names.get(row.account_id)) or "", row.words,
        ObjectionStatus(row.status), row.answer, row.decided_at,
    )  # fmt: skip
