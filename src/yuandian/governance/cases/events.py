"""What cases tell others."""

from uuid import UUID

from yuandian.kernel.events import Event


class CaseOpened(Event, frozen=True):
    """A case came in; it may have been dispatched in the same moment."""

    case_id: UUID


class CaseMoved(Event, frozen=True):
    """A case took a step; `sequence` is the entry in its record."""

    case_id: UUID
    action: str
    sequence: int


class CaseClosed(Event, frozen=True):
    """A case was closed; every reporter has an answer."""

    case_id: UUID
