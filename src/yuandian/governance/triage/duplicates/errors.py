"""Refusals."""

from yuandian.kernel.errors import Conflict, Invalid


class NotThisPair(Invalid):
    """A case and itself are no pair."""

    code = "duplicate_same_case"
    detail = "Choose two different cases."


class RecurrenceNotNow(Conflict):
    """The step is not open in the state that the trouble is in."""

    code = "recurrence_not_now"
    detail = "This was decided meanwhile; look at it again."


class WordsMissing(Invalid):
    """A plan, an account or a reason has to be written."""

    code = "recurrence_words_missing"
    detail = "Write a few words about it."
