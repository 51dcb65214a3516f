"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class MessageKindRecord(RecordKind):
    """Of a kind of message."""

    SET = "messaging.kind.set", "设置消息类型", "Kind of message set"


class QuietHoursRecord(RecordKind):
    """Of the district's quiet hours."""

    SET = "messaging.quiet_hours.set", "设置免打扰时段", "Quiet hours set"


class TemplateRecord(RecordKind):
    """Of a template of WeChat's."""

    SET = "messaging.template.set", "设置订阅消息模板", "Message template set"
