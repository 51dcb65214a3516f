"""What screens show of grids: the tree, one grid's page, its public notice, what a search finds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from yuandian.foundation.grid.access import visible_to, within
from yuandian.foundation.grid.errors import GridUnknown
from yuandian.foundation.grid.models import (
    Building,
    Courtyard,
    DivisionGrid,
    DutyItem,
    Entrance,
    Grid,
    GridBoundary,
    Place,
    StandardItem,
    Succession,
)
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.locations import card_of, lineage, managing_communities
from yuandian.foundation.grid.rules.answers import GridCard, Lineage, ManagingCommunity
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import SIX_HAVES, GridLevel, SixHave, parse_search
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.organisations.facade import organisation_names
from yuandian.kernel.actor import Actor
from yuandian.kernel.scopes import Area, Scope

MOST_FOUND = 50
_CODE = re.compile(r"\d{6}(-[\dZ]*)*$")


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A grid in the tree with the number of grids in force directly under it, by level."""

    grid: GridCard
    children: dict[str, int]
    has_area: bool


@dataclass(frozen=True, slots=True)
class SixHaveState:
    """One of the six haves; `is_met` is None as long as nobody has looked."""

    item: SixHave
    name: str
    is_met: bool | None
    note: str
    attachment_ids: list[UUID]
    checked_on: date | None
    checked_by_name: str


@dataclass(frozen=True, slots=True)
class GridDuty:
    """A duty of an exclusive grid."""

    name: str
    note: str


@dataclass(frozen=True, slots=True)
class ResponsibleOrganisation:
    """责任单位: which organisation is responsible for an exclusive grid."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class GridDivision:
    """A division that a grid covers."""

    code: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class GridDetail:
    """Everything about one grid but its people. `figures` count what lies in it, by level or kind."""

    grid: GridCard
    lineage: Lineage
    is_active: bool
    starts_on: date
    ends_on: date | None
    range_text: str
    activity_place: str
    supervising_phone: str
    square_metres: float | None
    centre: tuple[float, float] | None
    figures: dict[str, int]
    six_haves: list[SixHaveState]
    managers: list[ManagingCommunity]
    duties: list[GridDuty]
    responsible: ResponsibleOrganisation | None
    divisions: list[GridDivision]
    successors: list[GridCard]
    precedents: list[GridCard]


@dataclass(frozen=True, slots=True)
class PublicGridDetail:
    """What hangs on the notice board (GRD-20); the people on it are shown by the people module's page."""

    id: UUID
    code: str
    level: GridLevel
    display_name: str
    full_name: str
    range_text: str
    activity_place: str
    supervising_phone: str
    centre: tuple[float, float] | None
    six_haves: list[SixHaveState]
    duties: list[GridDuty]
    responsible: ResponsibleOrganisation | None


@dataclass(frozen=True, slots=True)
class BoundaryVersion:
    """One version of a grid's area."""

    version: int
    valid_from: date
    valid_to: date | None
    reason: str
    source_system: CoordinateSystem


def grids_for_tree(actor: Actor, parent_id: UUID | None) -> list[TreeNode]:
    """The grids in force under one, by level and number; without a parent, the root. Raises `GridUnknown`."""
    actor.require(GridPermission.VIEW)
    if parent_id is not None:
        _require_visible(actor, parent_id)
    held = atlas.current()
    rows = visible_to(actor).filter(parent_id=parent_id, is_active=True).values_list("id", flat=True)
    nodes = [held.nodes[id_] for id_ in rows if id_ in held.nodes]
    counts: dict[UUID, dict[str, int]] = {node.id: {} for node in nodes}
    children = Grid.objects.filter(parent__in=counts, is_active=True).values_list("parent_id", "level")
    for above, level, count in children.annotate(count=Count("id")):
        counts[above][level] = count
    nodes.sort(key=lambda node: (node.level == GridLevel.EXCLUSIVE, node.number, node.code))
    return [TreeNode(card_of(held, node), counts[node.id], node.id in held.areas) for node in nodes]


