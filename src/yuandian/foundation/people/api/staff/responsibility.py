"""Who is responsible where, and what is missing."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Query

from yuandian.foundation.grid.facade import GridPermission, public_page_by_id
from yuandian.foundation.organisations.facade import CoverageGap
from yuandian.foundation.people.api.notice_pdf import notice_pdf
from yuandian.foundation.people.queries import coverage, responsibility
from yuandian.foundation.people.queries.coverage import PartyCoverage
from yuandian.foundation.people.queries.neighbourhood import public_page_of
from yuandian.foundation.people.queries.responsibility import (
    LevelFigures,
    ResponsibilityFault,
    ResponsiblePost,
    UnplacedBuilding,
)
from yuandian.foundation.people.schemas import MatrixAsked, PartyGapsAsked, StreetPageAsked
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.pdf import MIME

router = Router()


@router.get("/grids/{uuid:grid_id}/responsible", response=list[ResponsiblePost])
def responsible_for_grid(request: HttpRequest, grid_id: UUID) -> list[ResponsiblePost]:
    """Who is responsible for a grid now, level by level, deputies applied."""
    return responsibility.responsible_for_grid(actor_of(request), grid_id)


@router.get("/grids/{uuid:grid_id}/notice-sheet", summary="A grid's notice, to print", openapi_extra=file_of(MIME))
def notice_sheet(request: HttpRequest, grid_id: UUID) -> HttpResponseBase:
    """What everybody may know of a grid and who is there for it, with a code that leads to it."""
    actor_of(request).require(GridPermission.VIEW)
    notice, who = public_page_by_id(grid_id), public_page_of(grid_id)
    base = settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
    address = f"{base}/m/grid/notice?code={notice.code}"
    return file_answer(notice_pdf(notice, who, address), f"网格公示-{notice.full_name}.pdf", MIME)


@router.get("/responsibility", response=list[LevelFigures])
def responsibility_states(request: HttpRequest, street_grid_id: UUID | None = None) -> list[LevelFigures]:
    """The matrix, level by level: grids, gaps, overlaps, and people who cannot be reached."""
    return responsibility.responsibility_states(actor_of(request), street_grid_id)


@router.get("/responsibility/faults", response=Page[ResponsibilityFault])
def responsibility_gaps(request: HttpRequest, asked: Query[MatrixAsked]) -> Page[ResponsibilityFault]:
    """Grids without exactly one responsible person who can be reached, by code."""
    return responsibility.responsibility_gaps(
        actor_of(request), asked.level, asked.street_grid_id, asked.after, asked.limit, asked.problem
    )


@router.get("/responsibility/unplaced-buildings", response=Page[UnplacedBuilding])
def unplaced_buildings(request: HttpRequest, asked: Query[StreetPageAsked]) -> Page[UnplacedBuilding]:
    """Addresses that belong to no micro-grid."""
    return responsibility.unplaced_buildings(actor_of(request), asked.street_grid_id, asked.after, asked.limit)


@router.get("/party-coverage", response=PartyCoverage)
def party_coverage(request: HttpRequest, street_grid_id: UUID | None = None) -> PartyCoverage:
    """How far party organisations and members reach, with formula and denominator (ORG-02, ORG-03, ORG-05)."""
    return coverage.party_coverage_of_all_levels(actor_of(request), street_grid_id)


@router.get("/party-coverage/gaps", response=Page[CoverageGap])
def party_gaps(request: HttpRequest, asked: Query[PartyGapsAsked]) -> Page[CoverageGap]:
    """Grids without party organisation; with `level=micro` micro-grids without a party member."""
    return coverage.party_gaps_of_level(actor_of(request), asked.level, asked.street_grid_id, asked.after, asked.limit)
