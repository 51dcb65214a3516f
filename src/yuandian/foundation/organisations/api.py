"""HTTP: staff look up and keep organisations."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.organisations.queries import organisations as queries
from yuandian.foundation.organisations.queries.organisations import (
    NamingSchemeRow,
    OrganisationDetail,
    OrganisationFilter,
    OrganisationRow,
    OrganisationTie,
)
from yuandian.foundation.organisations.schemas import (
    ClosingIn,
    OrganisationsAsked,
    ReopeningIn,
    SchemeIn,
    TieEnd,
    TieIn,
)
from yuandian.foundation.organisations.services import grid_ties
from yuandian.foundation.organisations.services import naming_schemes as schemes
from yuandian.foundation.organisations.services import organisations as services
from yuandian.foundation.organisations.services.organisations import NewOrganisation, OrganisationParticulars
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

staff = Router(tags=["organisations"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("", response=Page[OrganisationRow])
def list_organisations(
    request: HttpRequest, chosen: Query[OrganisationFilter], page: Query[OrganisationsAsked]
) -> Page[OrganisationRow]:
    """Organisations in sight, by name."""
    return queries.organisations_for_list(actor_of(request), chosen, page.after, page.limit)


@staff.post("", response={201: OrganisationRow})
@idempotent
def create_organisation(request: HttpRequest, body: Body[NewOrganisation]) -> Status[OrganisationRow]:
    """Founds an organisation."""
    row = services.create_organisation(actor_of(request), body.kind, body, grid_id=body.grid_id, relation=body.relation)
    return Status(201, _row(row))


@staff.get("/{uuid:organisation_id}", response=OrganisationDetail)
def organisation(request: HttpRequest, organisation_id: UUID) -> OrganisationDetail:
    """One organisation with its ties, children and record."""
    return queries.organisation_page(actor_of(request), organisation_id)


@staff.put("/{uuid:organisation_id}", response=OrganisationRow)
def change_organisation(
    request: HttpRequest, organisation_id: UUID, body: Body[OrganisationParticulars]
) -> OrganisationRow:
    """Gives an organisation new particulars; its kind stays."""
    return _row(services.change_organisation(actor_of(request), organisation_id, body))


@staff.post("/{uuid:organisation_id}/close", response=OrganisationRow)
def close_organisation(request: HttpRequest, organisation_id: UUID, body: ClosingIn) -> OrganisationRow:
    """Closes an organisation and ends its ties."""
    return _row(services.close_organisation(actor_of(request), organisation_id, body.on, body.reason))


@staff.post("/{uuid:organisation_id}/reopen", response=OrganisationRow)
def reopen_organisation(request: HttpRequest, organisation_id: UUID, body: ReopeningIn) -> OrganisationRow:
    """Opens a closed organisation again; ties and posts that ended with it stay ended."""
    return _row(services.reopen_organisation(actor_of(request), organisation_id, body.reason))


@staff.post("/{uuid:organisation_id}/ties", response={201: OrganisationTie})
@idempotent
def tie_to_grid(request: HttpRequest, organisation_id: UUID, body: TieIn) -> Status[OrganisationTie]:
    """Ties an organisation to a grid."""
    tie = grid_ties.tie_to_grid(
        actor_of(request), organisation_id, body.grid_id, body.relation, body.starts_on, body.ends_on
    )
    return Status(201, queries.tie_of(tie.id))


@staff.post("/ties/{uuid:tie_id}/end", response=OrganisationTie)
def untie_from_grid(request: HttpRequest, tie_id: UUID, body: TieEnd) -> OrganisationTie:
    """Ends a tie."""
    grid_ties.untie_from_grid(actor_of(request), tie_id, body.ends_on)
    return queries.tie_of(tie_id)


@staff.get("/naming-schemes", response=list[NamingSchemeRow])
def naming_schemes(request: HttpRequest) -> list[NamingSchemeRow]:
    """What the streets call their levels, the district's default first."""
    return queries.naming_schemes(actor_of(request))


@staff.put("/naming-schemes", response=NamingSchemeRow)
def name_levels(request: HttpRequest, body: SchemeIn) -> NamingSchemeRow:
    """Sets a street's scheme, or the district's default."""
    return queries.naming_scheme_row(schemes.name_levels(actor_of(request), body.street_id, body.name, body.titles))


def _row(row: Organisation) -> OrganisationRow:
    return queries.cards_of([row])[0]
