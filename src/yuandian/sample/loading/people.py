"""People to tables: persons, homes, accounts, posts, party members, and who stands in for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.apps import apps
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, make_password

from yuandian.foundation.people.records import AccountRecord, HouseholdRecord, PersonRecord, PostRecord
from yuandian.kernel.sealed import lookup
from yuandian.sample.cast import MERCHANTS, NEIGHBOURS, PASSWORD, RESIDENTS, STAFF, CastMember
from yuandian.sample.loading.copying import Table
from yuandian.sample.loading.land import LoadedLand
from yuandian.sample.people.population import Population
from yuandian.sample.people.roster import PostPlan

LINKING_ROLES = frozenset({"linked_party_member", "building_lead"})
TO_BE_CALLED = frozenset({"micro_grid_lead", "grid_worker"})  # they agreed to have their phone shown (GRD-29)
AWAY_COMMUNITY = "410102-002-004"
AWAY_DAYS = 4
CONFIRMED = 3  # one of so many
OUT_OF_USE_DAYS, EVERY_SO_MANY = 140, 60  # accounts of some staff


@dataclass(frozen=True, slots=True)
class LoadedPeople:
    """Ids of what was written: persons and accounts by person number, posts in the order of the roster."""

    persons: Mapping[int, UUID]
    staff_accounts: Mapping[int, UUID]
    resident_accounts: Mapping[int, UUID]
    posts: tuple[UUID, ...]


def load_people(
    everybody: Population, land: LoadedLand, organisations: Mapping[str, UUID], founded: datetime, now: datetime
) -> LoadedPeople:
    """Writes everybody; posts and homes hold from the day of `founded`."""
    persons = _load_persons(everybody, land, founded)
    _load_memberships(everybody, persons, organisations, founded)
    homes = _load_homes(everybody, land, persons, founded)
    staff = _load_staff_accounts(everybody, persons, founded, now)
    residents = _load_resident_accounts(everybody, persons, founded)
    loaded = LoadedPeople(persons, staff, residents, ())
    posts = _load_posts(everybody, loaded, land, organisations, founded)
    _load_links(everybody, posts, homes, founded)
    _load_absence(everybody, posts, now)
    return LoadedPeople(persons, staff, residents, tuple(posts))


def _load_persons(everybody: Population, land: LoadedLand, founded: datetime) -> dict[int, UUID]:
    table = Table("people.Person", founded)
    types = {
        member.person.number: household.resident_type
        for household in everybody.households
        for member in household.members
    }
    shown = {post.person.number for post in everybody.posts if post.role in TO_BE_CALLED}
    ids: dict[int, UUID] = {}
    for plan in everybody.persons:
        home = everybody.home.get(plan.number)
        grid_id = land.grids[home] if home else None
        ids[plan.number] = table.found(
            PersonRecord.REGISTER,
            {},
            grid_id,
            name=plan.name,
            sex=plan.sex,
            birth_on=plan.birth_on,
            phone=plan.phone,
            phone_index=lookup(plan.phone) if plan.phone else None,
            id_number=plan.id_number,
            id_number_index=lookup(plan.id_number),
            resident_type=types.get(plan.number),
            is_phone_public=plan.number in shown,
            grid_id=grid_id,
        )
    table.write()
    return ids


def _load_memberships(
    everybody: Population, persons: Mapping[int, UUID], organisations: Mapping[str, UUID], founded: datetime
) -> None:
    table = Table("people.PartyMembership", founded)
    for plan in everybody.memberships:
        person, branch = persons[plan.person.number], organisations[plan.branch]
        table.add(person_id=person, kind=plan.kind, branch_id=branch, starts_on=founded.date())
    table.write()


def _load_homes(
    everybody: Population, land: LoadedLand, persons: Mapping[int, UUID], founded: datetime
) -> dict[str, list[UUID]]:
    """Dwellings, households and who lives in them; gives the households of each micro-grid."""
    dwellings, homes, residences = (Table(f"people.{name}", founded) for name in ("Dwelling", "Household", "Residence"))
    day = founded.date()
    by_micro: dict[str, list[UUID]] = {}
    for plan in everybody.households:
        dwelling = dwellings.add(
            building_id=land.buildings[plan.courtyard, plan.building],
            entrance_id=land.entrances[plan.courtyard, plan.building, plan.entrance],
            floor=plan.floor,
            number=plan.door,
            use=plan.use,
        )
        details = {"dwelling": str(dwelling), "starts_on": day.isoformat()}
        home = homes.found(HouseholdRecord.CREATE, details, dwelling_id=dwelling, starts_on=day)
        by_micro.setdefault(plan.micro_code, []).append(home)
        for member in plan.members:
            person = persons[member.person.number]
            residences.add(person_id=person, household_id=home, relation=member.relation, starts_on=day)
    for table in (dwellings, homes, residences):
        table.write()
    return by_micro


def _load_staff_accounts(
    everybody: Population, persons: Mapping[int, UUID], founded: datetime, now: datetime
) -> dict[int, UUID]:
    """An account for everybody whose post needs one; only the cast has a password. A few are out of use."""
    table = Table("people.Account", founded)
    cast = {_seat_of(member, everybody).person.number: member for member in STAFF}
    password = make_password(PASSWORD)
    ids: dict[int, UUID] = {}
    for plan in everybody.account_holders():
        member = cast.get(plan.number)
        is_out_of_use = member is None and plan.number % EVERY_SO_MANY == 0
        is_admin = bool(member and member.role == "administrator")
        username = member.username if member else f"zy{plan.number:05d}"
        ids[plan.number] = table.found(
            AccountRecord.OPEN,
            {"kind": "staff", "username": username},
            kind="staff",
            username=username,
            person_id=persons[plan.number],
            password=password if member else UNUSABLE_PASSWORD_PREFIX,
            must_change_password=member is None,
            last_login=now - timedelta(days=OUT_OF_USE_DAYS if is_out_of_use else plan.number % 9, hours=1),
            is_staff=is_admin,
            is_superuser=is_admin,
        )
    table.write()
    return ids


def _load_resident_accounts(everybody: Population, persons: Mapping[int, UUID], founded: datetime) -> dict[int, UUID]:
    """The head of every household has signed in once, by phone; a third of them have had their identity confirmed.

    Those whom one may sign in as have not, so that there is something to do.
    """
    to_try = {member.phone for member in (*RESIDENTS, *MERCHANTS, *NEIGHBOURS)}
    table = Table("people.Account", founded)
    ids: dict[int, UUID] = {}
    for household in everybody.households:
        head = household.head
        ids[head.number] = table.found(
            AccountRecord.OPEN,
            {"kind": "resident"},
            kind="resident",
            person_id=persons[head.number],
            phone=head.phone,
            phone_index=lookup(head.phone or ""),
            password=UNUSABLE_PASSWORD_PREFIX,
            identity_confirmed_at=founded if head.number % CONFIRMED == 0 and head.phone not in to_try else None,
        )
    table.write()
    return ids


def _seat_of(member: CastMember, everybody: Population) -> PostPlan:
    return next(
        post
        for post in everybody.posts
        if post.role == member.role
        and member.grid in {None, post.grid}
        and member.organisation in {None, post.organisation}
    )


def _load_posts(
    everybody: Population,
    loaded: LoadedPeople,
    land: LoadedLand,
    organisations: Mapping[str, UUID],
    founded: datetime,
) -> list[UUID]:
    table = Table("people.Post", founded)
    roles = dict(apps.get_model("people.Role").objects.values_list("code", "id"))
    day = founded.date()
    ids = []
    for plan in everybody.posts:
        number = plan.person.number
        person = loaded.persons[number]
        grid_id = land.grids[plan.grid] if plan.grid else None
        organisation_id = organisations[plan.organisation] if plan.organisation else None
        details = {
            "role": plan.role,
            "person": str(person),
            "grid": str(grid_id) if grid_id else None,
            "organisation": str(organisation_id) if organisation_id else None,
            "starts_on": day.isoformat(),
        }
        post = table.found(
            PostRecord.APPOINT,
            details,
            grid_id,
            person_id=person,
            account_id=loaded.staff_accounts.get(number) or loaded.resident_accounts.get(number),
            role_id=roles[plan.role],
            grid_id=grid_id,
            organisation_id=organisation_id,
            title=plan.title,
            origin=plan.origin,
            starts_on=day,
        )
        ids.append(post)
    table.write()
    return ids


def _load_links(everybody: Population, posts: list[UUID], homes: Mapping[str, list[UUID]], founded: datetime) -> None:
    """The households that party members and building leads keep in touch with: those of their micro-grid."""
    table = Table("people.LinkedHousehold", founded)
    for plan, post_id in zip(everybody.posts, posts, strict=True):
        for home in homes[plan.grid] if plan.role in LINKING_ROLES and plan.grid else ():
            table.add(post_id=post_id, household_id=home, starts_on=founded.date())
    table.write()


def _load_absence(everybody: Population, posts: list[UUID], now: datetime) -> None:
    """One grid worker of 计划路 is away these days, and a colleague stands in."""
    workers = [
        (plan.person.number, post_id)
        for plan, post_id in zip(everybody.posts, posts, strict=True)
        if plan.role == "grid_worker" and plan.grid and plan.grid.startswith(AWAY_COMMUNITY)
    ]
    table = Table("people.Absence", now - timedelta(days=2))
    for number, post_id in workers:
        if number == workers[0][0]:
            table.add(
                post_id=post_id,
                deputy_post_id=workers[-1][1],
                starts_at=now - timedelta(days=1),
                ends_at=now + timedelta(days=AWAY_DAYS),
                reason="年休假",
            )
    table.write()
