from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yuandian.foundation.calendar.errors import (
    AmountNotPositive,
    DaysUnreadable,
    MomentNaive,
    OutsideCalendar,
    SeasonUnreadable,
    SpansUnreadable,
)
from yuandian.foundation.calendar.rules import (
    Day,
    DayKind,
    Hours,
    Season,
    Span,
    TimeUnit,
    WorkCalendar,
    Year,
    days_as_text,
    parse_days,
    parse_spans,
    spans_as_text,
)
from yuandian.foundation.calendar.rules.arithmetic import DISTRICT_TIME
from yuandian.foundation.calendar.rules.days import check_notice, is_provisional, parse_season
from yuandian.foundation.calendar.services import YearEntry
from yuandian.foundation.calendar.tests.shipped import (
    ALL_YEAR,
    CALENDAR,
    FILE,
    SEASONAL,
    SUMMER,
    YEARS,
    at,
    local,
)

WORKING = [TimeUnit.WORKING_HOURS, TimeUnit.WORKING_DAYS]

# Each line was worked out by hand with the notices beside it.
GOLDEN = [
    # An ordinary Tuesday: inside the morning, over lunch, over night, over a weekend.
    ("2026-03-10 09:00", 2, TimeUnit.WORKING_HOURS, "2026-03-10 11:00:00"),
    ("2026-03-10 10:00", 2, TimeUnit.WORKING_HOURS, "2026-03-10 12:00:00"),
    ("2026-03-10 10:30", 2, TimeUnit.WORKING_HOURS, "2026-03-10 14:30:00"),
    ("2026-03-10 17:00", 2, TimeUnit.WORKING_HOURS, "2026-03-11 09:30:00"),
    ("2026-03-13 17:00", 2, TimeUnit.WORKING_HOURS, "2026-03-16 09:30:00"),
    ("2026-03-10 12:30", 1, TimeUnit.WORKING_HOURS, "2026-03-10 15:00:00"),
    ("2026-03-10 06:00", 1, TimeUnit.WORKING_HOURS, "2026-03-10 09:30:00"),
    ("2026-03-10 22:00", 8, TimeUnit.WORKING_HOURS, "2026-03-12 09:00:00"),
    ("2026-03-10 23:59", 1, TimeUnit.WORKING_DAYS, "2026-03-11 18:00:00"),
    ("2026-03-10 00:00", 5, TimeUnit.WORKING_DAYS, "2026-03-17 18:00:00"),
    # Spring Festival 2026: Sat 14 Feb worked, 15 to 23 Feb off, Sat 28 Feb worked.
    ("2026-02-13 17:00", 2, TimeUnit.WORKING_HOURS, "2026-02-14 09:30:00"),
    ("2026-02-14 17:00", 2, TimeUnit.WORKING_HOURS, "2026-02-24 09:30:00"),
    ("2026-02-18 03:00", 1, TimeUnit.WORKING_HOURS, "2026-02-24 09:30:00"),
    ("2026-02-13 09:00", 1, TimeUnit.WORKING_DAYS, "2026-02-14 18:00:00"),
    ("2026-02-13 09:00", 2, TimeUnit.WORKING_DAYS, "2026-02-24 18:00:00"),
    ("2026-02-13 09:00", 6, TimeUnit.WORKING_DAYS, "2026-02-28 18:00:00"),
    ("2026-02-13 09:00", 7, TimeUnit.WORKING_DAYS, "2026-03-02 18:00:00"),
    # National Day 2025: Sun 28 Sep worked, 1 to 8 Oct off, Sat 11 Oct worked.
    ("2025-09-26 10:00", 1, TimeUnit.WORKING_DAYS, "2025-09-28 18:00:00"),
    ("2025-09-30 17:30", 1, TimeUnit.WORKING_HOURS, "2025-10-09 09:00:00"),
    ("2025-09-30 10:00", 3, TimeUnit.WORKING_DAYS, "2025-10-11 18:00:00"),
    ("2025-09-30 10:00", 4, TimeUnit.WORKING_DAYS, "2025-10-13 18:00:00"),
    # The year's end: 1 Jan 2027 is a Friday off by law, whatever the notice will say.
    ("2026-12-31 17:00", 2, TimeUnit.WORKING_HOURS, "2027-01-04 09:30:00"),
    ("2026-12-31 09:00", 1, TimeUnit.WORKING_DAYS, "2027-01-04 18:00:00"),
    ("2026-12-14 09:00", 15, TimeUnit.WORKING_DAYS, "2027-01-05 18:00:00"),
    # Round the clock: neither night nor Spring Festival stops them.
    ("2026-02-14 23:00", 2, TimeUnit.URGENT_HOURS, "2026-02-15 01:00:00"),
    ("2026-02-14 23:00", 48, TimeUnit.HOURS, "2026-02-16 23:00:00"),
]


