"""Periods and places on a board. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta

from yuandian.community.honours.rules import BoardPeriod

GRACE_DAYS = 3


def begin_of(period: BoardPeriod, day: date) -> date:
    """The first day of the week (Monday), month or year that `day` lies in."""
    match period:
        case BoardPeriod.WEEK:
            return day - timedelta(days=day.weekday())
        case BoardPeriod.MONTH:
            return day.replace(day=1)
        case BoardPeriod.YEAR:
            return day.replace(month=1, day=1)


def end_of(period: BoardPeriod, starts_on: date) -> date:
    """The first day after the period that begins on `starts_on`."""
    match period:
        case BoardPeriod.WEEK:
            return starts_on + timedelta(days=7)
        case BoardPeriod.MONTH:
            return (starts_on + timedelta(days=31)).replace(day=1)
        case BoardPeriod.YEAR:
            return starts_on.replace(year=starts_on.year + 1)


def last_over(period: BoardPeriod, day: date) -> date:
    """The first day of the last period whose days of grace have passed by `day`."""
    running = begin_of(period, day - timedelta(days=GRACE_DAYS))
    return begin_of(period, running - timedelta(days=1))


def ranks_of(figures: Iterable[int]) -> list[int]:
    """Ranks of figures that fall: the same figure shares a rank, and the next ranks are skipped (1, 2, 2, 4)."""
    ranks: list[int] = []
    before: int | None = None
    for place, figure in enumerate(figures, start=1):
        ranks.append(ranks[-1] if ranks and figure == before else place)
        before = figure
    return ranks
