"""People say what is wrong with the application or could be better, rate the answer, ask again, take it back."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from yuandian.foundation.feedback.access import account_of, own_by
from yuandian.foundation.feedback.errors import (
    FeedbackSaysNothing,
    FeedbackStepImpossible,
    FeedbackUnknown,
    TooMuchUnanswered,
)
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.rules import (
    FEEDBACK_STEPS,
    MOST_UNANSWERED,
    FeedbackAction,
    FeedbackKind,
    FeedbackStatus,
)
from yuandian.foundation.files import facade as files
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

SUBJECT = "feedback.feedback"


@transaction.atomic
def give_feedback(actor: Actor, kind: FeedbackKind, words: str, picture_ids: Sequence[UUID] = ()) -> Feedback:
    """Takes somebody's word on the application; a picture is welcome and never needed.

    Raises `FeedbackSaysNothing`, `TooMuchUnanswered`, `FileUnknown`.
    """
    waiting = own_by(actor).filter(status=FeedbackStatus.UNANSWERED.value).count()
    if waiting >= MOST_UNANSWERED:
        raise TooMuchUnanswered(most=MOST_UNANSWERED)
    row = Feedback.objects.create(account_id=account_of(actor), kind=kind.value)
    _say(actor, row, words, picture_ids)
    append(row, "feedback.give", actor=actor, details={"kind": row.kind, "pictures": len(picture_ids)})
    return row


@transaction.atomic
def ask_again(actor: Actor, feedback_id: UUID, words: str, picture_ids: Sequence[UUID] = ()) -> Feedback:
    """The answer was not what was needed: it waits again. Raises also `FeedbackUnknown`, `FeedbackStepImpossible`."""
    row = _own_locked(actor, feedback_id, FeedbackAction.ASK_AGAIN)
    _say(actor, row, words, picture_ids)
    row.status = FEEDBACK_STEPS[FeedbackAction.ASK_AGAIN].after.value
    row.waits_since, row.is_helpful = clock.now(), None
    row.save(update_fields=["status", "waits_since", "is_helpful"])
    append(row, "feedback.ask_again", actor=actor, details={"pictures": len(picture_ids)})
    return row


@transaction.atomic
def rate_answer(actor: Actor, feedback_id: UUID, *, is_helpful: bool) -> Feedback:
    """Says whether the answer helped; nobody need. Raises `FeedbackUnknown`, `FeedbackStepImpossible`."""
    row = _own_locked(actor, feedback_id, FeedbackAction.RATE)
    row.is_helpful = is_helpful
    row.save(update_fields=["is_helpful"])
    append(row, "feedback.rate", actor=actor, details={"is_helpful": is_helpful})
    return row


@transaction.atomic
def withdraw_feedback(actor: Actor, feedback_id: UUID) -> Feedback:
    """Takes it back before it is answered. Raises `FeedbackUnknown`, `FeedbackStepImpossible`."""
    row = _own_locked(actor, feedback_id, FeedbackAction.WITHDRAW)
    row.status = FEEDBACK_STEPS[FeedbackAction.WITHDRAW].after.value
    row.save(update_fields=["status"])
    append(row, "feedback.withdraw", actor=actor)
    return row


def judged(row: Feedback | None, action: FeedbackAction) -> Feedback:
    """The row, if the action may be done about it now. Raises `FeedbackUnknown`, `FeedbackStepImpossible`."""
    if row is None:
        raise FeedbackUnknown
    if FeedbackStatus(row.status) is not FEEDBACK_STEPS[action].before:
        raise FeedbackStepImpossible(status=row.status, action=action.value)
    return row


def _own_locked(actor: Actor, feedback_id: UUID, action: FeedbackAction) -> Feedback:
    return judged(own_by(actor).select_for_update().filter(id=feedback_id).first(), action)


def _say(actor: Actor, row: Feedback, words: str, picture_ids: Sequence[UUID]) -> None:
    if not words.strip():
        raise FeedbackSaysNothing
    files.claim(actor, list(picture_ids), SUBJECT, row.id)
    Turn.objects.create(feedback=row, is_answer=False, words=words.strip(), picture_ids=list(picture_ids))
