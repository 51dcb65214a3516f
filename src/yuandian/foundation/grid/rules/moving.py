"""What a change of the tree would move: the grids that end, those that take their place, and what hangs on them.

Areas are shapely geometries in WGS84.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

import shapely
from shapely.geometry.base import BaseGeometry

from yuandian.foundation.grid.rules.levels import GridLevel


class MovingKind(StrEnum):
    """What hangs on a grid and goes with it."""

    POST = "post"
    CASE = "case"
    HOUSEHOLD = "household"
    BUILDING = "building"
    COURTYARD = "courtyard"
    PLACE = "place"
    ORGANISATION = "organisation"


class Heir(NamedTuple):
    """A grid that would begin."""

    code: str
    name: str
    level: GridLevel
    area: BaseGeometry | None


class Ending(NamedTuple):
    """A grid that would end and those that would take its place; where there are none, nobody does."""

    grid_id: UUID
    name: str
    level: GridLevel
    heirs: tuple[Heir, ...]

    def heir_of(self, lon: float | None, lat: float | None) -> Heir | None:
        """Where something would go that stands at a point; without one and with several heirs, to none."""
        if len(self.heirs) == 1:
            return self.heirs[0]
        if lon is None or lat is None or not self.heirs:
            return None
        return self.heirs[nearest(shapely.Point(lon, lat), [heir.area for heir in self.heirs])]


class Moving(NamedTuple):
    """So many things of one kind that would go from a grid to others, named where names are no secret.

    `to` holds the codes of the heirs; a post may go on in several. Empty: it goes to none.
    """

    kind: MovingKind
    grid_id: UUID
    to: tuple[str, ...]
    number: int = 1
    name: str = ""


def nearest(point: shapely.Point | None, areas: Sequence[BaseGeometry | None]) -> int:
    """The position of the area in which a point lies, else of the nearest; without a point, the first."""
    placed = [(place, area) for place, area in enumerate(areas) if area is not None]
    if point is None or not placed:
        return 0
    return min(placed, key=lambda pair: pair[1].distance(point))[0]
