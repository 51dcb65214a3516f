"""The inbox and wishes of an owner, consents to subscription messages, kinds of messages, and what goes out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from yuandian.foundation.messaging.access import own_account, require_outbox, require_settings, visible_to
from yuandian.foundation.messaging.models import (
    DISTRICT,
    Consent,
    Delivery,
    InboxMessage,
    MessageKind,
    OutboxMessage,
    Preference,
    QuietHours,
    SubscriptionTemplate,
)
from yuandian.foundation.messaging.rules import (
    DEFAULT_PREFERENCES,
    ChannelCode,
    DeliveryStatus,
    Preferences,
    TimeOfDay,
)
from yuandian.foundation.people import facade as people
from yuandian.foundation.wechat.facade import WechatMode, mode_in_use
from yuandian.kernel.actor import Actor
from yuandian.kernel.cached import Cached
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.own_data import Fact, OwnData
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.retention import RetentionKind

STANDIN, HTTP = "standin", "http"


@dataclass(frozen=True, slots=True)
class InboxMessageRow:
    """A message in a list. The subject is what it is about, such as a case."""

    id: UUID
    created_at: datetime
    kind: str
    title: str
    body: str
    subject_type: str | None
    subject_id: UUID | None
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnreadCount:
    """How many messages are not read."""

    unread: int


@dataclass(frozen=True, slots=True)
class MarkedCount:
    """How many messages were marked."""

    marked: int


@dataclass(frozen=True, slots=True)
class MessageKindRow:
    """A kind of message that goes out; urgent ones do whatever is wished, and no duty can be muted."""

    kind: str
    name: str
    channels: list[ChannelCode]
    is_urgent: bool
    is_duty: bool
    for_staff: bool


@dataclass(frozen=True, slots=True)
class DistrictHours:
    """The quiet hours that the district set; none where both are missing."""

    quiet_from: TimeOfDay | None
    quiet_to: TimeOfDay | None


@dataclass(frozen=True, slots=True)
class KindSetting:
    """How a kind goes out, and the name of the template that WeChat shows it with."""

    kind: str
    name: str
    channels: list[ChannelCode]
    is_urgent: bool
    is_duty: bool
    for_staff: bool
    template_name: str | None


@dataclass(frozen=True, slots=True)
class MessagePreferences:
    """An account's wishes, the kinds that they can be about, and the district's own quiet hours.

    `is_own` is False where nothing was wished yet and the district's hours hold.
    """

    muted: list[str]
    quiet_from: TimeOfDay | None
    quiet_to: TimeOfDay | None
    digest_at: TimeOfDay | None
    kinds: list[MessageKindRow]
    is_own: bool
    district: DistrictHours


@dataclass(frozen=True, slots=True)
class MessageSettings:
    """What goes out in the district, and when it is quiet."""

    hours: DistrictHours
    kinds: list[KindSetting]


def inbox(actor: Actor, *, only_unread: bool, after: str | None, limit: int) -> Page[InboxMessageRow]:
    """The actor's messages, the newest first. Two statements at most, whatever the inbox holds."""
    rows = visible_to(actor)
    if only_unread:
        rows = rows.filter(read_at=None)
    return page_of(rows, ("-id",), (UUID,), after, limit, card_of)


def unread_count(actor: Actor) -> int:
    """How many messages the actor has not read."""
    return visible_to(actor).filter(read_at=None).count()


def unread_subjects(account_id: UUID, subject_type: str) -> list[UUID]:
    """What the unread messages of an account are about, of one type, in id order."""
    unread = InboxMessage.objects.filter(account_id=account_id, read_at=None, subject_type=subject_type)
    found = unread.exclude(subject_id=None).order_by("subject_id").values_list("subject_id", flat=True).distinct()
    return [subject_id for subject_id in found if subject_id is not None]


def wishes_of(actor: Actor) -> MessagePreferences:
    """What goes out to the actor, and when."""
    row = Preference.objects.filter(pk=own_account(actor)).first()
    district = quiet_hours()
    facts = row.facts() if row else district
    kinds = [
        MessageKindRow(one.kind, one.name, list(one.channels), one.is_urgent, one.is_duty, one.for_staff)
        for one in kinds_going_out().values()
    ]
    return MessagePreferences(
        muted=sorted(facts.muted),
        quiet_from=facts.quiet_from,
        quiet_to=facts.quiet_to,
        digest_at=facts.digest_at,
        kinds=kinds,
        is_own=row is not None,
        district=DistrictHours(district.quiet_from, district.quiet_to),
    )


