"""HTTP out."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.files.rules import FileKind
from yuandian.kernel.http.shapes import Schema


class MyPhotoIn(Schema):
    """Which of one's uploads is one's photo; null for none."""

    file_id: UUID | None


class FileOut(Schema):
    """A file; its links are good for an hour at least. `taken_at` is what the camera said."""

    id: UUID
    kind: FileKind
    name: str
    mime: str
    size: int
    url: str
    thumbnail_url: str | None
    width: int | None
    height: int | None
    taken_at: datetime | None
    created_at: datetime


class PortraitsAsked(Schema):
    """Whose photos."""

    person_id: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class PortraitOut(Schema):
    """A link to the photo of a person, good for an hour at least."""

    person_id: UUID
    url: str
