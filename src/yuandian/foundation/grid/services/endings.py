"""Which grids a plan would end and which would begin, told without doing it: `services.successors` does it so."""

from collections.abc import Sequence
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.models.tree import LevelName
from yuandian.foundation.grid.rules.levels import GridLevel, code_of, display_name
from yuandian.foundation.grid.rules.moving import Ending, Heir, nearest
from yuandian.foundation.grid.rules.plans import EndPlan, FoundPlan, MergePlan, Plan, SplitPlan
from yuandian.foundation.grid.services.areas import area_from
from yuandian.foundation.grid.services.tree import area_of, next_number


class Succeeding(NamedTuple):
    """What ends, the grids below before those above, and what begins in the order in which it would."""

    endings: list[Ending]
    begun: list[Heir]


class _Numbers:
    """Numbers under a grid that does not stand yet are free; under one that stands they go on."""

    def __init__(self) -> None:
        self._used: dict[tuple[str, str], set[int]] = {}

    def give(self, parent_code: str, level: str, wanted: int | None, first: int = 1) -> int:
        used = self._used.setdefault((parent_code, level), set())
        number = wanted if wanted is not None and wanted not in used else max([first - 1, *used]) + 1
        used.add(number)
        return number


def succeeding(grid: Grid, plan: Plan) -> Succeeding:
    """What a plan that fits the tree would end and begin."""
    numbers = _Numbers()
    if isinstance(plan, EndPlan):
        return Succeeding([Ending(grid.id, grid.display_name, GridLevel(grid.level), ())], [])
    if isinstance(plan, FoundPlan):
        area = area_from(plan.area, "wgs84") if plan.area else None
        return Succeeding([], [_heir(grid, plan.level, plan.number, plan.name, area, numbers)])
    if isinstance(plan, SplitPlan) and grid.parent is not None:
        heirs = [
            _heir(grid.parent, grid.level, part.number, part.name, area_from(part.area, "wgs84"), numbers)
            for part in plan.parts
        ]
        return _handed_over([grid], heirs, numbers)
    if isinstance(plan, MergePlan) and grid.parent is not None:
        others = Grid.objects.select_related("parent").filter(pk__in=plan.others).exclude(pk=grid.pk)
        merged = [grid, *others.order_by("code")]
        areas = [area for area in map(area_of, merged) if area is not None]
        whole = shapely.union_all(areas) if areas else None
        return _handed_over(merged, [_heir(grid.parent, grid.level, plan.number, plan.name, whole, numbers)], numbers)
    return Succeeding([], [])


def _heir(
    parent: Grid, level: str, number: int | None, name: str, area: BaseGeometry | None, numbers: _Numbers
) -> Heir:
    number = numbers.give(parent.code, level, number, next_number(parent.id, level))
    return _named(parent.code, parent.number, level, number, name, area)


def _named(parent_code: str, parent_number: int, level: str, number: int, name: str, area: BaseGeometry | None) -> Heir:
    called = display_name(level, name.strip(), number, parent_number, LevelName.in_force)
    return Heir(code_of(parent_code, level, number), called, GridLevel(level), area)


def _handed_over(ended: Sequence[Grid], heirs: list[Heir], numbers: _Numbers) -> Succeeding:
    found = Succeeding([], list(heirs))
    for grid in ended:
        _follow(grid, heirs, numbers, found)
    return found


def _follow(grid: Grid, heirs: list[Heir], numbers: _Numbers, found: Succeeding) -> None:
    """Each grid below becomes another under the heir in which it lies, with its number where that is free."""
    for child in Grid.objects.filter(parent=grid, is_active=True).select_related("parent").order_by("code"):
        area = area_of(child)
        point = area.representative_point() if area else None
        above = heirs[nearest(point, [heir.area for heir in heirs])]
        number = numbers.give(above.code, child.level, child.number)
        moved = _named(above.code, _number_in(above.code), child.level, number, child.name, area)
        found.begun.append(moved)
        _follow(child, [moved], numbers, found)
    found.endings.append(Ending(grid.id, grid.display_name, GridLevel(grid.level), tuple(heirs)))


def _number_in(code: str) -> int:
    return int(code.rsplit("-", 1)[-1].lstrip("Z"))
