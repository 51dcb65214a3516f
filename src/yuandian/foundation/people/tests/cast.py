"""The small world that people are tested in: two streets, a handful of grids, everyone by name.

    district ─ east ─ lvdu ─ g1 ─ m1, m2          mall (exclusive) hangs on lvdu,
                    │      └ g2 ─ m3              managed by lvdu (lead) and tongfu
                    └ tongfu ─ g3 ─ m4
             └ west ─ xushui ─ g4 ─ m5

Courtyard 枣园 with b1 in m1 and b2 in m2; bw in m5; b0 in no micro-grid.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client

from yuandian.foundation.grid.models import Building, Courtyard, Entrance, Grid, GridManager
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.people.models import (
    Account,
    Dwelling,
    Household,
    PartyMembership,
    Person,
    Post,
    Residence,
    Role,
)
from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.services.roles import load_roles
from yuandian.foundation.people.services.sessions import begin_session
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.sealed import lookup
from yuandian.kernel.tests.worlds import recorded

SINCE = date(2025, 1, 1)
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)  # a Tuesday, 12:00 in Zhengzhou
TODAY = date(2026, 11, 17)
PASSWORD = "correct horse battery"
SYSTEM = system_actor("test")
GRIDS: list[tuple[str, str | None, str, int]] = [
    ("district", None, "district", 1),
    ("east", "district", "street", 1),
    ("west", "district", "street", 2),
    ("lvdu", "east", "community", 1),
    ("tongfu", "east", "community", 2),
    ("xushui", "west", "community", 1),
    ("g1", "lvdu", "grid", 1),
    ("g2", "lvdu", "grid", 2),
    ("g3", "tongfu", "grid", 1),
    ("g4", "xushui", "grid", 1),
    ("m1", "g1", "micro", 1),
    ("m2", "g1", "micro", 2),
    ("m3", "g2", "micro", 1),
    ("m4", "g3", "micro", 1),
    ("m5", "g4", "micro", 1),
    ("mall", "lvdu", "exclusive", 1),
]
UNITS = {
    "east_office": ("street_office", "east", "manages"),
    "lvdu_office": ("community_office", "lvdu", "manages"),
    "west_office": ("street_office", "west", "manages"),
    "urban": ("department", None, None),
    "property": ("property", "lvdu", "serves"),
}
STAFF: dict[str, tuple[str, str | None, str | None]] = {
    "administrator": ("administrator", "district", None),
    "viewer": ("district_viewer", "district", None),
    "street_admin": ("street_administrator", "east", None),
    "secretary": ("street_secretary", "east", None),
    "operator": ("operations_officer", "east", None),
    "community_secretary": ("community_secretary", "lvdu", "lvdu_office"),
    "lead": ("community_lead", "lvdu", "lvdu_office"),
    "tongfu_lead": ("community_lead", "tongfu", None),
    "clerk": ("community_worker", "lvdu", "lvdu_office"),
    "grid_lead": ("grid_lead", "g1", None),
    "worker": ("grid_worker", "g1", None),
    "west_worker": ("grid_worker", "g4", None),
    "police": ("police_officer", "east", "urban"),
    "urban": ("department_officer", None, "urban"),
}
ID_NUMBERS = {"resident": "11010519491231002X", "child": "110105201503070011"}


class QuickArgon2(Argon2PasswordHasher):
    """The same algorithm with next to no work, so that tests spend their time elsewhere."""

    time_cost, memory_cost, parallelism = 1, 8, 1


HASHED = QuickArgon2().encode(PASSWORD, "salt-for-the-tests")


@dataclass
class Cast:
    """Everyone and every place by name."""

    grids: dict[str, Grid] = field(default_factory=dict)
    units: dict[str, Organisation] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    buildings: dict[str, Building] = field(default_factory=dict)
    households: dict[str, Household] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """The named person as an actor, with whatever posts they hold now."""
        return actor_for_account(self.accounts[name].id)

    def client(self, name: str) -> Client:
        """A client with a fresh session of the named person; `nobody` has none."""
        if name == "nobody":
            return Client()
        token = begin_session(self.accounts[name], "test").token
        return Client(headers={"Authorization": f"Bearer {token}"})

    def hire(self, name: str, role: str, grid: str | None = None, unit: str | None = None, **more: Any) -> Post:
        """A person with a staff account and a post."""
        person = self.persons.setdefault(name, _person(name, len(self.persons)))
        account = self.accounts.get(name)
        if account is None:
            account = self.accounts[name] = Account.objects.create(
                kind="staff", username=name, person=person, password=HASHED
            )
        post = Post.objects.create(
            person=person,
            account=account,
            role=Role.objects.get(code=role),
            grid=self.grids[grid] if grid else None,
            organisation=self.units[unit] if unit else None,
            title=f"{name} {role}",
            **{"starts_on": SINCE, **more},
        )
        self.posts[name] = recorded(post)
        return self.posts[name]

    def join_party(self, name: str) -> None:
        """Makes the named person a party member."""
        PartyMembership.objects.create(person=self.persons[name], kind="in_service", starts_on=SINCE)

    def id(self, name: str) -> UUID:
        """The id of the named person."""
        return self.persons[name].id


def phone_of(number: int) -> str:
    """A phone for the person of that number."""
    return f"1540000{number:04d}"


def make_cast() -> Cast:
    """Builds the world in the test's transaction."""
    load_roles()
    cast = Cast()
    for code, parent, level, number in GRIDS:
        cast.grids[code] = _grid(cast, code, parent, level, number)
    for community, is_lead in (("lvdu", True), ("tongfu", False)):
        GridManager.objects.create(exclusive=cast.grids["mall"], community=cast.grids[community], is_lead=is_lead)
    for name, (kind, grid, relation) in UNITS.items():
        cast.units[name] = Organisation.objects.create(kind=kind, name=name, code=name)
        if grid:
            OrganisationGrid.objects.create(
                organisation=cast.units[name], grid=cast.grids[grid], relation=relation, starts_on=SINCE
            )
    for name, (role, grid, unit) in STAFF.items():
        cast.hire(name, role, grid, unit)
    _make_homes(cast)
    _make_residents(cast)
    return cast


