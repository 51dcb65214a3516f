"""HTTP in and out."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.feedback.rules import (
    LONGEST_WORDS,
    MOST_PICTURES,
    FeedbackAction,
    FeedbackKind,
    FeedbackStatus,
)
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_WORDS)]
PictureIds = Annotated[list[UUID], Field(max_length=MOST_PICTURES)]
Limit = Annotated[int, Field(ge=1, le=50)]


class FeedbackIn(Schema):
    """What somebody says of the application; a picture is never needed."""

    kind: FeedbackKind
    words: Words
    picture_ids: PictureIds = []


class MoreWordsIn(Schema):
    """What somebody adds after an answer."""

    words: Words
    picture_ids: PictureIds = []


class HelpfulIn(Schema):
    """Whether the answer helped."""

    is_helpful: bool


class FeedbackAnswerIn(Schema):
    """An answer."""

    words: Words


class MyFeedbackAsked(Schema):
    """Which page."""

    after: str | None = None
    limit: Limit = 20


class FeedbackAsked(MyFeedbackAsked):
    """Which feedback."""

    status: FeedbackStatus | None = None
    kind: FeedbackKind | None = None


class FeedbackPictureOut(Schema):
    """A picture; its links end within hours."""

    id: UUID
    url: str
    thumbnail_url: str | None


class TurnOut(Schema):
    """One thing said: by the person, or as an answer."""

    id: UUID
    is_answer: bool
    words: str
    pictures: list[FeedbackPictureOut]
    created_at: datetime


class FeedbackOut(Schema):
    """A matter and all that was said in it, the oldest first."""

    id: UUID
    kind: FeedbackKind
    status: FeedbackStatus
    created_at: datetime
    waits_since: datetime
    answered_at: datetime | None
    is_helpful: bool | None
    turns: list[TurnOut]
    actions: list[FeedbackAction]


class MyFeedbackOut(Schema):
    """A page of one's own."""

    items: list[FeedbackOut]
    next: str | None


class FeedbackRowOut(Schema):
    """Feedback with whose it is, masked."""

    by: str
    card: FeedbackOut


class FeedbackTotalsOut(Schema):
    """How much waits and since when; of `rated` answers `helpful` helped."""

    unanswered: int
    waits_since: datetime | None
    answered: int
    rated: int
    helpful: int


class FeedbackDeskOut(Schema):
    """A page of the desk."""

    totals: FeedbackTotalsOut
    items: list[FeedbackRowOut]
    next: str | None


class FeedbackMomentOut(Schema):
    """One entry of the record."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class FeedbackPageOut(Schema):
    """One with its record."""

    row: FeedbackRowOut
    record: list[FeedbackMomentOut]
