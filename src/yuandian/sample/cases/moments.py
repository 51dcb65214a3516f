"""When things happen: more on working days, by daylight, and nobody signs a case at three in the morning."""

from datetime import datetime, timedelta
from random import Random

DAY_HOURS = {7: 3, 8: 8, 9: 11, 10: 11, 11: 8, 12: 4, 13: 3, 14: 7, 15: 9, 16: 9, 17: 7, 18: 6}
NIGHT_HOURS = {19: 9, 20: 9, 21: 7, 22: 4, 23: 2, 0: 1, 5: 1, 6: 3}
WEEKDAY_WEIGHTS = (1.18, 1.1, 1.05, 1.02, 1.04, 0.82, 0.74)
EARLY, LATE = 7, 21
SOON = timedelta(minutes=40)
AT_ONCE = timedelta(hours=5)  # a deadline as near as this is kept at night too


def opening_days(first: datetime, last: datetime, number: int, rng: Random) -> list[datetime]:
    """`number` local midnights from the day of `first` to that of `last`, in order; a little more of late."""
    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    weights = [WEEKDAY_WEIGHTS[day.weekday()] * (0.9 + 0.2 * place / len(days)) for place, day in enumerate(days)]
    return sorted(rng.choices(days, weights, k=number))


def moment_on(day: datetime, night_share: float, rng: Random) -> datetime:
    """A moment of a day (given as its local midnight)."""
    hours = NIGHT_HOURS if rng.random() < night_share else DAY_HOURS
    hour = rng.choices(list(hours), list(hours.values()))[0]
    return day + timedelta(hours=hour, minutes=rng.randrange(60), seconds=rng.randrange(60))


def within(start: datetime, end: datetime, share: float, rng: Random) -> datetime:
    """When `share` of the time from `start` to `end` is gone; at night, when people get up; if overdue, soon."""
    end = max(end, start + SOON)
    moment = start + (end - start) * share
    if EARLY <= moment.hour < LATE or end - start <= AT_ONCE:
        return moment
    return _awake(moment, rng) if _awake(moment, rng) < end else start + (end - start) * 0.9


def after(moment: datetime, low: float, high: float, rng: Random) -> datetime:
    """Between `low` and `high` hours later, by daylight."""
    later = moment + timedelta(hours=rng.uniform(low, high))
    return later if EARLY <= later.hour < LATE else _awake(later, rng)


def _awake(moment: datetime, rng: Random) -> datetime:
    morning = moment.replace(hour=EARLY, minute=0, second=0) + timedelta(minutes=rng.randrange(30, 150))
    return morning if morning > moment else morning + timedelta(days=1)
