"""What comes in."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.calendar.queries import Example
from yuandian.foundation.calendar.rules import Day, DayKind
from yuandian.foundation.calendar.rules.arithmetic import FIRST_YEAR, LAST_YEAR
from yuandian.foundation.calendar.rules.days import Name
from yuandian.foundation.calendar.services import HoursWanted
from yuandian.kernel.http.shapes import Schema

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
YearNumber = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class HolidayNoticeIn(Schema):
    """A year's notice."""

    source: Text
    days: Annotated[list[Day], Field(max_length=150)]


class DayChangeIn(Schema):
    """What one day becomes."""

    name: Name
    kind: DayKind


Examples = Annotated[list[Example], Field(max_length=20)]


class NoticePreviewIn(Schema):
    """A notice to try out."""

    days: Annotated[list[Day], Field(max_length=150)]
    examples: Examples = []


class HoursPreviewIn(Schema):
    """Working hours to try out, in place of `instead_of` where given, over `year`."""

    hours: HoursWanted
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
