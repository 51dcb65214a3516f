"""Who is responsible where, what is missing, and what roles entitle to."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.organisations.facade import Gap
from yuandian.foundation.people.models import Role
from yuandian.foundation.people.queries import coverage, posts, responsibility
from yuandian.foundation.people.queries import roles as role_queries
from yuandian.foundation.people.queries.coverage import PartyCoverage
from yuandian.foundation.people.queries.responsibility import Fault, LevelState, Responsible, UnplacedBuilding
from yuandian.foundation.people.queries.roles import RolePage
from yuandian.foundation.people.schemas.posts import (
    GapsOut,
    LevelStateOut,
    MatrixAsked,
    PartyCoverageOut,
    PartyGapsAsked,
    ResponsibilityFaultsOut,
    ResponsibleOut,
    RoleIn,
    RoleNew,
    RoleOut,
    RolePageOut,
    StreetPageAsked,
    UnplacedBuildingsOut,
)
from yuandian.foundation.people.services import roles
from yuandian.foundation.people.services.roles import RoleDraft
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.paging import Page

router = Router()


@router.get("/grids/{uuid:grid_id}/responsible", response=list[ResponsibleOut])
def responsible_for_grid(request: HttpRequest, grid_id: UUID) -> list[Responsible]:
    """Who is responsible for a grid now, level by level, deputies applied."""
    return responsibility.responsible_for_grid(actor_of(request), grid_id)


@router.get("/responsibility", response=list[LevelStateOut])
def responsibility_states(request: HttpRequest, street_grid_id: UUID | None = None) -> list[LevelState]:
    """The matrix, level by level: grids, gaps, overlaps, and people who cannot be reached."""
    return responsibility.responsibility_states(actor_of(request), street_grid_id)


@router.get("/responsibility/faults", response=ResponsibilityFaultsOut)
def responsibility_gaps(request: HttpRequest, asked: Query[MatrixAsked]) -> Page[Fault]:
    """Grids without exactly one responsible person who can be reached, by code."""
    return responsibility.responsibility_gaps(
        actor_of(request), asked.level, asked.street_grid_id, asked.after, asked.limit, asked.problem
    )


@router.get("/responsibility/unplaced-buildings", response=UnplacedBuildingsOut)
def unplaced_buildings(request: HttpRequest, asked: Query[StreetPageAsked]) -> Page[UnplacedBuilding]:
    """Addresses that belong to no micro-grid."""
    return responsibility.unplaced_buildings(actor_of(request), asked.street_grid_id, asked.after, asked.limit)


@router.get("/party-coverage", response=PartyCoverageOut)
def party_coverage(request: HttpRequest, street_grid_id: UUID | None = None) -> PartyCoverage:
    """How far party organisations and members reach, with formula and denominator (ORG-02, ORG-03, ORG-05)."""
    return coverage.party_coverage_of_all_levels(actor_of(request), street_grid_id)


@router.get("/party-coverage/gaps", response=GapsOut)
def party_gaps(request: HttpRequest, asked: Query[PartyGapsAsked]) -> Page[Gap]:
    """Grids without party organisation; with `level=micro` micro-grids without a party member."""
    return coverage.party_gaps_of_level(actor_of(request), asked.level, asked.street_grid_id, asked.after, asked.limit)


@router.get("/roles", response=list[RoleOut])
def list_roles(request: HttpRequest) -> list[Role]:
    """Every role and what it entitles to."""
    return posts.roles_for_list(actor_of(request))


@router.get("/roles/{uuid:role_id}", response=RolePageOut)
def role(request: HttpRequest, role_id: UUID) -> RolePage:
    """One role with the number of its holders and its record."""
    return role_queries.role_page(actor_of(request), role_id)


@router.get("/permissions", response=list[str])
def list_permissions(request: HttpRequest) -> list[str]:
    """Every permission that a role may hold."""
    return role_queries.permissions_for_keeper(actor_of(request))


@router.post("/roles", response={201: RoleOut})
def create_role(request: HttpRequest, body: RoleNew) -> Status[Role]:
    """A role of the district's own."""
    draft = RoleDraft(**body.model_dump(exclude={"code"}))
    return Status(201, roles.create_role(actor_of(request), body.code, draft))


@router.put("/roles/{uuid:role_id}", response=RoleOut)
def change_role(request: HttpRequest, role_id: UUID, body: RoleIn) -> Role:
    """Edits a role for the whole district."""
    return roles.change_role(actor_of(request), role_id, RoleDraft(**body.model_dump()))
