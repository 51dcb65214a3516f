"""What happened in one community's register: moves in and out, a household that parted, a death, a door let anew."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.apps import apps

from yuandian.foundation.people import facade as people
from yuandian.foundation.people.rules.residents import HouseholdRelation, LeavingReason
from yuandian.foundation.people.services import deaths, dwellings, households, joining, memberships, persons
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.sample.cast import YIHE_LU
from yuandian.sample.geography.grids import rng_for
from yuandian.sample.people.inventing import Inventor, PersonPlan
from yuandian.sample.people.population import Population
from yuandian.sample.people.residents import HouseholdPlan

KEEPER = "yihelu-secretary"
OUT_OF_TOWN = "随子女到洛阳居住"
FIRST_NUMBER = 900_000  # far above those of everybody else


def load_register(everybody: Population, ids: Mapping[int, UUID], bodies: Mapping[str, UUID], now: datetime) -> None:
    """Writes it by the register's own services, as its keeper would have; `ids` are persons by number."""
    keeper = _staff(KEEPER)
    office = {post.person.number for post in everybody.posts}
    ours = [one for one in everybody.households if one.micro_code.startswith(YIHE_LU) and not _is_in(one, office)]
    tenants, owners = _of_use(ours, "let"), _of_use(ours, "owned")
    families = [one for one in owners if any(member.relation == "child" for member in one.members)]
    couples = [one for one in owners if len(one.members) == 2 and one.members[1].relation == "spouse"]
    inventor = Inventor(rng_for("register"), FIRST_NUMBER)
    for plan in tenants[:2]:
        _all_leave(keeper, plan, ids, now - timedelta(days=70))
    if tenants:
        newcomers = [inventor.person((1990, 1998), "male"), inventor.person((1990, 1998), "female")]
        _come(keeper, tenants[0], newcomers, ids, now - timedelta(days=20))
    for plan in families[:2]:
        _part(keeper, plan, ids, now - timedelta(days=33))
    for plan in couples[:1]:
        with clock.at(now - timedelta(days=9)):
            deaths.record_death(keeper, ids[plan.members[1].person.number], (now - timedelta(days=12)).date())
    _go_to_another_branch(keeper, everybody, ids, bodies, now - timedelta(days=15))


def _is_in(plan: HouseholdPlan, office: set[int]) -> bool:
    return any(member.person.number in office for member in plan.members)


def _of_use(plans: Sequence[HouseholdPlan], use: str) -> list[HouseholdPlan]:
    return [one for one in plans if one.use == use]


def _residences(plan: HouseholdPlan, ids: Mapping[int, UUID]) -> Iterator[UUID]:
    rows = apps.get_model("people.Residence")._default_manager.filter(ends_on=None)  # noqa: SLF001
    for member in plan.members:
        yield rows.get(person=ids[member.person.number]).pk


def _all_leave(keeper: Actor, plan: HouseholdPlan, ids: Mapping[int, UUID], at: datetime) -> None:
    with clock.at(at):
        for residence in _residences(plan, ids):
            households.move_out(keeper, residence, at.date(), LeavingReason.DEPARTED, OUT_OF_TOWN)


def _come(
    keeper: Actor, plan: HouseholdPlan, newcomers: Sequence[PersonPlan], ids: Mapping[int, UUID], at: datetime
) -> None:
    """Others rent the flat that a household left."""
    rows = apps.get_model("people.Household")._default_manager  # noqa: SLF001
    former = rows.filter(residences__person=ids[plan.head.number]).select_related("dwelling__building").get()
    with clock.at(at):
        home = former.dwelling
        dwellings.change_dwelling(keeper, home.pk, people.DwellingUse.LET, home.floor)
        door = people.Door(home.building_id, home.entrance_id, home.floor, home.number, people.DwellingUse.LET)
        household = households.create_household(keeper, door, at.date())
        for one, relation in zip(newcomers, (HouseholdRelation.HEAD, HouseholdRelation.SPOUSE), strict=True):
            given = persons.PersonParticulars(
                name=one.name,
                phone=one.phone,
                id_number=one.id_number,
                resident_type=people.ResidentType.RENTING,
                grid_id=home.building.micro_grid_id,
            )
            person = persons.register_person(keeper, given)
            households.move_in(keeper, household.pk, person.pk, relation, at.date())


def _part(keeper: Actor, plan: HouseholdPlan, ids: Mapping[int, UUID], at: datetime) -> None:
    """A grown-up child makes a household of their own behind the same door."""
    rows = apps.get_model("people.Residence")._default_manager.filter(ends_on=None)  # noqa: SLF001
    child = next(member for member in plan.members if member.relation == "child")
    leaving = rows.get(person=ids[child.person.number])
    with clock.at(at):
        joining.split_household(keeper, leaving.household_id, [leaving.pk], leaving.pk, at.date())


def _go_to_another_branch(
    keeper: Actor,
    everybody: Population,
    ids: Mapping[int, UUID],
    bodies: Mapping[str, UUID],
    at: datetime,
) -> None:
    ours = [plan for plan in everybody.memberships if plan.branch.startswith(f"party-{YIHE_LU}-")]
    going = ours[0] if ours else None
    branch = next((plan.branch for plan in ours if going and plan.branch != going.branch), None)
    if going and branch:
        with clock.at(at):
            memberships.transfer_membership(keeper, ids[going.person.number], bodies[branch], at.date())


def _staff(username: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(username=username).id)
