"""What comes in over HTTP."""

from uuid import UUID

from pydantic import Field

from yuandian.kernel.http.shapes import Schema

MOST_CHARACTERS = 100_000


class PlaceQuestionIn(Schema):
    """A text, and the point that came with it."""

    text: str = Field(max_length=MOST_CHARACTERS)
    longitude: float | None = None
    latitude: float | None = None
    coordinate_system: str = "wgs84"


class LearnedPlaceIn(Schema):
    """Words that people use for a place, and the grid that they mean."""

    said: str = Field(max_length=200)
    grid_id: UUID


class UnlearnedIn(Schema):
    """Why words are unlearned."""

    reason: str = Field(min_length=1, max_length=500)
