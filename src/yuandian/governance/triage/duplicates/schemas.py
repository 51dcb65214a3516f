"""What goes over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field
from pydantic import StringConstraints

from yuandian.governance.cases.facade import CaseStatus
from yuandian.governance.triage.duplicates.rules.likeness import Reason
from yuandian.governance.triage.duplicates.rules.recurring import RecurrenceAction, RecurrenceStatus
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[^\x00]*$")]
Text = Annotated[str, StringConstraints(max_length=5_000, pattern=r"^[^\x00]*$")]


class DuplicateOut(Schema):
    """An open case that is probably the same trouble. `words` stand in both; `probability` is 0 to 1."""

    case_id: UUID
    number: str
    summary: str
    description: str
    address: str
    status: CaseStatus
    opened_at: datetime
    probability: float
    metres: int | None
    hours: float
    words: list[str]
    reasons: list[Reason]


class OccurrenceOut(Schema):
    """One of the cases of a trouble that keeps coming back."""

    id: UUID
    number: str
    summary: str
    status: CaseStatus
    opened_at: datetime


class RecurrenceOut(Schema):
    """A trouble that keeps coming back to one place."""

    id: UUID
    label: str
    status: RecurrenceStatus
    times: int
    first_at: datetime
    last_at: datetime
    plan: str
    account: str
    cases: list[OccurrenceOut]
    actions: list[RecurrenceAction]


class RecurrencePage(Schema):
    """A page of them."""

    items: list[RecurrenceOut]
    next: str | None


class LikenessOut(Schema):
    """What is probably the same trouble as a case, and whether it was there before."""

    duplicates: list[DuplicateOut]
    recurrence: RecurrenceOut | None


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


class SimilarIn(Schema):
    """A report that is being written: where, of which kind, and its words so far."""

    longitude: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
    latitude: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    coordinate_system: Literal["wgs84", "cgcs2000", "gcj02", "bd09"] = "gcj02"
    category_id: UUID | None = None
    text: Text = ""


class SimilarCaseOut(Schema):
    """An open case nearby to join instead. `is_likely`: probably the same trouble."""

    id: UUID
    category: str | None
    status: CaseStatus
    metres: int
    opened_at: datetime
    reports: int
    is_likely: bool