@pytest.mark.parametrize(("start", "amount", "unit", "due"), GOLDEN)
def test_golden_deadlines(start: str, amount: int, unit: TimeUnit, due: str) -> None:
    assert local(CALENDAR.deadline(at(start), amount, unit).at) == due


@pytest.mark.parametrize(
    ("start", "amount", "unit", "provisional"),
    [
        ("2026-11-20 09:00", 15, TimeUnit.WORKING_DAYS, False),  # ends 11 Dec
        ("2026-12-14 09:00", 8, TimeUnit.WORKING_DAYS, False),  # ends 24 Dec
        ("2026-12-14 09:00", 9, TimeUnit.WORKING_DAYS, True),  # ends 25 Dec: 2027's notice may reach back to it
        ("2026-12-14 09:00", 15, TimeUnit.WORKING_DAYS, True),
        ("2026-12-31 17:00", 2, TimeUnit.WORKING_HOURS, True),
        ("2026-12-31 17:00", 200, TimeUnit.HOURS, False),
        ("2026-12-31 17:00", 200, TimeUnit.URGENT_HOURS, False),
        ("2025-12-26 09:00", 5, TimeUnit.WORKING_DAYS, False),
        ("2030-05-06 09:00", 1, TimeUnit.WORKING_HOURS, True),
    ],
)
def test_what_leans_on_an_unannounced_year_is_provisional(
    start: str, amount: int, unit: TimeUnit, provisional: bool
) -> None:
    assert CALENDAR.deadline(at(start), amount, unit).is_provisional is provisional


def test_an_unknown_year_keeps_the_holidays_of_the_law() -> None:
    calendar = WorkCalendar([], [])
    off = [day for day in days_of(2030) if not calendar.spans_on(day) and day.weekday() < 5]
    assert [f"{day:%m-%d}" for day in off] == ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
    assert all(calendar.is_provisional_on(day) for day in days_of(2030))


def test_the_notice_of_a_year_may_touch_the_end_of_the_year_before() -> None:
    """As in 2018/2019: Sat 29 Dec worked, Mon 31 Dec off."""
    notice = parse_days(
        "元旦 休 2018-12-30..2019-01-01 班 2018-12-29\n劳动节 休 05-01..05-04\n国庆节 休 10-01..10-07", 2019
    )
    check_notice(2019, notice)
    calendar = WorkCalendar([Year(2018, True, ()), Year(2019, True, notice)], [])
    due = calendar.deadline(at("2018-12-28 17:00"), 2, TimeUnit.WORKING_HOURS)
    assert (local(due.at), due.is_provisional) == ("2018-12-29 09:30:00", False)
    assert local(calendar.deadline(at("2018-12-28 17:00"), 2, TimeUnit.WORKING_DAYS).at) == "2019-01-02 18:00:00"


@pytest.mark.parametrize(
    ("day", "announced", "expected"),
    [
        (date(2026, 12, 24), {2026}, False),
        (date(2026, 12, 25), {2026}, True),
        (date(2026, 12, 25), {2026, 2027}, False),
        (date(2027, 3, 1), {2026}, True),
    ],
)
def test_which_days_a_notice_to_come_may_change(day: date, announced: set[int], expected: bool) -> None:
    assert is_provisional(day, frozenset(announced)) is expected


@pytest.mark.parametrize(
    ("year", "working_days"),
    [(2024, 251), (2025, 248), (2026, 248)],
)
def test_working_days_of_announced_years(year: int, working_days: int) -> None:
    """366 - 104 Saturdays and Sundays - 11 free days = 251 in 2024; since 2025 there are 13 free days."""
    assert sum(bool(CALENDAR.spans_on(day)) for day in days_of(year)) == working_days


