"""Grids without a database: levels, readable codes and names, the life of a proposed change, what a tree may look like.

The answers that other modules get (`Lineage`, `Located`, …) are defined here too, as plain values.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

import msgspec

from yuandian.kernel.permissions import Permission


class GridPermission(Permission):
    """What this module guards with."""

    VIEW = "grid.view"
    PROPOSE = "grid.propose"
    APPROVE = "grid.approve"
    STANDARD = "grid.standard"


class Level(StrEnum):
    """How deep a grid lies. Streets call their levels differently; `LevelName` rows hold what screens show (CON-3)."""

    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"
    MICRO = "micro"
    EXCLUSIVE = "exclusive"


# Which levels a grid of a level may hang on. An exclusive grid is no link of the chain: it hangs on a community or
# directly on a street (GRD-04).
PARENT_LEVELS: Mapping[Level, frozenset[Level]] = {
    Level.DISTRICT: frozenset(),
    Level.STREET: frozenset({Level.DISTRICT}),
    Level.COMMUNITY: frozenset({Level.STREET}),
    Level.GRID: frozenset({Level.COMMUNITY}),
    Level.MICRO: frozenset({Level.GRID}),
    Level.EXCLUSIVE: frozenset({Level.COMMUNITY, Level.STREET}),
}

LEVEL_NAMES: Mapping[str, str] = {
    Level.DISTRICT: "区",
    Level.STREET: "一级网格",
    Level.COMMUNITY: "二级网格",
    Level.GRID: "三级网格",
    Level.MICRO: "微网格",
    Level.EXCLUSIVE: "专属网格",
}


class ExclusiveKind(StrEnum):
    """What an exclusive grid encloses (GRD-11)."""

    BUSINESS_AREA = "business_area"
    PARK = "park"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    UNIT = "unit"
    MARKET = "market"


class SixHave(StrEnum):
    """The six things every grid has (六有标准, GRD-19 and GRD-20)."""

    MAP = "map"
    PLACE = "place"
    CONTACT = "contact"
    NOTICE = "notice"
    INCENTIVES = "incentives"
    PLAN = "plan"


SIX_HAVES: Mapping[SixHave, str] = {
    SixHave.MAP: "一张网格地图",
    SixHave.PLACE: "一处活动阵地",
    SixHave.CONTACT: "一项联系群众机制",
    SixHave.NOTICE: "一块信息公示",
    SixHave.INCENTIVES: "一套奖惩制度",
    SixHave.PLAN: "一年活动计划",
}


class CoordinateSystem(StrEnum):
    """What a pair of coordinates may be given in. Tables hold WGS84, which CGCS2000 equals to centimetres."""

    WGS84 = "wgs84"
    CGCS2000 = "cgcs2000"
    GCJ02 = "gcj02"
    BD09 = "bd09"


class ChangeKind(StrEnum):
    """What a proposal would do to the tree."""

    FOUND = "found"
    BOUNDARY = "boundary"
    SPLIT = "split"
    MERGE = "merge"
    RENAME = "rename"
    END = "end"


class ChangeStatus(StrEnum):
    """Where a proposal stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    APPLIED = "applied"


class ChangeAction(StrEnum):
    """What can be done with a proposal."""

    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    APPLY = "apply"


class ChangeStep(NamedTuple):
    """One row of the life-cycle."""

    before: frozenset[ChangeStatus]
    after: ChangeStatus
    permission: GridPermission


CHANGE_STEPS: Mapping[ChangeAction, ChangeStep] = {
    ChangeAction.APPROVE: ChangeStep(
        frozenset({ChangeStatus.PROPOSED}), ChangeStatus.APPROVED, GridPermission.APPROVE
    ),
    ChangeAction.REJECT: ChangeStep(
        frozenset({ChangeStatus.PROPOSED}), ChangeStatus.REJECTED, GridPermission.APPROVE
    ),
    ChangeAction.WITHDRAW: ChangeStep(
        frozenset({ChangeStatus.PROPOSED, ChangeStatus.APPROVED}),
        ChangeStatus.WITHDRAWN,
        GridPermission.PROPOSE,
    ),
    ChangeAction.APPLY: ChangeStep(
        frozenset({ChangeStatus.APPROVED}), ChangeStatus.APPLIED, GridPermission.APPROVE
    ),
}


class Lineage(msgspec.Struct, frozen=True):
    """A grid and the grids above it. Below its own level the ids are None; an exclusive grid has no grid or micro id."""

    district_id: UUID | None
    street_id: UUID | None
    community_id: UUID | None
    grid_id: UUID | None
    micro_grid_id: UUID | None
    leaf_id: UUID
    level: str
    code: str
    display_name: str
    full_name: str
    """Street, community and display name, as people write it."""


class Nearby(msgspec.Struct, frozen=True):
    """A grid whose area lies within the border distance of a point; 0 metres is inside or on the border."""

    grid_id: UUID
    metres: float


class Located(msgspec.Struct, frozen=True):
    """Where a point lies.

    An exclusive grid overlays micro-grids: it is the leaf, and `beneath` tells the micro-grid under it. A point in an
    upper grid but in none of its micro-grids has that upper grid as leaf. `nearby` holds the finest grids within the
    border distance, nearest first, the containing ones included; when there are several, people are asked.
    """

    leaf_id: UUID | None
    lineage: Lineage | None
    beneath: Lineage | None
    nearby: tuple[Nearby, ...]
    is_near_border: bool
    is_outside: bool
    revision: int


class LocatedMany(msgspec.Struct, frozen=True):
    """Where many points lie, position by position: the leaf (None outside) and whether a border is near."""

    leaf_ids: list[UUID | None]
    is_near_border: list[bool]
    revision: int


class AddressCandidate(msgspec.Struct, frozen=True):
    """A place that a text may mean. `confidence` lies in 0…1; `reason` says in Chinese what matched."""

    grid_id: UUID | None
    name: str
    lon: float | None
    lat: float | None
    confidence: float
    reason: str
    kind: str
    place_id: UUID
    building_id: UUID | None


class GridCard(msgspec.Struct, frozen=True):
    """What a list shows of a grid."""

    id: UUID
    level: str
    number: int
    code: str
    name: str
    display_name: str
    parent_id: UUID | None
    exclusive_kind: str | None


class ManagingCommunity(msgspec.Struct, frozen=True):
    """A community that manages an exclusive grid; exactly one of them leads."""

    community_id: UUID
    name: str
    is_lead: bool


def display_name(
    level: str, name: str, number: int, parent_number: int | None, names: Mapping[str, str]
) -> str:
    """How a grid is called: `09号三级网格05号微网格`; with a name of its own, the name; `names` as in `LEVEL_NAMES`."""
    if level == Level.MICRO and parent_number is not None:
        own = name or f"{number:02d}号{names[Level.MICRO]}"
        return own if name else f"{parent_number:02d}号{names[Level.GRID]}{own}"
    return name or f"{number:02d}号{names[level]}"


def is_in_force(starts_on: date, ends_on: date | None, on: date) -> bool:
    """Whether a period holds on a day; the end day is the first on which it no longer does."""
    return starts_on <= on and (ends_on is None or on < ends_on)
