"""Where responsibility has holes or doubles (GRD-36): areas and buildings that no or several micro-grids answer to."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import numpy as np
import shapely
from django.db.models import Q, QuerySet
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.access import visible_to, within
from yuandian.foundation.grid.errors import GridUnknown
from yuandian.foundation.grid.models import Building
from yuandian.foundation.grid.queries.atlas import Atlas, Node
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.rules import coverage
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.metres import Geometries
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Invalid
from yuandian.kernel.scopes import Area, Scope

MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class AreaFault:
    """`overlap` of two siblings, a child `outside_parent`, or a `gap` in a parent, and a point in it."""

    fault: Literal["overlap", "outside_parent", "gap"]
    code: str
    other_code: str | None
    square_metres: int
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class BuildingFault:
    """A building that is `without_grid`, or stands `outside_grid`, the one that it answers to."""

    fault: Literal["without_grid", "outside_grid"]
    building_id: UUID
    name: str
    grid_id: UUID | None
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class GridFaults:
    """What is wrong under a grid; of each kind the first five hundred are listed."""

    areas: list[AreaFault]
    buildings: list[BuildingFault]
    area_count: int
    building_count: int


def responsibility_faults(actor: Actor, grid_id: UUID) -> GridFaults:
    """Gaps and doubles under a street or a grid below it. Raises `GridUnknown`, `Invalid` for a whole district."""
    actor.require(GridPermission.VIEW)
    grid = visible_to(actor).filter(pk=grid_id, is_active=True).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    if grid.level == GridLevel.DISTRICT:
        raise Invalid("Ask street by street.", field="grid_id")
    held = atlas.current()
    areas = area_faults(held, grid_id)
    scope = Scope(areas=frozenset({Area(grid.id, grid.level)}))
    buildings = building_faults(
        held,
        Building.objects.filter(
            within(scope, "micro_grid__") | Q(micro_grid=None) & within(scope, "courtyard__grid__")
        ),
    )
    return GridFaults(areas[:MOST_LISTED], buildings[:MOST_LISTED], len(areas), len(buildings))


def unplaced_in(area: BaseGeometry) -> list[str]:
    """The names of the buildings that answer to no micro-grid and stand in an area in WGS84."""
    west, south, east, north = area.bounds
    rows = Building.objects.filter(micro_grid=None, lon__range=(west, east), lat__range=(south, north))
    named = rows.order_by("courtyard__name", "name").values_list("courtyard__name", "name", "lon", "lat")
    return [f"{yard or ''}{name}" for yard, name, lon, lat in named if area.covers(shapely.Point(lon, lat))]


def area_faults(held: Atlas, grid_id: UUID) -> list[AreaFault]:
    """Overlaps, gaps and grids beyond their parents under a grid, the largest first."""
    nodes = [held.nodes[id_] for id_ in held.areas if _is_under(held, id_, grid_id)]
    if not nodes:
        return []
    shapes = held.areas.many([node.id for node in nodes])
    places = {node.id: place for place, node in enumerate(nodes)}
    faults: list[AreaFault] = []
    flawed: set[int] = set()
    for level in GridLevel:
        members = np.flatnonzero([node.level == level for node in nodes])
        for first, second, size in coverage.overlaps(shapes[members]):
            one, other = members[first], members[second]
            flawed |= {int(one), int(other)}
            point = held.frame.round(np.array([shapes[one].intersection(shapes[other]).representative_point()]))[0]
            code, other_code = sorted((nodes[one].code, nodes[other].code))
            faults.append(AreaFault("overlap", code, other_code, round(size), _pair(point)))
    faults += _family_faults(held, nodes, shapes, places, flawed)
    return sorted(faults, key=lambda fault: (-fault.square_metres, fault.code))


def _family_faults(
    held: Atlas, nodes: list[Node], shapes: Geometries, places: dict[UUID, int], flawed: set[int]
) -> list[AreaFault]:
    pairs = [
        (place, places[node.parent_id])
        for place, node in enumerate(nodes)
        if node.parent_id in places and node.level != GridLevel.EXCLUSIVE
    ]
    children, parents = np.array(pairs, np.int64).reshape(-1, 2).T
    beyond = coverage.beyond_parents(shapes, children, parents)
    faults = []
    for child, parent, size in beyond:
        outside = shapes[child].difference(shapes[parent]).representative_point()
        at = held.frame.round(np.array([outside]))[0]
        faults.append(AreaFault("outside_parent", nodes[child].code, nodes[parent].code, round(size), _pair(at)))
    for parent, size, point in coverage.gaps(shapes, children, parents, flawed | {child for child, *_ in beyond}):
        in_degrees = held.frame.round(np.array([point]))[0]
        faults.append(AreaFault("gap", nodes[parent].code, None, round(size), _pair(in_degrees)))
    return faults


def building_faults(held: Atlas, rows: QuerySet[Building]) -> list[BuildingFault]:
    """Of these buildings, those without a micro-grid and those further from theirs than the border distance."""
    faults = []
    for building in rows.select_related("courtyard").iterator(2000):
        name = f"{building.courtyard.name if building.courtyard else ''}{building.name}"
        lon, lat = building.lon, building.lat
        at = None if lon is None or lat is None else (round(lon, 6), round(lat, 6))
        if building.micro_grid_id is None:
            faults.append(BuildingFault("without_grid", building.id, name, None, at))
            continue
        area = held.areas.get(building.micro_grid_id)
        if area is None or at is None:
            continue
        ((x, y),) = held.frame.many(np.array([at]))
        if area.distance(shapely.Point(x, y)) > held.border:
            faults.append(BuildingFault("outside_grid", building.id, name, building.micro_grid_id, at))
    return faults


def _is_under(held: Atlas, id_: UUID | None, grid_id: UUID) -> bool:
    while id_ is not None:
        if id_ == grid_id:
            return True
        node = held.nodes.get(id_)
        id_ = node.parent_id if node else None
    return False


def _pair(point: shapely.Point) -> tuple[float, float]:
    return round(point.x, 6), round(point.y, 6)
