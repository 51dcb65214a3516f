"""HTTP: staff look after sources and profiles, import sheets, and see what sources have not accepted."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Body, File, Form, Query
from ninja.files import UploadedFile

from yuandian.governance.intake.queries import previews, runs, sources, status_reports
from yuandian.governance.intake.queries import profiles as profile_queries
from yuandian.governance.intake.queries.previews import Preview
from yuandian.governance.intake.queries.profiles import ColumnMeaning, ProfileRow, profile_row
from yuandian.governance.intake.queries.runs import BadLine, ChangedOrder, ImportRow, import_row
from yuandian.governance.intake.queries.sources import SourceRow, source_row
from yuandian.governance.intake.queries.status_reports import ReportFilter, StatusReportRow, report_row
from yuandian.governance.intake.schemas import ListAsked, ProfileChoice, ProfileIn, RunsAsked
from yuandian.governance.intake.services import bad_rows as bad_row_services
from yuandian.governance.intake.services import profiles, uploads
from yuandian.governance.intake.services import runs as run_services
from yuandian.governance.intake.services import sources as source_services
from yuandian.governance.intake.services import status_reports as report_services
from yuandian.governance.intake.services.bad_rows import Format
from yuandian.governance.intake.services.sources import SourceParticulars, SourceSecret
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["intake"], auth=staff_auth)


@router.get("/sources", response=list[SourceRow])
def list_sources(request: HttpRequest) -> list[SourceRow]:
    """The systems that orders come from."""
    return sources.sources(actor_of(request))


@router.post("/sources", response={201: SourceRow})
@idempotent
def create_source(request: HttpRequest, body: Body[SourceParticulars]) -> SourceRow:
    """Sets up a source."""
    return source_row(source_services.create_source(actor_of(request), body))


@router.put("/sources/{uuid:source_id}", response=SourceRow)
def change_source(request: HttpRequest, source_id: UUID, body: Body[SourceParticulars]) -> SourceRow:
    """Gives a source new particulars; its code stays."""
    return source_row(source_services.change_source(actor_of(request), source_id, body))


@router.post("/sources/{uuid:source_id}/secret", response=SourceSecret)
def renew_secret(request: HttpRequest, source_id: UUID) -> SourceSecret:
    """Makes a new secret; the old one ends at once. It is shown this once."""
    return source_services.renew_secret(actor_of(request), source_id)


@router.get("/meanings", response=list[ColumnMeaning])
def meanings(request: HttpRequest) -> list[ColumnMeaning]:
    """What a column can mean, with the headings known to mean it."""
    return profile_queries.meanings(actor_of(request))


@router.get("/sources/{uuid:source_id}/profiles", response=list[ProfileRow])
def list_profiles(request: HttpRequest, source_id: UUID) -> list[ProfileRow]:
    """A source's saved profiles."""
    return profile_queries.profiles_of(actor_of(request), source_id)


@router.post("/sources/{uuid:source_id}/profiles", response={201: ProfileRow})
@idempotent
def create_profile(request: HttpRequest, source_id: UUID, body: ProfileIn) -> ProfileRow:
    """Saves a new profile."""
    row = profiles.save_profile(actor_of(request), source_id, body.name, body.content)
    return profile_row(row)


@router.put("/sources/{uuid:source_id}/profiles/{uuid:profile_id}", response=ProfileRow)
def change_profile(request: HttpRequest, source_id: UUID, profile_id: UUID, body: ProfileIn) -> ProfileRow:
    """Saves a profile over an older one."""
    row = profiles.save_profile(actor_of(request), source_id, body.name, body.content, profile_id)
    return profile_row(row)


@router.delete("/sources/{uuid:source_id}/profiles/{uuid:profile_id}", response={204: None})
def remove_profile(request: HttpRequest, source_id: UUID, profile_id: UUID) -> None:
    """Removes a profile; imports that used it keep their copy."""
    profiles.remove_profile(actor_of(request), source_id, profile_id)


