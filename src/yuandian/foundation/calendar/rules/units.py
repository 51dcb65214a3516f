"""The units in which the time allowed for something is given."""

from enum import StrEnum


class TimeUnit(StrEnum):
    """Units of time allowed.

    Urgent hours (紧急工作时) run round the clock like plain hours; a table of deadlines tells them apart.
    """

    HOURS = "hours"
    URGENT_HOURS = "urgent_hours"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
