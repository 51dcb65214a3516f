"""HTTP: staff and their inbox, and the desk that watches what goes out."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.messaging.queries import inbox as inboxes
from yuandian.foundation.messaging.queries import outgoing
from yuandian.foundation.messaging.queries.inbox import MessageCard, Wishes
from yuandian.foundation.messaging.queries.outgoing import DeliveryCard, provider_in_use
from yuandian.foundation.messaging.schemas import (
    AllReadIn,
    DeliveriesAsked,
    DeliveriesOut,
    InboxAsked,
    InboxOut,
    KeptOut,
    OutboxOut,
    PageAsked,
    ReadOut,
    UnreadOut,
    WishesIn,
    WishesOut,
)
from yuandian.foundation.messaging.services import reading
from yuandian.foundation.messaging.services.reading import WishesGiven
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["messages"], auth=staff_auth)


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


@router.get("/outbox", response=OutboxOut)
def outbox(request: HttpRequest, asked: Query[PageAsked]) -> OutboxOut:
    """Short messages that the stand-in kept instead of sending them."""
    page = outgoing.outbox(actor_of(request), asked.after, asked.limit)
    items = [KeptOut.model_validate(item, from_attributes=True) for item in page.items]
    return OutboxOut(provider=provider_in_use(), items=items, next=page.next)


@router.get("/deliveries", response=DeliveriesOut)
def deliveries(request: HttpRequest, asked: Query[DeliveriesAsked]) -> Page[DeliveryCard]:
    """What became of messages on their way out."""
    return outgoing.deliveries(actor_of(request), asked.status, asked.after, asked.limit)
