"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class AlarmRecord(RecordKind):
    """Of an alarm."""

    RAISE = "audit.alarm.raise", "触发预警", "Alarm raised"
    LOOK = "audit.alarm.look", "核查预警", "Alarm looked at"


class AlarmRuleRecord(RecordKind):
    """Of a threshold."""

    LOAD = "audit.rule.load", "载入阈值", "Threshold loaded"
    CHANGE = "audit.rule.change", "修改阈值", "Threshold changed"
