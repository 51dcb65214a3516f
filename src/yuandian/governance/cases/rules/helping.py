"""Help that is asked for (协办): how long it may take, and what its deadline has come to. Pure."""

from datetime import datetime
from math import ceil

from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit, Mark, Reading, marks_due, next_look

WITHOUT_A_RULE = Allowance(2, ClockUnit.WORKING_DAYS)


def allowance_for_help(handling: Allowance | None) -> Allowance:
    """Half of what handling the case may take by its category and level, so that the lead can still use what comes."""
    if handling is None:
        return WITHOUT_A_RULE
    return Allowance(ceil(handling.amount / 2), handling.unit)


def due_for_help(counted: datetime, case_due: datetime | None, now: datetime, *, is_given: bool) -> datetime:
    """The deadline: as counted; unless somebody gave it, not after that of the case while that lies ahead."""
    if is_given or case_due is None or case_due <= now:
        return counted
    return min(counted, case_due)


def _reading(asked_at: datetime, due_at: datetime, marks: list[str]) -> Reading:
    said = {mark: mark.value in marks for mark in Mark}
    return Reading(Clock.HANDLING, asked_at, due_at, None, said[Mark.WARNING], said[Mark.OVERDUE], said[Mark.ESCALATE])


def help_marks(asked_at: datetime, due_at: datetime, marks: list[str], now: datetime) -> list[Mark]:
    """What has come due on it and was not said yet: as on the clocks of a case."""
    return marks_due(_reading(asked_at, due_at, marks), now, may_escalate=True)


def next_look_at_help(asked_at: datetime, due_at: datetime, marks: list[str], now: datetime) -> datetime:
    """When the sweep must look again."""
    return next_look([_reading(asked_at, due_at, marks)], now, may_escalate=True)
