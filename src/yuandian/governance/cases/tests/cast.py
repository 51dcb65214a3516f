"""The small world that the tests of cases are played in: two streets, a handful of grids, everyone by name.

    lon 113.600   .602   .604   .606   .608   .610
    lat 34.752 ┌──────┬──────┬──────┬──────┬──────┐
               │  m1  │  m2  │  m3  │  m4  │  m5  │
    lat 34.750 └──────┴──────┴──────┴──────┴──────┘
               └ 01号三级网格 ┘└ 02号 ┘└ 01号 ┘└ 01号 ┘
               └──── 绿都社区 ─────────┘└ 桐福 ┘└ 须水 ┘
               └──────── 东街道 ──────────────┘└ 西街道┘

The exclusive grid lies across the border of m3 and m4, managed by 绿都 (lead) and 桐福.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from uuid import UUID

import shapely

from yuandian.foundation.grid.models import Courtyard, Grid, GridBoundary, GridManager
from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.models import Account, Person, Post, Role
from yuandian.foundation.people.services.sessions import begin_session
from yuandian.governance.cases.models import Category, CategoryDeadline, ReplyTemplate
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy
from yuandian.kernel.actor import Actor
from yuandian.kernel.cached import invalidate_all
from yuandian.kernel.sealed import lookup
from yuandian.kernel.tests.worlds import recorded

SINCE = date(2025, 1, 1)
NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)  # a Tuesday, 12:00 in Zhengzhou
POSTS: dict[str, tuple[str, str | None, str | None]] = {
    "viewer": ("district_viewer", "district", None),
    "secretary": ("street_secretary", "east", None),
    "operator": ("operations_officer", "east", None),
    "operator2": ("operations_officer", "east", None),
    "west_operator": ("operations_officer", "west", None),
    "lead": ("community_lead", "lvdu", None),
    "community_secretary": ("community_secretary", "lvdu", None),
    "tongfu_lead": ("community_lead", "tongfu", None),
    "grid_lead": ("grid_lead", "g1", None),
    "worker": ("grid_worker", "g1", None),
    "worker2": ("grid_worker", "g2", None),
    "west_worker": ("grid_worker", "g4", None),
    "micro_lead": ("micro_grid_lead", "m1", None),
    "exclusive_lead": ("exclusive_grid_lead", "mall", None),
    "urban": ("department_officer", None, "urban_management"),
    "fire": ("department_officer", None, "fire_brigade"),
    "administrator": ("administrator", "district", None),
}
RESIDENTS = ("resident", "neighbour", "stranger")


@dataclass
class Cast:
    """Everyone and every place by name."""

    grids: dict[str, Grid] = field(default_factory=dict)
    units: dict[str, Organisation] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    categories: dict[str, Category] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """The named person as an actor, with whatever posts they hold now."""
        return people.actor_for_account(self.accounts[name].id)

    def token(self, name: str) -> str:
        """A fresh session of the named person."""
        return begin_session(self.accounts[name], "test").token

    @cached_property
    def headers(self) -> "Headers":
        """Request headers by name."""
        return Headers(self)

    def add_post(self, name: str, role: str, grid: str) -> None:
        """Gives the named person one more post."""
        account = self.accounts[name]
        found = Role.objects.get(code=role)
        recorded(
            Post.objects.create(
                person=account.person, account=account, role=found, title=found.name, starts_on=SINCE,
                grid=self.grids[grid],
            )
        )  # fmt: skip

    def post_id(self, name: str) -> UUID:
        """The id of the post that the named person holds."""
        return self.posts[name].id


class Headers(Mapping[str, dict[str, str]]):
    """The headers of everyone, who signs in when first asked for."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._made: dict[str, dict[str, str]] = {}

    def __getitem__(self, name: str) -> dict[str, str]:
        if name not in self._made:
            self._made[name] = {"Authorization": f"Bearer {self._cast.token(name)}"}
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cast.accounts)

    def __len__(self) -> int:
        return len(self._cast.accounts)


def point_in(index: int) -> tuple[float, float]:
    """The middle of micro-grid `m{index}`, WGS84."""
    return (113.599 + index * 0.002, 34.751)


def make_cast() -> Cast:
    """Builds the world in the test's transaction."""
    cast = Cast()
    forget_caches()
    make_grids(cast)
    make_people(cast)
    _make_categories(cast)
    forget_caches()
    return cast


def forget_caches() -> None:
    """Of what an earlier test had."""
    invalidate_all()
    recheck_taxonomy()


