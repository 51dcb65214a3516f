"""Exclusive grids: small areas laid over micro-grids, such as a shop between two communities (GRD-10)."""

from collections.abc import Mapping
from itertools import count
from typing import Any

import shapely
from shapely import Point, Polygon, box

from yuandian.sample import facts
from yuandian.sample.geography import cutting
from yuandian.sample.geography.grids import GridPlan, grid_code

DECIMALS = 7  # of a degree: about a centimetre


def exclusive_grids(ordinary: Mapping[str, GridPlan]) -> list[GridPlan]:
    """The exclusive grids of `places.toml`, numbered street by street; none touches another."""
    numbers: dict[str, count[int]] = {}
    taken: list[Polygon] = []
    plans = []
    for entry in facts.read_toml("places.toml")["exclusive"]:
        managers = [ordinary[_community_code(code)] for code in entry["communities"]]
        number = next(numbers.setdefault(managers[0].street_code, count(1)))
        polygon = _site(entry, managers, ordinary, taken)
        taken.append(polygon)
        plans.append(
            GridPlan(
                code=f"{managers[0].code}-Z{number:02d}",
                level="exclusive",
                number=number,
                name=entry["name"],
                parent=managers[0].code,
                polygon=polygon,
                exclusive_kind=entry["kind"],
                managers=tuple(manager.code for manager in managers),
            )
        )
    return plans


def _community_code(division_code: str) -> str:
    return grid_code(division_code[:9], division_code[9:12])


def _site(
    entry: Mapping[str, Any], managers: list[GridPlan], ordinary: Mapping[str, GridPlan], taken: list[Polygon]
) -> Polygon:
    """A rectangle of the wished size inside the managing communities, clear of other exclusive grids."""
    land = cutting.joined(manager.polygon for manager in managers)
    for centre in _centres(managers, ordinary):
        polygon = _rectangle(centre, entry["size"])
        shared = all(polygon.intersection(manager.polygon).area > polygon.area / 4 for manager in managers)
        if shared and land.contains_properly(polygon) and all(polygon.disjoint(other) for other in taken):
            return polygon
    raise ValueError(f"There is no room for {entry['name']}.")


def _centres(managers: list[GridPlan], ordinary: Mapping[str, GridPlan]) -> list[Point]:
    """Where to try: along the border of two managers, else the middle of each micro-grid of the only one."""
    if len(managers) > 1:
        border = shapely.line_merge(managers[0].polygon.intersection(managers[1].polygon))
        longest = max(getattr(border, "geoms", [border]), key=lambda line: line.length)
        return [longest.interpolate(share / 10, normalized=True) for share in (5, 4, 6, 3, 7)]
    own = [plan for plan in ordinary.values() if plan.level == "micro" and plan.community_code == managers[0].code]
    return [plan.polygon.point_on_surface() for plan in own]


def _rectangle(centre: Point, size: tuple[float, float]) -> Polygon:
    half_width = size[0] / 2 / cutting.LONGITUDE_METRES
    half_height = size[1] / 2 / cutting.LATITUDE_METRES
    west, east = (round(centre.x + side * half_width, DECIMALS) for side in (-1, 1))
    south, north = (round(centre.y + side * half_height, DECIMALS) for side in (-1, 1))
    return shapely.normalize(box(west, south, east, north))
