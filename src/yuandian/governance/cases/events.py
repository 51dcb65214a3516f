"""What cases tell others."""

from typing import ClassVar
from uuid import UUID

from yuandian.governance.cases.rules.steps import UNDO_WITHIN
from yuandian.kernel.events import Event


class CaseOpened(Event, frozen=True):
    """A case came in; it may have been dispatched in the same moment."""

    case_id: UUID


class CaseMoved(Event, frozen=True):
    """A case took a step; `sequence` is the entry in its record."""

    case_id: UUID
    action: str
    sequence: int


class CaseChecked(Event, frozen=True):
    """Somebody (`account_id`) confirmed on the spot that what was reported was true and was dealt with.

    Listeners hear of it once the check can no longer be taken back.
    """

    wait_seconds: ClassVar[int] = int(UNDO_WITHIN.total_seconds())

    case_id: UUID
    account_id: UUID | None


class CaseCorrected(Event, frozen=True):
    """Staff corrected category, level or place of a case; `changed` names which: category, level, place.

    `category` and `level` are what the case had before.
    """

    case_id: UUID
    account_id: UUID | None
    changed: list[str]
    category: str | None
    level: str


class CaseClosed(Event, frozen=True):
    """A case was closed; every reporter has an answer."""

    case_id: UUID


class DeadlinesChanged(Event, frozen=True):
    """The deadlines of a category, or with None those of everything, changed, and open cases are to follow.

    `before` holds the allowances as they were: level, clock, amount, unit.
    """

    category_id: UUID | None
    before: list[tuple[str, str, int, str]]
