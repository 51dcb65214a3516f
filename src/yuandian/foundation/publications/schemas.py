"""HTTP in and out."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from yuandian.foundation.publications.rules import (
    LONGEST_BODY,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    MOST_ATTACHMENTS,
    PublicationKind,
)
from yuandian.foundation.publications.rules.blocks import BlockKind
from yuandian.foundation.publications.rules.steps import PublicationAction, PublicationStatus
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
    """The same for whoever is not signed in, who may name a grid."""

    grid_id: UUID | None = None


class StaffPublicationsAsked(PublicationsAsked):
    """The same for staff."""

    status: PublicationStatus | None = None
    within: UUID | None = None


class PublicationIn(Schema):
    """A publication as somebody writes it; `body` is Markdown with pictures as `![words](picture:<file id>)`."""

    kind: PublicationKind
    grid_id: UUID
    title: Title
    summary: Summary = ""
    body: Body = ""
    attachment_ids: Annotated[list[UUID], Field(max_length=MOST_ATTACHMENTS)] = []
    film_id: UUID | None = None
    film_address: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] | None = None
    is_open: bool = True


class PublicationChangeIn(PublicationIn):
    """The same, made from the text of that version."""

    version: int


class PublishIn(Schema):
    """How the text of that version is put out; now where no beginning is given."""

    version: int
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    is_pinned: bool = False
    tells_residents: bool = False


class WithdrawPublicationIn(Schema):
    """Why it is taken back."""

    reason: Reason


class PreviewIn(Schema):
    """A text to be looked at as readers would see it."""

    body: Body
    publication_id: UUID | None = None


class TextSpanOut(Schema):
    """Words of one kind; `address` is a page or a phone."""

    text: str
    is_strong: bool
    address: str | None


class BlockOut(Schema):
    """A piece of a text, to be drawn in each screen's own way."""

    kind: BlockKind
    spans: list[TextSpanOut]
    depth: int
    marker: str
    picture_url: str | None
    width: int | None
    height: int | None


class BlocksOut(Schema):
    """A text."""

    blocks: list[BlockOut]


class PublicationCardOut(Schema):
    """A publication in a list; `is_read` is null for whoever is not signed in."""

    id: UUID
    kind: PublicationKind
    title: str
    summary: str
    place: str
    is_pinned: bool
    has_film: bool
    starts_at: datetime
    is_read: bool | None


class PublicationListOut(Schema):
    """A page of a list; pinned ones come with the first."""

    pinned: list[PublicationCardOut]
    items: list[PublicationCardOut]
    next: str | None


class FilmOut(Schema):
    """A film; where it is uploaded here its link ends within hours."""

    url: str
    is_elsewhere: bool


class AttachmentOut(Schema):
    """A file to be saved; its link ends within hours."""

    id: UUID
    name: str
    size: int
    url: str


class PublicationTextOut(Schema):
    """A publication to be read."""

    card: PublicationCardOut
    ends_at: datetime | None
    blocks: list[BlockOut]
    attachments: list[AttachmentOut]
    film: FilmOut | None


class PublicationRowOut(Schema):
    """A publication in the list of staff: of `reached` residents with an account as it was put out, `read` opened it.

    `reached` is null for what was never put out.
    """

    id: UUID
    kind: PublicationKind
    status: PublicationStatus
    title: str
    summary: str
    grid_id: UUID
    place: str
    is_open: bool
    is_pinned: bool
    tells_residents: bool
    starts_at: datetime | None
    ends_at: datetime | None
    told_at: datetime | None
    reason: str | None
    read: int
    reached: int | None


class PublicationAudienceOut(Schema):
    """How many residents have an account where it would go out; more than that where it `is_partial`."""

    reached: int
    is_partial: bool


class PublicationRowsOut(Schema):
    """A page of the list of staff."""

    items: list[PublicationRowOut]
    next: str | None


class PublicationMomentOut(Schema):
    """One entry of a publication's record."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class WrittenPublicationOut(Schema):
    """A publication as it was written; `version` is given back with a change."""

    row: PublicationRowOut
    body: str
    attachment_ids: list[UUID]
    film_id: UUID | None
    film_address: str | None
    version: int
    actions: list[PublicationAction]
    text: PublicationTextOut
    record: list[PublicationMomentOut]


class FilmLimitsOut(Schema):
    """How large an uploaded film may be, and from which hosts others are shown."""

    largest_megabytes: int
    hosts: list[str]


class UploadedFilmOut(Schema):
    """A film that waits to be used."""

    id: UUID
    name: str
    size: int
    url: str


class ReadMarkOut(Schema):
    """It is marked as read."""

    is_read: bool
