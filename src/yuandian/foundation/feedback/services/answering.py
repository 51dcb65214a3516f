"""Operators answer; the person hears of it in their inbox."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.feedback.access import require_operator, visible_to
from yuandian.foundation.feedback.errors import FeedbackSaysNothing
from yuandian.foundation.feedback.models import Feedback, Turn
from yuandian.foundation.feedback.rules import FEEDBACK_KIND_NAMES, FEEDBACK_STEPS, FeedbackAction
from yuandian.foundation.feedback.services.saying import SUBJECT, judged
from yuandian.foundation.messaging import facade as messaging
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

KIND = "feedback.answered"


@transaction.atomic
def answer_feedback(actor: Actor, feedback_id: UUID, words: str) -> Feedback:
    """Answers and tells the person. Raises `FeedbackUnknown`, `FeedbackStepImpossible`, `FeedbackSaysNothing`."""
    post_id = require_operator(actor)
    found = visible_to(actor).select_for_update().filter(id=feedback_id).first()
    row = judged(found, FeedbackAction.ANSWER)
    said = words.strip()
    if not said:
        raise FeedbackSaysNothing
    Turn.objects.create(feedback=row, is_answer=True, words=said)
    row.status, row.answered_at = FEEDBACK_STEPS[FeedbackAction.ANSWER].after.value, clock.now()
    row.save(update_fields=["status", "answered_at"])
    append(row, "feedback.answer", actor=actor, post_id=post_id)
    title = f"您对本应用的{FEEDBACK_KIND_NAMES[row.kind]}有答复了"
    messaging.tell([row.account_id], KIND, title, said, SUBJECT, row.id)
    return row
