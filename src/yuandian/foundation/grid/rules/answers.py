"""What other modules get told: plain values, made from memory."""

from uuid import UUID

import msgspec


class Lineage(msgspec.Struct, frozen=True, gc=False):
    """A grid and those above it. Ids below its own level are None; an exclusive grid has no grid or micro id.

    `full_name` is what people write: street, community, display name.
    """

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


class Nearby(msgspec.Struct, frozen=True, gc=False):
    """A grid whose area lies within the border distance of a point; 0 metres is inside or on the border."""

    grid_id: UUID
    metres: float


class Located(msgspec.Struct, frozen=True, gc=False):
    """Where a point lies.

    An exclusive grid overlays micro-grids: it is the leaf, and `beneath` tells the micro-grid under it. A
    point in an upper grid but in none of its micro-grids has that upper grid as leaf. `nearby` holds the
    finest grids within the border distance, nearest first, the containing ones included. `is_near_border`
    says that another leaf is within that distance: then people are asked. `revision` is the state of the
    tree that answered.
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
    """A place that a text may mean.

    `kind` is `building`, `courtyard`, or the kind of a place; `place_id` the row of that kind. `confidence`
    lies in 0…1; `reason` says in Chinese what matched.
    """

    kind: str
    place_id: UUID
    name: str
    grid_id: UUID | None
    lon: float | None
    lat: float | None
    confidence: float
    reason: str


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
