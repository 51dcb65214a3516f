"""HTTP: staff look after sources and profiles, import sheets, and see what sources have not accepted."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Query
from ninja.files import UploadedFile

from yuandian.governance.intake.models import ImportRun, MappingProfile, Source, StatusReport
from yuandian.governance.intake.queries import previews, reports, runs, sources
from yuandian.governance.intake.queries import profiles as profile_queries
from yuandian.governance.intake.queries.profiles import content_of, profile_from
from yuandian.governance.intake.rules.fields import HEADINGS, NEEDED, REPEATABLE, Field
from yuandian.governance.intake.rules.mapping import Profile
from yuandian.governance.intake.schemas import (
    BadRowsOut,
    ChangedRowsOut,
    ListAsked,
    MeaningOut,
    PreviewOut,
    ProfileChoice,
    ProfileContentIn,
    ProfileIn,
    ProfileOut,
    ReportsAsked,
    RunOut,
    RunsAsked,
    RunsOut,
    SecretOut,
    SourceIn,
    SourceOut,
    StatusReportOut,
    StatusReportsOut,
)
from yuandian.governance.intake.services import originals, profiles, reporting, running, uploading
from yuandian.governance.intake.services import sources as source_services
from yuandian.governance.intake.services.originals import Format
from yuandian.governance.intake.services.sources import Particulars
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["intake"], auth=staff_auth)


@router.get("/sources", response=list[SourceOut])
def list_sources(request: HttpRequest) -> list[SourceOut]:
    """The systems that orders come from."""
    return [_source(source) for source in sources.sources(actor_of(request))]


@router.post("/sources", response={201: SourceOut})
@idempotent
def create_source(request: HttpRequest, body: SourceIn) -> SourceOut:
    """Sets up a source."""
    return _source(source_services.create_source(actor_of(request), _particulars(body)))


@router.put("/sources/{uuid:source_id}", response=SourceOut)
def change_source(request: HttpRequest, source_id: UUID, body: SourceIn) -> SourceOut:
    """Gives a source new particulars; its code stays."""
    return _source(source_services.change_source(actor_of(request), source_id, _particulars(body)))


@router.post("/sources/{uuid:source_id}/secret", response=SecretOut)
def renew_secret(request: HttpRequest, source_id: UUID) -> SecretOut:
    """Makes a new secret; the old one ends at once. It is shown this once."""
    return SecretOut(secret=source_services.renew_secret(actor_of(request), source_id))


@router.get("/meanings", response=list[MeaningOut])
def meanings(request: HttpRequest) -> list[MeaningOut]:
    """What a column can mean, with the headings known to mean it."""
    sources.require_any(actor_of(request))
    return [
        MeaningOut(
            field=field,
            is_needed=field in NEEDED,
            is_repeatable=field in REPEATABLE,
            headings=list(HEADINGS.get(field, ())),
        )
        for field in Field
    ]


@router.get("/sources/{uuid:source_id}/profiles", response=list[ProfileOut])
def list_profiles(request: HttpRequest, source_id: UUID) -> list[ProfileOut]:
    """A source's saved profiles."""
    return [_profile(row) for row in profile_queries.profiles_of(actor_of(request), source_id)]


@router.post("/sources/{uuid:source_id}/profiles", response={201: ProfileOut})
@idempotent
def create_profile(request: HttpRequest, source_id: UUID, body: ProfileIn) -> ProfileOut:
    """Saves a new profile."""
    row = profiles.save_profile(actor_of(request), source_id, body.name, _content(body.content))
    return _profile(row)


@router.put("/sources/{uuid:source_id}/profiles/{uuid:profile_id}", response=ProfileOut)
def change_profile(request: HttpRequest, source_id: UUID, profile_id: UUID, body: ProfileIn) -> ProfileOut:
    """Saves a profile over an older one."""
    row = profiles.save_profile(actor_of(request), source_id, body.name, _content(body.content), profile_id)
    return _profile(row)


@router.delete("/sources/{uuid:source_id}/profiles/{uuid:profile_id}", response={204: None})
def remove_profile(request: HttpRequest, source_id: UUID, profile_id: UUID) -> None:
    """Removes a profile; imports that used it keep their copy."""
    profiles.remove_profile(actor_of(request), source_id, profile_id)


@router.post("/imports", response={201: RunOut})
def upload(request: HttpRequest, file: File[UploadedFile], source_id: Form[UUID]) -> RunOut:
    """Uploads a sheet (.xlsx, or comma-separated text) of a source. Nothing is taken yet."""
    actor = actor_of(request)
    run = uploading.upload_sheet(actor, source_id, file.file, file.name or "", file.size or 0)  # type: ignore[arg-type]
    return _run(run, actor)


@router.get("/imports", response=RunsOut)
def list_imports(request: HttpRequest, asked: Query[RunsAsked]) -> RunsOut:
    """Imports in sight, the newest first."""
    actor = actor_of(request)
    page = runs.runs_for_list(actor, asked.source, asked.after, asked.limit)
    return RunsOut(items=[_run(run, actor) for run in page.items], next=page.next)


