"""The life of a proposed change to the tree: one table."""

from collections.abc import Mapping
from enum import StrEnum

from yuandian.foundation.grid.errors import OwnProposal
from yuandian.foundation.grid.records import ChangeRecord
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel.lifecycle import Lifecycle, Step


class ChangeKind(StrEnum):
    """What a proposal would do to the tree."""

    FOUND = "found"
    BOUNDARY = "boundary"
    SPLIT = "split"
    MERGE = "merge"
    RENAME = "rename"
    END = "end"
    ADDRESS = "address"


CHANGE_KIND_NAMES: Mapping[ChangeKind, str] = {
    ChangeKind.FOUND: "新设",
    ChangeKind.BOUNDARY: "调整边界",
    ChangeKind.SPLIT: "拆分",
    ChangeKind.MERGE: "合并",
    ChangeKind.RENAME: "更名",
    ChangeKind.END: "撤销",
    ChangeKind.ADDRESS: "楼院地址",
}


class AddressKind(StrEnum):
    """What of the address book a proposal is about."""

    COURTYARD = "courtyard"
    BUILDING = "building"
    PLACE = "place"


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


class ChangeBy(StrEnum):
    """Nobody decides on what they proposed."""

    SECOND_PERSON = "second_person"


_OPEN = frozenset({ChangeStatus.PROPOSED})
_SECOND = frozenset({ChangeBy.SECOND_PERSON})

CHANGES = Lifecycle[ChangeAction, ChangeStatus](
    "grid change",
    {
        ChangeAction.APPROVE: Step(_OPEN, ChangeStatus.APPROVED, GridPermission.APPROVE, _SECOND),
        ChangeAction.REJECT: Step(_OPEN, ChangeStatus.REJECTED, GridPermission.APPROVE, _SECOND, ("note",)),
        ChangeAction.WITHDRAW: Step(_OPEN | {ChangeStatus.APPROVED}, ChangeStatus.WITHDRAWN, GridPermission.PROPOSE),
        ChangeAction.APPLY: Step(frozenset({ChangeStatus.APPROVED}), ChangeStatus.APPLIED, GridPermission.APPROVE),
    },
    records=ChangeRecord,
    refusals={ChangeBy.SECOND_PERSON: OwnProposal},
)
