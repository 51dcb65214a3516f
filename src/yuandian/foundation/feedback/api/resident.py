"""HTTP for everybody who is signed in: their own feedback."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.feedback.queries import own
from yuandian.foundation.feedback.queries.own import FeedbackCard
from yuandian.foundation.feedback.schemas import (
    FeedbackIn,
    FeedbackOut,
    HelpfulIn,
    MoreWordsIn,
    MyFeedbackAsked,
    MyFeedbackOut,
)
from yuandian.foundation.feedback.services import saying
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["feedback"], auth=resident_auth)


@router.get("", response=MyFeedbackOut)
def list_my_feedback(request: HttpRequest, asked: Query[MyFeedbackAsked]) -> Page[FeedbackCard]:
    """What you said of this application and what was answered, the newest first."""
    return own.my_feedback(actor_of(request), asked.after, asked.limit)


@router.post("", response=FeedbackOut)
@idempotent
def give_feedback(request: HttpRequest, body: FeedbackIn) -> FeedbackOut:
    """Says what is wrong with this application or could be better."""
    actor = actor_of(request)
    return _shown(actor, saying.give_feedback(actor, body.kind, body.words, body.picture_ids).id)


@router.get("/{uuid:feedback_id}", response=FeedbackOut)
def one_of_my_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackCard:
    """One of your own."""
    return own.one_of_mine(actor_of(request), feedback_id)


@router.post("/{uuid:feedback_id}/ask-again", response=FeedbackOut)
@idempotent
def ask_again(request: HttpRequest, feedback_id: UUID, body: MoreWordsIn) -> FeedbackOut:
    """The answer was not what was needed."""
    actor = actor_of(request)
    return _shown(actor, saying.ask_again(actor, feedback_id, body.words, body.picture_ids).id)


@router.post("/{uuid:feedback_id}/rate", response=FeedbackOut)
def rate_answer(request: HttpRequest, feedback_id: UUID, body: HelpfulIn) -> FeedbackOut:
    """Says whether the answer helped."""
    actor = actor_of(request)
    return _shown(actor, saying.rate_answer(actor, feedback_id, is_helpful=body.is_helpful).id)


@router.post("/{uuid:feedback_id}/withdraw", response=FeedbackOut)
def withdraw_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackOut:
    """Takes it back before it is answered."""
    actor = actor_of(request)
    return _shown(actor, saying.withdraw_feedback(actor, feedback_id).id)


def _shown(actor: Actor, feedback_id: UUID) -> FeedbackOut:
    return FeedbackOut.model_validate(own.one_of_mine(actor, feedback_id), from_attributes=True)
