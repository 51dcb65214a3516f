"""Faults of the division of the district, and their life: one table (GRD-36)."""

from collections.abc import Mapping
from enum import StrEnum

from yuandian.foundation.grid.records import FaultRecord
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.lifecycle import Lifecycle, Step


class FaultKind(StrEnum):
    """What is wrong: with areas, or with a building."""

    OVERLAP = "overlap"
    OUTSIDE_PARENT = "outside_parent"
    GAP = "gap"
    WITHOUT_GRID = "without_grid"
    OUTSIDE_GRID = "outside_grid"


FAULT_KIND_NAMES: Mapping[FaultKind, str] = {
    FaultKind.OVERLAP: "网格重叠",
    FaultKind.OUTSIDE_PARENT: "超出上级",
    FaultKind.GAP: "网格空白",
    FaultKind.WITHOUT_GRID: "楼栋未入格",
    FaultKind.OUTSIDE_GRID: "楼栋不在所属网格内",
}


class FaultStatus(StrEnum):
    """Where a fault stands. A mended one is never opened again: should it come back, it is found anew."""

    OPEN = "open"
    TAKEN = "taken"
    ACCEPTED = "accepted"
    MENDED = "mended"


class FaultAction(StrEnum):
    """What can be done with a fault."""

    TAKE = "take"
    ACCEPT = "accept"
    REOPEN = "reopen"
    MEND = "mend"


class FaultBy(StrEnum):
    """Whether a fault is mended is measured, never said."""

    MEASURE = "measure"


_UNDECIDED = frozenset({FaultStatus.OPEN, FaultStatus.TAKEN})
STANDING = _UNDECIDED | {FaultStatus.ACCEPTED}

FAULTS = Lifecycle[FaultAction, FaultStatus](
    "grid fault",
    {
        FaultAction.TAKE: Step(frozenset({FaultStatus.OPEN}), FaultStatus.TAKEN, GridPermission.PROPOSE),
        FaultAction.ACCEPT: Step(_UNDECIDED, FaultStatus.ACCEPTED, GridPermission.PROPOSE, needs=("note",)),
        FaultAction.REOPEN: Step(
            frozenset({FaultStatus.TAKEN, FaultStatus.ACCEPTED}),
            FaultStatus.OPEN,
            GridPermission.PROPOSE,
            needs=("note",),
        ),
        FaultAction.MEND: Step(STANDING, FaultStatus.MENDED, by=frozenset({FaultBy.MEASURE})),
    },
    records=FaultRecord,
)
