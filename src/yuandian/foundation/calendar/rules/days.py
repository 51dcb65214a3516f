"""Which days are worked, and when: notices, seasons, and how people write them down.

Sources: the State Council's 全国年节及纪念日放假办法 as in force since 2025-01-01 (Decree 795) for the
holidays that the law itself fixes; the yearly notice of its General Office for everything else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from yuandian.foundation.calendar.errors import DaysUnreadable, SeasonUnreadable, SpansUnreadable

SATURDAY = 5
DECEMBER = 12
MINUTES_A_DAY = 24 * 60

# Holidays of the law with a date in the solar calendar: New Year, Labour Day (two days), National Day
# (three days).
STATUTORY_DAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})

# A notice may touch the end of the year before: that of 2019 made Sat 2018-12-29 a working day and freed
# Mon the 31st.
LAST_DAYS_FROM = (DECEMBER, 25)


class DayKind(StrEnum):
    """What a notice makes of a day."""

    OFF = "off"
    WORK = "work"


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
KIND_WORDS = {"休": DayKind.OFF, "班": DayKind.WORK}
WORDS_OF_KIND = {kind: word for word, kind in KIND_WORDS.items()}


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day that a notice names."""

    on: date
    kind: DayKind
    name: Name


@dataclass(frozen=True, slots=True)
class Year:
    """A year and what is known of it. Unannounced, `days` are those that the law gives it (lunar feasts)."""

    year: int
    is_announced: bool
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the day, in minutes since midnight; it closes after it opens."""

    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Season:
    """Part of every year, both days included; it may run over New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the season."""
        at = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last


@dataclass(frozen=True, slots=True)
class Hours:
    """Working hours of a place (None: the district) from a day on, no longer on `valid_to`."""

    spans: tuple[Span, ...]
    valid_from: date
    valid_to: date | None = None
    season: Season | None = None
    street_id: UUID | None = None

    def hold(self, day: date) -> bool:
        """Whether these hours apply on `day`."""
        if day < self.valid_from or (self.valid_to is not None and day >= self.valid_to):
            return False
        return self.season is None or self.season.holds(day)

    @property
    def rank(self) -> tuple[bool, bool, date]:
        """What decides between several that hold: the street's own, then the season's, then the newest."""
        return self.street_id is not None, self.season is not None, self.valid_from


DEFAULT_SPANS = (Span(8 * 60 + 30, 12 * 60), Span(14 * 60, 18 * 60))


def is_worked(day: date, named: Day | None, *, year_is_announced: bool) -> bool:
    """Whether people work on `day`, given what a notice (or, before it, the law) says of it."""
    if named is not None:
        return named.kind is DayKind.WORK
    if not year_is_announced and (day.month, day.day) in STATUTORY_DAYS:
        return False
    return day.weekday() < SATURDAY


def is_provisional(day: date, announced: frozenset[int]) -> bool:
    """Whether a notice to come may change `day`: its own year's or, in the last days, the next year's."""
    if day.year not in announced:
        return True
    return (day.month, day.day) >= LAST_DAYS_FROM and day.year + 1 not in announced


def check_notice(year: int, days: Sequence[Day]) -> None:
    """Sees that `days` can be the notice for `year`. Raises `DaysUnreadable` with the first fault."""
    seen: set[date] = set()
    for day in days:
        if len(day.name.split()) != 1 or day.name in KIND_WORDS:
            raise DaysUnreadable("The name of a holiday is one word.", date=day.on.isoformat())
        is_close_before = day.on.year == year - 1 and (day.on.month, day.on.day) >= LAST_DAYS_FROM
        if day.on.year != year and not is_close_before:
            raise DaysUnreadable("A day lies outside the year.", date=day.on.isoformat())
        if day.on in seen:
            raise DaysUnreadable("A day is named twice.", date=day.on.isoformat())
        if day.kind is DayKind.WORK and day.on.weekday() < SATURDAY:
            raise DaysUnreadable("A make-up working day falls on a weekend.", date=day.on.isoformat())
        seen.add(day.on)
    off = {(day.on.month, day.on.day) for day in days if day.kind is DayKind.OFF and day.on.year == year}
    if missing := sorted(STATUTORY_DAYS - off):
        month, number = missing[0]
        raise DaysUnreadable("A holiday of the law is missing.", date=f"{year}-{month:02}-{number:02}")


def parse_days(text: str, year: int) -> tuple[Day, ...]:
    """Reads lines such as `春节 休 02-15..02-23 班 02-14 02-28`; a day of the year before is written in full.

    Raises `DaysUnreadable` with the number of the line.
    """
    days: list[Day] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        name, *words = line.split()
        kind: DayKind | None = None
        for word in words:
            if word in KIND_WORDS:
                kind = KIND_WORDS[word]
                continue
            if kind is None:
                raise DaysUnreadable("休 or 班 comes before the days.", line=number)
            days += [Day(on, kind, name) for on in _dates(word, year, number)]
    return tuple(sorted(days))


def days_as_text(days: Iterable[Day], year: int) -> str:
    """The lines that `parse_days` reads, one a holiday in the order of their first days off."""
    by_name: dict[str, list[Day]] = {}
    for day in sorted(days, key=lambda day: (day.kind is DayKind.WORK, day.on)):
        by_name.setdefault(day.name, []).append(day)
    lines = []
    for name, named in by_name.items():
        parts = [name]
        for kind in DayKind:
            if runs := _runs([day.on for day in named if day.kind is kind], year):
                parts += [WORDS_OF_KIND[kind], *runs]
        lines.append(" ".join(parts))
    return "\n".join(lines)


def _dates(word: str, year: int, line: int) -> list[date]:
    first, separator, last = word.partition("..")
    start = _date(first, year, line)
    end = _date(last, year, line) if separator else start
    if not start <= end <= start + timedelta(days=31):
        raise DaysUnreadable("A run of days goes forward, by a month at most.", line=line)
    return [start + timedelta(days=offset) for offset in range((end - start).days + 1)]


def _date(word: str, year: int, line: int) -> date:
    try:
        return date.fromisoformat(word if word.count("-") > 1 else f"{year:04}-{word}")
    except ValueError as error:
        raise DaysUnreadable(f"{word} is not a day.", line=line) from error


def _runs(dates: Sequence[date], year: int) -> list[str]:
    runs: list[list[date]] = []
    for day in dates:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    written = [[day.isoformat() if day.year != year else f"{day:%m-%d}" for day in run] for run in runs]
    return [run[0] if len(run) == 1 else f"{run[0]}..{run[-1]}" for run in written]


SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
DAY_OF_YEAR = re.compile(r"(\d{2})-(\d{2})")
LEAP_YEAR = 2024


def parse_spans(text: str) -> tuple[Span, ...]:
    """Reads `08:30-12:00 14:00-18:00`. Raises `SpansUnreadable`."""
    spans: list[Span] = []
    for word in text.split():
        found = SPAN.fullmatch(word)
        if not found:
            raise SpansUnreadable(word=word)
        hour, minute, end_hour, end_minute = map(int, found.groups())
        if minute > 59 or end_minute > 59:
            raise SpansUnreadable(word=word)
        spans.append(Span(hour * 60 + minute, end_hour * 60 + end_minute))
    check_spans(spans)
    return tuple(spans)


def check_spans(spans: Sequence[Span]) -> None:
    """Sees that spans lie within a day, in order and apart, and that there is one.

    Raises `SpansUnreadable`.
    """
    closed = -1
    for span in spans:
        if not closed < span.opens < span.closes <= MINUTES_A_DAY:
            raise SpansUnreadable(word=spans_as_text([span]))
        closed = span.closes
    if not spans:
        raise SpansUnreadable


def spans_as_text(spans: Iterable[Span]) -> str:
    """What `parse_spans` reads."""
    return " ".join(f"{clock_time(span.opens)}-{clock_time(span.closes)}" for span in spans)


def clock_time(minutes: int) -> str:
    """`510` → `08:30`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def parse_season(first: str | None, last: str | None) -> Season | None:
    """Reads two days of the year, `06-01` and `09-30`; none at all means the whole year.

    Raises `SeasonUnreadable`.
    """
    if not first and not last:
        return None
    return Season(_day_of_year(first), _day_of_year(last))


def _day_of_year(text: str | None) -> tuple[int, int]:
    found = DAY_OF_YEAR.fullmatch(text or "")
    if not found:
        raise SeasonUnreadable(word=text)
    month, day = map(int, found.groups())
    try:
        date(LEAP_YEAR, month, day)
    except ValueError as error:
        raise SeasonUnreadable(word=text) from error
    return month, day