def test_summer_hours_hold_in_summer_only() -> None:
    assert local(SEASONAL.deadline(at("2026-05-29 17:30"), 1, TimeUnit.WORKING_HOURS).at) == "2026-06-01 08:30:00"
    assert local(SEASONAL.deadline(at("2026-06-01 11:30"), 1, TimeUnit.WORKING_HOURS).at) == "2026-06-01 15:30:00"
    assert local(SEASONAL.deadline(at("2026-06-01 11:30"), 1, TimeUnit.WORKING_DAYS).at) == "2026-06-02 18:30:00"
    assert local(SEASONAL.deadline(at("2026-09-30 11:30"), 1, TimeUnit.WORKING_DAYS).at) == "2026-10-08 18:00:00"


def test_a_street_s_own_hours_go_before_the_district_s_season() -> None:
    street, other = uuid4(), uuid4()
    own = Hours(parse_spans("09:00-17:00"), date(2026, 7, 1), valid_to=date(2026, 8, 1), street_id=street)
    hours = [ALL_YEAR, SUMMER, own]
    here, there = WorkCalendar(YEARS, hours, street), WorkCalendar(YEARS, hours, other)
    july, august = date(2026, 7, 31), date(2026, 8, 3)
    assert spans_as_text(here.spans_on(july)) == "09:00-17:00"
    assert spans_as_text(here.spans_on(august)) == "08:00-12:00 15:00-18:30"
    assert spans_as_text(there.spans_on(july)) == "08:00-12:00 15:00-18:30"


def test_newer_hours_go_before_older() -> None:
    newer = Hours(parse_spans("09:00-12:00 13:00-17:00"), date(2026, 4, 1))
    calendar = WorkCalendar(YEARS, [newer, ALL_YEAR])
    assert spans_as_text(calendar.spans_on(date(2026, 3, 31))) == "08:30-12:00 14:00-18:00"
    assert spans_as_text(calendar.spans_on(date(2026, 4, 1))) == "09:00-12:00 13:00-17:00"


def test_hours_round_midnight_are_exact() -> None:
    night = WorkCalendar(YEARS, [Hours((Span(0, 24 * 60),), date(2010, 1, 1))])
    assert local(night.deadline(at("2026-03-10 23:00"), 2, TimeUnit.WORKING_HOURS).at) == "2026-03-11 01:00:00"
    assert local(night.deadline(at("2026-03-10 23:00"), 1, TimeUnit.WORKING_HOURS).at) == "2026-03-11 00:00:00"


def test_a_season_may_run_over_new_year() -> None:
    winter = Season((11, 15), (3, 14))
    inside = [date(2026, 11, 15), date(2026, 12, 31), date(2026, 1, 1), date(2026, 3, 14)]
    outside = [date(2026, 11, 14), date(2026, 3, 15)]
    assert all(winter.holds(day) for day in inside)
    assert not any(winter.holds(day) for day in outside)


def test_closing_time_is_no_longer_working_time() -> None:
    assert CALENDAR.is_working_time(at("2026-03-10 08:30"))
    assert not CALENDAR.is_working_time(at("2026-03-10 12:00"))
    assert not CALENDAR.is_working_time(at("2026-03-14 10:00"))


@pytest.mark.parametrize("unit", list(TimeUnit))
@pytest.mark.parametrize("amount", [0, -1])
def test_a_deadline_takes_some_time(unit: TimeUnit, amount: int) -> None:
    with pytest.raises(AmountNotPositive):
        CALENDAR.deadline(at("2026-03-10 09:00"), amount, unit)
    with pytest.raises(AmountNotPositive):
        CALENDAR.add_minutes(at("2026-03-10 09:00"), -1, unit)
    with pytest.raises(AmountNotPositive):
        CALENDAR.subtract_minutes(at("2026-03-10 09:00"), -1, unit)


@pytest.mark.parametrize("unit", list(TimeUnit))
def test_moments_carry_their_offset(unit: TimeUnit) -> None:
    naive = datetime(2026, 3, 10, 9)  # noqa: DTZ001
    with pytest.raises(MomentNaive):
        CALENDAR.deadline(naive, 1, unit)
    with pytest.raises(MomentNaive):
        CALENDAR.add_minutes(naive, 0, unit)
    with pytest.raises(MomentNaive):
        CALENDAR.minutes_between(naive, at("2026-03-10 09:00"), unit)


