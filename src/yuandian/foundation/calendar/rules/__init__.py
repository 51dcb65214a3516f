"""Start here: which days are worked is in `days`, the arithmetic of deadlines in `arithmetic`."""

from yuandian.foundation.calendar.rules.arithmetic import Deadline, WorkCalendar
from yuandian.foundation.calendar.rules.days import (
    DEFAULT_SPANS,
    Day,
    DayKind,
    Hours,
    Season,
    Span,
    Year,
    days_as_text,
    parse_days,
    parse_spans,
    spans_as_text,
)
from yuandian.foundation.calendar.rules.units import TimeUnit
from yuandian.kernel.permissions import Permission

__all__ = [
    "DEFAULT_SPANS", "CalendarPermission", "Day", "DayKind", "Deadline", "Hours", "Season", "Span", "TimeUnit",
    "WorkCalendar", "Year", "days_as_text", "parse_days", "parse_spans", "spans_as_text",
]  # fmt: skip


class CalendarPermission(Permission):
    """What this module guards with."""

    VIEW = "calendar.view"
    MANAGE = "calendar.manage"
