"""HTTP in and out."""

from datetime import datetime, time
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, WithJsonSchema

from yuandian.foundation.messaging.rules import ChannelCode, DeliveryStatus
from yuandian.foundation.messaging.rules.subscriptions import MOST_TEMPLATES_AT_ONCE
from yuandian.foundation.wechat.facade import WechatMode
from yuandian.kernel.http.shapes import Schema


def _without_offset(moment: time) -> time:
    if moment.tzinfo is not None:
        raise ValueError("A time of the day in the district has no offset from UTC.")
    return moment.replace(second=0, microsecond=0)


# A time without offset, as it is meant: what JSON Schema calls `time` needs one.
TimeOfDay = Annotated[time, WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"})]
ClockTime = Annotated[TimeOfDay, AfterValidator(_without_offset)]
Limit = Annotated[int, Field(ge=1, le=200)]
Marker = Annotated[str, Field(max_length=500)]


class InboxAsked(Schema):
    """What part of the inbox."""

    only_unread: bool = False
    after: Marker | None = None
    limit: Limit = 20


class PageAsked(Schema):
    """What part of a list."""

    after: Marker | None = None
    limit: Limit = 50


class DeliveriesAsked(PageAsked):
    """What part of the deliveries."""

    status: DeliveryStatus | None = None


class AllReadIn(Schema):
    """The newest message that the screen showed; what came later stays unread."""

    up_to: UUID | None = None


class WishesIn(Schema):
    """How to be reached; no quiet hours without both ends."""

    muted: Annotated[list[Annotated[str, Field(max_length=100)]], Field(max_length=100)] = []
    quiet_from: ClockTime | None = None
    quiet_to: ClockTime | None = None
    digest_at: ClockTime | None = None


class MessageOut(Schema):
    """A message."""

    id: UUID
    created_at: datetime
    kind: str
    title: str
    body: str
    subject_type: str | None
    subject_id: UUID | None
    read_at: datetime | None


class InboxOut(Schema):
    """A page of messages, the newest first."""

    items: list[MessageOut]
    next: str | None


class UnreadOut(Schema):
    """How many messages are not read."""

    unread: int


class ReadOut(Schema):
    """How many messages were marked."""

    marked: int


class KindOut(Schema):
    """A kind of message that goes out; urgent ones do whatever is wished."""

    kind: str
    name: str
    channels: list[ChannelCode]
    is_urgent: bool


class WishesOut(Schema):
    """How an account is reached, and what it can wish about."""

    muted: list[str]
    quiet_from: TimeOfDay | None
    quiet_to: TimeOfDay | None
    digest_at: TimeOfDay | None
    kinds: list[KindOut]


class ConsentsIn(Schema):
    """The templates that WeChat says were accepted, one consent each."""

    template_ids: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=100)]],
        Field(min_length=1, max_length=MOST_TEMPLATES_AT_ONCE),
    ]


class TemplateLeftOut(Schema):
    """A template to ask about, and how many messages of it WeChat would still show."""

    template_id: str
    name: str
    kinds: list[str]
    left: int


class SubscriptionsOut(Schema):
    """Messages by WeChat: whether anybody answers for it, whether you are bound, and what is left of each template."""

    mode: WechatMode
    has_wechat: bool
    templates: list[TemplateLeftOut]


class KeptOut(Schema):
    """A short message that the stand-in kept."""

    id: UUID
    created_at: datetime
    phone: str
    template: str
    text: str


class OutboxOut(Schema):
    """A page of what the stand-in kept; `provider` says who is in use."""

    provider: str
    items: list[KeptOut]
    next: str | None


class DeliveryOut(Schema):
    """What became of a message on its way out."""

    id: UUID
    created_at: datetime
    kind: str
    channel: ChannelCode
    status: DeliveryStatus
    attempts: int
    due_at: datetime
    sent_at: datetime | None
    reason: str | None


class DeliveriesOut(Schema):
    """A page of deliveries, the newest first."""

    items: list[DeliveryOut]
    next: str | None
