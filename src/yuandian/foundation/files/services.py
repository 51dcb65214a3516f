"""Files are uploaded, claimed by what they belong to, and swept where nothing does."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import BinaryIO
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from yuandian.foundation.files.access import visible_to
from yuandian.foundation.files.errors import (
    FileClaimed,
    FileEmpty,
    FileTooLarge,
    FileUnknown,
    NotAPicture,
    TooManyUploads,
)
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.queries import FileCard, upload_of
from yuandian.foundation.files.rules import FileKind, Format, picture_from, recognise
from yuandian.foundation.files.rules.kinds import (
    LARGEST,
    MEGABYTE,
    MOST_UNCLAIMED,
    UNCLAIMED_FOR,
    shown_name,
)
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Prepared:
    """What will be stored."""

    body: BinaryIO
    size: int
    sha256: str
    thumbnail: bytes | None = None
    width: int | None = None
    height: int | None = None
    taken_at: datetime | None = None


def upload(actor: Actor, stream: BinaryIO, name: str, *, largest_film: int = 0) -> StoredFile:
    """Takes a file from the actor; to be called outside any transaction. Films are taken up to `largest_film` bytes.

    The same bytes sent again while the first upload is unused give the first upload. Raises `FileEmpty`,
    `FileTooLarge`, `TooManyUploads`, `FileTypeRefused`, `TooManyPixels`, `FileBroken`.
    """
    size = stream.seek(0, 2)
    if size == 0:
        raise FileEmpty
    most = max(LARGEST, largest_film)
    if size > most:
        raise FileTooLarge(largest=most)
    waiting = visible_to(actor).filter(subject_id=None)
    if waiting.count() >= MOST_UNCLAIMED:
        raise TooManyUploads(most=MOST_UNCLAIMED)
    found = recognise(stream, name, takes_films=largest_film > 0)
    largest = largest_film if found.kind is FileKind.FILM else found.largest
    if size > largest:
        raise FileTooLarge(largest=largest)
    prepared = _prepare(stream, found, size)
    if again := waiting.filter(sha256=prepared.sha256).first():
        StoredFile.objects.filter(pk=again.pk, subject_id=None).update(expires_at=clock.now() + UNCLAIMED_FOR)
        return again
    return _store(actor, prepared, found, name)


@transaction.atomic
def remove_upload(actor: Actor, file_id: UUID) -> None:
    """Removes one of the actor's uploads that is not used yet. Raises `FileUnknown`, `FileClaimed`."""
    row = visible_to(actor).select_for_update().filter(pk=file_id).first()
    if row is None:
        raise FileUnknown(file=str(file_id))
    if row.subject_id is not None:
        raise FileClaimed
    names = names_of(row)
    row.delete()
    transaction.on_commit(lambda: delete_stored(names))


def names_of(row: StoredFile) -> list[str]:
    """The names under which a file and its thumbnail are stored."""
    return [name for name in (row.storage_name, row.thumbnail_name) if name is not None]


def delete_stored(names: list[str]) -> None:
    """Deletes bytes from the storage; those that are gone already are no matter."""
    for name in names:
        default_storage.delete(name)


def _prepare(stream: BinaryIO, found: Format, size: int) -> Prepared:
    if found.kind is not FileKind.PICTURE:
        return Prepared(stream, size, _digest(stream))
    picture = picture_from(stream, found, timezone.get_default_timezone())
    body = BytesIO(picture.body)
    return Prepared(
        body, len(picture.body), _digest(body), picture.thumbnail, picture.width, picture.height, picture.taken_at
    )


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    stream.seek(0)
    while block := stream.read(MEGABYTE):
        digest.update(block)
    stream.seek(0)
    return digest.hexdigest()


def _store(actor: Actor, prepared: Prepared, found: Format, name: str) -> StoredFile:
    now, file_id = clock.now(), new_id()
    stem = f"{now:%Y/%m/%d}/{file_id.hex}"
    thumbnail_name = None
    storage_name = default_storage.save(f"{stem}{found.extension}", File(prepared.body))
    if prepared.thumbnail is not None:
        thumbnail_name = default_storage.save(f"{stem}.thumbnail.jpg", File(BytesIO(prepared.thumbnail)))
    return StoredFile.objects.create(
        id=file_id,
        created_at=now,
        owner_id=actor.account_id,
        kind=found.kind.value,
        name=shown_name(name, found),
        mime=found.mime,
        size=prepared.size,
        sha256=prepared.sha256,
        width=prepared.width,
        height=prepared.height,
        taken_at=prepared.taken_at,
        storage_name=storage_name,
        thumbnail_name=thumbnail_name,
        expires_at=now + UNCLAIMED_FOR,
    )


def claim(actor: Actor, ids: Sequence[UUID], subject_type: str, subject_id: UUID) -> None:
    """Attaches the actor's uploads to a subject, all or none; doing it again for that subject changes nothing.

    Raises `FileUnknown` with the ids that are not the actor's own or belong to another subject; the caller's
    transaction is lost with it.
    """
    wanted = set(ids)
    if not wanted:
        return
    with transaction.atomic(savepoint=False):
        own = visible_to(actor).filter(pk__in=wanted)
        claimed = own.filter(subject_id=None).update(subject_type=subject_type, subject_id=subject_id, expires_at=None)
        if claimed == len(wanted):
            return
        there = set(own.filter(subject_type=subject_type, subject_id=subject_id).values_list("pk", flat=True))
        if missing := wanted - there:
            raise FileUnknown(files=sorted(str(file_id) for file_id in missing))


PERSON_TYPE = "people.person"


@transaction.atomic
def set_my_photo(actor: Actor, file_id: UUID | None) -> FileCard | None:
    """Makes an upload of the actor's own the photo that residents see where the actor agreed to it; None takes it away.

    Raises `FileUnknown`, `NotAPicture`.
    """
    if actor.person_id is None:
        raise NotSignedIn
    card = None
    if file_id is not None:
        card = upload_of(actor, file_id)
        if card.kind is not FileKind.PICTURE:
            raise NotAPicture(file=str(file_id))
        claim(actor, [file_id], PERSON_TYPE, actor.person_id)
    people.set_my_photo(actor, file_id)
    return card


BATCH = 200
# An orphan is looked for from the second day on, when no upload can still be on its way, and for a week.
ORPHAN_DAYS = range(2, 9)


def sweep_unclaimed() -> int:
    """Removes one batch of uploads whose time is over; gives the count.

    Safe beside other sweepers and claims.
    """
    with transaction.atomic():
        rows = list(
            StoredFile.objects.select_for_update(skip_locked=True)
            .filter(subject_id=None, expires_at__lte=clock.now())
            .order_by("expires_at")[:BATCH]
        )
        StoredFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for row in rows:
        delete_stored(names_of(row))
    return len(rows)


def sweep_orphans() -> int:
    """Removes stored bytes that no row names, day by day of the past week; gives the count."""
    today = clock.now()
    return sum(_sweep_folder(f"{today - timedelta(days=days):%Y/%m/%d}") for days in ORPHAN_DAYS)


def _sweep_folder(folder: str) -> int:
    try:
        _, found = default_storage.listdir(folder)
    except FileNotFoundError:
        return 0
    names = {f"{folder}/{name}" for name in found}
    known = StoredFile.objects.filter(Q(storage_name__in=names) | Q(thumbnail_name__in=names))
    named = {name for row in known.values_list("storage_name", "thumbnail_name") for name in row}
    orphans = sorted(names - named)
    delete_stored(orphans)
    return len(orphans)
