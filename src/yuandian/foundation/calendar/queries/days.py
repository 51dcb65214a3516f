"""The calendar as screens show it: years, days, hours, and what a change would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from yuandian.foundation.calendar.errors import HoursUnknown, RangeTooLong, YearUnknown
from yuandian.foundation.calendar.models import HolidayYear, WorkingHours
from yuandian.foundation.calendar.queries.snapshot import current, facts
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
from yuandian.kernel.history import entries_of

LONGEST_RANGE = 400


@dataclass(frozen=True, slots=True)
class DayCard:
    """One day: whether and when people work, and what a notice calls it."""

    date: date
    is_working: bool
    spans: tuple[Span, ...]
    name: str | None
    kind: DayKind | None
    is_provisional: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A deadline to show the effect of a change on."""

    start: datetime
    amount: int
    unit: TimeUnit
    street_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """What a change does to one example."""

    example: Example
    before: Deadline
    after: Deadline


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does: the days worked no more or from now on, and how examples move."""

    freed: tuple[date, ...]
    worked: tuple[date, ...]
    working_days_before: int
    working_days_after: int
    shifts: tuple[Shift, ...]


def years(actor: Actor) -> list[HolidayYear]:
    """Every year on record, the newest first, days included. Raises `Forbidden`."""
    actor.require(CalendarPermission.VIEW)
    return list(HolidayYear.objects.prefetch_related("days"))


def year_of(actor: Actor, number: int) -> HolidayYear:
    """One year with its days. Raises `Forbidden`, `YearUnknown`."""
    actor.require(CalendarPermission.VIEW)
    year = HolidayYear.objects.prefetch_related("days").filter(year=number).first()
    if year is None:
        raise YearUnknown(year=number)
    return year


def hours(actor: Actor) -> list[WorkingHours]:
    """Every timetable on record, the newest first. Raises `Forbidden`."""
    actor.require(CalendarPermission.VIEW)
    return list(WorkingHours.objects.select_related("street"))


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


def days_between(actor: Actor, first: date, last: date, street_id: UUID | None = None) -> list[DayCard]:
    """Every day from `first` to `last`, both included.

    Raises `Forbidden`, `RangeTooLong`, `OutsideCalendar`.
    """
    actor.require(CalendarPermission.VIEW)
    if not 0 <= (last - first).days < LONGEST_RANGE:
        raise RangeTooLong
    calendar = current().of(street_id)
    notices = HolidayYear.objects.filter(year__gte=first.year, year__lte=last.year + 1)
    named = {day.on: day for year in notices.order_by("year").prefetch_related("days") for day in year.facts().days}
    return [
        _card(calendar, first + timedelta(days=offset), named.get(first + timedelta(days=offset)))
        for offset in range((last - first).days + 1)
    ]


def deadline_of(actor: Actor, example: Example) -> Deadline:
    """When an example would be due. Raises `Forbidden` and what the arithmetic raises."""
    actor.require(CalendarPermission.VIEW)
    return _due(current().of(example.street_id), example)


def effect_of_notice(actor: Actor, number: int, days: Sequence[Day], examples: Sequence[Example] = ()) -> Effect:
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
) -> Effect:
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
) -> Effect:
    before, after = WorkCalendar(known, hours_before), WorkCalendar(wanted, hours_after)
    first = date(number - 1, 12, 1)
    days = [first + timedelta(days=offset) for offset in range((date(number, 12, 31) - first).days + 1)]
    was, becomes = ({day for day in days if calendar.spans_on(day)} for calendar in (before, after))
    places = {None: (before, after)} | {
        street: (WorkCalendar(known, hours_before, street), WorkCalendar(wanted, hours_after, street))
        for street in {example.street_id for example in examples} - {None}
    }
    shifts = [
        Shift(example, *(_due(calendar, example) for calendar in places[example.street_id])) for example in examples
    ]
    return Effect(
        freed=tuple(sorted(was - becomes)),
        worked=tuple(sorted(becomes - was)),
        working_days_before=sum(day.year == number for day in was),
        working_days_after=sum(day.year == number for day in becomes),
        shifts=tuple(shifts),
    )


def _due(calendar: WorkCalendar, example: Example) -> Deadline:
    return calendar.deadline(example.start, example.amount, example.unit)


def _card(calendar: WorkCalendar, day: date, named: Day | None) -> DayCard:
    spans = calendar.spans_on(day)
    return DayCard(
        date=day,
        is_working=bool(spans),
        spans=spans,
        name=named.name if named else None,
        kind=named.kind if named else None,
        is_provisional=calendar.is_provisional_on(day),
    )
