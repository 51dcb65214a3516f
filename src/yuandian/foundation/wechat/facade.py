"""What other modules may call."""

from yuandian.foundation.wechat.errors import (
    MessageNotSent,
    MessageNotTaken,
    MessageRefused,
    NotSubscribed,
    OutcomeUnknown,
    WechatAbsent,
    WechatCodeRefused,
    WechatPhoneForeign,
    WechatUnavailable,
)
from yuandian.foundation.wechat.queries import mode_in_use, sample_kept
from yuandian.foundation.wechat.rules import WechatMode, kind_of_field
from yuandian.foundation.wechat.services.platform import SubscriptionMessage, platform

__all__ = [
    "MessageNotSent",
    "MessageNotTaken",
    "MessageRefused",
    "NotSubscribed",
    "OutcomeUnknown",
    "SubscriptionMessage",
    "WechatAbsent",
    "WechatCodeRefused",
    "WechatMode",
    "WechatPhoneForeign",
    "WechatUnavailable",
    "kind_of_field",
    "mode_in_use",
    "platform",
    "sample_kept",
]
