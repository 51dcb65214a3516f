"""HTTP: resident and their inbox."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query

from yuandian.foundation.messaging import queries
from yuandian.foundation.messaging.queries import (
    InboxMessageRow,
    MarkedCount,
    MessagePreferences,
    Subscriptions,
    UnreadCount,
    subscriptions_of,
)
from yuandian.foundation.messaging.rules import Preferences
from yuandian.foundation.messaging.schemas import (
    AllReadIn,
    ConsentsIn,
    InboxAsked,
)
from yuandian.foundation.messaging.services import inbox as inbox_services
from yuandian.foundation.messaging.services import subscriptions
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["messages"], auth=resident_auth)


@router.get("/inbox", response=Page[InboxMessageRow])
def inbox(request: HttpRequest, asked: Query[InboxAsked]) -> Page[InboxMessageRow]:
    """Your messages, the newest first."""
    return queries.inbox(actor_of(request), only_unread=asked.only_unread, after=asked.after, limit=asked.limit)


@router.get("/unread", response=UnreadCount)
def unread(request: HttpRequest) -> UnreadCount:
    """How many of your messages you have not read."""
    return UnreadCount(unread=queries.unread_count(actor_of(request)))


@router.post("/inbox/{uuid:message_id}/read", response={204: None})
def mark_read(request: HttpRequest, message_id: UUID) -> None:
    """Marks one message as read."""
    inbox_services.mark_read(actor_of(request), message_id)


@router.post("/inbox/read-all", response=MarkedCount)
def mark_all_read(request: HttpRequest, body: AllReadIn) -> MarkedCount:
    """Marks all as read, up to the newest that you saw."""
    return MarkedCount(marked=inbox_services.mark_all_read(actor_of(request), body.up_to))


@router.get("/wishes", response=MessagePreferences)
def wishes(request: HttpRequest) -> MessagePreferences:
    """What goes out to you besides the inbox, and when."""
    return queries.wishes_of(actor_of(request))


@router.put("/wishes", response=MessagePreferences)
def set_wishes(request: HttpRequest, body: Body[Preferences]) -> MessagePreferences:
    """Sets what goes out to you, and when."""
    actor = actor_of(request)
    inbox_services.set_wishes(actor, body)
    return queries.wishes_of(actor)


@router.get("/subscriptions", response=Subscriptions)
def my_subscriptions(request: HttpRequest) -> Subscriptions:
    """What WeChat may still show you, by template."""
    return subscriptions_of(actor_of(request), for_staff=False)


@router.post("/subscriptions", response=Subscriptions)
@idempotent
def add_consents(request: HttpRequest, body: ConsentsIn) -> Subscriptions:
    """You consented to one more message of each of these templates; give a key, so that no consent counts twice."""
    actor = actor_of(request)
    subscriptions.add_consents(actor, body.template_ids)
    return subscriptions_of(actor, for_staff=False)
