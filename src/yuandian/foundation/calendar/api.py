"""HTTP: staff look at the calendar, try changes out and make them."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Path, Query

from yuandian.foundation.calendar import queries, services
from yuandian.foundation.calendar.queries import (
    CalendarDay,
    CalendarEffect,
    Example,
    HoursRow,
    YearRow,
    hours_row,
    year_row,
)
from yuandian.foundation.calendar.rules import Deadline, Hours, parse_spans
from yuandian.foundation.calendar.rules.days import parse_season
from yuandian.foundation.calendar.schemas import (
    DayChangeIn,
    DaysAsked,
    HolidayNoticeIn,
    HoursEndIn,
    HoursPreviewIn,
    NoticePreviewIn,
    YearNumber,
)
from yuandian.foundation.calendar.services import HoursWanted
from yuandian.foundation.people import facade as people
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

staff = Router(tags=["calendar"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("/years", response=list[YearRow])
def years(request: HttpRequest) -> list[YearRow]:
    """Every year on record, the newest first."""
    return queries.years(actor_of(request))


@staff.get("/years/{int:year}", response=YearRow)
def year(request: HttpRequest, year: Path[YearNumber]) -> YearRow:
    """One year."""
    return year_row(queries.year_of(actor_of(request), year))


@staff.put("/years/{int:year}", response=YearRow)
def announce_year(request: HttpRequest, year: Path[YearNumber], body: HolidayNoticeIn) -> YearRow:
    """Puts a year's notice into force, or corrects it; open deadlines are computed again."""
    return year_row(services.announce_year(actor_of(request), year, body.days, body.source))


@staff.post("/years/{int:year}/preview", response=CalendarEffect)
def preview_year(request: HttpRequest, year: Path[YearNumber], body: NoticePreviewIn) -> CalendarEffect:
    """What a notice would change. Changes nothing."""
    return queries.effect_of_notice(actor_of(request), year, body.days, body.examples)


@staff.put("/years/{int:year}/days/{day}", response=YearRow)
def change_day(request: HttpRequest, year: Path[YearNumber], day: date, body: DayChangeIn) -> YearRow:
    """Corrects one day of a year's notice."""
    return year_row(services.change_day(actor_of(request), year, day, body.name, body.kind))


@staff.delete("/years/{int:year}/days/{day}", response=YearRow)
def clear_day(request: HttpRequest, year: Path[YearNumber], day: date) -> YearRow:
    """Takes one day off a year's notice: it is an ordinary day again."""
    return year_row(services.change_day(actor_of(request), year, day, "", None))


@staff.get("/hours", response=list[HoursRow])
def hours(request: HttpRequest) -> list[HoursRow]:
    """Every timetable, the newest first."""
    return queries.hours(actor_of(request))


@staff.post("/hours", response=HoursRow)
@idempotent
def set_hours(request: HttpRequest, body: Body[HoursWanted]) -> HoursRow:
    """Adds working hours; open deadlines are computed again."""
    return hours_row(services.set_hours(actor_of(request), body))


@staff.put("/hours/{uuid:hours_id}", response=HoursRow)
def change_hours(request: HttpRequest, hours_id: UUID, body: Body[HoursWanted]) -> HoursRow:
    """Replaces working hours; open deadlines are computed again."""
    return hours_row(services.change_hours(actor_of(request), hours_id, body))


@staff.post("/hours/{uuid:hours_id}/end", response=HoursRow)
def end_hours(request: HttpRequest, hours_id: UUID, body: HoursEndIn) -> HoursRow:
    """Lets working hours end; open deadlines are computed again."""
    return hours_row(services.end_hours(actor_of(request), hours_id, body.on))


@staff.post("/hours/preview", response=CalendarEffect)
def preview_hours(request: HttpRequest, body: HoursPreviewIn) -> CalendarEffect:
    """What working hours would change. Changes nothing."""
    wanted = body.hours
    proposed = Hours(
        parse_spans(wanted.spans),
        wanted.valid_from,
        wanted.valid_to,
        parse_season(wanted.season_first, wanted.season_last),
        wanted.street_id,
    )
    return queries.effect_of_hours(actor_of(request), proposed, body.instead_of, body.year, body.examples)


@staff.get("/days", response=list[CalendarDay])
def days(request: HttpRequest, asked: Query[DaysAsked]) -> list[CalendarDay]:
    """Every day of a range: worked or not, when, and what it is called."""
    return queries.days_between(actor_of(request), asked.first, asked.last, asked.street_id)


@staff.get("/deadline", response=Deadline)
def deadline(request: HttpRequest, asked: Query[Example]) -> Deadline:
    """When something is due that may take so long."""
    return queries.deadline_of(actor_of(request), asked)


@staff.get("/years/{int:year}/record", response=list[people.RecordMoment])
def year_record(request: HttpRequest, year: Path[YearNumber]) -> list[people.RecordMoment]:
    """Who announced and corrected a year."""
    return queries.year_record(actor_of(request), year)


@staff.get("/hours/{uuid:hours_id}/record", response=list[people.RecordMoment])
def hours_record(request: HttpRequest, hours_id: UUID) -> list[people.RecordMoment]:
    """Who set, changed and ended working hours."""
    return queries.hours_record(actor_of(request), hours_id)
