"""Whether a plan fits the tree. What cannot be is refused; what the approver should weigh is told as findings."""

from dataclasses import replace
from functools import singledispatch
from typing import Any

import msgspec
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.errors import GridEnded, PlanUnusable
from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, to_wgs84
from yuandian.foundation.grid.rules.coverage import TOLERANCE
from yuandian.foundation.grid.rules.levels import PARENT_LEVELS, ExclusiveKind, GridLevel, code_of
from yuandian.foundation.grid.rules.metres import Frame
from yuandian.foundation.grid.rules.moving import nearest
from yuandian.foundation.grid.rules.plans import (
    AddressPlan,
    BoundaryPlan,
    EndPlan,
    FoundPlan,
    GridPart,
    MergePlan,
    Plan,
    RenamePlan,
    SplitPlan,
)
from yuandian.foundation.grid.services.address_entries import check_entry
from yuandian.foundation.grid.services.areas import area_from, geojson_of
from yuandian.foundation.grid.services.boundary_effects import findings_of, redraw, require_possible
from yuandian.foundation.grid.services.tree import area_of

Findings = list[dict[str, Any]]
NAMED = {GridLevel.STREET, GridLevel.COMMUNITY, GridLevel.EXCLUSIVE}
MOST_PARTS = 20


def in_wgs84(plan: Plan, system: str) -> Plan:
    """The plan with its areas converted from a coordinate system. Raises `PolygonUnusable`."""
    if isinstance(plan, SplitPlan):
        parts = [replace(part, area=_converted(part.area, system)) for part in plan.parts]
        return msgspec.structs.replace(plan, parts=parts)
    if isinstance(plan, BoundaryPlan):
        others = [replace(other, area=_converted(other.area, system)) for other in plan.others]
        return msgspec.structs.replace(plan, area=_converted(plan.area, system), others=others)
    if isinstance(plan, FoundPlan) and plan.area is not None:
        return msgspec.structs.replace(plan, area=_converted(plan.area, system))
    if isinstance(plan, AddressPlan) and plan.lon is not None and plan.lat is not None:
        lon, lat = to_wgs84(plan.lon, plan.lat, CoordinateSystem(system))
        return msgspec.structs.replace(plan, lon=lon, lat=lat)
    return plan


def _converted(area: dict[str, Any], system: str) -> dict[str, Any]:
    return geojson_of(area_from(area, system))


def check_plan(grid: Grid, plan: Plan) -> Findings:
    """What to weigh. Raises `PlanUnusable`, `PolygonUnusable` or `GridEnded`."""
    if not grid.is_active:
        raise GridEnded(grid_id=str(grid.id))
    return _check(plan, grid)


@singledispatch
def _check(plan: Any, _grid: Grid) -> Findings:
    raise TypeError(plan)


@_check.register
def _found(plan: FoundPlan, grid: Grid) -> Findings:
    if plan.level not in set(GridLevel) or grid.level not in PARENT_LEVELS[GridLevel(plan.level)]:
        raise PlanUnusable(fault="level_order", level=plan.level, parent_level=grid.level)
    if (plan.level == GridLevel.EXCLUSIVE) != (plan.exclusive_kind in set(ExclusiveKind)):
        raise PlanUnusable(fault="kind_mismatch", exclusive_kind=plan.exclusive_kind)
    if plan.level in NAMED and not plan.name.strip():
        raise PlanUnusable(fault="name_missing")
    _require_free_number(grid, plan.level, plan.number)
    if plan.area is None:
        return []
    area = area_from(plan.area, "wgs84")
    _require_within(grid, plan.level, area)
    return _overlaps(area, Grid.objects.filter(parent=grid, level=plan.level, is_active=True))


@_check.register
def _boundary(plan: BoundaryPlan, grid: Grid) -> Findings:
    redrawing = redraw(grid, plan)
    require_possible(redrawing)
    return findings_of(redrawing)


@_check.register
def _split(plan: SplitPlan, grid: Grid) -> Findings:
    if grid.parent is None or grid.level == GridLevel.EXCLUSIVE:
        raise PlanUnusable(fault="level_not_splittable", level=grid.level)
    if not 2 <= len(plan.parts) <= MOST_PARTS:
        raise PlanUnusable(fault="parts_count", least=2, most=MOST_PARTS)
    _require_names_and_numbers(grid, plan.parts)
    whole = area_of(grid)
    if whole is None:
        raise PlanUnusable(fault="area_missing", code=grid.code)
    areas = [area_from(part.area, "wgs84") for part in plan.parts]
    shared = sum(square_metres(area) for area in areas) - square_metres(shapely.union_all(areas))
    if shared > TOLERANCE:
        raise PlanUnusable(fault="parts_overlap", square_metres=round(shared))
    differs = square_metres(whole.symmetric_difference(shapely.union_all(areas)))
    if differs > TOLERANCE:
        raise PlanUnusable(fault="parts_do_not_cover", square_metres=round(differs))
    return _cut_children(grid, areas)


