"""HTTP: staff upload sheets, look at what they would become, start them, and mend what could not be taken."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import File, Form, Query
from ninja.files import UploadedFile

from yuandian.foundation.imports.queries import kinds, moving_in, previews, runs
from yuandian.foundation.imports.queries.kinds import ImportKindRow
from yuandian.foundation.imports.queries.moving_in import MovingInStep
from yuandian.foundation.imports.queries.previews import Preview
from yuandian.foundation.imports.queries.runs import BadLine, ChangedLine, ImportRow, import_row
from yuandian.foundation.imports.schemas import ImportsAsked, ProfileTried, RowsAsked
from yuandian.foundation.imports.services import bad_rows as bad_row_services
from yuandian.foundation.imports.services import runs as run_services
from yuandian.foundation.imports.services import uploads
from yuandian.foundation.imports.services.bad_rows import Format, SheetFile
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router(tags=["imports"], auth=staff_auth)
ROUTERS = {"staff": router}
WORKBOOK = file_of(MIME)
SHEETS = file_of(*bad_row_services.MIMES.values())


@router.get("/moving-in", response=list[MovingInStep])
def moving_in_steps(request: HttpRequest) -> list[MovingInStep]:
    """How far the district has moved in, step by step."""
    return moving_in.moving_in(actor_of(request))


@router.get("/kinds", response=list[ImportKindRow])
def list_kinds(request: HttpRequest) -> list[ImportKindRow]:
    """The kinds of sheets that one may import, with what their columns can mean."""
    return kinds.kinds_for(actor_of(request))


@router.get("/kinds/{kind}/template", openapi_extra=WORKBOOK)
def template(request: HttpRequest, kind: str) -> HttpResponseBase:
    """A workbook to fill in."""
    return _handed_out(SheetFile(f"{kind}.xlsx", MIME, kinds.template_of(actor_of(request), kind)))


@router.post("", response={201: ImportRow})
def upload(
    request: HttpRequest, file: File[UploadedFile], kind: Form[str], of_id: Form[UUID | None] = None
) -> ImportRow:
    """Uploads a sheet (.xlsx, or comma-separated text) of a kind. Nothing is taken yet."""
    actor = actor_of(request)
    run = uploads.upload_sheet(actor, kind, file.file, file.name or "", file.size or 0, of_id)  # type: ignore[arg-type]
    return import_row(actor, run)


@router.get("", response=Page[ImportRow])
def list_imports(request: HttpRequest, asked: Query[ImportsAsked]) -> Page[ImportRow]:
    """Imports in sight, the newest first."""
    return runs.runs_for_list(actor_of(request), asked.kind, asked.after, asked.limit)


@router.get("/{uuid:run_id}", response=ImportRow)
def import_progress(request: HttpRequest, run_id: UUID) -> ImportRow:
    """One import and how far it is."""
    actor = actor_of(request)
    return import_row(actor, runs.run_of(actor, run_id))


@router.post("/{uuid:run_id}/preview", response=Preview)
def preview(request: HttpRequest, run_id: UUID, body: ProfileTried) -> Preview:
    """The first rows and what they would become. Takes nothing."""
    return previews.preview_import(actor_of(request), run_id, body.profile)


@router.post("/{uuid:run_id}/start", response={202: ImportRow})
def start(request: HttpRequest, run_id: UUID, body: ProfileTried) -> ImportRow:
    """Starts an import, or goes on with one that failed; the work is done in the background."""
    actor = actor_of(request)
    return import_row(actor, run_services.start_import(actor, run_id, body.profile, body.name))


@router.post("/{uuid:run_id}/cancel", response=ImportRow)
def cancel(request: HttpRequest, run_id: UUID) -> ImportRow:
    """Ends an import; what it has taken stays."""
    actor = actor_of(request)
    return import_row(actor, run_services.cancel_import(actor, run_id))


@router.get("/{uuid:run_id}/bad-rows", response=Page[BadLine])
def bad_rows(request: HttpRequest, run_id: UUID, asked: Query[RowsAsked]) -> Page[BadLine]:
    """Where and why rows could not be taken."""
    return runs.bad_rows(actor_of(request), run_id, asked.after, asked.limit)


@router.get("/{uuid:run_id}/bad-rows/file", openapi_extra=SHEETS)
def bad_rows_file(request: HttpRequest, run_id: UUID, form: Format = "xlsx") -> HttpResponseBase:
    """The bad rows as they came, with the reason, to correct and upload again; for the importer only."""
    return _handed_out(bad_row_services.bad_rows_file(actor_of(request), run_id, form))


@router.get("/{uuid:run_id}/handouts/file", openapi_extra=WORKBOOK)
def handouts_file(request: HttpRequest, run_id: UUID) -> HttpResponseBase:
    """What is to be handed to people, such as first passwords; for the importer only."""
    return _handed_out(bad_row_services.handouts_file(actor_of(request), run_id))


@router.get("/{uuid:run_id}/changed-rows", response=Page[ChangedLine])
def changed_rows(request: HttpRequest, run_id: UUID, asked: Query[RowsAsked]) -> Page[ChangedLine]:
    """Rows whose subjects were there and came differently: which fields, and whether they were taken over."""
    return runs.changed_rows(actor_of(request), run_id, asked.after, asked.limit)


def _handed_out(file: SheetFile) -> HttpResponseBase:
    return file_answer(file.content, file.name, file.mime)
