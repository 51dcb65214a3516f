"""HTTP for operators: the desk, one matter, the answer."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.feedback import queries, services
from yuandian.foundation.feedback.queries import FeedbackDesk, FeedbackDetail
from yuandian.foundation.feedback.schemas import FeedbackAnswerIn, FeedbackAsked
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["feedback"], auth=staff_auth)


@router.get("", response=FeedbackDesk)
def list_feedback(request: HttpRequest, asked: Query[FeedbackAsked]) -> FeedbackDesk:
    """What people say of this application; what waits, the longest first."""
    return queries.feedback_for_desk(actor_of(request), asked.status, asked.kind, asked.after, asked.limit)


@router.get("/{uuid:feedback_id}", response=FeedbackDetail)
def feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackDetail:
    """One matter with its record."""
    return queries.feedback_page(actor_of(request), feedback_id)


@router.post("/{uuid:feedback_id}/answer", response=FeedbackDetail)
@idempotent
def answer_feedback(request: HttpRequest, feedback_id: UUID, body: FeedbackAnswerIn) -> FeedbackDetail:
    """Answers; the person hears of it in their inbox."""
    actor = actor_of(request)
    services.answer_feedback(actor, feedback_id, body.words)
    return queries.feedback_page(actor, feedback_id)
