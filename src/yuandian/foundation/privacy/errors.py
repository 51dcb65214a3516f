"""Refusals of this module."""

from yuandian.kernel.errors import DomainError, Invalid


class CopyUnknown(DomainError):
    """No copy of yours has that id, or it was fetched, or its week is over."""

    code = "data_copy_unknown"
    status = 404
    detail = "That copy is gone: fetched already, or its week is over. Ask for a new one."


class CopyTooOften(DomainError):
    """One copy a day; `facts` say from when another may be asked for."""

    code = "data_copy_too_often"
    status = 429
    detail = "One copy a day. Ask again later."


class PeriodTooShort(Invalid):
    """Law or proof needs it longer; `facts` say how many days at least."""

    code = "retention_too_short"
    detail = "It must be kept longer than that."
