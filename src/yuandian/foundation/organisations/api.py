"""HTTP: staff look up and keep organisations."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.organisations.models import NamingScheme, Organisation
from yuandian.foundation.organisations.queries import listing
from yuandian.foundation.organisations.queries.listing import Filters, OrganisationCard, OrganisationPage
from yuandian.foundation.organisations.schemas import (
    ClosingIn,
    LevelTitleOut,
    OrganisationIn,
    OrganisationNew,
    OrganisationOut,
    OrganisationPageOut,
    OrganisationsAsked,
    OrganisationsOut,
    SchemeIn,
    SchemeOut,
    TieEnd,
    TieIn,
    TieOut,
)
from yuandian.foundation.organisations.services import founding, naming, tying
from yuandian.foundation.organisations.services.founding import Particulars
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

staff = Router(tags=["organisations"], auth=staff_auth)
ROUTERS = {"staff": staff}


@staff.get("", response=OrganisationsOut)
def list_organisations(request: HttpRequest, asked: Query[OrganisationsAsked]) -> Page[OrganisationCard]:
    """Organisations in sight, by name."""
    filters = Filters(
        kind=asked.kind,
        parent_id=asked.parent_id,
        is_root=asked.is_root,
        text=asked.text,
        street_grid_id=asked.street_grid_id,
        is_active=asked.is_active,
    )
    return listing.organisations_for_list(actor_of(request), filters, asked.after, asked.limit)


@staff.post("", response={201: OrganisationOut})
@idempotent
def create_organisation(request: HttpRequest, body: OrganisationNew) -> Status[OrganisationOut]:
    """Founds an organisation."""
    row = founding.create_organisation(
        actor_of(request), body.kind, _particulars(body), grid_id=body.grid_id, relation=body.relation
    )
    return Status(201, _out(row))


@staff.get("/{uuid:organisation_id}", response=OrganisationPageOut)
def organisation(request: HttpRequest, organisation_id: UUID) -> OrganisationPage:
    """One organisation with its ties, children and record."""
    return listing.organisation_page(actor_of(request), organisation_id)


@staff.put("/{uuid:organisation_id}", response=OrganisationOut)
def change_organisation(request: HttpRequest, organisation_id: UUID, body: OrganisationIn) -> OrganisationOut:
    """Gives an organisation new particulars; its kind stays."""
    return _out(founding.change_organisation(actor_of(request), organisation_id, _particulars(body)))


@staff.post("/{uuid:organisation_id}/close", response=OrganisationOut)
def close_organisation(request: HttpRequest, organisation_id: UUID, body: ClosingIn) -> OrganisationOut:
    """Closes an organisation and ends its ties."""
    return _out(founding.close_organisation(actor_of(request), organisation_id, body.on, body.reason))


@staff.post("/{uuid:organisation_id}/ties", response={201: TieOut})
@idempotent
def tie_to_grid(request: HttpRequest, organisation_id: UUID, body: TieIn) -> Status[TieOut]:
    """Ties an organisation to a grid."""
    tie = tying.tie_to_grid(
        actor_of(request), organisation_id, body.grid_id, body.relation, body.starts_on, body.ends_on
    )
    return Status(201, TieOut.model_validate(listing.tie_of(tie.id), from_attributes=True))


@staff.post("/ties/{uuid:tie_id}/end", response=TieOut)
def untie_from_grid(request: HttpRequest, tie_id: UUID, body: TieEnd) -> listing.Tie:
    """Ends a tie."""
    tying.untie_from_grid(actor_of(request), tie_id, body.ends_on)
    return listing.tie_of(tie_id)


@staff.get("/naming-schemes", response=list[SchemeOut])
def naming_schemes(request: HttpRequest) -> list[SchemeOut]:
    """What the streets call their levels, the district's default first."""
    return [_scheme(scheme) for scheme in listing.naming_schemes(actor_of(request))]


@staff.put("/naming-schemes", response=SchemeOut)
def name_levels(request: HttpRequest, body: SchemeIn) -> SchemeOut:
    """Sets a street's scheme, or the district's default."""
    return _scheme(naming.name_levels(actor_of(request), body.street_id, body.name, body.titles))


def _particulars(body: OrganisationIn) -> Particulars:
    return Particulars(**body.model_dump(include=set(OrganisationIn.model_fields)))


def _out(row: Organisation) -> OrganisationOut:
    return OrganisationOut.model_validate(listing.cards_of([row])[0], from_attributes=True)


def _scheme(scheme: NamingScheme) -> SchemeOut:
    return SchemeOut(
        id=scheme.id,
        name=scheme.name,
        street_id=scheme.street_id,
        street_name=scheme.street.name if scheme.street else None,
        titles=[
            LevelTitleOut(level=title.level, title=title.title)
            for title in sorted(scheme.titles.all(), key=lambda title: title.level)
        ],
    )
