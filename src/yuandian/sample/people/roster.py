"""Posts before they are stored, and the book in which they are written down."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from yuandian.sample.people.inventing import Inventor, PersonPlan

WORKING_AGE = (1968, 1999)


@dataclass(frozen=True, slots=True)
class PostPlan:
    """A person in a role at a place. `role` is a code of `reference/roles.toml`."""

    person: PersonPlan
    role: str
    title: str
    grid: str | None = None
    organisation: str | None = None
    origin: str | None = None
    needs_account: bool = True


@dataclass(slots=True)
class Roster:
    """Everybody with a post. Staff are made here; residents come from their households."""

    inventor: Inventor
    rng: Random
    staff: list[PersonPlan] = field(default_factory=list)
    posts: list[PostPlan] = field(default_factory=list)

    def hire(self, sex: str | None = None) -> PersonPlan:
        """A new member of staff."""
        person = self.inventor.person(WORKING_AGE, sex)
        self.staff.append(person)
        return person

    def appoint(
        self,
        person: PersonPlan,
        role: str,
        title: str,
        *,
        grid: str | None = None,
        organisation: str | None = None,
        origin: str | None = None,
        needs_account: bool = True,
    ) -> PersonPlan:
        """Writes a post down and gives its holder."""
        self.posts.append(PostPlan(person, role, title, grid, organisation, origin, needs_account))
        return person

    def appoint_new(
        self, role: str, title: str, *, grid: str | None = None, organisation: str | None = None
    ) -> PersonPlan:
        """Hires somebody for a post."""
        return self.appoint(self.hire(), role, title, grid=grid, organisation=organisation)

    def volunteers(self, people: Iterable[PersonPlan], role: str, title: str, *, grid: str) -> None:
        """Residents in a role that needs no staff account: they sign in with their phones."""
        for person in people:
            self.appoint(person, role, title, grid=grid, needs_account=False)