@_check.register
def _merge(plan: MergePlan, grid: Grid) -> Findings:
    if grid.parent is None or grid.level == GridLevel.EXCLUSIVE:
        raise PlanUnusable(fault="level_not_mergeable", level=grid.level)
    if grid.level in NAMED and not plan.name.strip():
        raise PlanUnusable(fault="name_missing")
    others = set(plan.others) - {grid.id}
    siblings = Grid.objects.filter(pk__in=others, parent=grid.parent, level=grid.level, is_active=True)
    if not others or siblings.count() != len(others):
        raise PlanUnusable(fault="not_siblings")
    _require_free_number(grid.parent, grid.level, plan.number)
    areas = [area for area in map(area_of, [grid, *siblings]) if area is not None]
    apart = shapely.get_num_geometries(shapely.union_all(areas)) > 1
    return [{"fault": "not_adjacent"}] if apart else []


@_check.register
def _rename(plan: RenamePlan, grid: Grid) -> Findings:
    if grid.level in NAMED and not plan.name.strip():
        raise PlanUnusable(fault="name_missing")
    return []


@_check.register
def _address(plan: AddressPlan, grid: Grid) -> Findings:
    return check_entry(grid, plan)


@_check.register
def _end(plan: EndPlan, grid: Grid) -> Findings:  # noqa: ARG001 - dispatched by the plan's type
    if grid.parent is None:
        raise PlanUnusable(fault="district_stays")
    if Grid.objects.filter(parent=grid, is_active=True).exists():
        raise PlanUnusable(fault="has_children")
    if grid.managed.filter(exclusive__is_active=True).exists():
        raise PlanUnusable(fault="manages_exclusive_grids")
    return _left_bare(grid)


def _left_bare(grid: Grid) -> Findings:
    """Ground that nobody of the level would cover; the last grid under a parent leaves its ground to that."""
    siblings = Grid.objects.filter(parent=grid.parent, level=grid.level, is_active=True).exclude(pk=grid.pk)
    area = area_of(grid)
    if area is None or grid.parent is None or grid.level == GridLevel.EXCLUSIVE or not siblings.exists():
        return []
    others = [other for other in map(area_of, siblings) if other is not None]
    return _finding("gap", grid.parent.code, area.difference(shapely.union_all(others)))


def _cut_children(grid: Grid, areas: list[BaseGeometry]) -> Findings:
    """Grids below that a cut goes through: each goes to one part whole, and would reach beyond it."""
    findings: Findings = []
    for child in Grid.objects.filter(parent=grid, is_active=True).exclude(level=GridLevel.EXCLUSIVE).order_by("code"):
        area = area_of(child)
        if area is not None:
            part = areas[nearest(area.representative_point(), areas)]
            findings += _finding("child_outside", child.code, area.difference(part), grid.code)
    return findings


def _finding(fault: str, code: str, area: BaseGeometry, other_code: str | None = None) -> Findings:
    """What to weigh, where there is enough of it."""
    size = square_metres(area)
    if size <= TOLERANCE:
        return []
    told = {"fault": fault, "code": code, "other_code": other_code, "square_metres": round(size)}
    return [{**told, "area": geojson_of(area)}]


def _require_free_number(parent: Grid, level: str, number: int | None) -> None:
    if number is None:
        return
    if not 1 <= number <= 999:
        raise PlanUnusable(fault="number_out_of_range", number=number)
    if Grid.objects.filter(code=code_of(parent.code, level, number)).exists():
        raise PlanUnusable(fault="number_twice", number=number)


def _require_names_and_numbers(grid: Grid, parts: list[GridPart]) -> None:
    numbers = [part.number for part in parts if part.number is not None]
    if len(set(numbers)) < len(numbers):
        raise PlanUnusable(fault="number_twice")
    for part in parts:
        if grid.level in NAMED and not part.name.strip():
            raise PlanUnusable(fault="name_missing")
        if grid.parent is not None:
            _require_free_number(grid.parent, grid.level, part.number)


def _require_within(parent: Grid, level: str, area: BaseGeometry) -> None:
    """No grid reaches beyond the one above (GRD-05), but exclusive ones at an edge of communities may (GRD-12)."""
    outer = area_of(parent) if level != GridLevel.EXCLUSIVE else None
    outside = square_metres(area.difference(outer)) if outer else 0.0
    if outside > TOLERANCE:
        raise PlanUnusable(fault="outside_parent", parent=parent.code, square_metres=round(outside))


def _overlaps(area: BaseGeometry, siblings: Any) -> Findings:
    findings: Findings = []
    for sibling in siblings:
        other = area_of(sibling)
        findings += _finding("overlap", sibling.code, area.intersection(other)) if other else []
    return findings


def square_metres(area: BaseGeometry) -> float:
    """The size of an area in degrees."""
    shapes = np.array([area])
    return float(Frame.over(shapes).flat(shapes)[0].area) if not area.is_empty else 0.0
