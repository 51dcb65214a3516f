"""HTTP out."""

from datetime import datetime
from uuid import UUID

from ninja import Schema

from yuandian.foundation.files.rules import FileKind


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
