"""The calendar as screens show it: years, days, hours, what a change would do; and the compiled one to reckon with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from yuandian.foundation.calendar.errors import HoursUnknown, RangeTooLong, YearUnknown
from yuandian.foundation.calendar.models import CalendarRevision, HolidayYear, WorkingHours
from yuandian.foundation.calendar.rules import (
    CalendarPermission,
    Day,
    DayKind,
    Deadline,
    Hours,
    Span,
    TimeUnit,
    WorkCalendar,
    Year,
)
from yuandian.foundation.calendar.rules.days import check_notice
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.cached import Cached, revision_in
from yuandian.kernel.history import entries_of

LONGEST_RANGE = 400
CALENDARS_KEPT = 16  # of a third of a megabyte each


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year with what its notice names; unannounced, its days are those that the law itself gives."""

    year: int
    is_announced: bool
    source: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Working hours; of the whole district where there is no street."""

    id: UUID
    name: str
    spans: str
    valid_from: date
    valid_to: date | None
    season_first: str | None
    season_last: str | None
    street_id: UUID | None
    street_name: str | None


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day: whether and when people work, and what a notice calls it."""

    date: date
    is_working: bool
    spans: tuple[Span, ...]
    name: str | None
    kind: DayKind | None
    is_provisional: bool


class Example(BaseModel, frozen=True):
    """A deadline to show the effect of a change on."""

    start: AwareDatetime
    amount: Annotated[int, Field(ge=1, le=100_000)]
    unit: TimeUnit
    street_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DeadlineShift:
    """What a change does to one example."""

    start: datetime
    amount: int
    unit: TimeUnit
    before: Deadline
    after: Deadline


@dataclass(frozen=True, slots=True)
class CalendarEffect:
    """What a change does: the days worked no more or from now on, and how examples move."""

    freed: tuple[date, ...]
    worked: tuple[date, ...]
    working_days_before: int
    working_days_after: int
    shifts: tuple[DeadlineShift, ...]


def year_row(year: HolidayYear) -> YearRow:
    """A year as screens show it."""
    return YearRow(year.year, year.is_announced, year.source, year.facts().days)


def hours_row(row: WorkingHours) -> HoursRow:
    """Working hours as screens show them."""
    return HoursRow(
        row.id, row.name, row.spans, row.valid_from, row.valid_to, row.season_first, row.season_last, row.street_id,
        row.street.name if row.street else None,
    )  # fmt: skip


def years(actor: Actor) -> list[YearRow]:
    """Every year on record, the newest first, days included. Raises `Forbidden`."""
    actor.require(CalendarPermission.VIEW)
    return [year_row(year) for year in HolidayYear.objects.prefetch_related("days")]


def year_of(actor: Actor, number: int) -> HolidayYear:
    """One year with its days, as a row of its table. Raises `Forbidden`, `YearUnknown`."""
    actor.require(CalendarPermission.VIEW)
    year = HolidayYear.objects.prefetch_related("days").filter(year=number).first()
    if year is None:
        raise YearUnknown(year=number)
    return year


def hours(actor: Actor) -> list[HoursRow]:
    """Every timetable on record, the newest first. Raises `Forbidden`."""
    actor.require(CalendarPermission.VIEW)
    return [hours_row(row) for row in WorkingHours.objects.select_related("street")]


def year_record(actor: Actor, number: int) -> list[people.RecordMoment]:
    """Who changed a year, the earliest first. Raises `Forbidden`, `YearUnknown`."""
    return people.record_of(entries_of(year_of(actor, number)))


def hours_record(actor: Actor, hours_id: UUID) -> list[people.RecordMoment]:
    """Who changed working hours, the earliest first. Raises `Forbidden`, `HoursUnknown`."""
    actor.require(CalendarPermission.VIEW)
    row = WorkingHours.objects.filter(pk=hours_id).first()
    if row is None:
        raise HoursUnknown
    return people.record_of(entries_of(row))


def days_between(actor: Actor, first: date, last: date, street_id: UUID | None = None) -> list[CalendarDay]:
    """Every day from `first` to `last`, both included.

    Raises `Forbidden`, `RangeTooLong`, `OutsideCalendar`.
    """
    actor.require(CalendarPermission.VIEW)
    if not 0 <= (last - first).days < LONGEST_RANGE:
        raise RangeTooLong
    calendar = snapshot.current().of(street_id)
    notices = HolidayYear.objects.filter(year__gte=first.year, year__lte=last.year + 1)
    named = {day.on: day for year in notices.order_by("year").prefetch_related("days") for day in year.facts().days}
    return [
        _card(calendar, first + timedelta(days=offset), named.get(first + timedelta(days=offset)))
        for offset in range((last - first).days + 1)
    ]


