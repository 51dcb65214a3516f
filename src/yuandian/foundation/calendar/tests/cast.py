"""The people whom calendar, files and messaging are tested with.

There are two streets; keepers of the district's calendar and of the east street's, an onlooker, operators of the
message desk in the district and in the east street, a worker without any of these powers, and two residents.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from yuandian.foundation.grid.models import Grid
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.models import Account, Person, Post, Role
from yuandian.foundation.people.services.sessions import begin_session
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup

SINCE = date(2025, 1, 1)
STAFF = {
    "keeper": ("district", ["calendar.view", "calendar.manage"]),
    "street_keeper": ("east", ["calendar.view", "calendar.manage"]),
    "onlooker": ("district", ["calendar.view"]),
    "operator": ("district", ["message.view_outbox", "message.manage"]),
    "street_operator": ("east", ["message.view_outbox", "message.manage"]),
    "worker": ("east", ["case.handle"]),
}
RESIDENTS = ("resident", "neighbour")


@dataclass
class Cast:
    """Everyone and every place by name."""

    grids: dict[str, Grid] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """The named person as an actor."""
        return people.actor_for_account(self.accounts[name].id)

    @cached_property
    def headers(self) -> dict[str, dict[str, str]]:
        """Request headers by name; `nobody` has none."""
        signed_in = {
            name: {"Authorization": f"Bearer {begin_session(account, 'test').token}"}
            for name, account in self.accounts.items()
        }
        return {**signed_in, "nobody": {}}


def make_cast() -> Cast:
    """Builds the world in the test's transaction."""
    cast = Cast()
    for name, level, parent in (
        ("district", "district", None),
        ("east", "street", "district"),
        ("west", "street", "district"),
    ):
        cast.grids[name] = Grid.objects.create(
            code=f"T-{name}", level=level, number=len(cast.grids) + 1, name=name, starts_on=SINCE,
            parent=cast.grids[parent] if parent else None,
        )  # fmt: skip
    for index, (name, (grid, permissions)) in enumerate(STAFF.items()):
        phone = f"139000000{index:02d}"
        person = Person.objects.create(name=f"孙{name}", phone=phone, phone_index=lookup(phone))
        cast.accounts[name] = Account.objects.create(kind="staff", username=name, person=person)
        role = Role.objects.create(code=f"test_{name}", name=name, place_kind="grid", permissions=permissions)
        Post.objects.create(
            person=person, account=cast.accounts[name], role=role, title=name, starts_on=SINCE, grid=cast.grids[grid]
        )
    for index, name in enumerate(RESIDENTS):
        phone = f"139000001{index:02d}"
        person = Person.objects.create(name=f"李{name}", phone=phone, phone_index=lookup(phone))
        cast.accounts[name] = Account.objects.create(
            kind="resident", person=person, phone=phone, phone_index=lookup(phone)
        )
    return cast
