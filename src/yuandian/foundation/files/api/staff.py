"""HTTP: staff uploads."""

from typing import Any, BinaryIO, cast
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import File, Query
from ninja.files import UploadedFile

from yuandian.foundation.files import queries, services
from yuandian.foundation.files.queries import FileCard, Portrait, card_of, portraits_of, upload_of
from yuandian.foundation.files.schemas import MyPhotoIn, PortraitsAsked, SheetIn
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.sheets.writing import MIME, fitting_widths, workbook_stream

router = Router(tags=["files"], auth=staff_auth)
WORKBOOK: dict[str, Any] = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.post("", response={201: FileCard})
def upload(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a picture, a document or a recording; use it within a day. Sent again, it is the same file."""
    return card_of(services.upload(actor_of(request), cast("BinaryIO", file.file), file.name or ""))


@router.get("/portraits", response=list[Portrait])
def portraits(request: HttpRequest, asked: Query[PortraitsAsked]) -> list[Portrait]:
    """Photos of persons who agreed to be shown, as links; others are left out."""
    return portraits_of(asked.person_id)


@router.get("/grids/{uuid:grid_id}", response=list[FileCard])
def files_of_grid(request: HttpRequest, grid_id: UUID) -> list[FileCard]:
    """What was attached to the checks of a grid's six haves, with links."""
    return queries.files_of_grid(actor_of(request), grid_id)


@router.get("/{uuid:file_id}", response=FileCard)
def uploaded(request: HttpRequest, file_id: UUID) -> FileCard:
    """One of your own files, with fresh links."""
    return upload_of(actor_of(request), file_id)


@router.delete("/{uuid:file_id}", response={204: None})
def remove_upload(request: HttpRequest, file_id: UUID) -> None:
    """Removes an upload of yours that is not used yet."""
    services.remove_upload(actor_of(request), file_id)


@router.put("/photo", response=FileCard | None)
def set_my_photo(request: HttpRequest, body: MyPhotoIn) -> FileCard | None:
    """Makes one of your uploads your photo, or takes it away. Residents see it once you agree to that."""
    return services.set_my_photo(actor_of(request), body.file_id)


@router.post(
    "/sheets",
    summary="A table that a page shows, as a workbook",
    openapi_extra={"responses": {200: {"description": "The file.", "content": WORKBOOK}}},
)
def table_as_sheet(request: HttpRequest, body: SheetIn) -> StreamingHttpResponse:
    """For tables that stand on the page whole and in its words; nothing is read and nothing kept."""
    sheet = workbook_stream(body.name, body.titles, fitting_widths(body.titles, body.rows), body.rows)
    return StreamingHttpResponse(sheet, content_type=MIME, headers={"Cache-Control": "no-store"})
