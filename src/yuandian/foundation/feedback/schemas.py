"""What comes in."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.feedback.rules import (
    LONGEST_WORDS,
    MOST_PICTURES,
    FeedbackKind,
    FeedbackStatus,
)
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_WORDS)]
PictureIds = Annotated[list[UUID], Field(max_length=MOST_PICTURES)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=500)]
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


class FeedbackUnmaskIn(Schema):
    """Why the numbers are needed; it goes into the record."""

    reason: Reason


class MyFeedbackAsked(Schema):
    """Which page."""

    after: str | None = None
    limit: Limit = 20


class FeedbackAsked(MyFeedbackAsked):
    """Which feedback."""

    status: FeedbackStatus | None = None
    kind: FeedbackKind | None = None
