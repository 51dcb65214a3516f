"""Working hours: set for the district or a street, changed, and ended."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from pydantic import Field

from yuandian.foundation.calendar.access import require_place
from yuandian.foundation.calendar.errors import HoursClash, HoursUnknown, NotAStreet, PeriodMisfit
from yuandian.foundation.calendar.events import CalendarChanged
from yuandian.foundation.calendar.models import WorkingHours
from yuandian.foundation.calendar.queries.snapshot import snapshot
from yuandian.foundation.calendar.records import HoursRecord
from yuandian.foundation.calendar.rules import parse_spans, spans_as_text
from yuandian.foundation.calendar.rules.days import Name, parse_season
from yuandian.foundation.grid import facade as grid
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.events import publish
from yuandian.kernel.history import append

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
    """Replaces working hours; open deadlines are reckoned anew. Raises also `HoursUnknown`."""
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
