"""HTTP: staff look at the calendar, try changes out and make them."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Path, Query

from yuandian.foundation.calendar.models import HolidayYear, WorkingHours
from yuandian.foundation.calendar.queries import days as calendar_days
from yuandian.foundation.calendar.queries.days import DayCard, Effect, Example
from yuandian.foundation.calendar.rules import Day, Deadline, Hours, parse_spans
from yuandian.foundation.calendar.rules.days import parse_season
from yuandian.foundation.calendar.schemas import (
    CalendarMomentOut,
    DayChangeIn,
    DayIn,
    DayOut,
    DaysAsked,
    DeadlineOut,
    EffectOut,
    ExampleIn,
    HolidayNoticeIn,
    HoursEndIn,
    HoursIn,
    HoursOut,
    HoursPreviewIn,
    NamedDayOut,
    NoticePreviewIn,
    ShiftOut,
    YearNumber,
    YearOut,
)
from yuandian.foundation.calendar.services import announcing
from yuandian.foundation.calendar.services import hours as timetables
from yuandian.foundation.calendar.services.hours import HoursWanted
from yuandian.foundation.people import facade as people
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

staff = Router(tags=["calendar"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("/years", response=list[YearOut])
def years(request: HttpRequest) -> list[YearOut]:
    """Every year on record, the newest first."""
    return [_year(row) for row in calendar_days.years(actor_of(request))]


@staff.get("/years/{int:year}", response=YearOut)
def year(request: HttpRequest, year: Path[YearNumber]) -> YearOut:
    """One year."""
    return _year(calendar_days.year_of(actor_of(request), year))


@staff.put("/years/{int:year}", response=YearOut)
def announce_year(request: HttpRequest, year: Path[YearNumber], body: HolidayNoticeIn) -> YearOut:
    """Puts a year's notice into force, or corrects it; open deadlines are reckoned anew."""
    return _year(announcing.announce_year(actor_of(request), year, _days(body.days), body.source))


@staff.post("/years/{int:year}/preview", response=EffectOut)
def preview_year(request: HttpRequest, year: Path[YearNumber], body: NoticePreviewIn) -> EffectOut:
    """What a notice would change. Changes nothing."""
    return _effect(
        calendar_days.effect_of_notice(
            actor_of(request), year, _days(body.days), [_example(example) for example in body.examples]
        )
    )


@staff.put("/years/{int:year}/days/{day}", response=YearOut)
def change_day(request: HttpRequest, year: Path[YearNumber], day: date, body: DayChangeIn) -> YearOut:
    """Corrects one day of a year's notice."""
    return _year(announcing.change_day(actor_of(request), year, day, body.name, body.kind))


@staff.delete("/years/{int:year}/days/{day}", response=YearOut)
def clear_day(request: HttpRequest, year: Path[YearNumber], day: date) -> YearOut:
    """Takes one day off a year's notice: it is an ordinary day again."""
    return _year(announcing.change_day(actor_of(request), year, day, "", None))


@staff.get("/hours", response=list[HoursOut])
def hours(request: HttpRequest) -> list[HoursOut]:
    """Every timetable, the newest first."""
    return [_hours(row) for row in calendar_days.hours(actor_of(request))]


@staff.post("/hours", response=HoursOut)
@idempotent
def set_hours(request: HttpRequest, body: HoursIn) -> HoursOut:
    """Adds working hours; open deadlines are reckoned anew."""
    return _hours(timetables.set_hours(actor_of(request), HoursWanted(**body.model_dump())))


@staff.put("/hours/{uuid:hours_id}", response=HoursOut)
def change_hours(request: HttpRequest, hours_id: UUID, body: HoursIn) -> HoursOut:
    """Replaces working hours; open deadlines are reckoned anew."""
    return _hours(timetables.change_hours(actor_of(request), hours_id, HoursWanted(**body.model_dump())))


@staff.post("/hours/{uuid:hours_id}/end", response=HoursOut)
def end_hours(request: HttpRequest, hours_id: UUID, body: HoursEndIn) -> HoursOut:
    """Lets working hours end; open deadlines are reckoned anew."""
    return _hours(timetables.end_hours(actor_of(request), hours_id, body.on))


@staff.post("/hours/preview", response=EffectOut)
def preview_hours(request: HttpRequest, body: HoursPreviewIn) -> EffectOut:
    """What working hours would change. Changes nothing."""
    wanted = body.hours
    proposed = Hours(
        parse_spans(wanted.spans),
        wanted.valid_from,
        wanted.valid_to,
        parse_season(wanted.season_first, wanted.season_last),
        wanted.street_id,
    )
    examples = [_example(example) for example in body.examples]
    return _effect(calendar_days.effect_of_hours(actor_of(request), proposed, body.instead_of, body.year, examples))


@staff.get("/days", response=list[DayOut])
def days(request: HttpRequest, asked: Query[DaysAsked]) -> list[DayCard]:
    """Every day of a range: worked or not, when, and what it is called."""
    return calendar_days.days_between(actor_of(request), asked.first, asked.last, asked.street_id)


@staff.get("/deadline", response=DeadlineOut)
def deadline(request: HttpRequest, asked: Query[ExampleIn]) -> Deadline:
    """When something is due that may take so long."""
    return calendar_days.deadline_of(actor_of(request), _example(asked))


@staff.get("/years/{int:year}/record", response=list[CalendarMomentOut])
def year_record(request: HttpRequest, year: Path[YearNumber]) -> list[people.RecordMoment]:
    """Who announced and corrected a year."""
    return calendar_days.year_record(actor_of(request), year)


@staff.get("/hours/{uuid:hours_id}/record", response=list[CalendarMomentOut])
def hours_record(request: HttpRequest, hours_id: UUID) -> list[people.RecordMoment]:
    """Who set, changed and ended working hours."""
    return calendar_days.hours_record(actor_of(request), hours_id)


def _days(given: list[DayIn]) -> list[Day]:
    return [Day(day.date, day.kind, day.name) for day in given]


def _example(given: ExampleIn) -> Example:
    return Example(given.start, given.amount, given.unit, given.street_id)


def _year(row: HolidayYear) -> YearOut:
    named = [NamedDayOut(date=day.on, name=day.name, kind=day.kind) for day in row.facts().days]
    return YearOut(year=row.year, is_announced=row.is_announced, source=row.source, days=named)


def _hours(row: WorkingHours) -> HoursOut:
    return HoursOut(
        id=row.id,
        name=row.name,
        spans=row.spans,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        season_first=row.season_first,
        season_last=row.season_last,
        street_id=row.street_id,
        street_name=row.street.name if row.street else None,
    )


def _effect(effect: Effect) -> EffectOut:
    return EffectOut(
        freed=list(effect.freed),
        worked=list(effect.worked),
        working_days_before=effect.working_days_before,
        working_days_after=effect.working_days_after,
        shifts=[
            ShiftOut(
                start=shift.example.start,
                amount=shift.example.amount,
                unit=shift.example.unit,
                before=DeadlineOut.model_validate(shift.before, from_attributes=True),
                after=DeadlineOut.model_validate(shift.after, from_attributes=True),
            )
            for shift in effect.shifts
        ],
    )
