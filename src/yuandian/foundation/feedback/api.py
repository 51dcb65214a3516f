"""HTTP: people say it, operators answer."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.feedback import queries, services
from yuandian.foundation.feedback.queries import FeedbackCard, FeedbackDesk, FeedbackDetail
from yuandian.foundation.feedback.schemas import (
    FeedbackAnswerIn,
    FeedbackAsked,
    FeedbackIn,
    FeedbackUnmaskIn,
    HelpfulIn,
    MoreWordsIn,
    MyFeedbackAsked,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page
from yuandian.kernel.typed_text import NumbersUnmasked

resident = Router(tags=["feedback"], auth=resident_auth)
staff = Router(tags=["feedback"], auth=staff_auth)
ROUTERS = {"resident": resident, "staff": staff}


@resident.get("", response=Page[FeedbackCard])
def list_my_feedback(request: HttpRequest, asked: Query[MyFeedbackAsked]) -> Page[FeedbackCard]:
    """What you said of this application and what was answered, the newest first."""
    return queries.my_feedback(actor_of(request), asked.after, asked.limit)


@resident.post("", response=FeedbackCard)
@idempotent
def give_feedback(request: HttpRequest, body: FeedbackIn) -> FeedbackCard:
    """Says what is wrong with this application or could be better."""
    actor = actor_of(request)
    return _shown(actor, services.give_feedback(actor, body.kind, body.words, body.picture_ids).id)


@resident.get("/{uuid:feedback_id}", response=FeedbackCard)
def one_of_my_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackCard:
    """One of your own."""
    return queries.one_of_mine(actor_of(request), feedback_id)


@resident.post("/{uuid:feedback_id}/ask-again", response=FeedbackCard)
@idempotent
def ask_again(request: HttpRequest, feedback_id: UUID, body: MoreWordsIn) -> FeedbackCard:
    """The answer was not what was needed."""
    actor = actor_of(request)
    return _shown(actor, services.ask_again(actor, feedback_id, body.words, body.picture_ids).id)


@resident.post("/{uuid:feedback_id}/rate", response=FeedbackCard)
def rate_answer(request: HttpRequest, feedback_id: UUID, body: HelpfulIn) -> FeedbackCard:
    """Says whether the answer helped."""
    actor = actor_of(request)
    return _shown(actor, services.rate_answer(actor, feedback_id, is_helpful=body.is_helpful).id)


@resident.post("/{uuid:feedback_id}/withdraw", response=FeedbackCard)
def withdraw_feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackCard:
    """Takes it back before it is answered."""
    actor = actor_of(request)
    return _shown(actor, services.withdraw_feedback(actor, feedback_id).id)


def _shown(actor: Actor, feedback_id: UUID) -> FeedbackCard:
    return queries.one_of_mine(actor, feedback_id)


@staff.get("", response=FeedbackDesk)
def list_feedback(request: HttpRequest, asked: Query[FeedbackAsked]) -> FeedbackDesk:
    """What people say of this application; what waits, the longest first."""
    return queries.feedback_for_desk(actor_of(request), asked.status, asked.kind, asked.after, asked.limit)


@staff.get("/{uuid:feedback_id}", response=FeedbackDetail)
def feedback(request: HttpRequest, feedback_id: UUID) -> FeedbackDetail:
    """One matter with its record."""
    return queries.feedback_page(actor_of(request), feedback_id)


@staff.post("/{uuid:feedback_id}/answer", response=FeedbackDetail)
@idempotent
def answer_feedback(request: HttpRequest, feedback_id: UUID, body: FeedbackAnswerIn) -> FeedbackDetail:
    """Answers; the person hears of it in their inbox."""
    actor = actor_of(request)
    services.answer_feedback(actor, feedback_id, body.words)
    return queries.feedback_page(actor, feedback_id)


@staff.post("/{uuid:feedback_id}/unmask", response=NumbersUnmasked)
def unmask_feedback_numbers(request: HttpRequest, feedback_id: UUID, body: FeedbackUnmaskIn) -> NumbersUnmasked:
    """The mobile and ID numbers typed into it, in plain, for a reason that stays on record."""
    return services.unmask_numbers(actor_of(request), feedback_id, body.reason)
