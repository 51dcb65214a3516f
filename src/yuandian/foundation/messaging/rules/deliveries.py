"""The life of a delivery, as one table, and how long to wait between attempts."""

from datetime import timedelta
from enum import StrEnum

from yuandian.kernel.lifecycle import Lifecycle, Step


class ChannelCode(StrEnum):
    """The ways out. What a channel of this name does is said in `services/channels.py`."""

    SMS = "sms"
    WECHAT = "wechat"  # for kinds with a template, where the account has a consent left


class DeliveryStatus(StrEnum):
    """Where a delivery stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"  # and to be tried again
    GIVEN_UP = "given_up"
    SHOWN = "shown"  # on the open application, so that nothing had to go out


class Move(StrEnum):
    """What happens to a delivery."""

    CLAIM = "claim"
    SEND = "send"
    FAIL = "fail"
    GIVE_UP = "give_up"
    RECLAIM = "reclaim"  # its sender is gone
    SHOW = "show"


DELIVERIES = Lifecycle[Move, DeliveryStatus](
    "delivery",
    {
        Move.CLAIM: Step(frozenset({DeliveryStatus.QUEUED, DeliveryStatus.FAILED}), DeliveryStatus.SENDING),
        Move.SEND: Step(frozenset({DeliveryStatus.SENDING}), DeliveryStatus.SENT),
        Move.FAIL: Step(frozenset({DeliveryStatus.SENDING}), DeliveryStatus.FAILED),
        Move.GIVE_UP: Step(frozenset({DeliveryStatus.SENDING}), DeliveryStatus.GIVEN_UP),
        Move.RECLAIM: Step(frozenset({DeliveryStatus.SENDING}), DeliveryStatus.FAILED),
        Move.SHOW: Step(frozenset({DeliveryStatus.QUEUED, DeliveryStatus.FAILED}), DeliveryStatus.SHOWN),
    },
)
WAITING = (DeliveryStatus.QUEUED, DeliveryStatus.FAILED)  # to be claimed

# After the first attempt, the second, …; when none is left the delivery is given up, some nine hours later.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360))
STALE_AFTER = timedelta(minutes=10)
# An application that asked for news so lately counts as open: what is told waits so long for the page to show it.
OPEN_FOR = timedelta(seconds=45)
TIME_TO_SHOW = timedelta(seconds=5)


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after so many attempts; None when it is time to give up."""
    return WAITS[attempts - 1] if attempts <= len(WAITS) else None
