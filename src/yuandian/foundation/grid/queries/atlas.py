"""The tree and its areas in memory: which grid a point lies in, and what stands above a grid. An unchanging value."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from uuid import UUID

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import lib

from yuandian.foundation.grid.errors import GridUnknown
from yuandian.foundation.grid.queries.areas import Areas
from yuandian.foundation.grid.queries.layers import Found, Layer, holder_of
from yuandian.foundation.grid.rules.answers import Lineage, Located, NearbyGrid
from yuandian.foundation.grid.rules.levels import DEPTHS, ExclusiveKind, GridLevel, display_name
from yuandian.foundation.grid.rules.metres import Frame

LINEAGES_KEPT = 20_000


class Node(msgspec.Struct, frozen=True, gc=False):
    """A grid as memory holds it. `managers` are (community, leads) pairs of an exclusive grid."""

    id: UUID
    level: GridLevel
    parent_id: UUID | None
    number: int
    code: str
    name: str
    exclusive_kind: ExclusiveKind | None
    is_active: bool
    managers: tuple[tuple[UUID, bool], ...]


class Atlas:
    """All grids, ended ones too, and the areas in metres of those in force.

    The finest areas, those that no finer one divides, lie in one layer; the others above them in a second, which is
    asked only where the first has a gap. Exclusive grids come first, then the finer, then the lower code.
    """

    def __init__(
        self,
        revision: int,
        frame: Frame,
        border: float,
        nodes: Mapping[UUID, Node],
        areas: Areas,
        level_names: Mapping[str, str],
    ) -> None:
        self.revision = revision
        self.frame = frame
        self.border = border
        self.nodes = nodes
        self.areas = areas
        self.level_names = level_names
        bounded = sorted((nodes[id_] for id_ in areas), key=lambda node: (-DEPTHS[node.level], node.code))
        divided = self._above(bounded)
        self.finest_nodes = [node for node in bounded if node.id not in divided]
        self.finest_ids = [node.id for node in self.finest_nodes]
        self.upper_nodes = [node for node in bounded if node.id in divided]
        self.finest = Layer(areas, self.finest_ids, border)
        self.upper = Layer(areas, [node.id for node in self.upper_nodes], border)
        self.exclusives = sum(node.level == GridLevel.EXCLUSIVE for node in bounded)
        self._lineages: dict[UUID, Lineage] = {}
        self._finest_lineages: dict[int, Lineage] = {}

    def _above(self, bounded: Iterable[Node]) -> set[UUID]:
        """Every grid above one of these; those above exclusive grids alone don't count, since these overlay."""
        above: set[UUID] = set()
        for node in bounded:
            step = node.parent_id if node.level != GridLevel.EXCLUSIVE else None
            while step is not None and step not in above:
                above.add(step)
                parent = self.nodes.get(step)
                step = parent.parent_id if parent else None
        return above

    def locate(self, lon: float, lat: float) -> Located:
        """Where a WGS84 point lies. Coordinates that are none lie outside."""
        # hot path: 11 µs (30 where areas must be read from their file) against 50,000 micro-grids, see bench/locate.py
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            return Located(None, None, None, (), False, True, self.revision)
        frame = self.frame
        x, y = (lon - frame.lon) * frame.metres_per_lon, (lat - frame.lat) * frame.metres_per_lat
        point = lib.points((x, y), 0)  # what `Point(x, y)` comes to, without its 3 µs of checks
        found = self.finest.within(point, x, y)
        place = holder_of(found)
        if place is None:
            return self._locate_above(point, x, y, found)
        ids = self.finest_ids
        beneath = None
        is_near_border = len(found) > 1
        if place < self.exclusives:
            under = holder_of([pair for pair in found if pair[1] >= self.exclusives])
            beneath = None if under is None else self._lineage_at(under)
            is_near_border = point.distance(self.finest.shape(place).boundary) <= self.border
        return Located(
            ids[place],
            self._lineage_at(place),
            beneath,
            tuple([NearbyGrid(ids[i], metres) for metres, i in found]),
            is_near_border,
            False,
            self.revision,
        )

    def _locate_above(self, point: shapely.Point, x: float, y: float, finest: Found) -> Located:
        """A point in none of the finest areas: perhaps in an upper grid whose division has a gap."""
        above = self.upper.within(point, x, y)
        place = holder_of(above)
        leaf = None if place is None else self.upper_nodes[place]
        near = [(metres, self.finest_nodes[i]) for metres, i in finest]
        near += [(metres, self.upper_nodes[i]) for metres, i in above]
        divided = self._above(node for _, node in near)
        near = [(metres, node) for metres, node in near if node is leaf or node.id not in divided]
        near.sort(key=lambda pair: pair[0])
        return Located(
            leaf.id if leaf else None,
            self.lineage(leaf.id) if leaf else None,
            None,
            tuple([NearbyGrid(node.id, metres) for metres, node in near]),
            leaf is not None and len(near) > 1,
            leaf is None,
            self.revision,
        )

    def _lineage_at(self, place: int) -> Lineage:
        """By position, since a look-up by id costs a microsecond."""
        known = self._finest_lineages.get(place)
        if known is None:
            if len(self._finest_lineages) >= LINEAGES_KEPT:
                self._finest_lineages = {}
            known = self._finest_lineages[place] = self._under(self.finest_nodes[place])
        return known

    def lineage(self, grid_id: UUID) -> Lineage:
        """A grid, in force or ended, and those above it. Raises `GridUnknown`."""
        known = self._lineages.get(grid_id)
        if known is None:
            node = self.nodes.get(grid_id)
            if node is None:
                raise GridUnknown(grid_id=str(grid_id))
            if len(self._lineages) >= LINEAGES_KEPT:
                self._lineages = {}
            known = self._lineages[grid_id] = self._under(node)
        return known

    def _under(self, node: Node) -> Lineage:
        name = self.display_name(node)
        if node.parent_id is None:
            return Lineage(node.id, None, None, None, None, node.id, node.level, node.code, name, name)
        above = self.lineage(node.parent_id)
        outer = above.full_name
        if node.level == GridLevel.STREET:
            outer = ""
        elif above.level == GridLevel.GRID:
            outer = outer.removesuffix(above.display_name)
        path = [above.district_id, above.street_id, above.community_id, above.grid_id, None, None]
        path[DEPTHS[node.level]] = node.id
        district_id, street_id, community_id, third_id, micro_id, _ = path
        return Lineage(
            district_id, street_id, community_id, third_id, micro_id, node.id, node.level, node.code, name, outer + name
        )

    def display_name(self, node: Node) -> str:
        """What screens call a grid."""
        parent = self.nodes.get(node.parent_id) if node.parent_id and node.level == GridLevel.MICRO else None
        return display_name(node.level, node.name, node.number, parent.number if parent else None, self.level_names)

    @cached_property
    def boxes(self) -> Mapping[str, tuple[list[UUID], NDArray[np.float64]]]:
        """The grids with an area, by level: ids, and west, south, east, north in metres at the same places."""
        found: dict[str, tuple[list[UUID], NDArray[np.float64]]] = {}
        for level in DEPTHS:
            ids = [id_ for id_ in self.areas if self.nodes[id_].level == level]
            found[level] = ids, self.areas.boxes(ids)
        return found

    @cached_property
    def managed_by(self) -> Mapping[UUID, frozenset[UUID]]:
        """The exclusive grids in force that a community manages, alone or with others, by community."""
        managed: dict[UUID, set[UUID]] = {}
        for node in self.nodes.values():
            if node.is_active:
                for community_id, _ in node.managers:
                    managed.setdefault(community_id, set()).add(node.id)
        return {community_id: frozenset(ids) for community_id, ids in managed.items()}
