"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class YearRecord(RecordKind):
    """Of a year's notice."""

    ANNOUNCE = "calendar.year.announce", "公布节假日安排", "Year announced"
    CHANGE_DAY = "calendar.year.change_day", "更正一天", "Day corrected"


class HoursRecord(RecordKind):
    """Of working hours."""

    SET = "calendar.hours.set", "设定工作时间", "Working hours set"
    CHANGE = "calendar.hours.change", "修改工作时间", "Working hours changed"
    END = "calendar.hours.end", "停用工作时间", "Working hours ended"
