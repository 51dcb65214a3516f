"""Files as screens show them, and the signed links by which they are fetched."""

import logging
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core import signing
from django.core.files.storage import default_storage

from yuandian.foundation.files.access import visible_to
from yuandian.foundation.files.errors import FileUnknown, LinkBroken, LinkExpired
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.rules import FileKind, Variant
from yuandian.foundation.grid.facade import GRID_TYPE, GridPermission
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import public_photos
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import filled

logger = logging.getLogger("yuandian.files")
SHOWN_IN_PLACE = frozenset({FileKind.PICTURE, FileKind.FILM})


@dataclass(frozen=True, slots=True)
class FileCard:
    """A file as screens show it.

    The links are good for an hour at least; `taken_at` is what the camera said.
    """

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


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture for others than who took it: not when, nor under what name. Its links end within hours."""

    id: UUID
    url: str
    thumbnail_url: str | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to be saved; its link ends within hours."""

    id: UUID
    name: str
    size: int
    url: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands behind a link."""

    storage_name: str
    name: str
    mime: str
    is_shown_in_place: bool
    is_film: bool
    size: int
    expires_at: datetime


def card_of(row: StoredFile) -> FileCard:
    """The card of a file."""
    return FileCard(
        id=row.id,
        kind=FileKind(row.kind),
        name=row.name,
        mime=row.mime,
        size=row.size,
        url=link_to(row.id),
        thumbnail_url=link_to(row.id, Variant.THUMBNAIL) if row.thumbnail_name else None,
        width=row.width,
        height=row.height,
        taken_at=row.taken_at,
        created_at=row.created_at,
    )


def picture_of(card: FileCard) -> ShownPicture:
    """What others see of a picture."""
    return filled(ShownPicture, card)


def attachment_of(card: FileCard) -> Attachment:
    """What others see of a file to be saved."""
    return filled(Attachment, card)


def files_for(ids: Iterable[UUID], actor: Actor) -> list[FileCard]:  # noqa: ARG001 - whom the links are made for
    """The cards of files in the order of `ids`, for an actor whom the caller knows to be entitled to them.

    Ids without a file are left out. One statement.
    """
    wanted = list(dict.fromkeys(ids))
    rows = StoredFile.objects.in_bulk(wanted) if wanted else {}
    return [card_of(rows[file_id]) for file_id in wanted if file_id in rows]


def files_of_grid(actor: Actor, grid_id: UUID) -> list[FileCard]:
    """What was attached when the six haves of a grid were checked, the oldest first. For whoever sees grids."""
    actor.require(GridPermission.VIEW)
    rows = StoredFile.objects.filter(subject_type=GRID_TYPE, subject_id=grid_id)
    return [card_of(row) for row in rows.order_by("id")]


def own_files(ids: Iterable[UUID], actor: Actor) -> list[FileCard]:
    """The cards of those of the files that the actor uploaded, in the order of `ids`. One statement."""
    wanted = list(dict.fromkeys(ids))
    rows = visible_to(actor).in_bulk(wanted) if wanted else {}
    return [card_of(rows[file_id]) for file_id in wanted if file_id in rows]


def upload_of(actor: Actor, file_id: UUID) -> FileCard:
    """One of the actor's own files. Raises `FileUnknown`."""
    row = visible_to(actor).filter(pk=file_id).first()
    if row is None:
        raise FileUnknown(file=str(file_id))
    return card_of(row)


def shown_photo(file_id: UUID) -> FileCard:
    """The photo of a person who agreed to its being shown to residents. Raises `FileUnknown` for any other file."""
    row = StoredFile.objects.filter(pk=file_id, subject_type="people.person").first()
    if row is None or row.subject_id is None or people.shown_photo_of(row.subject_id) != file_id:
        raise FileUnknown(file=str(file_id))
    return card_of(row)


