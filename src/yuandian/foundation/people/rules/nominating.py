"""From nomination to removal (GRD-10: 提名 → 公示 → 任命 → 卸任), as one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from yuandian.foundation.people.rules.permissions import PostPermission

PUBLICITY_DAYS = 5  # days that a nomination hangs out before anyone is appointed; a street may make it longer


class Status(StrEnum):
    """Where a nomination stands."""

    NOMINATED = "nominated"
    PUBLIC = "public"
    APPOINTED = "appointed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


NOMINATION_STATUS_NAMES: Mapping[str, str] = {
    Status.NOMINATED.value: "已提名",
    Status.PUBLIC.value: "公示中",
    Status.APPOINTED.value: "已任命",
    Status.REFUSED.value: "未通过",
    Status.WITHDRAWN.value: "已撤回",
    Status.REMOVED.value: "已卸任",
}


class Action(StrEnum):
    """What is done to a nomination."""

    MAKE_PUBLIC = "make_public"
    OBJECT = "object"
    APPOINT = "appoint"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    REMOVE = "remove"


class Step(NamedTuple):
    """What an action needs and does."""

    before: frozenset[Status]
    after: Status
    permission: PostPermission


UNDECIDED = frozenset({Status.NOMINATED, Status.PUBLIC})
PUBLIC = frozenset({Status.PUBLIC})

STEPS: Mapping[Action, Step] = {
    Action.MAKE_PUBLIC: Step(frozenset({Status.NOMINATED}), Status.PUBLIC, PostPermission.APPOINT),
    Action.OBJECT: Step(PUBLIC, Status.PUBLIC, PostPermission.APPOINT),
    Action.APPOINT: Step(PUBLIC, Status.APPOINTED, PostPermission.APPOINT),
    Action.REFUSE: Step(UNDECIDED, Status.REFUSED, PostPermission.APPOINT),
    Action.WITHDRAW: Step(UNDECIDED, Status.WITHDRAWN, PostPermission.APPOINT),
    Action.REMOVE: Step(frozenset({Status.APPOINTED}), Status.REMOVED, PostPermission.APPOINT),
}


def possible_actions(status: Status) -> list[Action]:
    """What may be done to a nomination that stands so."""
    return [action for action, step in STEPS.items() if status in step.before]
