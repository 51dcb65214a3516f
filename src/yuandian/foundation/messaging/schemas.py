"""What comes in."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.messaging.rules import DeliveryStatus
from yuandian.foundation.messaging.rules.preferences import ClockTime
from yuandian.foundation.messaging.rules.subscriptions import MOST_TEMPLATES_AT_ONCE
from yuandian.kernel.http.shapes import Schema

Limit = Annotated[int, Field(ge=1, le=200)]
Marker = Annotated[str, Field(max_length=500)]


class InboxAsked(Schema):
    """What part of the inbox."""

    only_unread: bool = False
    after: Marker | None = None
    limit: Limit = 20


class NewsAsked(Schema):
    """The newest message that the page knows of."""

    after: UUID | None = None


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


class KindIn(Schema):
    """How a kind of message goes out."""

    is_by_sms: bool
    is_urgent: bool


class HoursIn(Schema):
    """The district's quiet hours; none where both are missing."""

    quiet_from: ClockTime | None = None
    quiet_to: ClockTime | None = None


class ConsentsIn(Schema):
    """The templates that WeChat says were accepted, one consent each."""

    template_ids: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=100)]],
        Field(min_length=1, max_length=MOST_TEMPLATES_AT_ONCE),
    ]