def fetch(token: str) -> Fetched:
    """What a link leads to. Raises `LinkBroken`, `LinkExpired`."""
    link = read_link(token)
    row = StoredFile.objects.filter(pk=link.file_id).first()
    if row is None:
        raise LinkBroken
    is_thumbnail = link.variant is Variant.THUMBNAIL
    storage_name = row.thumbnail_name if is_thumbnail else row.storage_name
    if storage_name is None:
        raise LinkBroken
    return Fetched(
        storage_name=storage_name,
        name=row.name,
        mime=row.mime,
        is_shown_in_place=row.kind in SHOWN_IN_PLACE,
        is_film=row.kind == FileKind.FILM,
        size=row.size,
        expires_at=link.expires_at,
    )


@dataclass(frozen=True, slots=True)
class Portrait:
    """A link to the photo of a person, the small one where there is one."""

    person_id: UUID
    url: str


def portraits_of(person_ids: Iterable[UUID]) -> list[Portrait]:
    """Links for those who agreed (GRD-29), in no order. Two statements."""
    photos = public_photos(person_ids)
    files = StoredFile.objects.in_bulk(list(photos.values())) if photos else {}
    return [
        Portrait(person_id, link_to(file_id, Variant.THUMBNAIL) if files[file_id].thumbnail_name else link_to(file_id))
        for person_id, file_id in photos.items()
        if file_id in files
    ]


def small_picture(file_id: UUID) -> bytes | None:
    """The small rendering of a picture, as JPEG, for a document that shows it; None where there is none."""
    row = StoredFile.objects.filter(pk=file_id, thumbnail_name__isnull=False).first()
    if row is None or row.thumbnail_name is None:
        return None
    try:
        with default_storage.open(row.thumbnail_name) as kept:
            return bytes(kept.read())
    except FileNotFoundError:
        logger.warning("a picture is gone from the storage", extra={"file": str(file_id)})
        return None


@dataclass(frozen=True, slots=True)
class OwnedFile:
    """A file that somebody uploaded, for the copy of their data."""

    name: str
    storage_name: str
    is_picture: bool


def files_of_owner(account_id: UUID) -> list[OwnedFile]:
    """All that an account uploaded and that is still kept, the oldest first."""
    rows = StoredFile.objects.filter(owner_id=account_id).order_by("id")
    return [
        OwnedFile(row.storage_name.rpartition("/")[2], row.storage_name, row.kind == FileKind.PICTURE) for row in rows
    ]


PREFIX = "/files/"
HOUR = 3600
SIGNER_SALT = "yuandian.files.link"
VARIANTS = tuple(Variant)
TOKEN_BYTES = 16 + 1 + 4


@dataclass(frozen=True, slots=True)
class Link:
    """What a token stands for."""

    file_id: UUID
    variant: Variant
    expires_at: datetime


def link_to(file_id: UUID, variant: Variant = Variant.WHOLE) -> str:
    """The path of a file, good for one to two hours and the same for everybody within the hour."""
    hour = int(clock.now().timestamp()) // HOUR + 2
    packed = file_id.bytes + bytes([VARIANTS.index(variant)]) + hour.to_bytes(4)
    return PREFIX + _signer().sign(urlsafe_b64encode(packed).decode())


def read_link(token: str) -> Link:
    """What a token stands for. Raises `LinkBroken`, `LinkExpired`."""
    try:
        packed = urlsafe_b64decode(_signer().unsign(token))
    except (signing.BadSignature, NotBase64) as error:
        raise LinkBroken from error
    if len(packed) != TOKEN_BYTES:
        raise LinkBroken
    expires_at = datetime.fromtimestamp(int.from_bytes(packed[17:]) * HOUR, UTC)
    if expires_at <= clock.now():
        raise LinkExpired
    return Link(UUID(bytes=packed[:16]), VARIANTS[packed[16]], expires_at)


def _signer() -> signing.Signer:
    return signing.Signer(salt=SIGNER_SALT, sep=".")