def deadline_of(actor: Actor, example: Example) -> Deadline:
    """When an example would be due. Raises `Forbidden` and what the arithmetic raises."""
    actor.require(CalendarPermission.VIEW)
    return _due(snapshot.current().of(example.street_id), example)


def effect_of_notice(
    actor: Actor, number: int, days: Sequence[Day], examples: Sequence[Example] = ()
) -> CalendarEffect:
    """What announcing a year with these days would do.

    Changes nothing. Raises `Forbidden`, `DaysUnreadable`.
    """
    actor.require(CalendarPermission.VIEW)
    check_notice(number, days)
    known, timetables = facts()
    wanted = [year for year in known if year.year != number] + [Year(number, is_announced=True, days=tuple(days))]
    return _effect(known, wanted, timetables, timetables, number, examples)


def effect_of_hours(
    actor: Actor, proposed: Hours, instead_of: UUID | None, number: int, examples: Sequence[Example]
) -> CalendarEffect:
    """What setting such hours (in place of others) would do to a year and to examples. Changes nothing."""
    actor.require(CalendarPermission.VIEW)
    known, timetables = facts()
    kept = [row.facts() for row in WorkingHours.objects.all() if row.pk != instead_of]
    return _effect(known, known, timetables, [*kept, proposed], number, examples)


def _effect(
    known: list[Year],
    wanted: list[Year],
    hours_before: list[Hours],
    hours_after: list[Hours],
    number: int,
    examples: Sequence[Example],
) -> CalendarEffect:
    before, after = WorkCalendar(known, hours_before), WorkCalendar(wanted, hours_after)
    first = date(number - 1, 12, 1)
    days = [first + timedelta(days=offset) for offset in range((date(number, 12, 31) - first).days + 1)]
    was, becomes = ({day for day in days if calendar.spans_on(day)} for calendar in (before, after))
    places = {None: (before, after)} | {
        street: (WorkCalendar(known, hours_before, street), WorkCalendar(wanted, hours_after, street))
        for street in {example.street_id for example in examples} - {None}
    }
    shifts = [
        DeadlineShift(one.start, one.amount, one.unit, *(_due(calendar, one) for calendar in places[one.street_id]))
        for one in examples
    ]
    return CalendarEffect(
        freed=tuple(sorted(was - becomes)),
        worked=tuple(sorted(becomes - was)),
        working_days_before=sum(day.year == number for day in was),
        working_days_after=sum(day.year == number for day in becomes),
        shifts=tuple(shifts),
    )


def _due(calendar: WorkCalendar, example: Example) -> Deadline:
    return calendar.deadline(example.start, example.amount, example.unit)


def _card(calendar: WorkCalendar, day: date, named: Day | None) -> CalendarDay:
    spans = calendar.spans_on(day)
    return CalendarDay(
        date=day,
        is_working=bool(spans),
        spans=spans,
        name=named.name if named else None,
        kind=named.kind if named else None,
        is_provisional=calendar.is_provisional_on(day),
    )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The calendars of one revision: the district's, and those of streets with hours of their own."""

    revision: int
    district: WorkCalendar
    streets: Mapping[UUID, WorkCalendar]

    def of(self, street_id: UUID | None) -> WorkCalendar:
        """The calendar that holds in a street."""
        return self.district if street_id is None else self.streets.get(street_id, self.district)


def facts() -> tuple[list[Year], list[Hours]]:
    """Years and hours as the rules know them, fresh from the database."""
    years = [year.facts() for year in HolidayYear.objects.prefetch_related("days")]
    return years, [hours.facts() for hours in WorkingHours.objects.all()]


def _compile(_base: Snapshot | None, revision: tuple[int, str]) -> Snapshot:
    years, hours = facts()
    streets = {item.street_id for item in hours if item.street_id is not None}
    return Snapshot(
        revision[0],
        _calendar_of(years, hours, None),
        {street: _calendar_of(years, hours, street) for street in streets},
    )


def _calendar_of(years: list[Year], hours: list[Hours], street: UUID | None) -> WorkCalendar:
    return _compiled(tuple(years), tuple(item for item in hours if item.street_id in {None, street}), street)


@lru_cache(maxsize=CALENDARS_KEPT)
def _compiled(years: tuple[Year, ...], hours: tuple[Hours, ...], street: UUID | None) -> WorkCalendar:
    """Takes some 30 ms, which a street is spared whose hours did not change."""
    return WorkCalendar(years, hours, street)


# hot path: one statement a second at most; a deadline took 5 to 9 microseconds when it was measured.
snapshot = Cached(_compile, revision=revision_in(CalendarRevision._meta.db_table))  # noqa: SLF001