@pytest.mark.parametrize("unit", WORKING)
@pytest.mark.parametrize(
    ("start", "amount"),
    [("2009-12-31 09:00", 1), ("2051-01-01 09:00", 1), ("2050-12-30 09:00", 90), ("2026-03-10 09:00", 10**9)],
)
def test_beyond_the_covered_years_there_is_a_refusal(unit: TimeUnit, start: str, amount: int) -> None:
    with pytest.raises(OutsideCalendar):
        CALENDAR.deadline(at(start), amount, unit)


@pytest.mark.parametrize("unit", list(TimeUnit))
def test_the_ends_of_time_are_refused(unit: TimeUnit) -> None:
    for start in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        with pytest.raises(OutsideCalendar):
            CALENDAR.deadline(start, 10**10, unit)


def test_subtracting_beyond_the_first_year_is_refused() -> None:
    with pytest.raises(OutsideCalendar):
        CALENDAR.subtract_minutes(at("2010-01-05 09:00"), 10_000, TimeUnit.WORKING_HOURS)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=offset) for offset in range((date(year + 1, 1, 1) - first).days)]


# --- properties
# -------------------------------------------------------------------------------------------------

moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
hours = st.integers(1, 400)
calendars = st.sampled_from([CALENDAR, SEASONAL])
units = st.sampled_from(list(TimeUnit))


@given(calendars, moments, hours)
def test_working_hours_measure_what_they_allow(calendar: WorkCalendar, start: datetime, amount: int) -> None:
    due = calendar.deadline(start, amount, TimeUnit.WORKING_HOURS).at
    assert calendar.minutes_between(start, due, TimeUnit.WORKING_HOURS) == amount * 60


@given(calendars, moments, hours)
def test_working_days_count_what_they_allow(calendar: WorkCalendar, start: datetime, amount: int) -> None:
    due = calendar.deadline(start, amount, TimeUnit.WORKING_DAYS).at
    assert calendar.working_days_between(start, due) == amount


@given(calendars, moments, hours, st.sampled_from(WORKING))
def test_nothing_is_due_outside_working_time(
    calendar: WorkCalendar, start: datetime, amount: int, unit: TimeUnit
) -> None:
    due = calendar.deadline(start, amount, unit).at
    assert due > start
    assert calendar.is_working_time(due - timedelta(microseconds=1))


@given(calendars, moments, st.timedeltas(timedelta(0), timedelta(days=40)), hours, units)
def test_who_starts_later_is_never_due_earlier(
    calendar: WorkCalendar, start: datetime, later: timedelta, amount: int, unit: TimeUnit
) -> None:
    assert calendar.deadline(start, amount, unit).at <= calendar.deadline(start + later, amount, unit).at


@given(calendars, moments, hours, hours, units)
def test_who_has_more_time_is_due_later(
    calendar: WorkCalendar, start: datetime, amount: int, more: int, unit: TimeUnit
) -> None:
    assert calendar.deadline(start, amount, unit).at < calendar.deadline(start, amount + more, unit).at


@given(calendars, moments, moments, units)
def test_time_between_is_the_same_both_ways(
    calendar: WorkCalendar, one: datetime, other: datetime, unit: TimeUnit
) -> None:
    assert calendar.minutes_between(one, other, unit) == -calendar.minutes_between(other, one, unit)


@given(calendars, moments, st.integers(0, 20_000), units)
@example(CALENDAR, at("2026-02-14 18:00"), 0, TimeUnit.WORKING_HOURS)
def test_minutes_given_back_are_those_that_were_taken(
    calendar: WorkCalendar, start: datetime, minutes: int, unit: TimeUnit
) -> None:
    assert calendar.minutes_between(start, calendar.add_minutes(start, minutes, unit).at, unit) == minutes


@given(calendars, moments, st.integers(0, 20_000), units)
def test_subtracting_leads_back(calendar: WorkCalendar, end: datetime, minutes: int, unit: TimeUnit) -> None:
    start = calendar.subtract_minutes(end, minutes, unit)
    assert start <= end
    assert calendar.minutes_between(start, end, unit) == minutes


