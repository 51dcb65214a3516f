"""A year's notice comes, or is corrected; open deadlines follow through `CalendarChanged`."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.foundation.calendar.access import require_district
from yuandian.foundation.calendar.errors import SourceMissing, YearUnknown
from yuandian.foundation.calendar.events import CalendarChanged
from yuandian.foundation.calendar.models import HolidayDay, HolidayYear
from yuandian.foundation.calendar.queries.snapshot import snapshot
from yuandian.foundation.calendar.records import YearRecord
from yuandian.foundation.calendar.rules import Day, DayKind, days_as_text
from yuandian.foundation.calendar.rules.days import check_notice
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append


@transaction.atomic
def announce_year(actor: Actor, year: int, days: Sequence[Day], source: str) -> HolidayYear:
    """Puts a year's notice into force in place of what was known; open deadlines are reckoned anew.

    Announcing a year again corrects it. Raises `Forbidden`, `DaysUnreadable`, `SourceMissing`.
    """
    post_id = require_district(actor)
    return write_year(actor, year, days, source, is_announced=True, post_id=post_id)


@transaction.atomic
def change_day(actor: Actor, number: int, on: date, name: str, kind: DayKind | None) -> HolidayYear:
    """Corrects one day of a year's notice;

    None takes it off. Raises `Forbidden`, `YearUnknown`, `DaysUnreadable`.
    """
    post_id = require_district(actor)
    year = HolidayYear.objects.select_for_update().filter(year=number).first()
    if year is None:
        raise YearUnknown(year=number)
    days = [day for day in year.facts().days if day.on != on]
    if kind is not None:
        days.append(Day(on, kind, name))
    return write_year(
        actor,
        number,
        days,
        year.source,
        is_announced=year.is_announced,
        post_id=post_id,
        action=YearRecord.CHANGE_DAY,
    )


def write_year(
    actor: Actor,
    number: int,
    days: Sequence[Day],
    source: str,
    *,
    is_announced: bool,
    post_id: UUID | None = None,
    action: YearRecord = YearRecord.ANNOUNCE,
) -> HolidayYear:
    """Writes a year within the caller's transaction, records it and publishes `CalendarChanged`."""
    if not source.strip():
        raise SourceMissing
    check_notice(number, days)
    year, _ = HolidayYear.objects.select_for_update().get_or_create(year=number)
    year.is_announced, year.source = is_announced, source.strip()
    year.save(update_fields=["is_announced", "source"])
    year.days.all().delete()
    HolidayDay.objects.bulk_create(HolidayDay(year=year, date=day.on, name=day.name, kind=day.kind) for day in days)
    details = {"source": year.source, "is_announced": is_announced, "days": days_as_text(days, number)}
    append(year, action, actor=actor, details=details, post_id=post_id)
    publish(CalendarChanged(year=number))
    transaction.on_commit(snapshot.recheck)
    return year