@router.get("/imports/{uuid:run_id}", response=RunOut)
def import_progress(request: HttpRequest, run_id: UUID) -> RunOut:
    """One import and how far it is."""
    actor = actor_of(request)
    return _run(runs.run_of(actor, run_id), actor)


@router.post("/imports/{uuid:run_id}/preview", response=PreviewOut)
def preview(request: HttpRequest, run_id: UUID, body: ProfileChoice) -> previews.Preview:
    """The first rows and what they would become. Takes nothing."""
    return previews.preview_import(actor_of(request), run_id, profile_id=body.profile_id, profile=_chosen(body.profile))


@router.post("/imports/{uuid:run_id}/start", response={202: RunOut})
def start(request: HttpRequest, run_id: UUID, body: ProfileChoice) -> RunOut:
    """Starts an import, or goes on with one that failed; the work is done in the background."""
    actor = actor_of(request)
    run = running.start_import(actor, run_id, profile_id=body.profile_id, profile=_chosen(body.profile))
    return _run(run, actor)


@router.post("/imports/{uuid:run_id}/cancel", response=RunOut)
def cancel(request: HttpRequest, run_id: UUID) -> RunOut:
    """Ends an import; what it has taken stays."""
    actor = actor_of(request)
    return _run(running.cancel_import(actor, run_id), actor)


@router.get("/imports/{uuid:run_id}/bad-rows", response=BadRowsOut)
def bad_rows(request: HttpRequest, run_id: UUID, asked: Query[ListAsked]) -> Any:
    """Where and why rows could not be taken."""
    return runs.bad_rows(actor_of(request), run_id, asked.after, asked.limit)


FILES = {mime: {"schema": {"type": "string", "format": "binary"}} for mime in originals.MIMES.values()}


@router.get(
    "/imports/{uuid:run_id}/bad-rows/file",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILES}}},
)
def bad_rows_file(request: HttpRequest, run_id: UUID, form: Format = "xlsx") -> HttpResponse:
    """The bad rows as they came, with the reason, to correct and upload again; for the importer only."""
    file = originals.bad_rows_file(actor_of(request), run_id, form)
    disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return HttpResponse(
        file.content,
        content_type=file.mime,
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


@router.get("/imports/{uuid:run_id}/changed-rows", response=ChangedRowsOut)
def changed_rows(request: HttpRequest, run_id: UUID, asked: Query[ListAsked]) -> Any:
    """Orders that were there and came differently: which fields, and whether they were taken over."""
    return runs.changed_rows(actor_of(request), run_id, asked.after, asked.limit)


@router.get("/status-reports", response=StatusReportsOut)
def status_reports(request: HttpRequest, asked: Query[ReportsAsked]) -> StatusReportsOut:
    """What sources were told, the newest first."""
    filters = reports.ReportFilters(source=asked.source, state=asked.state, number=asked.number)
    page = reports.reports_for_list(actor_of(request), filters, asked.after, asked.limit)
    return StatusReportsOut(items=[_report(report) for report in page.items], next=page.next)


@router.post("/status-reports/{uuid:report_id}/retry", response=StatusReportOut)
def retry_report(request: HttpRequest, report_id: UUID) -> StatusReportOut:
    """Tries a report again that was given up."""
    return _report(reporting.retry_report(actor_of(request), report_id))


def _particulars(body: SourceIn) -> Particulars:
    return msgspec.convert(body.model_dump(mode="json"), Particulars)


def _content(content: ProfileContentIn) -> Profile:
    return profile_from(content.model_dump(mode="json"))


def _chosen(content: ProfileContentIn | None) -> Profile | None:
    return None if content is None else _content(content)


def _source(source: Source) -> SourceOut:
    return SourceOut.model_validate(
        {
            **{name: getattr(source, name) for name in SourceOut.model_fields if name != "has_secret"},
            "has_secret": source.secret is not None,
        }
    )


def _profile(row: MappingProfile) -> ProfileOut:
    content = content_of(profile_from(row.content))
    return ProfileOut.model_validate({"id": row.id, "name": row.name, "content": content, "changed_at": row.changed_at})


def _run(run: ImportRun, actor: Actor) -> RunOut:
    own = {"source", "profile", "is_mine", "has_originals"}
    is_mine = run.started_by_id == actor.account_id
    return RunOut.model_validate(
        {
            **{name: getattr(run, name) for name in RunOut.model_fields if name not in own},
            "source": run.source.code,
            "profile": run.profile.name if run.profile else None,
            "is_mine": is_mine,
            "has_originals": is_mine and bool(run.bad) and not run.is_purged,
        }
    )


def _report(report: StatusReport) -> StatusReportOut:
    own = {"source", "number", "action"}
    return StatusReportOut.model_validate(
        {
            **{name: getattr(report, name) for name in StatusReportOut.model_fields if name not in own},
            "source": report.source.code,
            "number": report.external_number,
            "action": report.action.removeprefix("case."),
        }
    )
