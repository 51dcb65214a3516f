"""Feedback with what was said in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.feedback.access import own_by
from yuandian.foundation.feedback.errors import FeedbackUnknown
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.rules import FeedbackAction, FeedbackKind, FeedbackStatus, feedback_actions
from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import FileCard
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """One thing said, with its pictures."""

    id: UUID
    is_answer: bool
    words: str
    pictures: list[FileCard]
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
    turns: list[ShownTurn]
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
    pictures = {card.id: card for card in files.files_for([one for turn in turns for one in turn.picture_ids], actor)}
    said: dict[UUID, list[ShownTurn]] = {row.id: [] for row in rows}
    for turn in turns:
        shown = [pictures[one] for one in turn.picture_ids if one in pictures]
        said[turn.feedback_id].append(ShownTurn(turn.id, turn.is_answer, turn.words, shown, turn.created_at))
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
            actions=feedback_actions(FeedbackStatus(row.status), is_own=is_own),
        )
        for row in rows
    ]
