"""Whose messages: one's own, and nobody else's. What goes out is watched by those who stand for the district."""

from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.messaging.models import DISTRICT, InboxMessage
from yuandian.foundation.messaging.rules import MessagingPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, NotVisible


def visible_to(actor: Actor) -> QuerySet[InboxMessage]:
    """The actor's own inbox, whichever post they act under."""
    if actor.account_id is None:
        return InboxMessage.objects.none()
    return InboxMessage.objects.filter(account_id=actor.account_id)


def own_account(actor: Actor) -> UUID:
    """The account whose inbox and wishes these are. Raises `NotVisible` for a system, which has none."""
    if actor.account_id is None:
        raise NotVisible
    return actor.account_id


def require_outbox(actor: Actor) -> None:
    """Raises `Forbidden` unless the actor may watch what goes out, which is of the whole district."""
    _require_for_district(actor, MessagingPermission.VIEW_OUTBOX)


def require_settings(actor: Actor) -> None:
    """Raises `Forbidden` unless the actor may set what goes out and when, which holds for the whole district."""
    _require_for_district(actor, MessagingPermission.MANAGE)


def _require_for_district(actor: Actor, permission: MessagingPermission) -> None:
    actor.require(permission)
    scope = actor.scope_for(permission)
    if not scope.everything and all(area.level != DISTRICT for area in scope.areas):
        raise Forbidden("Your post does not reach the whole district.", permission=permission.value)
