"""Start here: the life of a delivery is in `deliveries`, when it may go out in `preferences`, its words in `texts`.

`subscriptions` says what WeChat's templates are filled with.
"""

from yuandian.foundation.messaging.rules.deliveries import ChannelCode, DeliveryStatus
from yuandian.foundation.messaging.rules.preferences import Preferences
from yuandian.kernel.permissions import Permission

__all__ = ["ChannelCode", "DeliveryStatus", "MessagingPermission", "Preferences"]


class MessagingPermission(Permission):
    """What this module guards with."""

    VIEW_OUTBOX = "message.view_outbox"
