"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class LearnedPlaceRecord(RecordKind):
    """Of words that people use for a place."""

    LEARN = "addresses.place.learn", "指认地点说法", "Said so"
    UNLEARN = "addresses.place.unlearn", "撤回地点说法", "Took it back"
