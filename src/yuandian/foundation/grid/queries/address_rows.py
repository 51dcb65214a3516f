"""The address book as a list, for modules that keep an index of their own beside it."""

from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from yuandian.foundation.grid.models import Building, Courtyard, CourtyardGrid, Place

BATCH = 2_000


class AddressRow(NamedTuple):
    """A row of the address book. A building's name begins with its courtyard's; the point is WGS84.

    `grid_id` is the micro-grid that answers for it; None where that is not known, or where it spans several.
    """

    kind: str
    id: UUID
    name: str
    aliases: list[str]
    address: str
    grid_id: UUID | None
    lon: float | None
    lat: float | None


def address_rows() -> Iterator[AddressRow]:
    """Courtyards, buildings and places, as they stand in the tables."""
    spanned: dict[UUID, list[UUID]] = {}
    for courtyard_id, grid_id in CourtyardGrid.objects.values_list("courtyard_id", "grid_id"):
        spanned.setdefault(courtyard_id, []).append(grid_id)
    yards = Courtyard.objects.values_list("id", "name", "aliases", "address", "grid_id", "lon", "lat")
    for id_, name, aliases, address, grid_id, lon, lat in yards.iterator(BATCH):
        grids = spanned.get(id_, [grid_id])
        yield AddressRow("courtyard", id_, name, aliases, address, grids[0] if len(grids) == 1 else None, lon, lat)
    buildings = Building.objects.values_list(
        "id", "courtyard__name", "name", "courtyard__aliases", "courtyard__address", "micro_grid_id", "lon", "lat"
    )
    for id_, yard, name, aliases, address, grid_id, lon, lat in buildings.iterator(BATCH):
        others = [f"{alias}{name}" for alias in aliases or ()]
        yield AddressRow("building", id_, f"{yard or ''}{name}", others, address or "", grid_id, lon, lat)
    places = Place.objects.values_list("kind", "id", "name", "aliases", "address", "micro_grid_id", "lon", "lat")
    for row in places.iterator(BATCH):
        yield AddressRow(*row)
