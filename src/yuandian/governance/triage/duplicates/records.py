"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class PairRecord(RecordKind):
    """Of two cases."""

    KEEP_APART = "duplicates.pair.keep_apart", "认定不是同一件事", "Found to be two troubles"


class RecurrenceRecord(RecordKind):
    """Of a trouble that keeps coming back."""

    RECUR = "duplicates.recurrence.recur", "问题再次出现", "Came back"
    PLAN = "duplicates.recurrence.plan", "计划根治", "Lasting cure planned"
    CURE = "duplicates.recurrence.cure", "确认根治", "Cause dealt with"
    DISMISS = "duplicates.recurrence.dismiss", "认定无共同原因", "No common cause found"