def make_grids(cast: Cast) -> None:
    """Two streets with everything below them."""
    plan = [
        ("district", None, "district", 1, "中原区", None),
        ("east", "district", "street", 1, "东街道", (113.600, 113.608)),
        ("west", "district", "street", 2, "西街道", (113.608, 113.610)),
        ("lvdu", "east", "community", 1, "绿都社区", (113.600, 113.606)),
        ("tongfu", "east", "community", 2, "桐福社区", (113.606, 113.608)),
        ("xushui", "west", "community", 1, "须水社区", (113.608, 113.610)),
        ("g1", "lvdu", "grid", 1, "", (113.600, 113.604)),
        ("g2", "lvdu", "grid", 2, "", (113.604, 113.606)),
        ("g3", "tongfu", "grid", 1, "", (113.606, 113.608)),
        ("g4", "xushui", "grid", 1, "", (113.608, 113.610)),
        ("m1", "g1", "micro", 1, "", (113.600, 113.602)),
        ("m2", "g1", "micro", 2, "", (113.602, 113.604)),
        ("m3", "g2", "micro", 1, "", (113.604, 113.606)),
        ("m4", "g3", "micro", 1, "", (113.606, 113.608)),
        ("m5", "g4", "micro", 1, "", (113.608, 113.610)),
        ("mall", "lvdu", "exclusive", 1, "世纪商圈", (113.6055, 113.6065)),
    ]
    for code, parent, level, number, name, span in plan:
        above = cast.grids[parent] if parent else None
        cast.grids[code] = Grid.objects.create(
            code=f"T-{code}", level=level, parent=above, number=number, name=name, starts_on=SINCE,
            exclusive_kind="business_area" if level == "exclusive" else None,
            street=_ancestor(above, "street"), community=_ancestor(above, "community"),
        )  # fmt: skip
        west, east = span or (113.600, 113.610)
        low, high = (34.7505, 34.7515) if level == "exclusive" else (34.750, 34.752)
        GridBoundary.objects.create(
            grid=cast.grids[code], version=1, polygon=shapely.to_wkb(shapely.box(west, low, east, high)),
            valid_from=SINCE, reason="test",
        )  # fmt: skip
    for community, is_lead in (("lvdu", True), ("tongfu", False)):
        GridManager.objects.create(exclusive=cast.grids["mall"], community=cast.grids[community], is_lead=is_lead)
    Courtyard.objects.create(
        name="工人路19号院", grid=cast.grids["m2"], address="工人路19号", lon=113.603, lat=34.751, aliases=["十九号院"]
    )


def _ancestor(grid: Grid | None, level: str) -> Grid | None:
    while grid is not None and grid.level != level:
        grid = grid.parent
    return grid


def make_people(cast: Cast) -> None:
    """Everyone of `POSTS` and `RESIDENTS`."""
    for code, name in (("urban_management", "城市管理局"), ("fire_brigade", "消防大队")):
        cast.units[code] = Organisation.objects.create(kind="department", name=name)
    people.load_roles()
    roles = {role.code: role for role in Role.objects.all()}
    for index, (name, (role, grid, unit)) in enumerate(POSTS.items()):
        person = Person.objects.create(name=f"赵{name}", phone=f"199000000{index:02d}")
        cast.accounts[name] = Account.objects.create(kind="staff", username=name, person=person)
        post = Post.objects.create(
            person=person, account=cast.accounts[name], role=roles[role], title=roles[role].name, starts_on=SINCE,
            grid=cast.grids[grid] if grid else None, organisation=cast.units[unit] if unit else None,
        )  # fmt: skip
        cast.posts[name] = recorded(post)
    for index, name in enumerate(RESIDENTS):
        phone = f"199000001{index:02d}"
        person = Person.objects.create(name=f"钱{name}", phone=phone, phone_index=lookup(phone))
        cast.accounts[name] = Account.objects.create(
            kind="resident", person=person, phone=phone, phone_index=lookup(phone)
        )


def _make_categories(cast: Cast) -> None:
    safety = Category.objects.create(code="T1", name="安全隐患", name_en="Hazards")
    for code, name, words in (
        ("wall", "危墙", ["围墙倾斜", "墙体开裂"]),
        ("light", "路灯", ["路灯不亮"]),
        ("fire", "火情", ["着火", "冒烟"]),
    ):
        cast.categories[code] = Category.objects.create(
            code=f"T1-{code}", name=name, name_en=code, parent=safety, keywords=words, is_emergency=code == "fire"
        )
    for level in ("ordinary", "complex", "hard"):
        for clock, amount, unit in (("response", 2, "urgent_hours"), ("handling", 3, "working_days")):
            CategoryDeadline.objects.create(category=None, level=level, clock=clock, amount=amount, unit=unit)
    ReplyTemplate.objects.create(name="已办结", text="您反映的{category}({place}):{account}")
