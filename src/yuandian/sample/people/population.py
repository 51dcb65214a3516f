"""The whole population: residents, staff, party members, and who has an account."""

from collections.abc import Sequence
from dataclasses import dataclass

from yuandian.sample.geography.grids import GridPlan, rng_for
from yuandian.sample.geography.settlements import CourtyardPlan
from yuandian.sample.people import residents, staffing
from yuandian.sample.people.inventing import Inventor, PersonPlan
from yuandian.sample.people.residents import HouseholdPlan
from yuandian.sample.people.roster import PostPlan, Roster

OUTSIDERS_EVERY = 50  # of so many micro-grids one is without a party member, so that the list of gaps has entries
PARTY_ROLES = {"street_secretary", "community_secretary", "party_member", "village_party_group_leader"}
LINKED_STREET = "410102-002"  # 建设路: a party member for every few households (联户党员, ORG-03)


@dataclass(frozen=True, slots=True)
class MembershipPlan:
    """A party member, of which sort, in which organisation."""

    person: PersonPlan
    kind: str
    branch: str


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody. `home` gives the micro-grid of those who live in the district, by person number."""

    persons: tuple[PersonPlan, ...]
    households: tuple[HouseholdPlan, ...]
    posts: tuple[PostPlan, ...]
    memberships: tuple[MembershipPlan, ...]
    home: dict[int, str]

    def account_holders(self) -> list[PersonPlan]:
        """Those whose posts need a staff account, each once."""
        holders = {post.person.number: post.person for post in self.posts if post.needs_account}
        return list(holders.values())


def populate(grids: Sequence[GridPlan], exclusive: Sequence[GridPlan], yards: Sequence[CourtyardPlan]) -> Population:
    """Invents everybody, the same people each time."""
    rng = rng_for("people")
    inventor = Inventor(rng)
    homes = residents.households(yards, inventor, rng)
    roster = Roster(inventor, rng)
    memberships = _staff(roster, grids, exclusive, staffing.Residents(homes))
    persons = [member.person for household in homes for member in household.members] + roster.staff
    home = {m.person.number: household.micro_code for household in homes for m in household.members}
    return Population(tuple(persons), tuple(homes), tuple(roster.posts), tuple(memberships), home)


def _staff(
    roster: Roster, grids: Sequence[GridPlan], exclusive: Sequence[GridPlan], pool: staffing.Residents
) -> list[MembershipPlan]:
    below: dict[str | None, list[GridPlan]] = {}
    for grid in grids:
        below.setdefault(grid.parent, []).append(grid)
    staffing.staff_district(roster)
    memberships: dict[int, MembershipPlan] = {}
    for street in below[grids[0].code]:
        communities = below[street.code]
        staffing.staff_street(roster, street, communities)
        for community in communities:
            for third in below[community.code]:
                micros = below[third.code]
                leads = staffing.staff_micros(roster, community, third, micros, pool)
                _join(memberships, roster, list(zip(micros, leads, strict=True)), pool)
            staffing.staff_community(roster, community, below[community.code], pool)
    staffing.staff_exclusive(roster, exclusive)
    for post in roster.posts:
        if post.role in PARTY_ROLES and post.grid:
            branch = f"party-{post.grid}"
            memberships.setdefault(post.person.number, _membership(post.person, branch))
    return list(memberships.values())


def _join(
    memberships: dict[int, MembershipPlan],
    roster: Roster,
    pairs: list[tuple[GridPlan, PersonPlan]],
    pool: staffing.Residents,
) -> None:
    """A party member in each micro-grid: mostly its lead, where the street links households another one."""
    for micro, lead in pairs:
        is_linked = micro.street_code == LINKED_STREET
        if is_linked:
            member = next(iter(pool.some(micro.code, 1)), lead)
            title = "联户党员"
            roster.appoint(member, "linked_party_member", title, grid=micro.code, needs_account=False)
            memberships[member.number] = _membership(member, f"party-{micro.parent}")
        elif roster.rng.randrange(OUTSIDERS_EVERY):
            memberships[lead.number] = _membership(lead, f"party-{micro.parent}")


def _membership(person: PersonPlan, branch: str) -> MembershipPlan:
    is_retired = person.birth_on.year < staffing.RETIREMENT_YEAR
    kind = "retired" if is_retired else "in_service" if person.number % 3 else "self_managed"
    return MembershipPlan(person, kind, branch)
