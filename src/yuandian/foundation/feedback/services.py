"""People say what is wrong with the application or could be better, rate the answer, ask again, take it back;
operators answer, and the person hears of it in their inbox.
"""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction

from yuandian.foundation.feedback.access import account_of, own_by, require_operator, visible_to
from yuandian.foundation.feedback.errors import (
    FeedbackSaysNothing,
    FeedbackUnknown,
    FeedbackUnmaskingsTooOften,
    TooMuchUnanswered,
)
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.records import FeedbackRecord
from yuandian.foundation.feedback.rules import (
    FEEDBACK,
    FEEDBACK_KIND_NAMES,
    MOST_UNANSWERED,
    FeedbackAction,
    FeedbackKind,
    FeedbackPermission,
    FeedbackRelation,
    FeedbackStatus,
)
from yuandian.foundation.files import facade as files
from yuandian.foundation.messaging import facade as messaging
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.limits import RateLimit, an_hour_and_a_day
from yuandian.kernel.moves import Move, begin, finish
from yuandian.kernel.typed_text import NumbersUnmasked, count_of_numbers, unmasked_numbers

SUBJECT = "feedback.feedback"
KIND = "feedback.answered"
FeedbackMove = Move[Feedback, FeedbackAction, FeedbackStatus]


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
    append(row, FeedbackRecord.GIVE, actor=actor, details={"kind": row.kind, "pictures": len(picture_ids)})
    return row


@transaction.atomic
def ask_again(actor: Actor, feedback_id: UUID, words: str, picture_ids: Sequence[UUID] = ()) -> Feedback:
    """The answer was not what was needed: it waits again. Raises also `FeedbackUnknown`, `StepNotPossible`."""
    move = _begin_own(actor, feedback_id, FeedbackAction.ASK_AGAIN)
    row = move.subject
    _say(actor, row, words, picture_ids)
    row.waits_since, row.is_helpful = move.at, None
    return finish(move, {"pictures": len(picture_ids)}, columns=("waits_since", "is_helpful"))


@transaction.atomic
def rate_answer(actor: Actor, feedback_id: UUID, *, is_helpful: bool) -> Feedback:
    """Says whether the answer helped; nobody need. Raises `FeedbackUnknown`, `StepNotPossible`."""
    move = _begin_own(actor, feedback_id, FeedbackAction.RATE)
    move.subject.is_helpful = is_helpful
    return finish(move, {"is_helpful": is_helpful}, columns=("is_helpful",))


@transaction.atomic
def withdraw_feedback(actor: Actor, feedback_id: UUID) -> Feedback:
    """Takes it back before it is answered. Raises `FeedbackUnknown`, `StepNotPossible`."""
    return finish(_begin_own(actor, feedback_id, FeedbackAction.WITHDRAW), columns=())


@transaction.atomic
def answer_feedback(actor: Actor, feedback_id: UUID, words: str) -> Feedback:
    """Answers and tells the person. Raises `FeedbackUnknown`, `StepNotPossible`, `FeedbackSaysNothing`."""
    require_operator(actor)
    found = visible_to(actor).select_for_update().filter(id=feedback_id).first()
    move = _begin(actor, found, FeedbackAction.ANSWER, FeedbackRelation.OPERATOR)
    row = move.subject
    said = words.strip()
    if not said:
        raise FeedbackSaysNothing
    Turn.objects.create(feedback=row, is_answer=True, words=said)
    row.answered_at = move.at
    finish(move, columns=("answered_at",))
    title = f"您对本应用的{FEEDBACK_KIND_NAMES[row.kind]}有答复了"
    messaging.tell([row.account_id], KIND, title, said, SUBJECT, row.id)
    return row


@transaction.atomic
def unmask_numbers(actor: Actor, feedback_id: UUID, reason: str) -> NumbersUnmasked:
    """The numbers that were typed into it, in plain; who looked, when and why is in its record and in the audit room.

    Raises `Forbidden`, `FeedbackUnknown`, `FeedbackUnmaskingsTooOften`.
    """
    require_operator(actor, FeedbackPermission.UNMASK)
    row = visible_to(actor).select_for_update().filter(id=feedback_id).first()
    if row is None:
        raise FeedbackUnknown(feedback=str(feedback_id))
    windows = an_hour_and_a_day(*settings.CASE_UNMASKINGS)
    RateLimit("feedback.unmasking", account_of(actor), windows, FeedbackUnmaskingsTooOften).count()
    details = {"numbers": count_of_numbers(SUBJECT, [row.id]), "reason": reason}
    append(row, FeedbackRecord.UNMASK, actor=actor, details=details)
    return unmasked_numbers(SUBJECT, [row.id])


def _begin(actor: Actor, row: Feedback | None, action: FeedbackAction, relation: FeedbackRelation) -> FeedbackMove:
    if row is None:
        raise FeedbackUnknown
    return begin(FEEDBACK, actor, row, action, FeedbackStatus(row.status), standing({relation}))


def _begin_own(actor: Actor, feedback_id: UUID, action: FeedbackAction) -> FeedbackMove:
    row = own_by(actor).select_for_update().filter(id=feedback_id).first()
    return _begin(actor, row, action, FeedbackRelation.GIVER)


def _say(actor: Actor, row: Feedback, words: str, picture_ids: Sequence[UUID]) -> None:
    if not words.strip():
        raise FeedbackSaysNothing
    files.claim(actor, list(picture_ids), SUBJECT, row.id)
    Turn.objects.create(feedback=row, is_answer=False, words=words.strip(), picture_ids=list(picture_ids))
