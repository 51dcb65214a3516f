"""HTTP: staff uploads."""

from typing import BinaryIO, cast
from uuid import UUID

from django.http import HttpRequest
from ninja import File, Query
from ninja.files import UploadedFile

from yuandian.foundation.files.queries.cards import FileCard, card_of, upload_of
from yuandian.foundation.files.queries.portraits import Portrait, portraits_of
from yuandian.foundation.files.schemas import FileOut, MyPhotoIn, PortraitOut, PortraitsAsked
from yuandian.foundation.files.services import photos, uploading
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["files"], auth=staff_auth)


@router.post("", response={201: FileOut})
def upload(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a picture, a document or a recording; use it within a day. Sent again, it is the same file."""
    return card_of(uploading.upload(actor_of(request), cast("BinaryIO", file.file), file.name or ""))


@router.get("/portraits", response=list[PortraitOut])
def portraits(request: HttpRequest, asked: Query[PortraitsAsked]) -> list[Portrait]:
    """Photos of persons who agreed to be shown, as links; others are left out."""
    return portraits_of(asked.person_id)


@router.get("/{uuid:file_id}", response=FileOut)
def uploaded(request: HttpRequest, file_id: UUID) -> FileCard:
    """One of your own files, with fresh links."""
    return upload_of(actor_of(request), file_id)


@router.delete("/{uuid:file_id}", response={204: None})
def remove_upload(request: HttpRequest, file_id: UUID) -> None:
    """Removes an upload of yours that is not used yet."""
    uploading.remove_upload(actor_of(request), file_id)


@router.put("/photo", response=FileOut | None)
def set_my_photo(request: HttpRequest, body: MyPhotoIn) -> FileCard | None:
    """Makes one of your uploads your photo, or takes it away. Residents see it once you agree to that."""
    return photos.set_my_photo(actor_of(request), body.file_id)
