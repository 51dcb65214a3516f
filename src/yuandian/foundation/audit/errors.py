"""Refusals of the audit room."""

from yuandian.kernel.errors import Conflict, Invalid, NotVisible


class AlarmUnknown(NotVisible):
    """There is no such alarm."""

    code = "alarm_unknown"
    detail = "There is no such alarm."


class AlarmLookedAt(Conflict):
    """Somebody has looked at it already."""

    code = "alarm_looked_at"
    detail = "Somebody has looked at this alarm already."


class NoteMissing(Invalid):
    """An alarm is closed with a word on what it was."""

    code = "alarm_note_missing"
    detail = "Say what it was: at least four characters."


class AuditTooLong(Invalid):
    """More rows than a workbook is made of."""

    code = "audit_too_long"
    detail = "That is more than 50,000 rows; choose a shorter period."
