"""Deadlines of one case: set at the start, moved by a change of level, a pause, an extension or a new calendar."""

from datetime import datetime

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.taxonomy import CategoryCard, taxonomy
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock

DUE_COLUMN = {
    Clock.RESPONSE: "response_due_at",
    Clock.ARRIVAL: "arrival_due_at",
    Clock.HANDLING: "handling_due_at",
}
MET_COLUMN = {Clock.RESPONSE: "responded_at", Clock.ARRIVAL: "arrived_at", Clock.HANDLING: "handled_at"}


def category_of(case: Case) -> CategoryCard | None:
    """The case's category as the taxonomy has it now."""
    return taxonomy().by_id.get(case.category_id) if case.category_id else None


def allowance_of(case: Case, timed: Clock) -> Allowance | None:
    """How long one clock of the case may run."""
    return taxonomy().allowance(category_of(case), CaseLevel(case.level), timed)


def start_all(case: Case, at: datetime) -> None:
    """Starts the clocks at `at`: on reopening and after a change of category."""
    case.clocks_from = at
    case.warned, case.overdue, case.escalated = [], [], []
    case.is_due_provisional = False
    for timed in Clock:
        _start(case, timed)


def restart_handling(case: Case) -> None:
    """Sets the handling deadline anew from the case's start: after a change of level."""
    _start(case, Clock.HANDLING)
    case.warned = [mark for mark in case.warned if mark != Clock.HANDLING]


def _start(case: Case, timed: Clock) -> None:
    allowance = allowance_of(case, timed)
    if allowance is None:
        setattr(case, DUE_COLUMN[timed], None)
        return
    deadline = calendar.deadline(case.clocks_from, allowance.amount, allowance.unit.value, case.street_id)
    setattr(case, DUE_COLUMN[timed], deadline.at)
    case.is_due_provisional = case.is_due_provisional or deadline.is_provisional


def shift_after_pause(case: Case, now: datetime) -> None:
    """Gives every clock that was running the time back that it had left when the pause began."""
    paused = case.suspended_at
    case.suspended_at = case.status_before_pause = None
    if paused is None:
        return
    for timed in Clock:
        due = getattr(case, DUE_COLUMN[timed])
        allowance = allowance_of(case, timed)
        if due is None or allowance is None or getattr(case, MET_COLUMN[timed]) is not None or due <= paused:
            continue
        left = calendar.minutes_between(paused, due, allowance.unit.value, case.street_id)
        setattr(case, DUE_COLUMN[timed], calendar.after_minutes(now, left, allowance.unit.value, case.street_id))


def extend(case: Case, amount: int, unit: str) -> None:
    """Adds `amount` of `unit` to the handling deadline."""
    if case.handling_due_at is None:
        return
    deadline = calendar.deadline(case.handling_due_at, amount, unit, case.street_id)
    case.handling_due_at = deadline.at
    case.is_due_provisional = case.is_due_provisional or deadline.is_provisional
    case.warned = [mark for mark in case.warned if mark != Clock.HANDLING]
    case.overdue = [mark for mark in case.overdue if mark != Clock.HANDLING]
