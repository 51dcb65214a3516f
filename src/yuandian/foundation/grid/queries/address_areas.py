"""What of the address book stands in an area."""

import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.models import Building


def unplaced_in(area: BaseGeometry) -> list[str]:
    """The names of the buildings that answer to no micro-grid and stand in an area in WGS84."""
    west, south, east, north = area.bounds
    rows = Building.objects.filter(micro_grid=None, lon__range=(west, east), lat__range=(south, north))
    named = rows.order_by("courtyard__name", "name").values_list("courtyard__name", "name", "lon", "lat")
    return [f"{yard or ''}{name}" for yard, name, lon, lat in named if area.covers(shapely.Point(lon, lat))]
