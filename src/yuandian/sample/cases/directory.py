"""Who stands where: the seats that cases pass through, and the residents who report them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.sample.people.inventing import PersonPlan


@dataclass(frozen=True, slots=True)
class Seat:
    """A post that acts in a case, with its holder's account."""

    post_id: UUID
    account_id: UUID
    role: str


@dataclass(frozen=True, slots=True)
class Line:
    """A leaf's grids as the table knows them; `way_up` goes from the leaf to the street."""

    street_id: UUID
    community_id: UUID | None
    grid_id: UUID | None
    micro_grid_id: UUID | None
    exclusive_grid_id: UUID | None
    full_name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody who may report. Without an account they call, come in or stay anonymous."""

    person: PersonPlan
    person_id: UUID
    account_id: UUID | None


class Directory:
    """Looks up seats and residents by the codes of grids and organisations."""

    def __init__(
        self,
        seats: Mapping[tuple[str, str], Sequence[Seat]],
        lines: Mapping[str, Line],
        units: Mapping[str, UUID],
        unit_seats: Mapping[str, Sequence[Seat]],
        residents: Mapping[str, Sequence[Resident]],
    ) -> None:
        self._seats = seats
        self._lines = lines
        self._units = units
        self._unit_seats = unit_seats
        self._residents = residents

    def line(self, leaf: str) -> Line:
        """The grids of a micro-grid or exclusive grid."""
        return self._lines[leaf]

    def nearest(self, role: str, leaf: str) -> Seat | None:
        """The seat of a role that stands nearest on the way up from a leaf."""
        for code in self._lines[leaf].codes:
            if found := self._seats.get((role, code)):
                return found[0]
        return None

    def all_of(self, role: str, leaf: str) -> Sequence[Seat]:
        """Every seat of a role on the nearest grid that has any."""
        for code in self._lines[leaf].codes:
            if found := self._seats.get((role, code)):
                return found
        return ()

    def unit(self, code: str) -> tuple[UUID, Seat]:
        """A department, and one who acts for it."""
        return self._units[code], self._unit_seats[code][0]

    def units(self) -> Mapping[str, UUID]:
        """Every department by its code."""
        return self._units

    def with_account(self, leaf: str) -> Sequence[Resident]:
        """Those of the leaf's street who have an account."""
        return self._residents[self._lines[leaf].codes[-1]]

    def residents_of(self, leaf: str) -> Sequence[Resident]:
        """Those who live in or nearest to a leaf."""
        for code in self._lines[leaf].codes:
            if found := self._residents.get(code):
                return found
        return ()
