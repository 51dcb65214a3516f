"""Lists of organisations, and what each is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When

from yuandian.foundation.organisations.access import in_force, today, visible_to
from yuandian.foundation.organisations.errors import OrganisationUnknown
from yuandian.foundation.organisations.models import NamingScheme, Organisation, OrganisationGrid
from yuandian.foundation.organisations.rules import OrganisationPermission, TieRelation
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation as others show it; `level_title` is what its street calls its level, empty where none."""

    id: UUID
    kind: str
    name: str
    short_name: str
    code: str | None
    parent_id: UUID | None
    party_level: int | None
    level_title: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """An organisation's tie to a grid."""

    id: UUID
    grid_id: UUID
    grid_code: str
    relation: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """All there is to show of one organisation."""

    card: OrganisationCard
    parent_name: str | None
    ties: list[Tie]
    children: list[OrganisationCard]
    history: list[HistoryEntry]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of organisations is narrowed to."""

    kind: str | None = None
    parent_id: UUID | None = None
    is_root: bool = False
    text: str | None = None
    street_grid_id: UUID | None = None
    is_active: bool | None = True


def organisations_for_list(actor: Actor, filters: Filters, after: str | None, limit: int) -> Page[OrganisationCard]:
    """Organisations that the actor sees, by name, `level_title` in place."""
    actor.require(OrganisationPermission.VIEW)
    rows = _narrowed(visible_to(actor), filters)
    page = page_of(rows, ("name", "id"), (str, UUID), after, limit, lambda row: row)
    return Page(cards_of(page.items), page.next)


def organisation_page(actor: Actor, organisation_id: UUID) -> OrganisationPage:
    """One organisation with its ties, its children and its record. Raises `OrganisationUnknown`."""
    actor.require(OrganisationPermission.VIEW)
    row = visible_to(actor).select_related("parent").filter(id=organisation_id).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    cards = cards_of([row, *row.children.order_by("name", "id")])
    return OrganisationPage(
        card=cards[0],
        parent_name=row.parent.name if row.parent else None,
        ties=[_tie(tie) for tie in row.grids.select_related("grid").order_by("starts_on", "id")],
        children=cards[1:],
        history=entries_of(row),
    )


def tie_of(tie_id: UUID) -> Tie:
    """One tie, just made or ended by the caller."""
    return _tie(OrganisationGrid.objects.select_related("grid").get(id=tie_id))


def _tie(tie: OrganisationGrid) -> Tie:
    return Tie(tie.id, tie.grid_id, tie.grid.code, tie.relation, tie.starts_on, tie.ends_on)


def naming_schemes(actor: Actor) -> list[NamingScheme]:
    """Every scheme with its titles, the district's default first."""
    actor.require(OrganisationPermission.VIEW)
    rows = NamingScheme.objects.select_related("street").prefetch_related("titles")
    return sorted(rows, key=lambda scheme: (scheme.street_id is not None, scheme.name))


def organisation_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; unknown ids are left out."""
    return dict(Organisation.objects.filter(id__in=list(ids)).values_list("id", "name"))


def active_organisation(organisation_id: UUID) -> OrganisationCard:
    """The organisation's card. Raises `OrganisationUnknown` when there is none or it is closed."""
    row = Organisation.objects.filter(id=organisation_id, is_active=True).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    return cards_of([row])[0]


def is_active(organisation_id: UUID) -> bool:
    """Whether the organisation is there and not closed."""
    return Organisation.objects.filter(id=organisation_id, is_active=True).exists()


def organisations_in(kind: str, street_grid_id: UUID | None) -> list[OrganisationCard]:
    """Active organisations of a kind, by name: those tied to a grid of that street, or all where it is None."""
    filters = Filters(kind=kind, street_grid_id=street_grid_id)
    return cards_of(_narrowed(Organisation.objects.all(), filters).order_by("name", "id"))


def party_leaders_of(grid_ids: Iterable[UUID]) -> dict[UUID, OrganisationCard]:
    """The party organisation that leads each grid today, by grid; grids without one are left out."""
    ties = OrganisationGrid.objects.filter(
        in_force(today()), grid__in=list(grid_ids), relation=TieRelation.LEADS, organisation__is_active=True
    ).select_related("organisation")
    by_grid = {tie.grid_id: tie.organisation for tie in ties}
    return dict(zip(by_grid, cards_of(by_grid.values()), strict=True))


def _narrowed(rows: QuerySet[Organisation], filters: Filters) -> QuerySet[Organisation]:
    if filters.is_active is not None:
        rows = rows.filter(is_active=filters.is_active)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
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


def cards_of(rows: Iterable[Organisation]) -> list[OrganisationCard]:
    """Cards in the order of the rows; titles come in one statement, and only where a row has none of its own."""
    rows = list(rows)
    untitled = [row.id for row in rows if row.party_level is not None and not row.level_title]
    titles = level_titles(untitled) if untitled else {}
    return [
        OrganisationCard(
            id=row.id,
            kind=row.kind,
            name=row.name,
            short_name=row.short_name,
            code=row.code,
            parent_id=row.parent_id,
            party_level=row.party_level,
            level_title=row.level_title or titles.get(row.id, ""),
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
