"""Questions that memory answers: where a point lies, what stands above a grid, who manages it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid.errors import GridUnknown, NotExclusive
from yuandian.foundation.grid.queries import bulk_location
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.atlas_loader import atlas, atlas_on
from yuandian.foundation.grid.queries.bulk_location import Numbers
from yuandian.foundation.grid.queries.cache import listener
from yuandian.foundation.grid.rules.answers import (
    GridCard,
    Lineage,
    Located,
    LocatedMany,
    ManagingCommunity,
)
from yuandian.foundation.grid.rules.coordinates import to_wgs84
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.scopes import Area


def locate(lon: float, lat: float) -> Located:
    """Where a WGS84 point lies, by the tree as this process knows it.

    In a process that listens (`listen_for_changes`) no statement is sent; a change committed milliseconds ago may not
    have been heard of, so a caller that must not miss it compares `Located.revision` with the table in its own
    statement and calls `ensure_revision`. In other processes the table is asked.
    """
    return atlas.current().locate(lon, lat)


@dataclass(frozen=True, slots=True)
class MyGrid:
    """A grid as residents are told of it."""

    id: UUID
    code: str
    level: GridLevel
    display_name: str
    full_name: str


@dataclass(frozen=True, slots=True)
class MyLocation:
    """The grid of a point; near a border the choices to ask about, nearest first."""

    grid: MyGrid | None
    choices: list[MyGrid]
    is_near_border: bool
    is_outside: bool


def my_location(lon: float, lat: float, system: str) -> MyLocation:
    """What a resident is told of a point in a coordinate system; open to anyone who is signed in."""
    held = atlas.current()
    located = held.locate(*to_wgs84(lon, lat, system))
    near = [as_mine(held.lineage(nearby.grid_id)) for nearby in located.nearby]
    own = as_mine(located.lineage) if located.lineage else None
    return MyLocation(own, near if located.is_near_border else [], located.is_near_border, located.is_outside)


def as_mine(line: Lineage) -> MyGrid:
    """A grid in the words that residents are told."""
    return MyGrid(line.leaf_id, line.code, line.level, line.display_name, line.full_name)


def located_for_staff(actor: Actor, lon: float, lat: float) -> Located:
    """As `locate`, for anyone who may view grids."""
    actor.require(GridPermission.VIEW)
    return locate(lon, lat)


def locate_current(lon: float, lat: float) -> Located:
    """As `locate`, after asking the table: one statement."""
    return atlas.refreshed().locate(lon, lat)


def locate_on(lon: float, lat: float, on: date) -> Located:
    """Where a point lay on a day, by the boundaries in force then. Slow the first time for a day: it reads them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COALESCE((SELECT revision FROM grid_revision), 0)")
        (revision,) = cursor.fetchone()
    return atlas_on(on, revision).locate(lon, lat)


def locate_many(lons: Numbers, lats: Numbers, *, with_borders: bool = False) -> LocatedMany:
    """Where WGS84 points lie, in their order; `is_near_border` is all False unless asked for, which costs more."""
    return bulk_location.locate_many(atlas.current(), lons, lats, with_borders=with_borders)


def revision() -> int:
    """The state of the tree that this process answers from, loading it if need be."""
    return atlas.current().revision


def ensure_revision(number: int) -> None:
    """After this the process answers from the tree at `number`, as read from `grid_revision`, or a later one."""
    atlas.ensure(number)


def listen_for_changes() -> None:
    """For serving processes, once at start: from the first question on, a thread hears of changes by itself.

    Starts no thread yet; each process, forked ones too, starts its own with its first question. Nothing for tests
    in a transaction: other connections, and so the thread, don't see what such a test changed.
    """
    listener.want()


def _node(grid_id: UUID) -> tuple[Atlas, Node]:
    """A grid, from memory; one not known there may be newer than memory, so the table is asked first."""
    held = atlas.current()
    if grid_id not in held.nodes:
        held = atlas.refreshed()
    if grid_id not in held.nodes:
        raise GridUnknown(grid_id=str(grid_id))
    return held, held.nodes[grid_id]


