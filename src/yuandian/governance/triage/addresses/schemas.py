"""What staff send and are shown of addresses."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from yuandian.governance.triage.addresses.rules.teaching import Unfit
from yuandian.kernel.http.shapes import Schema

MOST_CHARACTERS = 100_000


class PlaceQuestionIn(Schema):
    """A text, and the point that came with it."""

    text: str = Field(max_length=MOST_CHARACTERS)
    longitude: float | None = None
    latitude: float | None = None
    coordinate_system: str = "wgs84"


class ProposedPlaceOut(Schema):
    """A micro-grid that the text may mean; `beside` are the grids across a near border."""

    grid_id: UUID
    grid_name: str
    kind: str
    place_id: UUID | None
    name: str
    longitude: float | None
    latitude: float | None
    confidence: float
    reason: str
    beside: list[str]


class PlaceDisagreementOut(Schema):
    """The point lies elsewhere than the text says."""

    point_grid_id: UUID | None
    point_grid_name: str
    text_grid_id: UUID
    text_grid_name: str
    metres: int | None


class PlaceProposalOut(Schema):
    """`outcome` is `answered`, `ask` (a person decides), `unknown` or `elsewhere` (not in our district)."""

    outcome: str
    places: list[ProposedPlaceOut]
    elsewhere: str | None
    reason: str
    disagreement: PlaceDisagreementOut | None


class CasePlacesOut(PlaceProposalOut):
    """The same for a case: `said` is what was read, the leaf the finest grid that the case has now.

    `is_teachable`: I may teach that these words mean that grid.
    """

    said: str
    leaf_id: UUID | None
    leaf_name: str
    is_teachable: bool


class LearnedPlaceIn(Schema):
    """Words that people use for a place, and the grid that they mean."""

    said: str = Field(max_length=200)
    grid_id: UUID


class UnlearnedIn(Schema):
    """Why words are unlearned."""

    reason: str = Field(min_length=1, max_length=500)


class LearnedPlaceOut(Schema):
    """Words that were taught: `people` said so, and are counted by `confirmed`; not in force once taken back."""

    id: UUID
    said: str
    grid_id: UUID
    grid_name: str
    confirmed: int
    is_active: bool
    changed_at: datetime
    people: list[str]


class LearnedRivalOut(Schema):
    """Another grid that the same words mean by what was taught before."""

    grid_name: str
    confirmed: int


class LearnedPreviewOut(Schema):
    """What teaching would do. `street` is where it holds at once; `unfit` why it cannot be learned."""

    wording: str
    unfit: Unfit | None
    is_outside: bool
    grid_name: str
    street: str
    confirmed: int
    rivals: list[LearnedRivalOut]


class LearnedMomentOut(Schema):
    """An entry of its record: taught, said by one more person, or taken back, with the reason."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]
