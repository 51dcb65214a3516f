"""What other modules get told: plain values, made from memory."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid.rules.levels import ExclusiveKind, GridLevel


@dataclass(frozen=True, slots=True)
class Lineage:
    """A grid and those above it. Ids below its own level are None; an exclusive grid has no grid or micro id.

    `full_name` is what people write: street, community, display name.
    """

    district_id: UUID | None
    street_id: UUID | None
    community_id: UUID | None
    grid_id: UUID | None
    micro_grid_id: UUID | None
    leaf_id: UUID
    level: GridLevel
    code: str
    display_name: str
    full_name: str


@dataclass(frozen=True, slots=True)
class NearbyGrid:
    """A grid whose area lies within the border distance of a point; 0 metres is inside or on the border."""

    grid_id: UUID
    metres: float


@dataclass(frozen=True, slots=True)
class Located:
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
    nearby: tuple[NearbyGrid, ...]
    is_near_border: bool
    is_outside: bool
    revision: int


@dataclass(frozen=True, slots=True)
class LocatedMany:
    """Where many points lie, position by position: the leaf (None outside) and whether a border is near."""

    leaf_ids: list[UUID | None]
    is_near_border: list[bool]
    revision: int


@dataclass(frozen=True, slots=True)
class AddressCandidate:
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


@dataclass(frozen=True, slots=True)
class GridCard:
    """What a list shows of a grid."""

    id: UUID
    level: GridLevel
    number: int
    code: str
    name: str
    display_name: str
    parent_id: UUID | None
    exclusive_kind: ExclusiveKind | None


@dataclass(frozen=True, slots=True)
class ManagingCommunity:
    """A community that manages an exclusive grid; exactly one of them leads."""

    community_id: UUID
    name: str
    is_lead: bool
