"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class ArrangementRecord(RecordKind):
    """Of the arrangement of a page."""

    CHANGE = "mobile.arrangement.change", "修改首页", "Home page arranged"
