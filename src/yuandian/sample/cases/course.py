"""A case under way together with what its course is drawn from."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from yuandian.sample.cases.book import Book, Present
from yuandian.sample.cases.directory import Seat
from yuandian.sample.cases.kinds import Kind, Kinds

ON_THE_GROUND = frozenset({"grid_worker", "exclusive_grid_lead", "grid_lead", "micro_grid_lead"})


@dataclass(slots=True)
class Course:
    """A case's book with what its course is drawn from."""

    book: Book
    kind: Kind
    kinds: Kinds
    rng: Random
    unit_names: Mapping[str, str]
    open_twin: Callable[[datetime], Book]
    twins: list[Book] = field(default_factory=list)

    def run(self, tell: "Tale") -> None:
        """Tells the tale as far as the present, and lets the clocks run up to it."""
        with suppress(Present):
            tell(self)
        self.book.sweep(self.book.now)

    def chance(self, share: float) -> bool:
        """True with that probability."""
        return self.rng.random() < share

    def officer(self, other_than: Seat | None = None) -> Seat:
        """Somebody of the street's operations centre."""
        seats = self.book.directory.all_of("operations_officer", self.book.leaf)
        return self.rng.choice([seat for seat in seats if seat != other_than])

    def checker(self) -> Seat:
        """Who checks the work: the community's lead, or the street where that lead or the street did it."""
        role = self.book.case.holder_role
        if role in ON_THE_GROUND:
            lead = self.book.directory.nearest("community_lead", self.book.leaf)
            assert lead is not None
            return lead
        return self.officer(self.book.holder)

    @property
    def dispatched_at(self) -> datetime:
        """When the present holder got the case."""
        return known(self.book.case.dispatched_at)


Tale = Callable[[Course], None]


def known(moment: datetime | None) -> datetime:
    """A moment that must be there by now."""
    if moment is None:
        raise ValueError("The course asks for a moment that has not come.")
    return moment
