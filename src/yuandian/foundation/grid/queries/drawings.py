"""Areas to the last decimal, to be redrawn or looked at as they were."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
import shapely

from yuandian.foundation.grid.access import reaches, visible_to
from yuandian.foundation.grid.errors import GridUnknown
from yuandian.foundation.grid.models import Grid, GridBoundary
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.locations import card_of
from yuandian.foundation.grid.rules.answers import GridCard
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible

SHARED_METRES = 1.0  # areas of any level this close to a border share it
SNAP_METRES = 80.0  # grids of the same level this close are there to snap to
MOST_AREAS = 400


@dataclass(frozen=True, slots=True)
class BoundaryArea:
    """One version of a grid's area, as GeoJSON in WGS84."""

    version: int
    valid_from: date
    valid_to: date | None
    reason: str
    source_system: CoordinateSystem
    area: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DraftArea:
    """A grid with its area to the last decimal in WGS84, None without one; `is_in_reach` if the asker may propose."""

    grid: GridCard
    area: dict[str, Any] | None
    is_in_reach: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A grid first, then the one above it, those that share its border at any level, and others close by."""

    grid_id: UUID
    revision: int
    areas: list[DraftArea]


def boundary_version(actor: Actor, grid_id: UUID, version: int) -> BoundaryArea:
    """One version of a grid's area. Raises `NotVisible`."""
    actor.require(GridPermission.VIEW)
    row = GridBoundary.objects.filter(grid__in=visible_to(actor).filter(pk=grid_id), version=version).first()
    if row is None:
        raise NotVisible(grid_id=str(grid_id), version=version)
    area = _geojson(bytes(row.polygon))
    return BoundaryArea(
        row.version, row.valid_from, row.valid_to, row.reason, CoordinateSystem(row.source_system), area
    )


def drawing_of(actor: Actor, grid_id: UUID) -> Drawing:
    """What is needed to move a grid's border together with all who share it. Raises `GridUnknown`."""
    actor.require(GridPermission.PROPOSE)
    held = atlas.current()
    node = held.nodes.get(grid_id)
    if node is None or not node.is_active:
        raise GridUnknown(grid_id=str(grid_id))
    return _drawn(actor, held, [grid_id, *_around(held, node)])


def family_of(actor: Actor, grid_id: UUID) -> Drawing:
    """A grid with the one above, its siblings and those below it, to be split, merged or given another. Raises
    `GridUnknown`.
    """
    actor.require(GridPermission.PROPOSE)
    held = atlas.current()
    node = held.nodes.get(grid_id)
    if node is None or not node.is_active:
        raise GridUnknown(grid_id=str(grid_id))
    kin = Grid.objects.filter(is_active=True).order_by("code")
    below = kin.filter(parent=grid_id).values_list("id", flat=True)
    beside = kin.filter(parent=node.parent_id, level=node.level).exclude(pk=grid_id).values_list("id", flat=True)
    above = [] if node.parent_id is None else [node.parent_id]
    return _drawn(actor, held, [grid_id, *above, *below, *beside][:MOST_AREAS])


def _drawn(actor: Actor, held: Atlas, wanted: list[UUID]) -> Drawing:
    stored = dict(GridBoundary.objects.filter(grid__in=wanted, valid_to=None).values_list("grid_id", "polygon"))
    rows = Grid.objects.in_bulk(wanted)
    scope = actor.scope_for(GridPermission.PROPOSE)
    areas = [
        DraftArea(
            card_of(held, held.nodes[id_]),
            _geojson(bytes(stored[id_])) if id_ in stored else None,
            reaches(scope, rows[id_]),
        )
        for id_ in wanted
        if id_ in rows and id_ in held.nodes
    ]
    return Drawing(wanted[0], held.revision, areas)


def _around(held: Atlas, node: Node) -> list[UUID]:
    """The grid above, those that share the border, nearest levels first, and neighbours to snap to."""
    found = [node.parent_id] if node.parent_id in held.areas else []
    area = held.areas.get(node.id) or held.areas.get(node.parent_id or node.id)
    if area is None:
        return [id_ for id_ in found if id_ is not None]
    border = area.boundary
    shapely.prepare(border)
    levels = (
        [GridLevel.EXCLUSIVE]
        if node.level == GridLevel.EXCLUSIVE
        else [one for one in GridLevel if one != GridLevel.EXCLUSIVE]
    )
    for level in sorted(levels, key=lambda level: level != node.level):
        reach = SNAP_METRES if level == node.level else SHARED_METRES
        found += [id_ for id_ in _close(held, level, border, reach) if id_ not in {node.id, node.parent_id}]
    return [id_ for id_ in found if id_ is not None][:MOST_AREAS]


def _close(held: Atlas, level: str, border: Any, metres: float) -> list[UUID]:
    ids, boxes = held.boxes[level]
    west, south, east, north = border.bounds
    meets = (boxes[:, 0] <= east + metres) & (boxes[:, 2] >= west - metres)
    meets &= (boxes[:, 1] <= north + metres) & (boxes[:, 3] >= south - metres)
    close = [ids[place] for place in np.flatnonzero(meets)]
    return [id_ for id_ in close if shapely.dwithin(border, held.areas[id_].boundary, metres)]


def _geojson(polygon: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shapely.to_geojson(shapely.from_wkb(polygon)))
    return found
