"""What this module refuses, and how sending fails."""

from yuandian.kernel.errors import Conflict, Invalid, NotVisible


class MessageUnknown(NotVisible):
    """No such message in your inbox."""

    code = "message_unknown"
    detail = "There is no such message in your inbox."


class PreferenceMisfit(Invalid):
    """Quiet hours without an end, or of no length."""

    code = "quiet_hours_misfit"
    detail = "Quiet hours have a beginning and an end that differ."


class KindUnknown(Invalid):
    """A kind of message that never goes out, so that it cannot be kept in."""

    code = "message_kind_unknown"
    detail = "There is no such kind of message that goes out."


class DutyNotMutable(Invalid):
    """A duty of staff, which nobody may keep in."""

    code = "duty_not_mutable"
    detail = "What is a duty is always told."


class DutyNeedsSms(Invalid):
    """A duty that would reach nobody without a consent left."""

    code = "duty_needs_sms"
    detail = "A duty goes out by short message where WeChat cannot show it."


class TemplateUnknown(Invalid):
    """Not a template of ours that residents are asked about."""

    code = "subscription_template_unknown"
    detail = "There is no such template for messages by WeChat."


class TemplateFieldsMisfit(Invalid):
    """A field that WeChat has not, or one that is to be filled with what messages do not hold."""

    code = "subscription_template_misfit"
    detail = "A field is thing1, time2 and so on, and holds title, body, time, or a text after an equals sign."


class WechatUnbound(Conflict):
    """Consents are those of a WeChat user, and none signs in to this account."""

    code = "wechat_not_bound"
    detail = "Tie your account to WeChat first."


class TemplateMisfit(Invalid):
    """No such text, or values that do not fill it."""

    code = "sms_template_misfit"
    detail = "There is no such text, or the values do not fill it."


class SendingFailed(Exception):
    """A channel did not take a message. `reason` is a code without personal data."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(SendingFailed):
    """It never will: a number that does not exist, a text that is not allowed."""


class Unavailable(SendingFailed):
    """It may later: no answer, too much at once, out of order."""
