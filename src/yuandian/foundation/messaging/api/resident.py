"""HTTP: resident and their inbox."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.messaging.queries import inbox as inboxes
from yuandian.foundation.messaging.queries.inbox import MessageCard, Wishes
from yuandian.foundation.messaging.queries.subscriptions import Subscriptions, subscriptions_of
from yuandian.foundation.messaging.schemas import (
    AllReadIn,
    ConsentsIn,
    InboxAsked,
    InboxOut,
    ReadOut,
    SubscriptionsOut,
    UnreadOut,
    WishesIn,
    WishesOut,
)
from yuandian.foundation.messaging.services import reading, subscriptions
from yuandian.foundation.messaging.services.reading import WishesGiven
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["messages"], auth=resident_auth)


@router.get("/inbox", response=InboxOut)
def inbox(request: HttpRequest, asked: Query[InboxAsked]) -> Page[MessageCard]:
    """Your messages, the newest first."""
    return inboxes.inbox(actor_of(request), only_unread=asked.only_unread, after=asked.after, limit=asked.limit)


@router.get("/unread", response=UnreadOut)
def unread(request: HttpRequest) -> UnreadOut:
    """How many of your messages you have not read."""
    return UnreadOut(unread=inboxes.unread_count(actor_of(request)))


@router.post("/inbox/{uuid:message_id}/read", response={204: None})
def mark_read(request: HttpRequest, message_id: UUID) -> None:
    """Marks one message as read."""
    reading.mark_read(actor_of(request), message_id)


@router.post("/inbox/read-all", response=ReadOut)
def mark_all_read(request: HttpRequest, body: AllReadIn) -> ReadOut:
    """Marks all as read, up to the newest that you saw."""
    return ReadOut(marked=reading.mark_all_read(actor_of(request), body.up_to))


@router.get("/wishes", response=WishesOut)
def wishes(request: HttpRequest) -> Wishes:
    """What goes out to you besides the inbox, and when."""
    return inboxes.wishes_of(actor_of(request))


@router.put("/wishes", response=WishesOut)
def set_wishes(request: HttpRequest, body: WishesIn) -> Wishes:
    """Sets what goes out to you, and when."""
    actor = actor_of(request)
    reading.set_wishes(actor, WishesGiven(**body.model_dump()))
    return inboxes.wishes_of(actor)


@router.get("/subscriptions", response=SubscriptionsOut)
def my_subscriptions(request: HttpRequest) -> Subscriptions:
    """What WeChat may still show you, by template."""
    return subscriptions_of(actor_of(request))


@router.post("/subscriptions", response=SubscriptionsOut)
@idempotent
def add_consents(request: HttpRequest, body: ConsentsIn) -> SubscriptionsOut:
    """You consented to one more message of each of these templates; give a key, so that no consent counts twice."""
    actor = actor_of(request)
    subscriptions.add_consents(actor, body.template_ids)
    return SubscriptionsOut.model_validate(subscriptions_of(actor), from_attributes=True)
