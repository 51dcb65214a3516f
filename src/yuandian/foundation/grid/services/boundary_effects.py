"""What new areas would do to the map: overlaps, gaps and grids beyond those above them, each with the place it is at.

A border between two grids is theirs both, and often also that of the grids above them: all that share it are redrawn
in one change and judged together, against the map as it would be.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.errors import GridEnded, GridUnknown, PlanUnusable
from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, many_from_wgs84
from yuandian.foundation.grid.rules.coverage import TOLERANCE
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.plans import BoundaryPlan
from yuandian.foundation.grid.services.areas import area_from, geojson_of

Areas = Mapping[UUID, BaseGeometry]
Families = Mapping[UUID, list[Node]]
IMPOSSIBLE = frozenset({"outside_parent", "child_outside"})
DECIMALS = 7


class Fault(NamedTuple):
    """Something wrong with the map as it would be: the grid that suffers it, and the one redrawn or above.

    `outside_parent` and `child_outside` cannot be; an `overlap` or a `gap` is to be weighed. `area` is in metres.
    """

    fault: str
    code: str
    other_code: str | None
    square_metres: int
    area: BaseGeometry


class Redrawing(NamedTuple):
    """The areas that change, in metres: before, where there was one, and after. The faults are the largest first."""

    atlas: Atlas
    before: Areas
    after: Areas
    faults: list[Fault]


def redrawn_grids(plan: BoundaryPlan) -> list[Grid]:
    """The other grids of a plan, in its order. Raises `GridUnknown`, `GridEnded`, `PlanUnusable`."""
    ids = [other.grid_id for other in plan.others]
    if len(set(ids)) < len(ids):
        raise PlanUnusable(fault="grid_twice")
    rows = Grid.objects.select_related("parent", "street", "community").in_bulk(ids)
    for grid_id in ids:
        if grid_id not in rows:
            raise GridUnknown(grid_id=str(grid_id))
        if not rows[grid_id].is_active:
            raise GridEnded(grid_id=str(grid_id))
    return [rows[grid_id] for grid_id in ids]


def redraw(grid: Grid, plan: BoundaryPlan) -> Redrawing:
    """The map as it would be. The plan's areas are in WGS84. Raises `PolygonUnusable`, `PlanUnusable`."""
    held = atlas.refreshed()
    if any(other.grid_id == grid.id for other in plan.others):
        raise PlanUnusable(fault="grid_twice")
    areas = {grid.id: plan.area} | {other.grid_id: other.area for other in plan.others}
    shapes = np.empty(len(areas), object)
    shapes[:] = [area_from(area, "wgs84") for area in areas.values()]
    after = dict(zip(areas, held.frame.flat(shapes).tolist(), strict=True))
    before = {id_: held.areas[id_] for id_ in after if id_ in held.areas}
    now, families = held.areas.with_changes(after), _families(held, after)
    faults = [
        *_beyond(held, now, after, families, grid.id),
        *_overlaps(held, now, after),
        *_gaps(held, now, families),
    ]
    return Redrawing(held, before, after, sorted(faults, key=lambda fault: -fault.square_metres))


def require_possible(redrawing: Redrawing) -> None:
    """Raises `PlanUnusable` for the largest fault that cannot be."""
    for fault in redrawing.faults:
        if fault.fault in IMPOSSIBLE:
            raise PlanUnusable(
                fault=fault.fault, code=fault.code, parent=fault.other_code, square_metres=fault.square_metres
            )


def findings_of(redrawing: Redrawing) -> list[dict[str, Any]]:
    """What is to be weighed, as it is stored with a proposal: areas as GeoJSON in WGS84."""
    weighed = [fault for fault in redrawing.faults if fault.fault not in IMPOSSIBLE]
    return [fault_details(redrawing.atlas, fault, CoordinateSystem.WGS84) for fault in weighed]


def fault_details(held: Atlas, fault: Fault, system: str) -> dict[str, Any]:
    """A fault as plain values, its area as GeoJSON in a coordinate system."""
    flat = np.array([fault.area])
    (shape,) = shapely.transform(
        held.frame.round(flat), lambda points: np.round(many_from_wgs84(points, system), DECIMALS)
    )
    return {
        "fault": fault.fault,
        "code": fault.code,
        "other_code": fault.other_code,
        "square_metres": fault.square_metres,
        "area": geojson_of(shape),
    }


def _families(held: Atlas, after: Areas) -> dict[UUID, list[Node]]:
    """The grids in force below each grid that changes or has one below it that does; exclusive ones overlay these."""
    parents = {*after, *(held.nodes[id_].parent_id for id_ in after)}
    found: dict[UUID, list[Node]] = {}
    for node in held.nodes.values():
        if (
            node.is_active
            and node.level != GridLevel.EXCLUSIVE
            and node.parent_id is not None
            and node.parent_id in parents
        ):
            found.setdefault(node.parent_id, []).append(node)
    return found


def _beyond(held: Atlas, now: Areas, after: Areas, families: Families, main: UUID) -> Iterator[Fault]:
    """No grid reaches beyond the one above (GRD-05); exclusive ones at an edge of communities may (GRD-12)."""
    for parent_id, children in families.items():
        outer = now.get(parent_id)
        for child in children if outer is not None else ():
            inner = now.get(child.id)
            if inner is None or not (child.id in after or parent_id in after):
                continue
            outside = inner.difference(outer)
            if outside.area > TOLERANCE:
                name = "child_outside" if parent_id == main else "outside_parent"
                yield Fault(name, child.code, held.nodes[parent_id].code, round(outside.area), outside)


def _overlaps(held: Atlas, now: Areas, after: Areas) -> Iterator[Fault]:
    """Grids of one level share no ground; each pair is told once."""
    done: set[frozenset[UUID]] = set()
    for id_, area in after.items():
        node = held.nodes[id_]
        for other in _close(held, after, node, area):
            pair = frozenset({id_, other.id})
            if pair in done:
                continue
            done.add(pair)
            shared = area.intersection(now[other.id])
            if shared.area > TOLERANCE:
                yield Fault("overlap", other.code, node.code, round(shared.area), shared)


def _close(held: Atlas, after: Areas, node: Node, area: BaseGeometry) -> list[Node]:
    """The other grids of a grid's level that might meet its new area."""
    ids, boxes = held.boxes[node.level]
    west, south, east, north = area.bounds
    meets = (boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
    close = {ids[place] for place in np.flatnonzero(meets)}
    close |= {id_ for id_ in after if held.nodes[id_].level == node.level}
    return [held.nodes[id_] for id_ in close - {node.id}]


def _gaps(held: Atlas, now: Areas, families: Families) -> Iterator[Fault]:
    """Ground that a grid below covered and none would cover then; gaps that are there already are not told."""
    for parent_id, children in families.items():
        whole = now.get(parent_id)
        covered = [now[child.id] for child in children if child.id in now]
        if whole is None or not covered:
            continue
        empty = whole.difference(shapely.union_all(covered))
        if parent_id in held.areas:
            stood = [held.areas[child.id] for child in children if child.id in held.areas]
            empty = empty.difference(held.areas[parent_id].difference(shapely.union_all(stood)))
        for part in shapely.get_parts(empty).tolist():
            if part.area > TOLERANCE:
                yield Fault("gap", held.nodes[parent_id].code, None, round(part.area), part)
