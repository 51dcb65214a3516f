"""What other modules may call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class FileCard:
    """A file as screens show it; the links work for about an hour."""

    id: UUID
    kind: str
    name: str
    mime: str
    size: int
    url: str
    thumbnail_url: str | None
    width: int | None
    height: int | None
    taken_at: datetime | None
    created_at: datetime


def files_for(ids: Iterable[UUID], actor: Actor) -> list[FileCard]:
    raise NotImplementedError


def claim(actor: Actor, ids: Sequence[UUID], subject_type: str, subject_id: UUID) -> None:
    raise NotImplementedError


def signed_url(file_id: UUID) -> str:
    raise NotImplementedError
