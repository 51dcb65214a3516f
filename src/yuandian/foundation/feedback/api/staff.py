"""HTTP for operators: the desk, one matter, the answer."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.feedback.queries import operators
from yuandian.foundation.feedback.queries.operators import FeedbackDesk, FeedbackPage
from yuandian.foundation.feedback.schemas import FeedbackAnswerIn, FeedbackAsked, FeedbackDeskOut, FeedbackPageOut
from yuandian.foundation.feedback.services import answering
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["feedback"], auth=staff_auth)


@router.get("", response=FeedbackDeskOut)
def list_feedback(request: HttpRequest, asked: Query[FeedbackAsked]) -> FeedbackDesk:
    """What people say of this application; what waits, the longest first."""
    return operators.feedback_for_desk(actor_of(request), asked.status, asked.kind, asked.after, asked.limit)


@router.get("/{uuid:feedback_id}", response=FeedbackPageOut)
def feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackPage:
    """One matter with its record."""
    return operators.feedback_page(actor_of(request), feedback_id)


@router.post("/{uuid:feedback_id}/answer", response=FeedbackPageOut)
@idempotent
def answer_feedback(request: HttpRequest, feedback_id: UUID, body: FeedbackAnswerIn) -> FeedbackPageOut:
    """Answers; the person hears of it in their inbox."""
    actor = actor_of(request)
    answering.answer_feedback(actor, feedback_id, body.words)
    return FeedbackPageOut.model_validate(operators.feedback_page(actor, feedback_id), from_attributes=True)
