"""Deadlines of one case: set at the start, moved by a change of level, a pause, an extension or a new calendar."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.taxonomy import CategoryCard, taxonomy
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock
from yuandian.kernel.history import entries_of

DUE_COLUMN = {
    Clock.RESPONSE: "response_due_at",
    Clock.ARRIVAL: "arrival_due_at",
    Clock.HANDLING: "handling_due_at",
}
PAUSES = frozenset({CaseRecord.SUSPEND, CaseRecord.PARK, CaseRecord.MAKE_PROJECT})
PAUSE_ENDS = frozenset({CaseRecord.RESUME, CaseRecord.UNPARK, CaseRecord.FINISH_PROJECT})
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
    if paused is not None:
        _give_back(case, paused, now)


def _give_back(case: Case, paused: datetime, now: datetime) -> None:
    for timed in Clock:
        due, met = getattr(case, DUE_COLUMN[timed]), getattr(case, MET_COLUMN[timed])
        allowance = allowance_of(case, timed)
        if due is None or allowance is None or (met is not None and met <= now) or due <= paused:
            continue
        left = calendar.minutes_between(paused, due, allowance.unit.value, case.street_id)
        setattr(case, DUE_COLUMN[timed], calendar.after_minutes(now, left, allowance.unit.value, case.street_id))


def count_anew(case: Case) -> None:
    """Counts every deadline from the start as the calendar is now, with all that moved it since: pauses, extensions,
    other levels and categories, as the record tells them. What was said about the clocks stays said.
    """
    marks = case.warned, case.overdue, case.escalated
    start_all(case, case.clocks_from)
    granted = iter(case.extensions.filter(is_granted=True, decided_at__gte=case.clocks_from).order_by("decided_at"))
    paused: datetime | None = None
    level: str | None = None
    for entry in entries_of(case):
        before, level = level, level_after(level, entry.action, entry.details)
        if entry.at < case.clocks_from:
            continue
        if entry.action in PAUSES:
            paused = paused or entry.at
        elif entry.action in PAUSE_ENDS and paused is not None:
            _give_back(case, paused, entry.at)
            paused = None
        elif entry.action == CaseRecord.GRANT_EXTENSION and (extension := next(granted, None)):
            extend(case, extension.amount, extension.unit)
        elif entry.action == CaseRecord.TRIAGE and "category" in entry.details:
            start_all(case, case.clocks_from)
        elif before is not None and level != before:
            _start(case, Clock.HANDLING)
    case.warned, case.overdue, case.escalated = marks


def level_after(level: str | None, action: str, details: Mapping[str, Any]) -> str | None:
    """The level of a case after an entry of its record."""
    if action == CaseRecord.ASK_WHISTLE:
        return CaseLevel.HARD.value
    found = details.get("level")
    return (found[-1] if isinstance(found, list) else found) or level


def extend(case: Case, amount: int, unit: str) -> None:
    """Adds `amount` of `unit` to the handling deadline."""
    if case.handling_due_at is None:
        return
    deadline = calendar.deadline(case.handling_due_at, amount, unit, case.street_id)
    case.handling_due_at = deadline.at
    case.is_due_provisional = case.is_due_provisional or deadline.is_provisional
    case.warned = [mark for mark in case.warned if mark != Clock.HANDLING]
    case.overdue = [mark for mark in case.overdue if mark != Clock.HANDLING]