def lineage_for_staff(actor: Actor, grid_id: UUID) -> Lineage:
    """A grid, in force or ended, and those above it. Raises `GridUnknown`."""
    actor.require(GridPermission.VIEW)
    return lineage(grid_id)


def grid_page(actor: Actor, grid_id: UUID) -> GridDetail:
    """One grid, in force or ended. Raises `GridUnknown`."""
    actor.require(GridPermission.VIEW)
    grid = _require_visible(actor, grid_id)
    held = atlas.current()
    node = held.nodes[grid_id]
    links = DivisionGrid.objects.filter(grid=grid, ends_on=None).select_related("division")
    return GridDetail(
        grid=card_of(held, node),
        lineage=held.lineage(grid_id),
        is_active=grid.is_active,
        starts_on=grid.starts_on,
        ends_on=grid.ends_on,
        range_text=grid.range_text,
        activity_place=grid.activity_place,
        supervising_phone=grid.supervising_phone,
        square_metres=round(held.areas[grid_id].area, 1) if grid_id in held.areas else None,
        centre=_centre(held, node),
        figures=_figures(grid),
        six_haves=six_haves_of(grid),
        managers=managing_communities(grid_id) if grid.level == GridLevel.EXCLUSIVE else [],
        duties=_duties(grid),
        responsible=_responsible(grid),
        divisions=[GridDivision(link.division.code, link.division.name, link.division.source) for link in links],
        successors=_cards(held, Succession.objects.filter(ended=grid).values_list("successor_id", flat=True)),
        precedents=_cards(held, Succession.objects.filter(successor=grid).values_list("ended_id", flat=True)),
    )


def public_page(code: str) -> PublicGridDetail:
    """The notice about a grid in force, for everybody. Raises `GridUnknown`."""
    return _public(Grid.objects.filter(code=code, is_active=True).first(), code)


def public_page_by_id(grid_id: UUID) -> PublicGridDetail:
    """The same by id. Raises `GridUnknown`."""
    return _public(Grid.objects.filter(pk=grid_id, is_active=True).first(), str(grid_id))


def _public(grid: Grid | None, asked: str) -> PublicGridDetail:
    held = atlas.current()
    if grid is None or grid.id not in held.nodes:
        raise GridUnknown(grid=asked)
    line = held.lineage(grid.id)
    return PublicGridDetail(
        id=grid.id,
        code=grid.code,
        level=GridLevel(grid.level),
        display_name=line.display_name,
        full_name=line.full_name,
        range_text=grid.range_text,
        activity_place=grid.activity_place,
        supervising_phone=grid.supervising_phone,
        centre=_centre(held, held.nodes[grid.id]),
        six_haves=six_haves_of(grid),
        duties=_duties(grid),
        responsible=_responsible(grid),
    )


def _duties(grid: Grid) -> list[GridDuty]:
    return [GridDuty(duty.name, duty.note) for duty in DutyItem.objects.filter(grid=grid).order_by("position")]


def _responsible(grid: Grid) -> ResponsibleOrganisation | None:
    id_ = grid.responsible_organisation_id
    return ResponsibleOrganisation(id_, organisation_names([id_])[id_]) if id_ else None


def boundary_versions(actor: Actor, grid_id: UUID) -> list[BoundaryVersion]:
    """Every version of a grid's area, the newest first. Raises `GridUnknown`."""
    actor.require(GridPermission.VIEW)
    grid = _require_visible(actor, grid_id)
    columns = ("version", "valid_from", "valid_to", "reason", "source_system")
    rows = GridBoundary.objects.filter(grid=grid).order_by("-version").values_list(*columns)
    return [
        BoundaryVersion(version, since, until, reason, CoordinateSystem(system))
        for version, since, until, reason, system in rows
    ]


