"""The life of a proposed change to the tree: one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from yuandian.foundation.grid.rules.permissions import GridPermission


class ChangeKind(StrEnum):
    """What a proposal would do to the tree."""

    FOUND = "found"
    BOUNDARY = "boundary"
    SPLIT = "split"
    MERGE = "merge"
    RENAME = "rename"
    END = "end"


CHANGE_KIND_NAMES: Mapping[ChangeKind, str] = {
    ChangeKind.FOUND: "新设",
    ChangeKind.BOUNDARY: "调整边界",
    ChangeKind.SPLIT: "拆分",
    ChangeKind.MERGE: "合并",
    ChangeKind.RENAME: "更名",
    ChangeKind.END: "撤销",
}


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
    """One row of the life-cycle. `is_for_others`: the proposer may not do it."""

    before: frozenset[ChangeStatus]
    after: ChangeStatus
    permission: GridPermission
    is_for_others: bool


_OPEN = frozenset({ChangeStatus.PROPOSED})

CHANGE_STEPS: Mapping[ChangeAction, ChangeStep] = {
    ChangeAction.APPROVE: ChangeStep(_OPEN, ChangeStatus.APPROVED, GridPermission.APPROVE, True),
    ChangeAction.REJECT: ChangeStep(_OPEN, ChangeStatus.REJECTED, GridPermission.APPROVE, True),
    ChangeAction.WITHDRAW: ChangeStep(
        _OPEN | {ChangeStatus.APPROVED}, ChangeStatus.WITHDRAWN, GridPermission.PROPOSE, False
    ),
    ChangeAction.APPLY: ChangeStep(
        frozenset({ChangeStatus.APPROVED}), ChangeStatus.APPLIED, GridPermission.APPROVE, False
    ),
}


def possible_actions(status: str, *, is_own: bool, permissions: frozenset[str]) -> list[ChangeAction]:
    """What somebody with these permissions may do with a proposal, `is_own` if they made it."""
    return [
        action
        for action, step in CHANGE_STEPS.items()
        if status in step.before and step.permission in permissions and not (is_own and step.is_for_others)
    ]
