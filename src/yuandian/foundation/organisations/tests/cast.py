"""Two streets whose party organisations go by different names (CON-2), and those who keep their organisations.

    district ─ jianshe ─ a1 ─ a2 ─ a3        建设路: 区域党委, 网格党支部, 楼院党小组
             └ zhongyuan ─ b1 ─ b2 ─ b3      中原西路: 街道党工委, 社区党总支, 网格党支部, 楼栋党小组

Grids stand above organisations and people above grids, so neither can be imported here: grids are reached by the
name of their model, and tokens are the names of actors made up for the tests.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

from django.apps import apps
from django.test import Client

from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.organisations.rules import OrganisationKind, TieRelation
from yuandian.foundation.organisations.services.grid_ties import tie_to_grid
from yuandian.foundation.organisations.services.naming_schemes import name_levels
from yuandian.foundation.organisations.services.organisations import OrganisationParticulars, create_organisation
from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.ids import new_id
from yuandian.kernel.scopes import Area, Scope

SINCE = date(2025, 1, 1)
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
TODAY = date(2026, 11, 17)
SYSTEM = system_actor("test")
GRIDS = [
    ("district", None, "district"),
    ("jianshe", "district", "street"),
    ("a1", "jianshe", "community"),
    ("a2", "a1", "grid"),
    ("a3", "a2", "micro"),
    ("zhongyuan", "district", "street"),
    ("b1", "zhongyuan", "community"),
    ("b2", "b1", "grid"),
    ("b3", "b2", "micro"),
]
VIEW, MANAGE = "organisation.view", "organisation.manage"
STAFF: dict[str, tuple[str, set[str]]] = {
    "keeper": ("district", {VIEW, MANAGE}),
    "street_keeper": ("jianshe", {VIEW, MANAGE}),
    "onlooker": ("a1", {VIEW}),
    "worker": ("a2", {"case.handle"}),
}
JIANSHE = {1: "区域党委", 2: "网格党支部", 3: "楼院党小组", 4: "联户党员"}
ZHONGYUAN = {1: "街道党工委", 2: "社区党总支", 3: "网格党支部", 4: "楼栋党小组"}


@dataclass
class Cast:
    """Everyone and every place by name."""

    grids: dict[str, Any] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)

    now: ClassVar["Cast"]

    def found(
        self,
        name: str,
        kind: OrganisationKind,
        grid: str | None = None,
        relation: TieRelation | None = None,
        **more: Any,
    ) -> Organisation:
        """Founds an organisation, tied to a grid since the beginning."""
        row = create_organisation(SYSTEM, kind, OrganisationParticulars(name, **more))
        self.organisations[name] = row
        if grid:
            tie_to_grid(SYSTEM, row.id, self.grids[grid].id, relation or TieRelation.SERVES, SINCE)
        return row

    def client(self, name: str) -> Client:
        """A client signed in as the named actor; `nobody` is not."""
        return Client() if name == "nobody" else Client(headers={"Authorization": f"Bearer {name}"})


def actor_for_token(token: str, _post_id: UUID | None) -> Actor | None:
    """The actor of that name."""
    return Cast.now.actors.get(token)


def make_cast() -> Cast:
    """Builds the world in the test's transaction."""
    cast = Cast.now = Cast()
    for number, (code, parent, level) in enumerate(GRIDS, start=1):
        cast.grids[code] = _grid(cast, code, parent, level, number)
    for name, (grid, permissions) in STAFF.items():
        cast.actors[name] = _actor(name, cast.grids[grid], frozenset(permissions))
    cast.actors["resident"] = Actor("resident", new_id(), new_id(), "resident")
    for street, titles in (("jianshe", JIANSHE), ("zhongyuan", ZHONGYUAN)):
        office = cast.found(f"{street} office", OrganisationKind.STREET_OFFICE, street, TieRelation.MANAGES)
        name_levels(SYSTEM, office.id, f"{street} scheme", titles)
    name_levels(SYSTEM, None, "default", {0: "区委", 1: "街道党工委", 2: "社区党组织", 3: "网格党组织"})
    cast.found("urban", OrganisationKind.DEPARTMENT)
    return cast


def _grid(cast: Cast, code: str, parent: str | None, level: str, number: int) -> Any:
    above = cast.grids[parent] if parent else None
    row = apps.get_model("grid", "Grid")(
        code=code, level=level, number=number, name=code, parent=above, starts_on=SINCE
    )
    if above is not None:
        row.street = above if above.level == "street" else above.street
        row.community = above if above.level == "community" else above.community
    row.save(force_insert=True)
    return row


def _actor(name: str, grid: Any, permissions: frozenset[str]) -> Actor:
    everything = grid.level == "district"
    scope = Scope(everything, frozenset() if everything else frozenset({Area(grid.id, grid.level)}))
    post = HeldPost(new_id(), name, name, permissions, scope)
    return Actor("staff", new_id(), new_id(), name, (post,))
