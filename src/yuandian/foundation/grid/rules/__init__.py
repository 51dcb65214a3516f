"""Grids without a database. Start with `levels` (the tree and its names) and `changes` (how it may change).

`coordinates` converts between the systems in use in China, `tree` and `coverage` say what is wrong with a
tree and its areas, `answers` are the plain values that other modules get. Nothing here knows the ORM, the
clock or any I/O.
"""

from yuandian.foundation.grid.rules.answers import (
    AddressCandidate,
    GridCard,
    Lineage,
    Located,
    LocatedMany,
    ManagingCommunity,
    NearbyGrid,
)
from yuandian.foundation.grid.rules.changes import (
    CHANGES,
    ChangeAction,
    ChangeKind,
    ChangeStatus,
)
from yuandian.foundation.grid.rules.coordinates import CoordinateSystem, from_wgs84, to_wgs84
from yuandian.foundation.grid.rules.levels import (
    EXCLUSIVE_KIND_NAMES,
    LEVEL_NAMES,
    SIX_HAVES,
    ExclusiveKind,
    GridLevel,
    SixHave,
    display_name,
)
from yuandian.foundation.grid.rules.permissions import GridPermission

__all__ = [
    "CHANGES",
    "EXCLUSIVE_KIND_NAMES",
    "LEVEL_NAMES",
    "SIX_HAVES",
    "AddressCandidate",
    "ChangeAction",
    "ChangeKind",
    "ChangeStatus",
    "CoordinateSystem",
    "ExclusiveKind",
    "GridCard",
    "GridLevel",
    "GridPermission",
    "Lineage",
    "Located",
    "LocatedMany",
    "ManagingCommunity",
    "NearbyGrid",
    "SixHave",
    "display_name",
    "from_wgs84",
    "to_wgs84",
]