@given(moments, st.integers(1, 60), st.integers(1, 60))
def test_hours_allowed_in_two_parts_are_hours_allowed_at_once(start: datetime, one: int, other: int) -> None:
    middle = CALENDAR.deadline(start, one, TimeUnit.WORKING_HOURS).at
    parts = CALENDAR.deadline(middle, other, TimeUnit.WORKING_HOURS).at
    assert parts == CALENDAR.deadline(start, one + other, TimeUnit.WORKING_HOURS).at


@given(moments, st.integers(1, 60 * 24 * 30))
def test_walking_minute_by_minute_gives_the_same(start: datetime, minutes: int) -> None:
    """The prefix sums against the plainest way to count: a look at every day's spans."""
    end = start + timedelta(minutes=minutes)
    counted = timedelta(0)
    day = start.astimezone(DISTRICT_TIME).date()
    while day <= end.astimezone(DISTRICT_TIME).date():
        midnight = datetime.combine(day, datetime.min.time(), DISTRICT_TIME)
        for span in CALENDAR.spans_on(day):
            opens, closes = (midnight + timedelta(minutes=minute) for minute in (span.opens, span.closes))
            counted += max(min(closes, end) - max(opens, start), timedelta(0))
        day += timedelta(days=1)
    assert CALENDAR.minutes_between(start, end, TimeUnit.WORKING_HOURS) == counted // timedelta(minutes=1)


# --- what people write
# ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entry", FILE.year, ids=lambda entry: str(entry.year))
def test_the_shipped_notices_can_be_notices_and_read_back(entry: YearEntry) -> None:
    days = parse_days(entry.days, entry.year)
    check_notice(entry.year, days)
    assert days_as_text(days, entry.year) == entry.days.strip()


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("元旦 01-01", {"line": 1}),
        ("元旦 休 13-01", {"line": 1}),
        ("元旦 休 01-03..01-01", {"line": 1}),
        ("元旦 休 01-01..03-01", {"line": 1}),
        ("元旦 休 01-01\n春节 休 元旦", {"line": 2}),
    ],
)
def test_unreadable_lines_are_named(line: str, fact: dict[str, int]) -> None:
    with pytest.raises(DaysUnreadable) as refusal:
        parse_days(line, 2026)
    assert refusal.value.facts == fact


LAW = "元旦 休 01-01\n劳动节 休 05-01..05-02\n国庆节 休 10-01..10-03\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (LAW.replace("05-01..05-02", "05-01"), "2026-05-02"),
        (LAW + "春节 班 02-13", "2026-02-13"),
        (LAW + "春节 休 2027-01-01", "2027-01-01"),
        (LAW + "春节 休 2025-12-24", "2025-12-24"),
        (LAW + "春节 休 01-01", "2026-01-01"),
        (LAW + "班 休 02-17", "2026-02-17"),
    ],
)
def test_what_cannot_be_a_notice_is_refused(text: str, day: str) -> None:
    with pytest.raises(DaysUnreadable) as refusal:
        check_notice(2026, parse_days(text, 2026))
    assert refusal.value.facts == {"date": day}


@given(st.sets(st.integers(1, 365), min_size=1, max_size=40), st.sampled_from(["春节", "国庆节、中秋节"]))
def test_days_read_back_as_they_were_written(numbers: set[int], name: str) -> None:
    start = date(2025, 12, 31)
    days = tuple(
        Day(start + timedelta(days=number), DayKind.WORK if number % 3 == 0 else DayKind.OFF, name)
        for number in sorted(numbers)
    )
    assert parse_days(days_as_text(days, 2026), 2026) == days


@pytest.mark.parametrize("text", ["", "8-12", "08:30-08:30", "12:00-08:30", "14:00-18:00 08:30-12:00", "08:61-09:00",
                                  "08:30-12:00 12:00-18:00 17:00-19:00", "23:00-24:01"])  # fmt: skip
def test_unreadable_spans_are_refused(text: str) -> None:
    with pytest.raises(SpansUnreadable):
        parse_spans(text)


@pytest.mark.parametrize("ends", [("06-01", None), (None, "06-01"), ("6-1", "09-30"), ("02-30", "03-01")])
def test_unreadable_seasons_are_refused(ends: tuple[str | None, str | None]) -> None:
    with pytest.raises(SeasonUnreadable):
        parse_season(*ends)


def test_a_season_with_no_ends_is_the_whole_year() -> None:
    assert parse_season("", None) is None
    assert parse_season("02-29", "03-01") == Season((2, 29), (3, 1))
