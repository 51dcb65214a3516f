"""HTTP for everybody who is signed in: their own feedback."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.feedback import queries, services
from yuandian.foundation.feedback.queries import FeedbackCard
from yuandian.foundation.feedback.schemas import (
    FeedbackIn,
    HelpfulIn,
    MoreWordsIn,
    MyFeedbackAsked,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["feedback"], auth=resident_auth)


@router.get("", response=Page[FeedbackCard])
def list_my_feedback(request: HttpRequest, asked: Query[MyFeedbackAsked]) -> Page[FeedbackCard]:
    """What you said of this application and what was answered, the newest first."""
    return queries.my_feedback(actor_of(request), asked.after, asked.limit)


@router.post("", response=FeedbackCard)
@idempotent
def give_feedback(request: HttpRequest, body: FeedbackIn) -> FeedbackCard:
    """Says what is wrong with this application or could be better."""
    actor = actor_of(request)
    return _shown(actor, services.give_feedback(actor, body.kind, body.words, body.picture_ids).id)


@router.get("/{uuid:feedback_id}", response=FeedbackCard)
def one_of_my_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackCard:
    """One of your own."""
    return queries.one_of_mine(actor_of(request), feedback_id)


@router.post("/{uuid:feedback_id}/ask-again", response=FeedbackCard)
@idempotent
def ask_again(request: HttpRequest, feedback_id: UUID, body: MoreWordsIn) -> FeedbackCard:
    """The answer was not what was needed."""
    actor = actor_of(request)
    return _shown(actor, services.ask_again(actor, feedback_id, body.words, body.picture_ids).id)


@router.post("/{uuid:feedback_id}/rate", response=FeedbackCard)
def rate_answer(request: HttpRequest, feedback_id: UUID, body: HelpfulIn) -> FeedbackCard:
    """Says whether the answer helped."""
    actor = actor_of(request)
    return _shown(actor, services.rate_answer(actor, feedback_id, is_helpful=body.is_helpful).id)


@router.post("/{uuid:feedback_id}/withdraw", response=FeedbackCard)
def withdraw_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackCard:
    """Takes it back before it is answered."""
    actor = actor_of(request)
    return _shown(actor, services.withdraw_feedback(actor, feedback_id).id)


def _shown(actor: Actor, feedback_id: UUID) -> FeedbackCard:
    return queries.one_of_mine(actor, feedback_id)
