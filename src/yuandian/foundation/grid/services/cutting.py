"""A line drawn across a grid, made into the parts of a split. Nothing is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import shapely
from shapely import ops
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.access import visible_to
from yuandian.foundation.grid.errors import GridEnded, GridUnknown, PlanUnusable
from yuandian.foundation.grid.models import Building, Grid
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, to_wgs84
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.moving import nearest
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.services.areas import area_from, geojson_of
from yuandian.foundation.grid.services.plan_checks import MOST_PARTS, square_metres
from yuandian.foundation.grid.services.tree import area_of
from yuandian.kernel.actor import Actor

REACH_DEGREES = 1.0  # so far a line is drawn on beyond its ends, that it need not be drawn quite across


@dataclass(frozen=True, slots=True)
class CutPart:
    """One part of a grid: its area in WGS84, its size, and what would lie in it."""

    area: dict[str, Any]
    square_metres: int
    grids: list[str]
    building_count: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts, the largest first; `is_along_grids` if the cut follows the borders of the grids below."""

    parts: list[CutPart]
    is_along_grids: bool


def cut_grid(actor: Actor, grid_id: UUID, line: Sequence[tuple[float, float]], system: str) -> Cut:
    """Cuts a grid along a line of two or more points, given in `system`.

    A grid with grids below it is cut along their borders, so that none of them is torn: each goes to the side on which
    most of it lies. Raises `GridUnknown`, `GridEnded`, `PlanUnusable` where the line parts nothing.
    """
    grid = _grid_to_change(actor, grid_id)
    whole = area_of(grid)
    if whole is None:
        raise PlanUnusable(fault="area_missing", code=grid.code)
    sides = _sides(whole, _prolonged([to_wgs84(lon, lat, CoordinateSystem(system)) for lon, lat in line]))
    below = {
        child.display_name: area
        for child in Grid.objects.filter(parent=grid, is_active=True)
        .exclude(level=GridLevel.EXCLUSIVE)
        .select_related("parent")
        .order_by("code")
        if (area := area_of(child)) is not None
    }
    parts, members = _along(whole, sides, below) if below else (sides, [[] for _ in sides])
    if not 2 <= len(parts) <= MOST_PARTS:
        raise PlanUnusable(fault="nothing_cut")
    found = [
        CutPart(geojson_of(area), round(square_metres(area)), names, _buildings_in(area))
        for area, names in zip(parts, members, strict=True)
    ]
    return Cut(sorted(found, key=lambda part: -part.square_metres), bool(below))


def fit_area(actor: Actor, grid_id: UUID, level: str, area: dict[str, Any], system: str) -> CutPart:
    """An area drawn roughly for a new grid: what lies beyond the grid above and in grids beside it is left out.

    An exclusive grid overlays others and keeps all of it. Raises `GridUnknown`, `GridEnded`, `PolygonUnusable`,
    `PlanUnusable` where nothing is left.
    """
    grid = _grid_to_change(actor, grid_id)
    drawn = area_from(area, system)
    if level != GridLevel.EXCLUSIVE:
        outer = area_of(grid)
        drawn = drawn.intersection(outer) if outer else drawn
        beside = Grid.objects.filter(parent=grid, level=level, is_active=True)
        drawn = drawn.difference(shapely.union_all([one for one in map(area_of, beside) if one is not None]))
        drawn = shapely.union_all([part for part in shapely.get_parts(_polygons(drawn)) if square_metres(part) > 1])
    if drawn.is_empty:
        raise PlanUnusable(fault="nothing_free")
    return CutPart(geojson_of(drawn), round(square_metres(drawn)), [], _buildings_in(drawn))


def _grid_to_change(actor: Actor, grid_id: UUID) -> Grid:
    actor.require(GridPermission.PROPOSE)
    grid = visible_to(actor).filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    if not grid.is_active:
        raise GridEnded(grid_id=str(grid_id))
    return grid


def _prolonged(points: list[tuple[float, float]]) -> shapely.LineString:
    if len(set(points)) < 2:
        raise PlanUnusable(fault="nothing_cut")
    return shapely.LineString(
        [_beyond(points[1], points[0]), *points[1:-1], _beyond(points[-2], points[-1])]
        if len(points) > 2
        else [_beyond(points[1], points[0]), _beyond(points[0], points[1])]
    )


def _beyond(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """A point far out on the way from the one to the other."""
    east, north = end[0] - start[0], end[1] - start[1]
    length = max((east**2 + north**2) ** 0.5, 1e-12)
    return end[0] + east / length * REACH_DEGREES, end[1] + north / length * REACH_DEGREES


def _sides(whole: BaseGeometry, line: shapely.LineString) -> list[BaseGeometry]:
    """The pieces of an area; of one in several polygons, those that the line misses go to the nearest piece."""
    polygons = list(shapely.get_parts(whole))
    pieces: list[BaseGeometry] = []
    missed: list[BaseGeometry] = []
    for polygon in polygons:
        cut = [part for part in ops.split(polygon, line).geoms if square_metres(part) > 1]
        (pieces if len(cut) > 1 else missed).extend(cut)
    if not pieces:
        raise PlanUnusable(fault="nothing_cut")
    for polygon in missed:
        place = nearest(polygon.representative_point(), pieces)
        pieces[place] = shapely.union_all([pieces[place], polygon])
    return pieces


def _along(
    whole: BaseGeometry, sides: list[BaseGeometry], below: dict[str, BaseGeometry]
) -> tuple[list[BaseGeometry], list[list[str]]]:
    """The sides with their borders moved to those of the grids below; what none of these covers stays on its side."""
    members: list[list[str]] = [[] for _ in sides]
    for name, area in below.items():
        shares = [area.intersection(side).area for side in sides]
        members[shares.index(max(shares))].append(name)
    covered = shapely.union_all(list(below.values()))
    parts = [
        shapely.union_all([*(below[name] for name in names), side.difference(covered)]).intersection(whole)
        for names, side in zip(members, sides, strict=True)
    ]
    kept = [place for place, names in enumerate(members) if names]
    for place in set(range(len(parts))) - set(kept):  # a corner cut off that holds no grid below goes to the next part
        if kept and not parts[place].is_empty:
            home = kept[nearest(parts[place].representative_point(), [parts[one] for one in kept])]
            parts[home] = shapely.union_all([parts[home], parts[place]])
    return [_polygons(parts[place]) for place in kept], [members[place] for place in kept]


def _polygons(area: BaseGeometry) -> BaseGeometry:
    """The area without the lines and points that cutting leaves."""
    return shapely.union_all([part for part in shapely.get_parts(area) if part.geom_type == "Polygon"])


def _buildings_in(area: BaseGeometry) -> int:
    west, south, east, north = area.bounds
    rows = Building.objects.filter(lon__range=(west, east), lat__range=(south, north)).values_list("lon", "lat")
    return sum(area.covers(shapely.Point(lon, lat)) for lon, lat in rows)
