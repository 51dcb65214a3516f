"""In how many stripes stock lies, and until when a code is good. Pure."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

STRIPES = 16
REQUESTS_A_DAY = 5  # that somebody serve it, by one merchant
REQUEST_DAYS = 7


def good_until(ordered_at: datetime, valid_days: int, ends_on: date | None, zone: ZoneInfo) -> datetime:
    """The end of the last day on which the code is good: so many days with the day of the order, none past the end."""
    last = ordered_at.astimezone(zone).date() + timedelta(days=valid_days - 1)
    if ends_on is not None:
        last = min(last, ends_on)
    return datetime.combine(last + timedelta(days=1), datetime.min.time(), zone)


def month_before(day: date) -> date:
    """The first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def month_after(month: date) -> date:
    """The first day of the next month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
