"""HTTP in and out."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from yuandian.foundation.calendar.rules import DayKind, TimeUnit
from yuandian.foundation.calendar.rules.arithmetic import FIRST_YEAR, LAST_YEAR
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
DayOfYear = Annotated[str, Field(pattern=r"^\d{2}-\d{2}$", examples=["06-01"])]
Amount = Annotated[int, Field(ge=1, le=100_000)]
YearNumber = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class DayIn(Schema):
    """One day of a notice."""

    date: date
    name: Name
    kind: DayKind


class HolidayNoticeIn(Schema):
    """A year's notice."""

    source: Text
    days: Annotated[list[DayIn], Field(max_length=150)]


class DayChangeIn(Schema):
    """What one day becomes."""

    name: Name
    kind: DayKind


class ExampleIn(Schema):
    """A deadline to show the effect of a change on."""

    start: AwareDatetime
    amount: Amount
    unit: TimeUnit
    street_id: UUID | None = None


Examples = Annotated[list[ExampleIn], Field(max_length=20)]


class NoticePreviewIn(Schema):
    """A notice to try out."""

    days: Annotated[list[DayIn], Field(max_length=150)]
    examples: Examples = []


class HoursIn(Schema):
    """Working hours; `spans` such as `08:30-12:00 14:00-18:00`, no street for the whole district."""

    name: Name
    spans: Annotated[str, Field(max_length=200, examples=["08:30-12:00 14:00-18:00"])]
    valid_from: date
    valid_to: date | None = None
    season_first: DayOfYear | None = None
    season_last: DayOfYear | None = None
    street_id: UUID | None = None


class HoursPreviewIn(Schema):
    """Working hours to try out, in place of `instead_of` where given, over `year`."""

    hours: HoursIn
    instead_of: UUID | None = None
    year: YearNumber
    examples: Examples = []


class HoursEndIn(Schema):
    """The first day on which the hours no longer hold."""

    on: date


class DaysAsked(Schema):
    """A range of days, both included."""

    first: date
    last: date
    street_id: UUID | None = None


class NamedDayOut(Schema):
    """One day of a notice."""

    date: date
    name: str
    kind: DayKind


class YearOut(Schema):
    """A year; unannounced, its days are those that the law itself gives."""

    year: int
    is_announced: bool
    source: str
    days: list[NamedDayOut]


class HoursOut(Schema):
    """Working hours."""

    id: UUID
    name: str
    spans: str
    valid_from: date
    valid_to: date | None
    season_first: str | None
    season_last: str | None
    street_id: UUID | None
    street_name: str | None


class SpanOut(Schema):
    """A stretch of the day, in minutes since midnight."""

    opens: int
    closes: int


class DayOut(Schema):
    """One day."""

    date: date
    is_working: bool
    spans: list[SpanOut]
    name: str | None
    kind: DayKind | None
    is_provisional: bool


class DeadlineOut(Schema):
    """When something is due."""

    at: datetime
    is_provisional: bool


class ShiftOut(Schema):
    """How one example moves."""

    start: datetime
    amount: int
    unit: TimeUnit
    before: DeadlineOut
    after: DeadlineOut


class EffectOut(Schema):
    """What a change would do: days worked no more, days worked from now on, and how examples move."""

    freed: list[date]
    worked: list[date]
    working_days_before: int
    working_days_after: int
    shifts: list[ShiftOut]


class CalendarMomentOut(Schema):
    """An entry of the record of a year or of working hours: what was set, by whom under which post."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]
