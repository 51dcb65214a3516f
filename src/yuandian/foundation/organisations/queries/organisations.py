"""Lists of organisations, and what each is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen
from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from pydantic import BaseModel

from yuandian.foundation.organisations.access import in_force, manageable_by, today, visible_to
from yuandian.foundation.organisations.errors import OrganisationUnknown
from yuandian.foundation.organisations.models import NamingScheme, Organisation, OrganisationGrid
from yuandian.foundation.organisations.rules import OrganisationKind, OrganisationPermission, TieRelation
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import RecordStep, steps_of
from yuandian.kernel.paging import Page, page_of

NAMED = ("grid__parent", "grid__community")  # what the name of a tie's grid is made of


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation as others show it; `level_title` is what its street calls its level, empty where none."""

    id: UUID
    kind: OrganisationKind
    name: str
    short_name: str
    code: str | None
    parent_id: UUID | None
    party_level: int | None
    level_title: str
    is_partner: bool
    is_active: bool


@dataclass(frozen=True, slots=True)
class OrganisationTie:
    """An organisation's tie to a grid, `grid_name` with the community that it lies in."""

    id: UUID
    grid_id: UUID
    grid_code: str
    grid_name: str
    relation: TieRelation
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class OrganisationDetail:
    """All there is to show of one organisation. `may_manage`: the asker may change it."""

    card: OrganisationRow
    parent_name: str | None
    own_title: str
    address: str
    phone: str
    contact: str
    offers: str
    closed_on: date | None
    may_manage: bool
    ties: list[OrganisationTie]
    children: list[OrganisationRow]
    history: list[RecordStep]


class OrganisationFilter(BaseModel, frozen=True):
    """What a list of organisations is narrowed to."""

    kind: OrganisationKind | None = None
    parent_id: UUID | None = None
    is_root: bool = False
    text: Annotated[str, MaxLen(200)] | None = None
    street_grid_id: UUID | None = None
    is_partner: bool = False
    is_active: bool | None = True


def organisations_for_list(
    actor: Actor, filters: OrganisationFilter, after: str | None, limit: int
) -> Page[OrganisationRow]:
    """Organisations that the actor sees, by name, `level_title` in place."""
    actor.require(OrganisationPermission.VIEW)
    rows = _narrowed(visible_to(actor), filters)
    page = page_of(rows, ("name", "id"), (str, UUID), after, limit, lambda row: row, is_counted=True)
    return page.of(cards_of(page.items))


def organisation_page(actor: Actor, organisation_id: UUID) -> OrganisationDetail:
    """One organisation with its ties, its children and its record. Raises `OrganisationUnknown`."""
    actor.require(OrganisationPermission.VIEW)
    row = visible_to(actor).select_related("parent").filter(id=organisation_id).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    cards = cards_of([row, *row.children.order_by("name", "id")])
    return OrganisationDetail(
        card=cards[0],
        parent_name=row.parent.name if row.parent else None,
        own_title=row.level_title,
        address=row.address,
        phone=row.phone,
        contact=row.contact,
        offers=row.offers,
        closed_on=row.closed_on,
        may_manage=manageable_by(actor).filter(id=organisation_id).exists(),
        ties=[_tie(tie) for tie in row.grids.select_related(*NAMED).order_by("starts_on", "id")],
        children=cards[1:],
        history=steps_of(row),
    )


def tie_of(tie_id: UUID) -> OrganisationTie:
    """One tie, just made or ended by the caller."""
    return _tie(OrganisationGrid.objects.select_related(*NAMED).get(id=tie_id))


def _tie(tie: OrganisationGrid) -> OrganisationTie:
    grid = tie.grid
    return OrganisationTie(
        id=tie.id,
        grid_id=tie.grid_id,
        grid_code=grid.code,
        grid_name=f"{grid.community.name if grid.community else ''}{grid.display_name}",
        relation=TieRelation(tie.relation),
        starts_on=tie.starts_on,
        ends_on=tie.ends_on,
    )


@dataclass(frozen=True, slots=True)
class LevelTitle:
    """What one level is called."""

    level: int
    title: str


@dataclass(frozen=True, slots=True)
class NamingSchemeRow:
    """What one street, or by default the district, calls its levels."""

    id: UUID
    name: str
    street_id: UUID | None
    street_name: str | None
    titles: list[LevelTitle]


def naming_schemes(actor: Actor) -> list[NamingSchemeRow]:
    """Every scheme with its titles, the district's default first."""
    actor.require(OrganisationPermission.VIEW)
    rows = NamingScheme.objects.select_related("street").prefetch_related("titles")
    ordered = sorted(rows, key=lambda scheme: (scheme.street_id is not None, scheme.name))
    return [naming_scheme_row(scheme) for scheme in ordered]


def naming_scheme_row(scheme: NamingScheme) -> NamingSchemeRow:
    """A scheme with its titles by level."""
    return NamingSchemeRow(
        id=scheme.id,
        name=scheme.name,
        street_id=scheme.street_id,
        street_name=scheme.street.name if scheme.street else None,
        titles=[LevelTitle(one.level, one.title) for one in sorted(scheme.titles.all(), key=lambda one: one.level)],
    )


def organisation_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; unknown ids are left out."""
    return dict(Organisation.objects.filter(id__in=list(ids)).values_list("id", "name"))


def active_organisation(organisation_id: UUID) -> OrganisationRow:
    """The organisation's card. Raises `OrganisationUnknown` when there is none or it is closed."""
    row = Organisation.objects.filter(id=organisation_id, is_active=True).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    return cards_of([row])[0]


