"""Loads the calendar shipped with the product: notices of the State Council and a timetable to start from."""

from datetime import date

import msgspec
from django.db import transaction

from yuandian.foundation.calendar.models import HolidayYear, WorkingHours
from yuandian.foundation.calendar.records import HoursRecord
from yuandian.foundation.calendar.rules import parse_days, parse_spans
from yuandian.foundation.calendar.services.holidays import write_year
from yuandian.kernel.actor import system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.history import append
from yuandian.reference import shipped


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
