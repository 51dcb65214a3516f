"""The clocks of a case: first response, arrival, handling. Pure; the calendar's arithmetic is handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from yuandian.governance.cases.rules.steps import UNFINISHED, CaseStatus

FAR_FUTURE = datetime.fromisoformat("9999-01-01T00:00:00+00:00")
WARN_AT_SHARE = 0.8
ESCALATE_AFTER = timedelta(hours=24)


class Clock(StrEnum):
    """What is timed."""

    RESPONSE = "response"  # someone has spoken with the reporter or been there
    ARRIVAL = "arrival"
    HANDLING = "handling"


class ClockState(StrEnum):
    """Whether the clocks of a case run. A deadline that has passed means something only while they do."""

    RUNNING = "running"
    STANDING = "standing"  # something is waited for: the deadlines move when the case is taken up again
    STOPPED = "stopped"  # handled or ended: nothing comes due any more


class ClockUnit(StrEnum):
    """The units a deadline may be set in; urgent hours run round the clock (紧急工作时), as in GB/T 30428 practice."""

    URGENT_HOURS = "urgent_hours"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Allowance:
    """How long a clock may run, e.g. 4 working hours."""

    amount: int
    unit: ClockUnit


class Mark(StrEnum):
    """What a sweep finds that a clock has come to."""

    WARNING = "warning"
    OVERDUE = "overdue"
    ESCALATE = "escalate"


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock of one case: when it started, when it is due, when it was met, and what was already said about it."""

    clock: Clock
    started_at: datetime
    due_at: datetime | None
    met_at: datetime | None
    is_warned: bool
    is_overdue: bool
    is_escalated: bool


def clock_state(status: CaseStatus) -> ClockState:
    """The clocks stand while a case is suspended, parked or a project, and stop when it is handled."""
    if status in {CaseStatus.SUSPENDED, CaseStatus.PARKED, CaseStatus.PROJECT}:
        return ClockState.STANDING
    return ClockState.RUNNING if status in UNFINISHED else ClockState.STOPPED


def runs(status: CaseStatus) -> bool:
    """Whether clocks run in this status; only then does a sweep find anything due."""
    return clock_state(status) is ClockState.RUNNING


def marks_due(reading: Reading, now: datetime, *, may_escalate: bool) -> list[Mark]:
    """What has come due on one clock and was not said yet, in order."""
    if reading.due_at is None or reading.met_at is not None:
        return []
    found: list[Mark] = []
    if now >= reading.due_at:
        if not reading.is_overdue:
            found.append(Mark.OVERDUE)
        if may_escalate and not reading.is_escalated and now >= reading.due_at + ESCALATE_AFTER:
            found.append(Mark.ESCALATE)
    elif not reading.is_warned and now >= warn_at(reading):
        found.append(Mark.WARNING)
    return found


def warn_at(reading: Reading) -> datetime:
    """When four fifths of the time are gone."""
    if reading.due_at is None:
        return FAR_FUTURE
    return reading.started_at + (reading.due_at - reading.started_at) * WARN_AT_SHARE


def next_look(readings: list[Reading], now: datetime, *, may_escalate: bool) -> datetime:
    """When a sweep must look at the case again; `FAR_FUTURE` when nothing can come due."""
    moments = [FAR_FUTURE]
    for reading in readings:
        if reading.due_at is None or reading.met_at is not None:
            continue
        candidates = [reading.due_at] if reading.is_warned else [warn_at(reading), reading.due_at]
        if may_escalate and not reading.is_escalated:
            candidates.append(reading.due_at + ESCALATE_AFTER)
        moments += [moment for moment in candidates if moment > now]
    return min(moments)


def next_due(due: Mapping[Clock, datetime | None], met: Mapping[Clock, datetime | None]) -> datetime:
    """The deadline that a work list sorts by: the earliest clock still running."""
    running = [at for clock, at in due.items() if at is not None and met.get(clock) is None]
    return min(running, default=FAR_FUTURE)
