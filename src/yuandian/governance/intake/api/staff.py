"""HTTP: staff look after sources and profiles, and see what sources have not accepted."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query

from yuandian.governance.intake.queries import profiles as profile_queries
from yuandian.governance.intake.queries import sources, status_reports
from yuandian.governance.intake.queries.profiles import ProfileRow, profile_row
from yuandian.governance.intake.queries.sources import SourceRow, source_row
from yuandian.governance.intake.queries.status_reports import ReportFilter, StatusReportRow, report_row
from yuandian.governance.intake.schemas import ListAsked, ProfileIn
from yuandian.governance.intake.services import profiles
from yuandian.governance.intake.services import sources as source_services
from yuandian.governance.intake.services import status_reports as report_services
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
