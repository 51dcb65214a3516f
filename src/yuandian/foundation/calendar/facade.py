"""What other modules may call.

Units: `hours`, `urgent_hours`, `working_hours`, `working_days`; moments are aware.
"""

from datetime import datetime
from uuid import UUID

from yuandian.foundation.calendar.queries import snapshot
from yuandian.foundation.calendar.rules import Deadline, TimeUnit
from yuandian.foundation.calendar.services import load_reference

__all__ = [
    "Deadline", "TimeUnit", "after_minutes", "before_minutes", "deadline",
    "invalidate", "keep_current", "load_reference", "minutes_between", "revision", "working_days_between",
]  # fmt: skip


def deadline(start: datetime, amount: int, unit: str, street_id: UUID | None = None) -> Deadline:
    """When `amount` units from `start` are over, and whether that may still change with a notice to come.

    Hours and urgent hours run on; working hours run while people work; working days begin the day after and
    end when work ends. Raises `AmountNotPositive`, `OutsideCalendar` (before 2010, after 2050),
    `MomentNaive`.
    """
    return snapshot.current().of(street_id).deadline(start, amount, unit)


def minutes_between(start: datetime, end: datetime, unit: str, street_id: UUID | None = None) -> int:
    """Whole minutes of the unit's time between two moments; for working days their working minutes."""
    return snapshot.current().of(street_id).minutes_between(start, end, unit)


def after_minutes(start: datetime, minutes: int, unit: str, street_id: UUID | None = None) -> datetime:
    """The moment when so many minutes of the unit's time have passed: the way back from `minutes_between`."""
    return snapshot.current().of(street_id).add_minutes(start, minutes, unit).at


def before_minutes(end: datetime, minutes: int, unit: str, street_id: UUID | None = None) -> datetime:
    """The latest moment from which so many minutes of the unit's time lead to `end`."""
    return snapshot.current().of(street_id).subtract_minutes(end, minutes, unit)


def working_days_between(start: datetime, end: datetime, street_id: UUID | None = None) -> int:
    """Working days after the day of `start`, up to and with the day of `end`."""
    return snapshot.current().of(street_id).working_days_between(start, end)


def revision() -> int:
    """The state of the calendar that this process reckons with."""
    return snapshot.current().revision


def keep_current() -> None:
    """Looks at the database now: the first line of whatever runs because the calendar changed."""
    snapshot.refreshed()


def invalidate() -> None:
    """Makes this process read the calendars again: where the database was replaced under it, as between tests."""
    snapshot.invalidate()
