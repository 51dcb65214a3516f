"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Invalid, NotVisible


class DaysUnreadable(Invalid):
    """A line of holidays cannot be read, or says something that cannot be."""

    code = "days_unreadable"
    detail = "The holidays cannot be read."


class SpansUnreadable(Invalid):
    """Working hours that are not spans such as `08:30-12:00 14:00-18:00`, in order and apart."""

    code = "spans_unreadable"
    detail = "Working hours are spans such as 08:30-12:00 14:00-18:00, in order and apart."


class SeasonUnreadable(Invalid):
    """A season that is not a pair of days of the year."""

    code = "season_unreadable"
    detail = "A season runs from one day of the year to another, both given as MM-DD."


class AmountNotPositive(Invalid):
    """A deadline of no time at all, or less."""

    code = "amount_not_positive"
    detail = "The time allowed must be more than nothing."


class OutsideCalendar(Invalid):
    """A moment before the first or after the last day that the calendar reckons with."""

    code = "outside_calendar"
    detail = "The moment lies outside the years that the calendar covers."


class MomentNaive(Invalid):
    """A moment without an offset from UTC."""

    code = "moment_naive"
    detail = "A moment needs its offset from UTC, such as +08:00."


class YearUnknown(NotVisible):
    """No such year is on record."""

    code = "calendar_year_unknown"
    detail = "That year is not in the calendar."


class SourceMissing(Invalid):
    """A year is announced by a document; say which."""

    code = "source_missing"
    detail = "Say which notice announces the year."


class HoursUnknown(NotVisible):
    """No such working hours."""

    code = "working_hours_unknown"
    detail = "There are no such working hours."


class HoursClash(Conflict):
    """The same street (or the district) has hours for the same season from the same day."""

    code = "working_hours_clash"
    detail = "There are hours for the same place and season from the same day on."


class PeriodMisfit(Invalid):
    """An end before the beginning."""

    code = "period_misfit"
    detail = "The end lies before the beginning."


class NotAStreet(Invalid):
    """Working hours belong to the district or to a street."""

    code = "not_a_street"
    detail = "Working hours belong to the whole district or to a street."


class RangeTooLong(Invalid):
    """More days asked for than one answer holds."""

    code = "range_too_long"
    detail = "Ask for at most 400 days at a time."
