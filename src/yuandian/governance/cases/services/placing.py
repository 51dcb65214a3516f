"""Where a new case belongs: by a person's choice, by its point, by its address, or to a desk that finds out."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.queries.places import place_guess_in
from yuandian.governance.cases.rules.opening import NewCase
from yuandian.kernel.errors import Invalid

SURE_ENOUGH = 0.8


class GridUnknown(Invalid):
    """The chosen grid is not there, or no longer in force."""

    code = "case_grid_unknown"
    detail = "The chosen grid does not exist; choose it again on the map."


class SystemUnknown(Invalid):
    """A coordinate system that we cannot convert."""

    code = "case_coordinate_system_unknown"
    detail = "Coordinates are taken in wgs84, cgcs2000, gcj02 or bd09."


SYSTEMS = frozenset({"wgs84", "cgcs2000", "gcj02", "bd09"})


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of a case: its grids (None where not known), the WGS84 point, how it was found, what to ask about."""

    by: str
    longitude: float | None
    latitude: float | None
    lineage: grid.Lineage | None
    choices: tuple[str, ...]

    @property
    def way_up(self) -> list[UUID]:
        """The grids from the leaf to the street."""
        line = self.lineage
        if line is None:
            return []
        climb = (line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id)
        return list(dict.fromkeys(grid_id for grid_id in climb if grid_id is not None))

    @property
    def is_certain(self) -> bool:
        """Whether it may be dispatched without asking anyone."""
        is_known = self.lineage is not None and self.lineage.community_id is not None
        return is_known and not self.choices and self.by != "desk"


def place(new: NewCase) -> Placed:
    """Finds the place. Raises `GridUnknown` for a chosen grid that is not there and `SystemUnknown`."""
    if new.coordinate_system not in SYSTEMS:
        raise SystemUnknown(field="coordinate_system")
    point = _wgs84(new)
    if new.grid_id is not None:
        return _by_person(new.grid_id, point)
    if point is not None:
        found = _by_point(point)
        if found is not None:
            return found
    found = _by_address(new.address or new.description, point)
    if found.lineage is None and new.desk_grid_id is not None:
        line = grid.lineages([new.desk_grid_id]).get(new.desk_grid_id)
        return Placed("desk", found.longitude, found.latitude, line, found.choices)
    return found


def _wgs84(new: NewCase) -> tuple[float, float] | None:
    if new.longitude is None or new.latitude is None:
        return None
    return grid.to_wgs84(new.longitude, new.latitude, new.coordinate_system)


def _by_person(grid_id: UUID, point: tuple[float, float] | None) -> Placed:
    known = grid.lineages([grid_id]).get(grid_id)
    if known is None:
        raise GridUnknown(field="grid_id")
    longitude, latitude = point or (None, None)
    return Placed("person", longitude, latitude, known, ())


def _by_point(point: tuple[float, float]) -> Placed | None:
    located = grid.locate(*point)
    if located.lineage is None:
        return None
    choices = tuple(str(near.grid_id) for near in located.nearby) if located.is_near_border else ()
    return Placed("point", *point, located.lineage, choices)


def _by_address(text: str, point: tuple[float, float] | None) -> Placed:
    longitude, latitude = point or (None, None)
    candidates = [c for c in grid.place_for_address(text) if c.grid_id is not None]
    if not candidates:
        return _by_guess(text, longitude, latitude)
    best = candidates[0]
    known = grid.lineages([best.grid_id]).get(best.grid_id) if best.grid_id else None
    rivals = {c.grid_id for c in candidates if c.confidence >= SURE_ENOUGH}
    is_sure = best.confidence >= SURE_ENOUGH and len(rivals) == 1
    choices = () if is_sure else tuple(str(c.grid_id) for c in candidates[:5])
    if longitude is None:
        longitude, latitude = best.lon, best.lat
    return Placed("address", longitude, latitude, known, choices)


def _by_guess(text: str, longitude: float | None, latitude: float | None) -> Placed:
    """No name stands there as the address book has it: perhaps one that was mistyped, shortened or only described.

    What is not sure is offered to whoever asks the reporter; the case does not lie in another community meanwhile.
    """
    guess = place_guess_in(text)
    known = grid.lineages([guess.grid_id]).get(guess.grid_id) if guess else None
    if guess is None or known is None:
        return Placed("none", longitude, latitude, None, ())
    if not guess.is_sure:
        return Placed("none", longitude, latitude, None, tuple(str(grid_id) for grid_id in guess.choices))
    if longitude is None:
        longitude, latitude = guess.lon, guess.lat
    return Placed("address", longitude, latitude, known, ())
