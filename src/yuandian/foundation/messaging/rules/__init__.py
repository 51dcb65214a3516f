"""Start here: the life of a delivery is in `deliveries`, when it may go out in `preferences`, its words in `texts`.

`subscriptions` says what WeChat's templates are filled with.
"""

from yuandian.foundation.messaging.rules.deliveries import ChannelCode, DeliveryStatus
from yuandian.foundation.messaging.rules.preferences import DEFAULT_PREFERENCES, Preferences, TimeOfDay
from yuandian.kernel.permissions import Permission

__all__ = ["DEFAULT_PREFERENCES", "ChannelCode", "DeliveryStatus", "MessagingPermission", "Preferences", "TimeOfDay"]


class MessagingPermission(Permission):
    """What this module guards with."""

    VIEW_OUTBOX = "message.view_outbox"
    MANAGE = "message.manage"
