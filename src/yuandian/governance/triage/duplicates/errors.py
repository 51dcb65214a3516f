"""Refusals."""

from yuandian.kernel.errors import Invalid


class NotThisPair(Invalid):
    """A case and itself are no pair."""

    code = "duplicate_same_case"
    detail = "Choose two different cases."
