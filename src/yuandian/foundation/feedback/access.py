"""Whose feedback: one's own, and to those who run the application for the district all of it."""

from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.feedback.models import Feedback
from yuandian.foundation.feedback.rules import FeedbackPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, NotSignedIn

DISTRICT = "district"


def own_by(actor: Actor) -> QuerySet[Feedback]:
    """The actor's own."""
    if actor.account_id is None:
        return Feedback.objects.none()
    return Feedback.objects.filter(account=actor.account_id)


def visible_to(actor: Actor) -> QuerySet[Feedback]:
    """All of it, for a post that reaches the district; nothing for any other."""
    scope = actor.scope_for(FeedbackPermission.ANSWER)
    reaches = scope.everything or any(area.level == DISTRICT for area in scope.areas)
    return Feedback.objects.all() if reaches else Feedback.objects.none()


def require_operator(actor: Actor, permission: FeedbackPermission = FeedbackPermission.ANSWER) -> UUID | None:
    """The post that may do so for the district. Raises `Forbidden`."""
    post = actor.require(permission)
    scope = actor.scope_for(permission)
    if not scope.everything and all(area.level != DISTRICT for area in scope.areas):
        raise Forbidden("Your post does not reach the whole district.", permission=permission.value)
    return post.id if post else None


def account_of(actor: Actor) -> UUID:
    """Whose feedback it is. Raises `NotSignedIn`."""
    if actor.account_id is None:
        raise NotSignedIn
    return actor.account_id
