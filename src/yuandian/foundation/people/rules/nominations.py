"""From nomination to removal (GRD-10: 提名 → 公示 → 任命 → 卸任), as one table."""

from collections.abc import Mapping
from enum import StrEnum

from yuandian.foundation.people.records import NominationRecord
from yuandian.foundation.people.rules.permissions import PostPermission
from yuandian.kernel.lifecycle import Lifecycle, Step

PUBLICITY_DAYS = 5  # days that a nomination hangs out before anyone is appointed; a street may make it longer


class NominationStatus(StrEnum):
    """Where a nomination stands."""

    NOMINATED = "nominated"
    PUBLIC = "public"
    APPOINTED = "appointed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


NOMINATION_STATUS_NAMES: Mapping[str, str] = {
    NominationStatus.NOMINATED.value: "已提名",
    NominationStatus.PUBLIC.value: "公示中",
    NominationStatus.APPOINTED.value: "已任命",
    NominationStatus.REFUSED.value: "未通过",
    NominationStatus.WITHDRAWN.value: "已撤回",
    NominationStatus.REMOVED.value: "已卸任",
}


class NominationAction(StrEnum):
    """What is done to a nomination."""

    MAKE_PUBLIC = "make_public"
    OBJECT = "object"
    APPOINT = "appoint"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    REMOVE = "remove"


UNDECIDED = frozenset({NominationStatus.NOMINATED, NominationStatus.PUBLIC})
PUBLIC = frozenset({NominationStatus.PUBLIC})

NOMINATIONS = Lifecycle(
    "nomination",
    {
        NominationAction.MAKE_PUBLIC: Step(
            frozenset({NominationStatus.NOMINATED}), NominationStatus.PUBLIC, PostPermission.APPOINT
        ),
        NominationAction.OBJECT: Step(PUBLIC, None, PostPermission.APPOINT),
        NominationAction.APPOINT: Step(PUBLIC, NominationStatus.APPOINTED, PostPermission.APPOINT),
        NominationAction.REFUSE: Step(UNDECIDED, NominationStatus.REFUSED, PostPermission.APPOINT),
        NominationAction.WITHDRAW: Step(UNDECIDED, NominationStatus.WITHDRAWN, PostPermission.APPOINT),
        NominationAction.REMOVE: Step(
            frozenset({NominationStatus.APPOINTED}), NominationStatus.REMOVED, PostPermission.APPOINT
        ),
    },
    records=NominationRecord,
)
