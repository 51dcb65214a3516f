"""Feedback with what was said in it: one's own, and as operators see it, with masked names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet

from yuandian.foundation.feedback.access import own_by, require_operator, visible_to
from yuandian.foundation.feedback.errors import FeedbackUnknown
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.rules import (
    FEEDBACK,
    FEEDBACK_KIND_NAMES,
    FeedbackAction,
    FeedbackKind,
    FeedbackPermission,
    FeedbackRelation,
    FeedbackStatus,
)
from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import ShownPicture, picture_of
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of, subject_type_of
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.masking import mask_name
from yuandian.kernel.models import TypedNumber
from yuandian.kernel.own_data import Fact, OwnData
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.retention import RetentionKind
from yuandian.kernel.typed_text import counts_of_numbers
from yuandian.kernel.waiting import WaitingKind, WaitingThing

BY_WAITING = (("waits_since", "id"), (datetime, UUID))
NEWEST = (("-id",), (UUID,))


@dataclass(frozen=True, slots=True)
class FeedbackTurn:
    """One thing said, with its pictures."""

    id: UUID
    is_answer: bool
    words: str
    pictures: list[ShownPicture]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FeedbackCard:
    """A matter and all that was said in it, the oldest first."""

    id: UUID
    kind: FeedbackKind
    status: FeedbackStatus
    created_at: datetime
    waits_since: datetime
    answered_at: datetime | None
    is_helpful: bool | None
    turns: list[FeedbackTurn]
    actions: list[FeedbackAction]


def my_feedback(actor: Actor, after: str | None, limit: int) -> Page[FeedbackCard]:
    """The actor's own, the newest first. Three statements."""
    page = page_of(own_by(actor), ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(cards_of(page.items, actor, is_own=True), page.next)


def one_of_mine(actor: Actor, feedback_id: UUID) -> FeedbackCard:
    """One of the actor's own. Raises `FeedbackUnknown`."""
    row = own_by(actor).filter(id=feedback_id).first()
    if row is None:
        raise FeedbackUnknown(feedback=str(feedback_id))
    return cards_of([row], actor, is_own=True)[0]


def cards_of(rows: Sequence[Feedback], actor: Actor, *, is_own: bool) -> list[FeedbackCard]:
    """Cards of feedback that the caller knows to be in sight. Two statements."""
    turns = list(Turn.objects.filter(feedback__in=[row.id for row in rows]).order_by("id"))
    pictures = {
        card.id: picture_of(card)
        for card in files.files_for([one for turn in turns for one in turn.picture_ids], actor)
    }
    stands = standing({FeedbackRelation.GIVER if is_own else FeedbackRelation.OPERATOR})
    said: dict[UUID, list[FeedbackTurn]] = {row.id: [] for row in rows}
    for turn in turns:
        shown = [pictures[one] for one in turn.picture_ids if one in pictures]
        said[turn.feedback_id].append(FeedbackTurn(turn.id, turn.is_answer, turn.words, shown, turn.created_at))
    return [
        FeedbackCard(
            id=row.id,
            kind=FeedbackKind(row.kind),
            status=FeedbackStatus(row.status),
            created_at=row.created_at,
            waits_since=row.waits_since,
            answered_at=row.answered_at,
            is_helpful=row.is_helpful,
            turns=said[row.id],
            actions=FEEDBACK.possible(FeedbackStatus(row.status), actor.permissions, stands),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """Feedback with whose it is, masked: nobody needs to know more to answer. `typed_numbers`: how many mobile and ID
    numbers stand masked in its words.
    """

    by: str
    typed_numbers: int
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
class FeedbackDetail:
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


def feedback_page(actor: Actor, feedback_id: UUID) -> FeedbackDetail:
    """One with its record. Raises `FeedbackUnknown`."""
    require_operator(actor)
    row = visible_to(actor).filter(id=feedback_id).first()
    if row is None:
        raise FeedbackUnknown(feedback=str(feedback_id))
    return FeedbackDetail(_rows([row], actor)[0], people.record_of(entries_of(row)))


def _rows(found: list[Feedback], actor: Actor) -> list[FeedbackRow]:
    names = people.account_names({row.account_id for row in found})
    cards = cards_of(found, actor, is_own=False)
    numbers = counts_of_numbers(subject_type_of(Feedback), [row.id for row in found])
    return [
        FeedbackRow(mask_name(names.get(row.account_id)) or "", numbers.get(row.id, 0), card)
        for row, card in zip(found, cards, strict=True)
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


def feedback_to_answer(actor: Actor) -> QuerySet[Feedback]:
    """What waits for an answer, with its words."""
    return visible_to(actor).filter(status=FeedbackStatus.UNANSWERED.value)


FEEDBACK_WAITING = WaitingKind(
    "feedback", "投诉建议", "feedback", FeedbackPermission.ANSWER, feedback_to_answer,
    lambda row: WaitingThing(FEEDBACK_KIND_NAMES[row.kind]), "waits_since",
)  # fmt: skip


def _own_feedback(account_id: UUID, _person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in Turn.objects.filter(feedback__account=account_id).order_by("id"):
        yield {
            "时间": row.created_at.isoformat(timespec="seconds"), "谁说的": "答复" if row.is_answer else "我",
            "内容": row.words,
        }  # fmt: skip


FEEDBACK_OWN_DATA = (OwnData("feedback", "投诉建议", _own_feedback),)


def _numbers_over(border: datetime) -> QuerySet[TypedNumber]:
    answered = Q(status=FeedbackStatus.ANSWERED.value, answered_at__lt=border)
    withdrawn = Q(status=FeedbackStatus.WITHDRAWN.value, waits_since__lt=border)
    ended = Feedback.objects.filter(answered | withdrawn)
    return TypedNumber.objects.filter(subject_type=subject_type_of(Feedback), subject_id__in=ended.values("pk"))


FEEDBACK_RETENTION = (RetentionKind("feedback_numbers", _numbers_over),)
