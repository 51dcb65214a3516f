"""Who is responsible where, and what is missing."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.organisations.facade import CoverageGap
from yuandian.foundation.people.queries import coverage, responsibility
from yuandian.foundation.people.queries.coverage import PartyCoverage
from yuandian.foundation.people.queries.responsibility import (
    LevelFigures,
    ResponsibilityFault,
    ResponsiblePost,
    UnplacedBuilding,
)
from yuandian.foundation.people.schemas import MatrixAsked, PartyGapsAsked, StreetPageAsked
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.paging import Page

router = Router()


@router.get("/grids/{uuid:grid_id}/responsible", response=list[ResponsiblePost])
def responsible_for_grid(request: HttpRequest, grid_id: UUID) -> list[ResponsiblePost]:
    """Who is responsible for a grid now, level by level, deputies applied."""
    return responsibility.responsible_for_grid(actor_of(request), grid_id)


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
