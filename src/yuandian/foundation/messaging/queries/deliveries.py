"""What goes out, for those who watch over it, and what the stand-in kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from yuandian.foundation.messaging.access import require_outbox
from yuandian.foundation.messaging.models import Delivery, OutboxMessage
from yuandian.foundation.messaging.rules import ChannelCode, DeliveryStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.paging import Page, page_of

STANDIN, HTTP = "standin", "http"


def provider_in_use() -> str:
    """Who sends short messages, `standin` or `http`: screens say it where the stand-in stands in."""
    return str(settings.SMS_PROVIDER)


@dataclass(frozen=True, slots=True)
class OutboxMessageRow:
    """A short message that the stand-in kept."""

    id: UUID
    created_at: datetime
    phone: str
    template: str
    text: str


@dataclass(frozen=True, slots=True)
class Outbox:
    """A page of what the stand-in kept; `provider` says who is in use."""

    provider: str
    items: list[OutboxMessageRow]
    next: str | None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery in a list: what became of it, and neither to whom nor in which words."""

    id: UUID
    created_at: datetime
    kind: str
    channel: ChannelCode
    status: DeliveryStatus
    attempts: int
    due_at: datetime
    sent_at: datetime | None
    reason: str | None


def outbox(actor: Actor, after: str | None, limit: int) -> Outbox:
    """What the stand-in kept, the newest first, phones masked; nothing while a real provider is in use."""
    require_outbox(actor)
    rows = OutboxMessage.objects.all() if provider_in_use() == STANDIN else OutboxMessage.objects.none()
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: _kept(row, mask_phone(row.phone) or ""))
    return Outbox(provider_in_use(), page.items, page.next)


def sample_outbox(limit: int = 20) -> list[OutboxMessageRow]:
    """The newest of what the stand-in kept, phones plain: for the landing page of the sample, and empty without it."""
    if not settings.SAMPLE or provider_in_use() != STANDIN:
        return []
    return [_kept(row, row.phone) for row in OutboxMessage.objects.order_by("-id")[:limit]]


def deliveries(actor: Actor, status: DeliveryStatus | None, after: str | None, limit: int) -> Page[DeliveryRow]:
    """What goes out, the newest first, of one status where given. Raises `Forbidden`."""
    require_outbox(actor)
    rows = Delivery.objects.select_related("message")
    if status is not None:
        rows = rows.filter(status=status)
    return page_of(rows, ("-id",), (UUID,), after, limit, _delivery)


def _kept(row: OutboxMessage, phone: str) -> OutboxMessageRow:
    return OutboxMessageRow(row.id, row.created_at, phone, row.template, row.text)


def _delivery(row: Delivery) -> DeliveryRow:
    return DeliveryRow(
        id=row.id,
        created_at=row.created_at,
        kind=row.message.kind,
        channel=ChannelCode(row.channel),
        status=DeliveryStatus(row.status),
        attempts=row.attempts,
        due_at=row.due_at,
        sent_at=row.sent_at,
        reason=row.reason,
    )
