"""Working hours are set, changed and ended, years announced and corrected; what is shipped is loaded.

Open deadlines follow through `CalendarChanged`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec
from django.db import IntegrityError, transaction
from django.utils import timezone
from pydantic import Field

from yuandian.foundation.calendar.access import require_district, require_place
from yuandian.foundation.calendar.errors import (
    HoursClash,
    HoursUnknown,
    NotAStreet,
    PeriodMisfit,
    SourceMissing,
    YearUnknown,
)
from yuandian.foundation.calendar.events import CalendarChanged
from yuandian.foundation.calendar.models import HolidayDay, HolidayYear, WorkingHours
from yuandian.foundation.calendar.queries import snapshot
from yuandian.foundation.calendar.records import HoursRecord, YearRecord
from yuandian.foundation.calendar.rules import Day, DayKind, days_as_text, parse_days, parse_spans, spans_as_text
from yuandian.foundation.calendar.rules.days import Name, check_notice, parse_season
from yuandian.foundation.grid import facade as grid
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.reference import shipped

DayOfYear = Annotated[str, Field(pattern=r"^\d{2}-\d{2}$", examples=["06-01"])]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWanted:
    """Working hours as somebody gives them, of the whole district without a street.

    Spans as `08:30-12:00 14:00-18:00`, a season as two `MM-DD`.
    """

    name: Name
    spans: Annotated[str, Field(max_length=200, examples=["08:30-12:00 14:00-18:00"])]
    valid_from: date
    valid_to: date | None = None
    season_first: DayOfYear | None = None
    season_last: DayOfYear | None = None
    street_id: UUID | None = None


@transaction.atomic
def set_hours(actor: Actor, wanted: HoursWanted) -> WorkingHours:
    """Adds working hours. Raises `Forbidden`, `HoursClash` and what `_check` raises."""
    post_id = require_place(actor, wanted.street_id)
    row = WorkingHours()
    _write(row, wanted)
    append(row, HoursRecord.SET, actor=actor, details=_details(row), post_id=post_id)
    _tell(row.valid_from, row.valid_to)
    return row


@transaction.atomic
def change_hours(actor: Actor, hours_id: UUID, wanted: HoursWanted) -> WorkingHours:
    """Replaces working hours; open deadlines are computed again. Raises also `HoursUnknown`."""
    row = _locked(hours_id)
    require_place(actor, row.street_id)
    post_id = require_place(actor, wanted.street_id)
    first, last = row.valid_from, row.valid_to
    _write(row, wanted)
    append(row, HoursRecord.CHANGE, actor=actor, details=_details(row), post_id=post_id)
    _tell(min(first, row.valid_from), None if last is None or row.valid_to is None else max(last, row.valid_to))
    return row


@transaction.atomic
def end_hours(actor: Actor, hours_id: UUID, on: date) -> WorkingHours:
    """From `on` these hours no longer hold. Raises `Forbidden`, `HoursUnknown`, `PeriodMisfit`."""
    row = _locked(hours_id)
    post_id = require_place(actor, row.street_id)
    if on < row.valid_from:
        raise PeriodMisfit(valid_from=row.valid_from.isoformat())
    last = row.valid_to
    row.valid_to = on
    row.save(update_fields=["valid_to"])
    append(row, HoursRecord.END, actor=actor, details={"on": on.isoformat()}, post_id=post_id)
    _tell(min(on, last) if last else on, last)
    return row


def _locked(hours_id: UUID) -> WorkingHours:
    row = WorkingHours.objects.select_for_update().filter(pk=hours_id).first()
    if row is None:
        raise HoursUnknown
    return row


def _write(row: WorkingHours, wanted: HoursWanted) -> None:
    _check(wanted)
    row.name = wanted.name.strip()
    row.spans = spans_as_text(parse_spans(wanted.spans))
    row.season_first, row.season_last = wanted.season_first or None, wanted.season_last or None
    row.valid_from, row.valid_to, row.street_id = wanted.valid_from, wanted.valid_to, wanted.street_id
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise HoursClash from error


def _check(wanted: HoursWanted) -> None:
    """Raises `SeasonUnreadable`, `PeriodMisfit`, `NotAStreet`."""
    parse_season(wanted.season_first, wanted.season_last)
    if wanted.valid_to is not None and wanted.valid_to < wanted.valid_from:
        raise PeriodMisfit(valid_from=wanted.valid_from.isoformat())
    if wanted.street_id is None:
        return
    try:
        level = grid.lineage(wanted.street_id).level
    except NotVisible as error:
        raise NotAStreet from error
    if level != "street":
        raise NotAStreet


def _details(row: WorkingHours) -> dict[str, str | None]:
    return {
        "name": row.name,
        "spans": row.spans,
        "season": f"{row.season_first}..{row.season_last}" if row.season_first else None,
        "valid_from": row.valid_from.isoformat(),
        "valid_to": row.valid_to.isoformat() if row.valid_to else None,
        "street": str(row.street_id) if row.street_id else None,
    }


def _tell(first: date, last: date | None) -> None:
    """Publishes the change for each year that open deadlines may lie in: this one and those next to it."""
    this = timezone.localdate(clock.now()).year
    for year in range(max(first.year, this - 1), min(last.year if last else this + 1, this + 1) + 1):
        publish(CalendarChanged(year=year))
    transaction.on_commit(snapshot.recheck)


@transaction.atomic
def announce_year(actor: Actor, year: int, days: Sequence[Day], source: str) -> HolidayYear:
    """Puts a year's notice into force in place of what was known; open deadlines are computed again.

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


class YearEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[year]]` of the file."""

    year: int
    is_announced: bool
    source: str
    days: str


class HoursEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[hours]]` of the file."""

    name: str
    valid_from: date
    spans: str


class CalendarFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file."""

    year: list[YearEntry]
    hours: list[HoursEntry]


def read_file() -> CalendarFile:
    """The file shipped with the product."""
    return shipped("holidays", CalendarFile)


@transaction.atomic
def load_reference() -> int:
    """Loads what is not there yet and gives the number of years written; safe to run at every start.

    A year that the district has on record stays as it is, unless it was unannounced there and the file
    announces it: then it is announced like any other, and open deadlines follow. Hours load only where
    there are none.
    """
    advisory_lock("calendar.load")
    shipped = read_file()
    actor = system_actor("reference")
    known = dict(HolidayYear.objects.values_list("year", "is_announced"))
    wanted = [entry for entry in shipped.year if not known.get(entry.year, False)]
    written = [entry for entry in wanted if entry.is_announced or entry.year not in known]
    for entry in written:
        days = parse_days(entry.days, entry.year)
        write_year(actor, entry.year, days, entry.source, is_announced=entry.is_announced)
    if not WorkingHours.objects.exists():
        for hours in shipped.hours:
            parse_spans(hours.spans)
            row = WorkingHours.objects.create(name=hours.name, spans=hours.spans, valid_from=hours.valid_from)
            append(row, HoursRecord.SET, actor=actor, details={"spans": row.spans})
    return len(written)