def _grid(cast: Cast, code: str, parent: str | None, level: str, number: int) -> Grid:
    above = cast.grids[parent] if parent else None
    row = Grid(
        code=code, level=level, number=number, name=code, parent=above, starts_on=SINCE,
        exclusive_kind="business_area" if level == "exclusive" else None,
    )  # fmt: skip
    if above is not None:
        row.street = above if above.level == "street" else above.street
        row.community = above if above.level == "community" else above.community
    row.save(force_insert=True)
    return row


def _person(name: str, number: int, **more: Any) -> Person:
    phone = phone_of(number)
    return Person.objects.create(name=name, phone=phone, phone_index=lookup(phone), **more)


def _make_homes(cast: Cast) -> None:
    yard = Courtyard.objects.create(name="枣园", grid=cast.grids["lvdu"])
    for name, micro, courtyard in (("b1", "m1", yard), ("b2", "m2", yard), ("bw", "m5", None), ("b0", None, yard)):
        cast.buildings[name] = Building.objects.create(
            name=name, courtyard=courtyard, micro_grid=cast.grids[micro] if micro else None
        )
    entrance = Entrance.objects.create(building=cast.buildings["b1"], name="2单元")
    for name, building, number in (("home", "b1", "301"), ("west_home", "bw", "101")):
        dwelling = Dwelling.objects.create(
            building=cast.buildings[building],
            entrance=entrance if building == "b1" else None,
            number=number,
            floor=int(number[0]),
        )
        cast.households[name] = Household.objects.create(dwelling=dwelling, starts_on=SINCE)


def _make_residents(cast: Cast) -> None:
    """Two at home in m1, one of them a child; one in m5; one who only signed in; the lead of m1, a resident too."""
    for name, home, born in (
        ("resident", "home", date(1949, 12, 31)),
        ("child", "home", date(2015, 3, 7)),
        ("stranger", "west_home", date(1980, 1, 1)),
        ("neighbour", None, None),
        ("micro_lead", None, date(1970, 1, 1)),
    ):
        number = ID_NUMBERS.get(name)
        person = cast.persons[name] = _person(
            name,
            len(cast.persons),
            birth_on=born,
            id_number=number,
            id_number_index=lookup(number) if number else None,
            resident_type="registered",
        )
        if home:
            relation = "child" if name == "child" else "head"
            Residence.objects.create(person=person, household=cast.households[home], relation=relation, starts_on=SINCE)
        if name != "child":
            cast.accounts[name] = Account.objects.create(
                kind="resident", person=person, phone=person.phone, phone_index=person.phone_index
            )
    lead = Post.objects.create(
        person=cast.persons["micro_lead"],
        account=cast.accounts["micro_lead"],
        role=Role.objects.get(code="micro_grid_lead"),
        grid=cast.grids["m1"],
        title="01号三级网格01号微网格长",
        starts_on=SINCE,
    )
    cast.posts["micro_lead"] = recorded(lead)