def grids_for_search(actor: Actor, text: str) -> list[Lineage]:
    """Grids in force by code, name, or community and numbers: `伊河路社区09号三级网格05号微网格`, `伊河路 9-5`."""
    actor.require(GridPermission.VIEW)
    held = atlas.current()
    rows = visible_to(actor).filter(is_active=True).order_by("code")
    text = text.strip()
    rows = rows.filter(code__startswith=text) if _CODE.match(text) else rows.filter(_meant(held, text))
    return [held.lineage(id_) for id_ in rows.values_list("id", flat=True)[:MOST_FOUND] if id_ in held.nodes]


def _meant(held: Atlas, text: str) -> Q:
    asked = parse_search(text)
    if asked.grid_number is None and asked.micro_number is None:
        return Q(name__contains=asked.words) | Q(pk__in=[node.id for node in _outer(held, asked.words)])
    condition = Q(level=GridLevel.GRID, number=asked.grid_number)
    if asked.micro_number is not None:
        condition = Q(level=GridLevel.MICRO, number=asked.micro_number)
        if asked.grid_number is not None:
            condition &= Q(parent__number=asked.grid_number)
    if not asked.words:
        return condition
    outer = [node.id for node in _outer(held, asked.words)]
    return condition & (Q(community__in=outer) | Q(street__in=outer))


def _outer(held: Atlas, words: str) -> list[Node]:
    """Streets and communities that the words name; where both are named, the communities of these streets."""
    named = [
        node
        for node in held.nodes.values()
        if node.is_active
        and node.name
        and node.level in (GridLevel.STREET, GridLevel.COMMUNITY)
        and (words in node.name or node.name in words)
    ]
    streets = {node.id for node in named if node.level == GridLevel.STREET and node.name in words}
    inner = [node for node in named if node.level == GridLevel.COMMUNITY and node.parent_id in streets]
    return inner or named


def six_haves_of(grid: Grid) -> list[SixHaveState]:
    """All six, in their order, looked at or not."""
    known = {row.item: row for row in StandardItem.objects.filter(grid=grid)}
    states = []
    for item, name in SIX_HAVES.items():
        row = known.get(item.value)
        if row is None:
            states.append(SixHaveState(item, name, None, "", [], None, ""))
            continue
        files = [UUID(id_) for id_ in row.attachment_ids]
        states.append(SixHaveState(item, name, row.is_met, row.note, files, row.checked_on, row.checked_by_name))
    return states


def _figures(grid: Grid) -> dict[str, int]:
    """What lies in a grid: grids by level, and the address book."""
    scope = Scope(areas=frozenset({Area(grid.id, grid.level)}))
    levels = Grid.objects.filter(within(scope), is_active=True).exclude(pk=grid.pk).values_list("level")
    figures: dict[str, int] = dict(levels.annotate(count=Count("id")))
    in_grid: Any = within(scope, "micro_grid__")
    figures["courtyard"] = Courtyard.objects.filter(within(scope, "grid__")).count()
    figures["building"] = Building.objects.filter(in_grid).count()
    figures["entrance"] = Entrance.objects.filter(within(scope, "building__micro_grid__")).count()
    figures["place"] = Place.objects.filter(in_grid).count()
    return figures


def _require_visible(actor: Actor, grid_id: UUID) -> Grid:
    grid = visible_to(actor).filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    return grid


def _centre(held: Atlas, node: Node) -> tuple[float, float] | None:
    """A point inside the area, as near its middle as can be."""
    area = held.areas.get(node.id)
    if area is None:
        return None
    point = area.centroid if area.covers(area.centroid) else area.representative_point()
    frame = held.frame
    return (
        round(point.x / frame.metres_per_lon + frame.lon, 6),
        round(point.y / frame.metres_per_lat + frame.lat, 6),
    )


def _cards(held: Atlas, ids: Iterable[UUID]) -> list[GridCard]:
    cards = [card_of(held, held.nodes[id_]) for id_ in ids if id_ in held.nodes]
    return sorted(cards, key=lambda card: card.code)