@router.post("/imports", response={201: ImportRow})
def upload(request: HttpRequest, file: File[UploadedFile], source_id: Form[UUID]) -> ImportRow:
    """Uploads a sheet (.xlsx, or comma-separated text) of a source. Nothing is taken yet."""
    actor = actor_of(request)
    run = uploads.upload_sheet(actor, source_id, file.file, file.name or "", file.size or 0)  # type: ignore[arg-type]
    return import_row(actor, run)


@router.get("/imports", response=Page[ImportRow])
def list_imports(request: HttpRequest, asked: Query[RunsAsked]) -> Page[ImportRow]:
    """Imports in sight, the newest first."""
    return runs.runs_for_list(actor_of(request), asked.source, asked.after, asked.limit)


@router.get("/imports/{uuid:run_id}", response=ImportRow)
def import_progress(request: HttpRequest, run_id: UUID) -> ImportRow:
    """One import and how far it is."""
    actor = actor_of(request)
    return import_row(actor, runs.run_of(actor, run_id))


@router.post("/imports/{uuid:run_id}/preview", response=Preview)
def preview(request: HttpRequest, run_id: UUID, body: ProfileChoice) -> Preview:
    """The first rows and what they would become. Takes nothing."""
    return previews.preview_import(actor_of(request), run_id, profile_id=body.profile_id, profile=body.profile)


@router.post("/imports/{uuid:run_id}/start", response={202: ImportRow})
def start(request: HttpRequest, run_id: UUID, body: ProfileChoice) -> ImportRow:
    """Starts an import, or goes on with one that failed; the work is done in the background."""
    actor = actor_of(request)
    run = run_services.start_import(actor, run_id, profile_id=body.profile_id, profile=body.profile)
    return import_row(actor, run)


@router.post("/imports/{uuid:run_id}/cancel", response=ImportRow)
def cancel(request: HttpRequest, run_id: UUID) -> ImportRow:
    """Ends an import; what it has taken stays."""
    actor = actor_of(request)
    return import_row(actor, run_services.cancel_import(actor, run_id))


@router.get("/imports/{uuid:run_id}/bad-rows", response=Page[BadLine])
def bad_rows(request: HttpRequest, run_id: UUID, asked: Query[ListAsked]) -> Page[BadLine]:
    """Where and why rows could not be taken."""
    return runs.bad_rows(actor_of(request), run_id, asked.after, asked.limit)


FILES = {mime: {"schema": {"type": "string", "format": "binary"}} for mime in bad_row_services.MIMES.values()}


@router.get(
    "/imports/{uuid:run_id}/bad-rows/file",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILES}}},
)
def bad_rows_file(request: HttpRequest, run_id: UUID, form: Format = "xlsx") -> HttpResponse:
    """The bad rows as they came, with the reason, to correct and upload again; for the importer only."""
    file = bad_row_services.bad_rows_file(actor_of(request), run_id, form)
    disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return HttpResponse(
        file.content,
        content_type=file.mime,
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


@router.get("/imports/{uuid:run_id}/changed-rows", response=Page[ChangedOrder])
def changed_rows(request: HttpRequest, run_id: UUID, asked: Query[ListAsked]) -> Page[ChangedOrder]:
    """Orders that were there and came differently: which fields, and whether they were taken over."""
    return runs.changed_rows(actor_of(request), run_id, asked.after, asked.limit)


@router.get("/status-reports", response=Page[StatusReportRow])
def list_status_reports(
    request: HttpRequest, chosen: Query[ReportFilter], page: Query[ListAsked]
) -> Page[StatusReportRow]:
    """Reports to sources, the newest first."""
    return status_reports.reports_for_list(actor_of(request), chosen, page.after, page.limit)


@router.post("/status-reports/{uuid:report_id}/retry", response=StatusReportRow)
def retry_report(request: HttpRequest, report_id: UUID) -> StatusReportRow:
    """Tries a report again that was given up."""
    return report_row(report_services.retry_report(actor_of(request), report_id))
