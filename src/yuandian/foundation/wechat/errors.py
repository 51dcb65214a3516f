"""What WeChat refuses, in our words; and how sending fails."""

from yuandian.kernel.errors import Conflict, DomainError, Forbidden, Invalid


class WechatAbsent(Conflict):
    """This installation is not connected to WeChat."""

    code = "wechat_absent"
    detail = "WeChat is not connected here. Use your phone and a code."


class WechatCodeRefused(DomainError):
    """The code was used, is older than five minutes, or was never one."""

    code = "wechat_code_refused"
    status = 401
    detail = "WeChat does not know that code. Try again from the start."


class WechatUserBlocked(Forbidden):
    """WeChat takes the user for a risk and hands nothing out."""

    code = "wechat_user_blocked"
    detail = "WeChat does not let this user in. Use your phone and a code."


class WechatTooOften(DomainError):
    """WeChat's own limits are reached."""

    code = "wechat_too_often"
    status = 429
    detail = "WeChat is asked too often. Try again in a minute."


class WechatUnavailable(DomainError):
    """No answer in time, none that can be read, or one that we must mend on our side."""

    code = "wechat_unavailable"
    status = 503
    detail = "WeChat cannot be reached. Try again shortly, or use your phone and a code."


class WechatPhoneForeign(Invalid):
    """The user's phone is not one of mainland China: no code and no call of ours would reach it."""

    code = "wechat_phone_foreign"
    detail = "Only mobiles of mainland China can be used here."


class MessageNotTaken(Exception):
    """A subscription message did not go out. `reason` is a code without personal data."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotSubscribed(MessageNotTaken):
    """WeChat says that the user has no consent left (43101)."""


class MessageRefused(MessageNotTaken):
    """It never will be taken: a template, an openid or values that are none."""


class MessageNotSent(MessageNotTaken):
    """It surely was not sent, and may be tried again later."""


class OutcomeUnknown(MessageNotTaken):
    """It may have been sent or not: WeChat knows no key by which asking again would be safe."""
