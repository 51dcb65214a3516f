"""Deadlines by prefix sums: for every day, how much working time and how many working days lie before it.

Everything is reckoned in the district's time, UTC+8 throughout the covered years, and in whole
microseconds, so that nothing is rounded on the way.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import chain
from uuid import UUID

from yuandian.foundation.calendar.errors import AmountNotPositive, MomentNaive, OutsideCalendar
from yuandian.foundation.calendar.rules.days import (
    DEFAULT_SPANS,
    Day,
    Hours,
    Span,
    Year,
    is_provisional,
    is_worked,
)
from yuandian.foundation.calendar.rules.units import TimeUnit

DISTRICT_TIME = timezone(timedelta(hours=8), "Asia/Shanghai")
FIRST_YEAR, LAST_YEAR = 2010, 2050
SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
MICROSECOND = timedelta(microseconds=1)
Spans = tuple[tuple[int, int], ...]
ROUND_THE_CLOCK = frozenset({TimeUnit.HOURS, TimeUnit.URGENT_HOURS})


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due, in UTC; provisional while a year it leans on is not announced."""

    at: datetime
    is_provisional: bool


class WorkCalendar:
    """The working time of one place, from the first to the last covered year. Never changes once made."""

    __slots__ = ("_first", "_midnight", "_provisional", "_spans", "_worked", "_working_days")

    def __init__(self, years: Iterable[Year], hours: Iterable[Hours], street_id: UUID | None = None) -> None:
        """Compiles; takes some 30 ms. Hours of other streets are passed over."""
        known = {year.year: year for year in years}
        announced = frozenset(number for number, year in known.items() if year.is_announced)
        named = _named_days(known)
        ranked = sorted(
            (item for item in hours if item.street_id in {None, street_id}),
            key=lambda item: item.rank,
            reverse=True,
        )
        first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
        self._first = first.toordinal()
        self._midnight = datetime(FIRST_YEAR, 1, 1, tzinfo=DISTRICT_TIME).astimezone(UTC)
        self._worked, self._working_days, self._provisional = (
            array("q", [0]),
            array("i", [0]),
            array("i", [0]),
        )
        self._spans: list[Spans] = []
        in_microseconds: dict[tuple[Span, ...], tuple[Spans, int]] = {}
        for ordinal in range(self._first, last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            spans: Spans = ()
            length = 0
            if is_worked(day, named.get(day), year_is_announced=day.year in announced):
                pattern = next((item.spans for item in ranked if item.hold(day)), DEFAULT_SPANS)
                if pattern not in in_microseconds:
                    in_microseconds[pattern] = _compiled(pattern)
                spans, length = in_microseconds[pattern]
            self._spans.append(spans)
            self._worked.append(self._worked[-1] + length)
            self._working_days.append(self._working_days[-1] + int(bool(spans)))
            self._provisional.append(self._provisional[-1] + is_provisional(day, announced))

    def deadline(self, start: datetime, amount: int, unit: TimeUnit | str) -> Deadline:
        """When `amount` units from `start` are over.

        Hours run from the moment itself. Working days begin with the day after it and end when work ends on
        the last of them (Civil Code, articles 201 and 203). Raises `AmountNotPositive`, `OutsideCalendar`,
        `MomentNaive`.
        """
        if amount <= 0:
            raise AmountNotPositive(amount=amount)
        if unit == TimeUnit.WORKING_HOURS:
            return self._after(start, amount * HOUR)
        if unit == TimeUnit.WORKING_DAYS:
            return self._after_days(start, amount)
        return Deadline(_elapsed(start, amount * HOUR, unit), is_provisional=False)

    def add_minutes(self, start: datetime, minutes: int, unit: TimeUnit | str) -> Deadline:
        """The moment when `minutes` of the unit's time have passed since `start`; `start` itself for none.

        Working days count their working minutes here: it is the way to give back what `minutes_between` took.
        """
        if minutes < 0:
            raise AmountNotPositive(amount=minutes)
        if minutes == 0:
            return Deadline(_aware(start).astimezone(UTC), is_provisional=False)
        if TimeUnit(unit) in ROUND_THE_CLOCK:
            return Deadline(_elapsed(start, minutes * MINUTE, unit), is_provisional=False)
        return self._after(start, minutes * MINUTE)

    def subtract_minutes(self, end: datetime, minutes: int, unit: TimeUnit | str) -> datetime:
        """The latest moment from which `minutes` of the unit's time lead to `end`; `end` itself for none."""
        if minutes < 0:
            raise AmountNotPositive(amount=minutes)
        if minutes == 0 or TimeUnit(unit) in ROUND_THE_CLOCK:
            return _elapsed(end, -minutes * MINUTE, unit)
        target = self._worked_until(*self._day_and_time(end)) - minutes * MINUTE
        if target < 0:
            raise OutsideCalendar
        day = bisect_right(self._worked, target) - 1
        time, left = 0, target - self._worked[day]
        for opens, closes in self._spans[day]:
            time = opens + left
            if time < closes:
                break
            left -= closes - opens
        return self._moment(day, time)

    def minutes_between(self, start: datetime, end: datetime, unit: TimeUnit | str) -> int:
        """Whole minutes of the unit's time from `start` to `end`, negative when `end` is the earlier.

        For working days these are working minutes; `working_days_between` counts days.
        """
        if TimeUnit(unit) in ROUND_THE_CLOCK:
            passed = (_aware(end) - _aware(start)) // MICROSECOND
        else:
            passed = self._worked_until(*self._day_and_time(end)) - self._worked_until(*self._day_and_time(start))
        return passed // MINUTE if passed >= 0 else -(-passed // MINUTE)

    def working_days_between(self, start: datetime, end: datetime) -> int:
        """Working days after the day of `start`, up to that of `end` and with it; negative when it is earlier."""
        before, _ = self._day_and_time(start)
        after, _ = self._day_and_time(end)
        return self._working_days[after + 1] - self._working_days[before + 1]

    def is_working_time(self, moment: datetime) -> bool:
        """Whether people are at work at `moment`; closing time itself no longer counts."""
        day, time = self._day_and_time(moment)
        return any(opens <= time < closes for opens, closes in self._spans[day])

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """The working hours of one day; none on a day off. Raises `OutsideCalendar`."""
        return tuple(Span(opens // MINUTE, closes // MINUTE) for opens, closes in self._spans[self._index(day)])

    def is_provisional_on(self, day: date) -> bool:
        """Whether a notice may still change `day`. Raises `OutsideCalendar`."""
        index = self._index(day)
        return self._provisional[index + 1] > self._provisional[index]

    def _after(self, start: datetime, amount: int) -> Deadline:
        first, time = self._day_and_time(start)
        target = self._worked_until(first, time) + amount
        # The day that holds the target: closing time belongs to the day that closes, never to the next one.
        day = bisect_left(self._worked, target, first) - 1
        if day >= len(self._spans):
            raise OutsideCalendar
        time, left = 0, target - self._worked[day]
        for opens, closes in self._spans[day]:
            time = opens + left
            if time <= closes:
                break
            left -= closes - opens
        return Deadline(self._moment(day, time), self._leans_on_unannounced(first, day))

    def _after_days(self, start: datetime, amount: int) -> Deadline:
        first, _ = self._day_and_time(start)
        target = self._working_days[first + 1] + amount
        day = bisect_left(self._working_days, target, first) - 1
        if day >= len(self._spans):
            raise OutsideCalendar
        return Deadline(self._moment(day, self._spans[day][-1][1]), self._leans_on_unannounced(first, day))

    def _leans_on_unannounced(self, first: int, last: int) -> bool:
        return self._provisional[last + 1] > self._provisional[first]

    def _worked_until(self, day: int, time: int) -> int:
        worked = self._worked[day]
        for opens, closes in self._spans[day]:
            if time >= closes:
                worked += closes - opens
            elif time > opens:
                return worked + time - opens
        return worked

    def _day_and_time(self, moment: datetime) -> tuple[int, int]:
        if moment.tzinfo is None:
            raise MomentNaive
        try:
            local = moment.astimezone(DISTRICT_TIME)
        except OverflowError as error:
            raise OutsideCalendar from error
        day = local.toordinal() - self._first
        if not 0 <= day < len(self._spans):
            raise OutsideCalendar(moment=moment.isoformat())
        return day, ((local.hour * 60 + local.minute) * 60 + local.second) * SECOND + local.microsecond

    def _moment(self, day: int, time: int) -> datetime:
        return self._midnight + timedelta(days=day, microseconds=time)

    def _index(self, day: date) -> int:
        index = day.toordinal() - self._first
        if not 0 <= index < len(self._spans):
            raise OutsideCalendar(date=day.isoformat())
        return index


def _named_days(years: dict[int, Year]) -> dict[date, Day]:
    """Days by date; of two notices that name a day, the later year's stands."""
    in_order = (years[number] for number in sorted(years))
    return {day.on: day for day in chain.from_iterable(year.days for year in in_order)}


def _compiled(pattern: Sequence[Span]) -> tuple[Spans, int]:
    spans = tuple((span.opens * MINUTE, span.closes * MINUTE) for span in pattern)
    return spans, sum(closes - opens for opens, closes in spans)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise MomentNaive
    return moment


def _elapsed(start: datetime, amount: int, unit: TimeUnit | str) -> datetime:
    TimeUnit(unit)
    try:
        return _aware(start).astimezone(UTC) + timedelta(microseconds=amount)
    except OverflowError as error:
        raise OutsideCalendar from error
