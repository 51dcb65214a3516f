"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class CopyRecord(RecordKind):
    """Of a copy of one's data."""

    ASK = "privacy.copy.ask", "申请个人信息副本", "Copy asked for"
    MAKE = "privacy.copy.make", "副本做好", "Copy made"
    FETCH = "privacy.copy.fetch", "下载副本", "Copy fetched"


class PeriodRecord(RecordKind):
    """Of a period."""

    CHANGE = "privacy.period.change", "调整保存期限", "Period changed"
