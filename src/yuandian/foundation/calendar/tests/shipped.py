"""The calendar shipped with the product, as the tests reckon with it."""

from datetime import UTC, date, datetime

from yuandian.foundation.calendar.rules import Hours, Season, WorkCalendar, Year, parse_days, parse_spans
from yuandian.foundation.calendar.rules.arithmetic import DISTRICT_TIME
from yuandian.foundation.calendar.services import read_file

FILE = read_file()
YEARS = [Year(entry.year, entry.is_announced, parse_days(entry.days, entry.year)) for entry in FILE.year]
ALL_YEAR = Hours(parse_spans("08:30-12:00 14:00-18:00"), date(2010, 1, 1))
SUMMER = Hours(parse_spans("08:00-12:00 15:00-18:30"), date(2025, 1, 1), season=Season((6, 1), (9, 30)))
CALENDAR = WorkCalendar(YEARS, [ALL_YEAR])
SEASONAL = WorkCalendar(YEARS, [ALL_YEAR, SUMMER])


def at(text: str) -> datetime:
    """`2026-02-13 17:00` in the district."""
    return datetime.fromisoformat(text).replace(tzinfo=DISTRICT_TIME)


def local(moment: datetime) -> str:
    """A moment as the district's clocks show it; it must be in UTC, as all ours are."""
    assert moment.tzinfo is UTC
    return f"{moment.astimezone(DISTRICT_TIME):%Y-%m-%d %H:%M:%S}"