def is_active(organisation_id: UUID) -> bool:
    """Whether the organisation is there and not closed."""
    return Organisation.objects.filter(id=organisation_id, is_active=True).exists()


def organisations_in(kind: OrganisationKind, street_grid_id: UUID | None) -> list[OrganisationRow]:
    """Active organisations of a kind, by name: those tied to a grid of that street, or all where it is None."""
    filters = OrganisationFilter(kind=kind, street_grid_id=street_grid_id)
    return cards_of(_narrowed(Organisation.objects.all(), filters).order_by("name", "id"))


def party_leaders_of(grid_ids: Iterable[UUID]) -> dict[UUID, OrganisationRow]:
    """The party organisation that leads each grid today, by grid; grids without one are left out."""
    ties = OrganisationGrid.objects.filter(
        in_force(today()), grid__in=list(grid_ids), relation=TieRelation.LEADS, organisation__is_active=True
    ).select_related("organisation")
    by_grid = {tie.grid_id: tie.organisation for tie in ties}
    return dict(zip(by_grid, cards_of(by_grid.values()), strict=True))


def _narrowed(rows: QuerySet[Organisation], filters: OrganisationFilter) -> QuerySet[Organisation]:
    if filters.is_active is not None:
        rows = rows.filter(is_active=filters.is_active)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.is_partner:
        rows = rows.filter(is_partner=True)
    if filters.is_root:
        rows = rows.filter(parent__isnull=True)
    if filters.parent_id:
        rows = rows.filter(parent=filters.parent_id)
    if filters.text:
        text = filters.text.strip()
        rows = rows.filter(Q(name__icontains=text) | Q(short_name__icontains=text) | Q(code=text))
    if filters.street_grid_id:
        ties = OrganisationGrid.objects.filter(in_force(today()), organisation=OuterRef("pk"))
        in_street = Q(grid=filters.street_grid_id) | Q(grid__street=filters.street_grid_id)
        rows = rows.filter(Exists(ties.filter(in_street)))
    return rows


TITLES = """
SELECT party.id, title.title
FROM organisations_organisation party
LEFT JOIN LATERAL (
    SELECT coalesce(grid.street_id, grid.id) AS street_grid_id
    FROM organisations_organisationgrid tie JOIN grid_grid grid ON grid.id = tie.grid_id
    WHERE tie.organisation_id = party.id AND tie.starts_on <= %(day)s
      AND (tie.ends_on IS NULL OR tie.ends_on > %(day)s)
    ORDER BY tie.relation = 'leads' DESC, tie.starts_on, tie.id LIMIT 1
) place ON true
LEFT JOIN LATERAL (
    SELECT scheme.id
    FROM organisations_organisationgrid tie
    JOIN organisations_organisation office
      ON office.id = tie.organisation_id AND office.kind = 'street_office'
    JOIN organisations_namingscheme scheme ON scheme.street_id = office.id
    WHERE tie.grid_id = place.street_grid_id AND tie.relation = 'manages' AND tie.starts_on <= %(day)s
      AND (tie.ends_on IS NULL OR tie.ends_on > %(day)s)
    ORDER BY tie.starts_on, tie.id LIMIT 1
) own ON true
JOIN organisations_namingscheme scheme
  ON scheme.id = coalesce(own.id, (SELECT id FROM organisations_namingscheme WHERE street_id IS NULL))
JOIN organisations_leveltitle title ON title.scheme_id = scheme.id AND title.level = party.party_level
WHERE party.id = ANY(%(ids)s)
"""


def level_titles(ids: Iterable[UUID]) -> dict[UUID, str]:
    """What the street of each party organisation calls its level; without a street's scheme, the district's
    default.

    The street is that of the grid it is tied to, found through the street office that manages the street's
    grid.
    """
    with connection.cursor() as cursor:
        cursor.execute(TITLES, {"ids": list(ids), "day": today()})
        return dict(cursor.fetchall())


def cards_of(rows: Iterable[Organisation]) -> list[OrganisationRow]:
    """Cards in the order of the rows; titles come in one statement, and only where a row has none of its own."""
    rows = list(rows)
    untitled = [row.id for row in rows if row.party_level is not None and not row.level_title]
    titles = level_titles(untitled) if untitled else {}
    return [
        OrganisationRow(
            id=row.id,
            kind=OrganisationKind(row.kind),
            name=row.name,
            short_name=row.short_name,
            code=row.code,
            parent_id=row.parent_id,
            party_level=row.party_level,
            level_title=row.level_title or titles.get(row.id, ""),
            is_partner=row.is_partner,
            is_active=row.is_active,
        )
        for row in rows
    ]


def homes_of_organisations(organisation_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """A grid that each organisation is tied to today, one that it leads or manages before one that it serves."""
    ties = OrganisationGrid.objects.filter(in_force(today()), organisation__in=list(organisation_ids))
    serves = Case(When(relation=TieRelation.SERVES.value, then=1), default=0)
    first = ties.annotate(serves=serves).order_by("organisation", "serves", "starts_on", "id").distinct("organisation")
    return dict(first.values_list("organisation", "grid"))


def organisations_named(names: Iterable[str]) -> dict[str, list[UUID]]:
    """The organisations in force by each of these: by code, else by name, else by short name; several where a name
    does not say which.
    """
    wanted = set(names)
    rows = Organisation.objects.filter(
        Q(code__in=wanted) | Q(name__in=wanted) | Q(short_name__in=wanted), is_active=True
    ).values_list("id", "code", "name", "short_name")
    found: dict[str, list[UUID]] = {}
    for name in wanted:
        ranks = [[row[0] for row in rows if row[place] == name] for place in (1, 2, 3)]
        found[name] = next((ids for ids in ranks if ids), [])
    return found