def lineage(grid_id: UUID) -> Lineage:
    """A grid, ended ones too, and those above it. Raises `GridUnknown`."""
    return _node(grid_id)[0].lineage(grid_id)


def lineages(grid_ids: Iterable[UUID]) -> dict[UUID, Lineage]:
    """The lineages of those grids that exist."""
    held = atlas.current()
    return {grid_id: held.lineage(grid_id) for grid_id in set(grid_ids) if grid_id in held.nodes}


def grid_names(grid_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Full names, `伊河路社区09号三级网格05号微网格` with the street before it, of those grids that exist."""
    return {grid_id: found.full_name for grid_id, found in lineages(grid_ids).items()}


def grid_card(grid_id: UUID) -> GridCard:
    """What a list shows of a grid. Raises `GridUnknown`."""
    held, node = _node(grid_id)
    return card_of(held, node)


def card_of(held: Atlas, node: Node) -> GridCard:
    """A grid in memory as a card."""
    return GridCard(
        node.id,
        node.level,
        node.number,
        node.code,
        node.name,
        held.display_name(node),
        node.parent_id,
        node.exclusive_kind,
    )


def grids_under(grid_id: UUID, level: str) -> list[GridCard]:
    """The grids of one level in force under a grid, itself included if it is of that level, by code."""
    held, _ = _node(grid_id)
    cards = [
        card_of(held, node)
        for node in held.nodes.values()
        if node.level == level and node.is_active and _is_under(held, node, grid_id)
    ]
    return sorted(cards, key=lambda card: card.code)


def grids_below(grid_id: UUID) -> list[GridCard]:
    """The grids in force directly below a grid, by number, exclusive ones last. Raises `GridUnknown`."""
    held, _ = _node(grid_id)
    nodes = [node for node in held.nodes.values() if node.parent_id == grid_id and node.is_active]
    nodes.sort(key=lambda node: (node.level == GridLevel.EXCLUSIVE, node.number, node.code))
    return [card_of(held, node) for node in nodes]


def district() -> UUID:
    """The root of the tree. Raises `GridUnknown` where there is no tree yet."""
    for held in (atlas.current(), atlas.refreshed()):
        for node in held.nodes.values():
            if node.parent_id is None:
                return node.id
    raise GridUnknown


def _is_under(held: Atlas, node: Node | None, grid_id: UUID) -> bool:
    while node is not None:
        if node.id == grid_id:
            return True
        node = held.nodes.get(node.parent_id) if node.parent_id else None
    return False


def managing_communities(exclusive_grid_id: UUID) -> list[ManagingCommunity]:
    """The communities that manage an exclusive grid, the leading one first; without any named, the one it hangs on.

    Empty for one that hangs on a street and has none named. Raises `GridUnknown`, `NotExclusive`.
    """
    held, node = _node(exclusive_grid_id)
    if node.level != GridLevel.EXCLUSIVE:
        raise NotExclusive(grid_id=str(exclusive_grid_id))
    pairs = node.managers
    if not pairs:
        community_id = held.lineage(node.id).community_id
        pairs = ((community_id, True),) if community_id else ()
    return [
        ManagingCommunity(community_id, held.display_name(held.nodes[community_id]), is_lead)
        for community_id, is_lead in pairs
    ]


def areas_of(grid_id: UUID) -> frozenset[Area]:
    """What a post that stands on a grid reaches: the grid, and the exclusive grids that its communities manage.

    An exclusive grid at the edge of two communities so is in the reach of both (GRD-12).
    """
    held, node = _node(grid_id)
    areas = {Area(grid_id, node.level)}
    if node.level in (GridLevel.COMMUNITY, GridLevel.STREET):
        for community_id, exclusive_ids in held.managed_by.items():
            if _is_under(held, held.nodes.get(community_id), grid_id):
                areas.update(Area(exclusive_id, GridLevel.EXCLUSIVE.value) for exclusive_id in exclusive_ids)
    return frozenset(areas)
