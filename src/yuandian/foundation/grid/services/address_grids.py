"""After a micro-grid's area changed: buildings and places answer to the micro-grid in which they now stand."""

from uuid import UUID

import shapely
from django.db.models import Q
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.models import Building, Grid, GridBoundary, Place
from yuandian.foundation.grid.rules.levels import GridLevel


def reassign_addresses(grid: Grid, area: BaseGeometry) -> None:
    """Takes in what stands in the area and nowhere else; hands on, or leaves without a grid, what no longer does.

    A border between two micro-grids is moved by two changes. What lies where both claim stays where it was until the
    second one, so that it never is without a grid in between.
    """
    if grid.level != GridLevel.MICRO:
        return
    neighbours = _micro_areas(grid)
    west, south, east, north = area.bounds
    is_close = Q(lon__gte=west, lon__lte=east, lat__gte=south, lat__lte=north)
    for model in (Building, Place):
        for row in model.objects.filter((is_close & ~Q(micro_grid=grid)) | Q(micro_grid=grid, lon__isnull=False)):
            home = _home(row, grid, area, neighbours)
            if home != row.micro_grid_id:
                row.micro_grid_id = home
                row.save(update_fields=["micro_grid"])


def _micro_areas(grid: Grid) -> dict[UUID, BaseGeometry]:
    """The other micro-grids of the street."""
    stored = GridBoundary.objects.filter(
        valid_to=None, grid__street=grid.street_id, grid__level=GridLevel.MICRO, grid__is_active=True
    ).exclude(grid=grid)
    return {id_: shapely.from_wkb(bytes(polygon)) for id_, polygon in stored.values_list("grid_id", "polygon")}


def _home(row: Building | Place, grid: Grid, area: BaseGeometry, neighbours: dict[UUID, BaseGeometry]) -> UUID | None:
    point = shapely.Point(row.lon, row.lat)
    current = neighbours.get(row.micro_grid_id) if row.micro_grid_id else None
    if current is not None and current.covers(point):
        return row.micro_grid_id
    if area.covers(point):
        return grid.id
    if row.micro_grid_id != grid.id:
        return row.micro_grid_id
    return next((id_ for id_, other in neighbours.items() if other.covers(point)), None)
