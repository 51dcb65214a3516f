"""HTTP: resident uploads."""

from typing import BinaryIO, cast
from uuid import UUID

from django.http import HttpRequest
from ninja import File
from ninja.files import UploadedFile

from yuandian.foundation.files import services
from yuandian.foundation.files.queries import FileCard, card_of, shown_photo, upload_of
from yuandian.kernel.http import Router, actor_of, resident_auth

router = Router(tags=["files"], auth=resident_auth)


@router.post("", response={201: FileCard})
def upload(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a picture, a document or a recording; use it within a day. Sent again, it is the same file."""
    return card_of(services.upload(actor_of(request), cast("BinaryIO", file.file), file.name or ""))


@router.get("/{uuid:file_id}", response=FileCard)
def uploaded(request: HttpRequest, file_id: UUID) -> FileCard:
    """One of your own files, with fresh links."""
    return upload_of(actor_of(request), file_id)


@router.delete("/{uuid:file_id}", response={204: None})
def remove_upload(request: HttpRequest, file_id: UUID) -> None:
    """Removes an upload of yours that is not used yet."""
    services.remove_upload(actor_of(request), file_id)


@router.get("/photos/{uuid:file_id}", response=FileCard)
def photo(request: HttpRequest, file_id: UUID) -> FileCard:
    """The photo of somebody who is there for a grid, with fresh links, once they agreed to its being shown."""
    return shown_photo(file_id)
