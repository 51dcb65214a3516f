"""The finished land, made once per process: grids, exclusive grids, courtyards and places."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from shapely.geometry import mapping

from yuandian.sample.geography.exclusive import exclusive_grids
from yuandian.sample.geography.grids import GridPlan, ordinary_grids
from yuandian.sample.geography.places import PlacePlan, places
from yuandian.sample.geography.settlements import CourtyardPlan, courtyards


@dataclass(frozen=True, slots=True)
class Land:
    """Everything that lies still. `grids` holds each ordinary grid after its parent."""

    grids: tuple[GridPlan, ...]
    exclusive: tuple[GridPlan, ...]
    courtyards: tuple[CourtyardPlan, ...]
    places: tuple[PlacePlan, ...]

    def by_code(self) -> Mapping[str, GridPlan]:
        """Every grid, exclusive ones too, under its code."""
        return {plan.code: plan for plan in (*self.grids, *self.exclusive)}


@cache
def land() -> Land:
    """The sample's land."""
    grids = ordinary_grids()
    exclusive = exclusive_grids({plan.code: plan for plan in grids})
    return Land(tuple(grids), tuple(exclusive), tuple(courtyards(grids)), tuple(places(grids, exclusive)))


def as_geojson(grids: Iterable[GridPlan]) -> str:
    """The grids as a GeoJSON feature collection, with the columns that grid import reads."""
    return json.dumps({"type": "FeatureCollection", "features": [_feature(plan) for plan in grids]}, ensure_ascii=False)


def _feature(plan: GridPlan) -> dict[str, Any]:
    properties = {
        "code": plan.code,
        "level": plan.level,
        "number": plan.number,
        "name": plan.name,
        "parent": plan.parent,
        "exclusive_kind": plan.exclusive_kind,
        "managers": list(plan.managers),
    }
    return {"type": "Feature", "properties": properties, "geometry": mapping(plan.polygon)}