def message_settings(actor: Actor) -> MessageSettings:
    """Every kind that the district knows, also those that stay in the inbox. Raises `Forbidden`."""
    require_settings(actor)
    hours = quiet_hours()
    rows = MessageKind.objects.select_related("template").order_by("-for_staff", "-is_duty", "kind")
    kinds = [
        KindSetting(
            kind=row.kind,
            name=row.name,
            channels=[ChannelCode(code) for code in row.channels],
            is_urgent=row.is_urgent,
            is_duty=row.is_duty,
            for_staff=row.for_staff,
            template_name=row.template.name if row.template else None,
        )
        for row in rows
    ]
    return MessageSettings(DistrictHours(hours.quiet_from, hours.quiet_to), kinds)


def card_of(row: InboxMessage) -> InboxMessageRow:
    """A message as it is shown."""
    return InboxMessageRow(
        row.id, row.created_at, row.kind, row.title, row.body, row.subject_type, row.subject_id, row.read_at
    )


@dataclass(frozen=True, slots=True)
class TemplateLeft:
    """A template, the kinds of messages that it is for, and the consents left."""

    template_id: str
    name: str
    kinds: list[str]
    left: int


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """Messages by WeChat to an account. `mode` says who answers for WeChat."""

    mode: WechatMode
    has_wechat: bool
    templates: list[TemplateLeft]


def subscriptions_of(actor: Actor, *, for_staff: bool) -> Subscriptions:
    """What is left to the actor of each template for messages to staff, or to residents; others are left out."""
    account_id = own_account(actor)
    address = people.wechat_addresses_of([account_id]).get(account_id)
    held = Consent.objects.filter(account_id=account_id, binding_id=address.binding_id) if address else ()
    left = {row.template_id: row.left for row in held}
    kinds = MessageKind.objects.filter(for_staff=for_staff, template__is_active=True).select_related("template")
    by_template: dict[SubscriptionTemplate, list[str]] = {}
    for kind in kinds.order_by("template__name", "template_id", "kind"):
        if kind.template is not None:
            by_template.setdefault(kind.template, []).append(kind.kind)
    templates = [TemplateLeft(row.template_id, row.name, of, left.get(row.id, 0)) for row, of in by_template.items()]
    mode = mode_in_use()
    return Subscriptions(mode, address is not None, templates if mode != WechatMode.NONE else [])


@dataclass(frozen=True, slots=True)
class Template:
    """What WeChat shows messages of a kind with."""

    id: UUID
    template_id: str
    fields: Mapping[str, str]
    page: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How messages of one kind go out."""

    kind: str
    name: str
    channels: tuple[ChannelCode, ...]
    is_urgent: bool
    is_duty: bool
    for_staff: bool
    template: Template | None


def _kind(row: MessageKind) -> Kind:
    """A kind with a template goes out by WeChat besides its own channels."""
    shown = row.template
    template = Template(shown.id, shown.template_id, shown.fields, shown.page) if shown and shown.is_active else None
    channels = [ChannelCode(code) for code in row.channels] + ([ChannelCode.WECHAT] if template else [])
    return Kind(row.kind, row.name, tuple(channels), row.is_urgent, row.is_duty, row.for_staff, template)


def _load(_base: object, _revision: object) -> tuple[Mapping[str, Kind], Preferences]:
    rows = [_kind(row) for row in MessageKind.objects.select_related("template")]
    hours = QuietHours.objects.filter(place=DISTRICT).first()
    quiet = Preferences(quiet_from=hours.quiet_from, quiet_to=hours.quiet_to) if hours else DEFAULT_PREFERENCES
    return {row.kind: row for row in rows if row.channels}, quiet


_cache: Cached[tuple[Mapping[str, Kind], Preferences]] = Cached(_load, recheck_seconds=10)


def kinds_going_out() -> Mapping[str, Kind]:
    """Every kind that goes out by some channel; a change in another process is seen within ten seconds."""
    return _cache.current()[0]


def quiet_hours() -> Preferences:
    """The district's quiet hours, by which an account without wishes of its own is told."""
    return _cache.current()[1]


def recheck_kinds() -> None:
    """Makes the next call read kinds and quiet hours again: after a change in this process, and between tests."""
    _cache.recheck()


def goes_out(kind: str) -> bool:
    """Whether messages of this kind leave the inbox at all."""
    return kind in kinds_going_out()


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


def _own_messages(account_id: UUID, _person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in InboxMessage.objects.filter(account_id=account_id).order_by("id").iterator():
        yield {"时间": row.created_at.isoformat(timespec="seconds"), "标题": row.title, "内容": row.body}


def _messages_over(border: datetime) -> QuerySet[InboxMessage]:
    """By the time in their ids, which the primary key serves."""
    return InboxMessage.objects.filter(id__lt=first_id_at(border))


def _messages_of_left(border: datetime) -> QuerySet[InboxMessage]:
    return InboxMessage.objects.filter(account_id__in=people.left_before(border))


MESSAGES_OWN_DATA = (OwnData("messages", "收到的消息", _own_messages),)
MESSAGING_RETENTION = (
    RetentionKind("messages", _messages_over),
    RetentionKind("messages_of_left", _messages_of_left),
)
