"""Feedback as operators see it: what waits longest first, with masked names, and how it goes altogether."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min, Q

from yuandian.foundation.feedback.access import require_operator, visible_to
from yuandian.foundation.feedback.errors import FeedbackUnknown
from yuandian.foundation.feedback.models import Feedback
from yuandian.foundation.feedback.queries.own import FeedbackCard, cards_of
from yuandian.foundation.feedback.rules import FeedbackKind, FeedbackStatus
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import page_of

BY_WAITING = (("waits_since", "id"), (datetime, UUID))
NEWEST = (("-id",), (UUID,))


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """Feedback with whose it is, masked: nobody needs to know more to answer."""

    by: str
    card: FeedbackCard


@dataclass(frozen=True, slots=True)
class FeedbackTotals:
    """How much waits and since when; of `rated` answers `helpful` helped."""

    unanswered: int
    waits_since: datetime | None
    answered: int
    rated: int
    helpful: int


@dataclass(frozen=True, slots=True)
class FeedbackDesk:
    """A page of the desk, and the totals of all feedback."""

    totals: FeedbackTotals
    items: list[FeedbackRow]
    next: str | None


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """One with its record."""

    row: FeedbackRow
    record: list[RecordMoment]


def feedback_for_desk(
    actor: Actor, status: FeedbackStatus | None, kind: FeedbackKind | None, after: str | None, limit: int
) -> FeedbackDesk:
    """What waits, the longest first; anything else the newest first."""
    require_operator(actor)
    rows = visible_to(actor)
    totals = _totals(actor)
    if status:
        rows = rows.filter(status=status.value)
    if kind:
        rows = rows.filter(kind=kind.value)
    order, kinds = BY_WAITING if status is FeedbackStatus.UNANSWERED else NEWEST
    page = page_of(rows, order, kinds, after, limit, lambda row: row)
    return FeedbackDesk(totals, _rows(page.items, actor), page.next)


def feedback_page(actor: Actor, feedback_id: UUID) -> FeedbackPage:
    """One with its record. Raises `FeedbackUnknown`."""
    require_operator(actor)
    row = visible_to(actor).filter(id=feedback_id).first()
    if row is None:
        raise FeedbackUnknown(feedback=str(feedback_id))
    return FeedbackPage(_rows([row], actor)[0], people.record_of(entries_of(row)))


def _rows(found: list[Feedback], actor: Actor) -> list[FeedbackRow]:
    names = people.account_names({row.account_id for row in found})
    cards = cards_of(found, actor, is_own=False)
    return [
        FeedbackRow(mask_name(names.get(row.account_id)) or "", card) for row, card in zip(found, cards, strict=True)
    ]


def _totals(actor: Actor) -> FeedbackTotals:
    waiting = Q(status=FeedbackStatus.UNANSWERED.value)
    counted = visible_to(actor).aggregate(
        unanswered=Count("id", filter=waiting),
        waits_since=Min("waits_since", filter=waiting),
        answered=Count("id", filter=Q(status=FeedbackStatus.ANSWERED.value)),
        rated=Count("id", filter=Q(is_helpful__isnull=False)),
        helpful=Count("id", filter=Q(is_helpful=True)),
    )
    return FeedbackTotals(**counted)
