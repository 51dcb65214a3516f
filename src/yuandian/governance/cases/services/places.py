"""Where a new case belongs: by a person's choice, by its point, by its address, or to a desk that finds out."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.errors import GridUnknown, SystemUnknown
from yuandian.governance.cases.providers import PlaceGuess, PlaceQuestion
from yuandian.governance.cases.queries.guesses import place_guesses_in
from yuandian.governance.cases.rules.new_cases import NewCase

SURE_ENOUGH = 0.8
MOST_CHOICES = 5


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
    def ancestor_ids(self) -> list[UUID]:
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


def places_of(batch: Sequence[NewCase]) -> list[Placed]:
    """Finds the places, what nobody told all at once: a batch costs no more questions than one case.

    Raises `GridUnknown` for a chosen grid that is not there and `SystemUnknown`.
    """
    points = [_wgs84(new) for new in batch]
    told = {index: found for index, new in enumerate(batch) if (found := _as_told(new, points[index])) is not None}
    if left := [index for index in range(len(batch)) if index not in told]:
        read = _by_words([batch[index] for index in left], [points[index] for index in left])
        told.update(zip(left, read, strict=True))
    return [_if_expected(new, told[index]) for index, new in enumerate(batch)]


def _if_expected(new: NewCase, found: Placed) -> Placed:
    """A place outside of where it must lie is a question to the desk there: the same road runs through two streets."""
    is_asked = new.expected_in and new.grid_id is None and found.lineage is not None
    if not is_asked or found.lineage is None or not set(new.expected_in).isdisjoint(found.ancestor_ids):
        return found
    choices = (str(found.lineage.leaf_id), *found.choices)[:MOST_CHOICES]
    point = (found.longitude, found.latitude) if found.by == "point" else (None, None)
    return _at_desk(new, Placed("none", *point, None, tuple(dict.fromkeys(choices))))


def _as_told(new: NewCase, point: tuple[float, float] | None) -> Placed | None:
    if new.grid_id is not None:
        return _by_person(new.grid_id, point)
    return _by_point(point) if point is not None else None


def _wgs84(new: NewCase) -> tuple[float, float] | None:
    if new.coordinate_system not in SYSTEMS:
        raise SystemUnknown(field="coordinate_system")
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


def _by_words(batch: Sequence[NewCase], points: Sequence[tuple[float, float] | None]) -> list[Placed]:
    """By the names of the address book as it writes them, else by what the words may mean, else at the desk."""
    texts = [new.address or new.description for new in batch]
    named = [[c for c in found if c.grid_id is not None] for found in grid.places_for_addresses(texts)]
    unnamed = [index for index, candidates in enumerate(named) if not candidates]
    guesses = dict(
        zip(
            unnamed,
            place_guesses_in([PlaceQuestion(texts[index], batch[index].desk_grid_id) for index in unnamed]),
            strict=True,
        )
    )
    return [
        _at_desk(new, _by_address(candidates, point) if candidates else _by_guess(guesses[index], point))
        for index, (new, point, candidates) in enumerate(zip(batch, points, named, strict=True))
    ]


def _at_desk(new: NewCase, found: Placed) -> Placed:
    if found.lineage is not None or new.desk_grid_id is None:
        return found
    line = grid.lineages([new.desk_grid_id]).get(new.desk_grid_id)
    return Placed("desk", found.longitude, found.latitude, line, found.choices)


def _by_address(candidates: Sequence[grid.AddressCandidate], point: tuple[float, float] | None) -> Placed:
    best = candidates[0]
    known = grid.lineages([best.grid_id]).get(best.grid_id) if best.grid_id else None
    rivals = {c.grid_id for c in candidates if c.confidence >= SURE_ENOUGH}
    is_sure = best.confidence >= SURE_ENOUGH and len(rivals) == 1
    choices = () if is_sure else tuple(str(c.grid_id) for c in candidates[:MOST_CHOICES])
    longitude, latitude = point or (best.lon, best.lat)
    return Placed("address", longitude, latitude, known, choices)


def _by_guess(guess: PlaceGuess | None, point: tuple[float, float] | None) -> Placed:
    """No name stands there as the address book has it: perhaps one that was mistyped, shortened or only described.

    What is not sure is offered to whoever asks the reporter; the case does not lie in another community meanwhile.
    """
    longitude, latitude = point or (None, None)
    known = grid.lineages([guess.grid_id]).get(guess.grid_id) if guess else None
    if guess is None or known is None:
        return Placed("none", longitude, latitude, None, ())
    if not guess.is_sure:
        return Placed("none", longitude, latitude, None, tuple(str(grid_id) for grid_id in guess.choices))
    if point is None:
        longitude, latitude = guess.lon, guess.lat
    return Placed("address", longitude, latitude, known, ())
