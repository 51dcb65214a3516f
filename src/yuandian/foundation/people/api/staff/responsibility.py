"""Who is responsible where, what is missing, and what roles entitle to."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.organisations.facade import CoverageGap
from yuandian.foundation.people.queries import coverage, responsibility
from yuandian.foundation.people.queries import roles as role_queries
from yuandian.foundation.people.queries.coverage import PartyCoverage
from yuandian.foundation.people.queries.responsibility import (
    LevelFigures,
    ResponsibilityFault,
    ResponsiblePost,
    UnplacedBuilding,
)
from yuandian.foundation.people.queries.roles import RoleDetail, RoleRow, role_row
from yuandian.foundation.people.rules.roles import NewRole, RoleDraft
from yuandian.foundation.people.schemas import MatrixAsked, PartyGapsAsked, StreetPageAsked
from yuandian.foundation.people.services import roles
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


@router.get("/roles", response=list[RoleRow])
def list_roles(request: HttpRequest) -> list[RoleRow]:
    """Every role and what it entitles to."""
    return role_queries.roles_for_list(actor_of(request))


@router.get("/roles/{uuid:role_id}", response=RoleDetail)
def role(request: HttpRequest, role_id: UUID) -> RoleDetail:
    """One role with the number of its holders and its record."""
    return role_queries.role_page(actor_of(request), role_id)


@router.get("/permissions", response=list[str])
def list_permissions(request: HttpRequest) -> list[str]:
    """Every permission that a role may hold."""
    return role_queries.permissions_for_keeper(actor_of(request))


@router.post("/roles", response={201: RoleRow})
def create_role(request: HttpRequest, body: Body[NewRole]) -> Status[RoleRow]:
    """A role of the district's own."""
    return Status(201, role_row(roles.create_role(actor_of(request), body)))


@router.put("/roles/{uuid:role_id}", response=RoleRow)
def change_role(request: HttpRequest, role_id: UUID, body: Body[RoleDraft]) -> RoleRow:
    """Edits a role for the whole district."""
    return role_row(roles.change_role(actor_of(request), role_id, body))
