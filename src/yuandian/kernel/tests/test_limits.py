"""Limits: looking back from now, exact however many come at once, and forgotten after a day."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from yuandian.kernel import clock
from yuandian.kernel.limits import DAY, HOUR, RateLimit, TooOften, Window, an_hour_and_a_day, possible_at
from yuandian.kernel.models import ActCount
from yuandian.kernel.tasks import purge_counts
from yuandian.kernel.tests.racing import at_once

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def limit_of(*windows: Window) -> RateLimit:
    return RateLimit("kernel.test", uuid4(), windows)


def count_times(limit: RateLimit, times: int) -> None:
    for _ in range(times):
        limit.count()


@pytest.mark.parametrize(
    ("minutes", "free_in"),
    [
        ((), None),
        ((1,), None),
        ((1, 20), 40),  # the second of this hour leaves it in 40 minutes
        ((1, 60), None),
        ((70, 80, 90), 1_350),  # three within a day
        ((20, 1, 90), 1_350),  # both, in any order, and the longer wait counts
        ((70, 80, 1_440), None),
        ((-5, -6, -7), None),  # what comes later limits nothing
    ],
)
def test_looking_back_from_now(minutes: Sequence[int], free_in: int | None) -> None:
    free_at = possible_at([NOON - one * MINUTE for one in minutes], an_hour_and_a_day(2, 3), NOON)
    assert free_at == (None if free_in is None else NOON + free_in * MINUTE)


def test_nothing_is_limited_by_nothing(db: None) -> None:
    assert an_hour_and_a_day(0, 0) == ()
    count_times(limit_of(), 100)
    assert not ActCount.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("after", "possible_after"),
    [(timedelta(0), HOUR), (59 * MINUTE, HOUR), (2 * HOUR, DAY)],  # two an hour, three a day
)
def test_one_too_many_is_told_when_it_is_possible(after: timedelta, possible_after: timedelta) -> None:
    limit = limit_of(Window(2, HOUR), Window(3, DAY))
    with clock.at(NOON):
        count_times(limit, 2)
    with clock.at(NOON + after):
        if after >= HOUR:
            limit.count()
        with pytest.raises(TooOften) as refused:
            limit.count()
    told = datetime.fromisoformat(refused.value.facts["possible_at"])
    assert abs(told - NOON - possible_after) < timedelta(seconds=2)
    assert abs(refused.value.facts["retry_after_seconds"] - (possible_after - after).total_seconds()) <= 2
    with clock.at(NOON + possible_after + MINUTE):
        limit.count()


@pytest.mark.django_db
def test_who_is_limited_is_limited_alone() -> None:
    limit, other = limit_of(Window(1, HOUR)), limit_of(Window(1, HOUR))
    limit.count()
    other.count()
    RateLimit("kernel.other", limit.subject, limit.windows).count()
    RateLimit("kernel.test", b"digest", limit.windows).count()
    with pytest.raises(TooOften):
        limit.count()


@pytest.mark.django_db
def test_what_is_taken_back_cleared_or_refused_does_not_count() -> None:
    limit = limit_of(Window(2, HOUR))
    count_times(limit, 2)
    limit.take_back()
    limit.count()
    for _ in range(3):
        with pytest.raises(TooOften):
            limit.count()
    assert len(ActCount.objects.get().times) == 2
    limit.clear()
    count_times(limit, 2)


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_does_not_count() -> None:
    limit = limit_of(Window(1, HOUR))
    with transaction.atomic():
        limit.count()
        transaction.set_rollback(True)
    limit.count()


@pytest.mark.django_db(transaction=True)
def test_exactly_as_many_as_may_pass_however_many_come_at_once() -> None:
    limit = limit_of(Window(3, HOUR))

    def count_slowly(_: int) -> None:
        with transaction.atomic():
            limit.count()

    answers = at_once(8, count_slowly)
    assert sum(isinstance(answer, TooOften) for answer in answers) == 5
    assert len(ActCount.objects.get().times) == 3


@pytest.mark.django_db
def test_nothing_is_kept_for_longer_than_a_day() -> None:
    early, late = limit_of(Window(5, DAY)), limit_of(Window(5, DAY))
    with clock.at(NOON):
        count_times(early, 2)
        late.count()
    with clock.at(NOON + DAY + MINUTE):
        late.count()
        purge_counts(0)
    assert [len(row.times) for row in ActCount.objects.all()] == [1]


@pytest.mark.parametrize(("most", "within"), [(0, HOUR), (1, 2 * DAY), (1, timedelta(0))])
def test_windows_that_could_not_be_kept_are_none(most: int, within: timedelta) -> None:
    with pytest.raises(AssertionError):
        Window(most, within)
