"""What comes in."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.publications.rules import (
    LONGEST_BODY,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    PublicationKind,
)
from yuandian.foundation.publications.rules.publications import PublicationStatus
from yuandian.kernel.http.shapes import Schema

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)]
Summary = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_SUMMARY)]
Body = Annotated[str, StringConstraints(max_length=LONGEST_BODY)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=500)]
Query = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Limit = Annotated[int, Field(ge=1, le=50)]


class PublicationsAsked(Schema):
    """Which publications; `query` holds words that all must be in it."""

    kind: PublicationKind | None = None
    query: Query = ""
    after: str | None = None
    limit: Limit = 20


class OpenPublicationsAsked(PublicationsAsked):
    """The same for anyone not signed in, who may name a grid."""

    grid_id: UUID | None = None


class StaffPublicationsAsked(PublicationsAsked):
    """The same for staff."""

    status: PublicationStatus | None = None
    within: UUID | None = None


class WithdrawPublicationIn(Schema):
    """Why it is taken back."""

    reason: Reason


class PreviewIn(Schema):
    """A text to be looked at as readers would see it."""

    body: Body
    publication_id: UUID | None = None
