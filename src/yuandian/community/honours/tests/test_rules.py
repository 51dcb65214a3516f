"""Periods begin and end where people say; ties share a rank."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from yuandian.community.honours.rules import BoardPeriod
from yuandian.community.honours.rules.badges import BADGES, Measure, badges_for
from yuandian.community.honours.rules.ranking import GRACE_DAYS, begin_of, end_of, last_over, ranks_of

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(DAYS, st.sampled_from(BoardPeriod))
def test_every_day_lies_in_one_period(day: date, period: BoardPeriod) -> None:
    first = begin_of(period, day)
    after = end_of(period, first)
    assert first <= day < after
    assert (begin_of(period, after - timedelta(days=1)), begin_of(period, after)) == (first, after)
    over = last_over(period, day)
    assert end_of(period, over) + timedelta(days=GRACE_DAYS) <= day
    assert end_of(period, end_of(period, over)) + timedelta(days=GRACE_DAYS) > day


def test_a_period_is_frozen_after_its_days_of_grace() -> None:
    monday = date(2026, 11, 16)
    assert last_over(BoardPeriod.WEEK, monday + timedelta(days=2)) == date(2026, 11, 2)
    assert last_over(BoardPeriod.WEEK, monday + timedelta(days=3)) == date(2026, 11, 9)
    assert last_over(BoardPeriod.MONTH, date(2026, 11, 4)) == date(2026, 10, 1)
    assert last_over(BoardPeriod.YEAR, date(2026, 1, 3)) == date(2024, 1, 1)


@given(st.lists(st.integers(0, 5)))
def test_the_same_figure_shares_a_rank_and_the_next_are_skipped(figures: list[int]) -> None:
    falling = sorted(figures, reverse=True)
    assert ranks_of(falling) == [1 + sum(other > figure for other in falling) for figure in falling]


def test_badges_are_given_for_figures() -> None:
    held = {one.badge.code for one in badges_for({Measure.MINUTES: 3_000, Measure.SERVICES: 12}) if one.is_held}
    assert held == {"first_service", "hours_10", "hours_50", "server"}
    assert len({badge.code for badge in BADGES}) == len(BADGES)
