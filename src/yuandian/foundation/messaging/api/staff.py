"""HTTP: staff and their inbox, and the desk that watches what goes out."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query

from yuandian.foundation.messaging import queries
from yuandian.foundation.messaging.queries import (
    DeliveryRow,
    InboxMessageRow,
    MarkedCount,
    MessagePreferences,
    MessageSettings,
    Outbox,
    Subscriptions,
    UnreadCount,
)
from yuandian.foundation.messaging.rules import Preferences
from yuandian.foundation.messaging.schemas import (
    AllReadIn,
    ConsentsIn,
    DeliveriesAsked,
    HoursIn,
    InboxAsked,
    KindIn,
    NewsAsked,
    PageAsked,
)
from yuandian.foundation.messaging.services import inbox as inbox_services
from yuandian.foundation.messaging.services import message_kinds, news, subscriptions
from yuandian.foundation.messaging.services.news import News
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["messages"], auth=staff_auth)


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


@router.get("/news", response=News)
def look_for_news(request: HttpRequest, asked: Query[NewsAsked]) -> News:
    """What came after the newest message that your open page knows of; it counts as shown."""
    return news.look_for_news(actor_of(request), asked.after)


@router.get("/subscriptions", response=Subscriptions)
def my_subscriptions(request: HttpRequest) -> Subscriptions:
    """What WeChat may still show you, by template; as the WeChat user of your own phone."""
    return queries.subscriptions_of(actor_of(request), for_staff=True)


@router.post("/subscriptions", response=Subscriptions)
@idempotent
def add_consents(request: HttpRequest, body: ConsentsIn) -> Subscriptions:
    """You consented to one more message of each of these templates; give a key, so that no consent counts twice."""
    actor = actor_of(request)
    subscriptions.add_consents(actor, body.template_ids)
    return queries.subscriptions_of(actor, for_staff=True)


@router.get("/settings", response=MessageSettings)
def message_settings(request: HttpRequest) -> MessageSettings:
    """What goes out in the district, and when it is quiet."""
    return queries.message_settings(actor_of(request))


@router.put("/settings/kinds/{kind}", response=MessageSettings)
def change_kind(request: HttpRequest, kind: str, body: KindIn) -> MessageSettings:
    """Sets how a kind of message goes out."""
    actor = actor_of(request)
    message_kinds.change_kind(actor, kind, is_by_sms=body.is_by_sms, is_urgent=body.is_urgent)
    return queries.message_settings(actor)


@router.put("/settings/hours", response=MessageSettings)
def set_quiet_hours(request: HttpRequest, body: HoursIn) -> MessageSettings:
    """Sets when what is not urgent waits."""
    actor = actor_of(request)
    message_kinds.set_quiet_hours(actor, body.quiet_from, body.quiet_to)
    return queries.message_settings(actor)


@router.get("/outbox", response=Outbox)
def outbox(request: HttpRequest, asked: Query[PageAsked]) -> Outbox:
    """Short messages that the stand-in kept instead of sending them."""
    return queries.outbox(actor_of(request), asked.after, asked.limit)


@router.get("/deliveries", response=Page[DeliveryRow])
def deliveries(request: HttpRequest, asked: Query[DeliveriesAsked]) -> Page[DeliveryRow]:
    """What became of messages on their way out."""
    return queries.deliveries(actor_of(request), asked.status, asked.after, asked.limit)
