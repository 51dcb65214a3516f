"""What comes in over HTTP."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Field
from pydantic import StringConstraints

from yuandian.governance.triage.duplicates.rules.recurrences import RecurrenceStatus
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[^\x00]*$")]
Text = Annotated[str, StringConstraints(max_length=5_000, pattern=r"^[^\x00]*$")]


class KeepApartIn(Schema):
    """The other case of the pair."""

    other_id: UUID


class RecurrenceStepIn(Schema):
    """What is to be done, or was done, about the cause; or why there is none."""

    words: Words


class RecurrencesIn(Schema):
    """Which of them."""

    status: RecurrenceStatus | None = None
    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50


class SimilarEntryIn(Schema):
    """A case that staff are writing down: its words, and whatever of its place, kind and caller is known by now."""

    text: Text
    longitude: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    latitude: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    coordinate_system: Literal["wgs84", "cgcs2000", "gcj02", "bd09"] = "wgs84"
    grid_id: UUID | None = None
    category_id: UUID | None = None
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9+\- ]{5,20}$")] | None = None


class SimilarIn(Schema):
    """A report that is being written: where, of which kind, and its words so far."""

    longitude: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
    latitude: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    coordinate_system: Literal["wgs84", "cgcs2000", "gcj02", "bd09"] = "gcj02"
    category_id: UUID | None = None
    text: Text = ""
