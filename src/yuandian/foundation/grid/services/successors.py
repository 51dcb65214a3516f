"""Splits and merges: the old grids end, new ones take their place, and everything they held finds its new grid."""

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.models import (
    Building,
    Courtyard,
    CourtyardGrid,
    DivisionGrid,
    DutyItem,
    Entrance,
    Grid,
    GridManager,
    Place,
    StandardItem,
)
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.moving import nearest
from yuandian.foundation.grid.rules.plans import MergePlan, SplitPlan
from yuandian.foundation.grid.services.areas import area_from
from yuandian.foundation.grid.services.tree import Act, area_of, create_grid, end_grid, next_number

Heir = tuple[Grid, BaseGeometry | None]


def split(act: Act, grid: Grid, plan: SplitPlan) -> list[Grid]:
    """The grid ends, its parts begin; children go to the part in which they lie."""
    assert grid.parent is not None
    heirs: list[Heir] = []
    for part in plan.parts:
        area = area_from(part.area, "wgs84")
        heir = create_grid(act, grid.parent, grid.level, part.number, area, name=part.name, **_kept(grid))
        heirs.append((heir, area))
    _hand_over(act, [grid], heirs)
    return [heir for heir, _ in heirs]


def merge(act: Act, grids: Sequence[Grid], plan: MergePlan) -> Grid:
    """Siblings end and one grid begins that covers them all and takes over their children."""
    first = grids[0]
    assert first.parent is not None
    areas = [area for area in map(area_of, grids) if area is not None]
    whole = shapely.union_all(areas) if areas else None
    heir = create_grid(act, first.parent, first.level, plan.number, whole, name=plan.name, **_kept(first))
    _hand_over(act, grids, [(heir, whole)])
    return heir


def _kept(grid: Grid) -> dict[str, str]:
    """What a new grid takes over from the one it follows."""
    return {"activity_place": grid.activity_place, "supervising_phone": grid.supervising_phone}


def _hand_over(act: Act, ended: Sequence[Grid], heirs: Sequence[Heir]) -> None:
    for grid in ended:
        for child in Grid.objects.filter(parent=grid, is_active=True).order_by("code"):
            area = area_of(child)
            _move(act, child, area, _heir_for(area.representative_point() if area else None, heirs))
        _rehouse(grid, heirs)
        _relink(act, grid, heirs)
        end_grid(act, grid, [heir for heir, _ in heirs])


def _move(act: Act, grid: Grid, area: BaseGeometry | None, parent: Grid) -> None:
    """A grid under another parent is another grid: cases keep the one they happened in (GRD-06)."""
    is_free = not Grid.objects.filter(parent=parent, level=grid.level, number=grid.number).exists()
    moved = create_grid(
        act,
        parent,
        grid.level,
        grid.number if is_free else next_number(parent.id, grid.level),
        area,
        name=grid.name,
        exclusive_kind=grid.exclusive_kind,
        range_text=grid.range_text,
        **_kept(grid),
    )
    for model in (StandardItem, DutyItem):
        model.objects.filter(grid=grid).update(grid=moved)
    GridManager.objects.filter(exclusive=grid).update(exclusive=moved)
    _hand_over(act, [grid], [(moved, area)])


def _heir_for(point: shapely.Point | None, heirs: Sequence[Heir]) -> Grid:
    """The heir in which a point lies, else the nearest; without a point, the first."""
    return heirs[nearest(point, [area for _, area in heirs])][0]


def _rehouse(grid: Grid, heirs: Sequence[Heir]) -> None:
    """Buildings, places and courtyards go where they stand; of several heirs, what has no point goes to none yet."""
    for model in (Building, Place):
        for row in model.objects.filter(micro_grid=grid):
            row.micro_grid = _heir_for(_point(row), heirs) if len(heirs) == 1 or row.lon is not None else None
            row.save(update_fields=["micro_grid"])
    for courtyard in Courtyard.objects.filter(grid=grid):
        is_placed = len(heirs) == 1 or courtyard.lon is not None
        courtyard.grid = _heir_for(_point(courtyard), heirs) if is_placed else grid.community or heirs[0][0]
        courtyard.save(update_fields=["grid"])
    Entrance.objects.filter(micro_grid=grid).update(micro_grid=heirs[0][0] if len(heirs) == 1 else None)
    for span in CourtyardGrid.objects.filter(grid=grid):
        CourtyardGrid.objects.bulk_create(
            [CourtyardGrid(courtyard_id=span.courtyard_id, grid=heir) for heir, _ in heirs], ignore_conflicts=True
        )
        span.delete()


def _point(row: Building | Place | Courtyard) -> shapely.Point | None:
    return None if row.lon is None or row.lat is None else shapely.Point(row.lon, row.lat)


def _relink(act: Act, grid: Grid, heirs: Sequence[Heir]) -> None:
    """Divisions are tied to the heirs from the day on; communities that managed exclusive grids hand these over."""
    links = list(DivisionGrid.objects.filter(grid=grid, ends_on=None))
    DivisionGrid.objects.filter(pk__in=[link.pk for link in links]).update(ends_on=act.day)
    DivisionGrid.objects.bulk_create(
        [
            DivisionGrid(division_id=link.division_id, grid=heir, starts_on=act.day)
            for link in links
            for heir, _ in heirs
        ],
        ignore_conflicts=True,
    )
    if grid.level != GridLevel.COMMUNITY:
        return
    for tie in GridManager.objects.filter(community=grid).select_related("exclusive"):
        area = area_of(tie.exclusive)
        heir = _heir_for(area.representative_point() if area else None, heirs)
        known = GridManager.objects.filter(exclusive=tie.exclusive_id, community=heir).first()
        if known is None:
            GridManager.objects.filter(pk=tie.pk).update(community=heir)
            continue
        tie.delete()
        if tie.is_lead:
            GridManager.objects.filter(pk=known.pk).update(is_lead=True)
