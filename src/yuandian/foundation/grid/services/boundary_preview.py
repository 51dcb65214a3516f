"""New areas tried before anything is proposed: what they would change and what would be wrong. Nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.access import reaches, visible_to
from yuandian.foundation.grid.errors import GridEnded, GridUnknown
from yuandian.foundation.grid.models import Building, Grid
from yuandian.foundation.grid.queries.atlas import Atlas
from yuandian.foundation.grid.queries.locations import card_of
from yuandian.foundation.grid.rules.answers import GridCard
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.plans import BoundaryPlan
from yuandian.foundation.grid.services.boundary_effects import (
    IMPOSSIBLE,
    Redrawing,
    fault_details,
    redraw,
    redrawn_grids,
)
from yuandian.foundation.grid.services.plan_checks import in_wgs84
from yuandian.kernel.actor import Actor

MOST_LISTED = 100


@dataclass(frozen=True, slots=True)
class RedrawnGrid:
    """A grid whose area would change; `is_in_reach` if the asker's posts may propose it."""

    grid: GridCard
    square_metres_before: int | None
    square_metres_after: int
    is_in_reach: bool


@dataclass(frozen=True, slots=True)
class MovingBuilding:
    """A building that would stand outside its micro-grid; `to_name` is where it would stand, None in a gap."""

    building_id: UUID
    name: str
    from_name: str
    to_name: str | None


@dataclass(frozen=True, slots=True)
class RedrawFault:
    """Something wrong with the map as it would be, and where. Errors cannot be proposed, the others are weighed."""

    fault: Literal["overlap", "gap", "outside_parent", "child_outside"]
    code: str
    other_code: str | None
    square_metres: int
    area: dict[str, Any]
    is_error: bool


@dataclass(frozen=True, slots=True)
class BoundaryPreview:
    """What new areas would do. Not `is_possible`: they cannot be proposed as they are."""

    is_possible: bool
    grids: list[RedrawnGrid]
    faults: list[RedrawFault]
    moving: list[MovingBuilding]
    moving_count: int


def preview_boundary(actor: Actor, grid_id: UUID, plan: BoundaryPlan, system: str) -> BoundaryPreview:
    """What a plan, its areas given in `system`, would do if it were carried out now.

    Raises `GridUnknown`, `GridEnded`, `PolygonUnusable`.
    """
    actor.require(GridPermission.PROPOSE)
    grid = visible_to(actor).select_related("parent", "street", "community").filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    if not grid.is_active:
        raise GridEnded(grid_id=str(grid_id))
    converted = in_wgs84(plan, system)
    assert isinstance(converted, BoundaryPlan)
    others = redrawn_grids(converted)
    redrawing = redraw(grid, converted)
    scope = actor.scope_for(GridPermission.PROPOSE)
    grids = [_redrawn(redrawing, one, is_in_reach=reaches(scope, one)) for one in [grid, *others]]
    moving = _moving(redrawing)
    is_sound = not any(fault.fault in IMPOSSIBLE for fault in redrawing.faults)
    return BoundaryPreview(
        is_sound and all(one.is_in_reach for one in grids),
        grids,
        [
            RedrawFault(**fault_details(redrawing.atlas, fault, system), is_error=fault.fault in IMPOSSIBLE)
            for fault in redrawing.faults[:MOST_LISTED]
        ],
        moving[:MOST_LISTED],
        len(moving),
    )


def _redrawn(redrawing: Redrawing, grid: Grid, *, is_in_reach: bool) -> RedrawnGrid:
    before = redrawing.before.get(grid.id)
    return RedrawnGrid(
        card_of(redrawing.atlas, redrawing.atlas.nodes[grid.id]),
        None if before is None else round(before.area),
        round(redrawing.after[grid.id].area),
        is_in_reach,
    )


def _moving(redrawing: Redrawing) -> list[MovingBuilding]:
    """The buildings of redrawn micro-grids that would no longer stand in them."""
    held = redrawing.atlas
    micros = {id_: area for id_, area in redrawing.after.items() if held.nodes[id_].level == GridLevel.MICRO}
    columns = ("id", "courtyard__name", "name", "micro_grid_id", "lon", "lat")
    rows = list(
        Building.objects.filter(micro_grid__in=list(micros), lon__isnull=False, lat__isnull=False)
        .order_by("courtyard__name", "name", "id")
        .values_list(*columns)
    )
    points = shapely.points(held.frame.many(np.array([row[4:] for row in rows], float).reshape(-1, 2)))
    found = []
    for (id_, yard, name, micro_id, _, _), point in zip(rows, points, strict=True):
        if not micros[micro_id].covers(point):
            home = _name(held, micro_id)
            found.append(MovingBuilding(id_, f"{yard or ''}{name}", home, _new_home(held, micros, point)))
    return found


def _new_home(held: Atlas, micros: Mapping[UUID, BaseGeometry], point: shapely.Point) -> str | None:
    return next((_name(held, id_) for id_, area in micros.items() if area.covers(point)), None)


def _name(held: Atlas, grid_id: UUID) -> str:
    return held.display_name(held.nodes[grid_id])
