"""Rewards and sanctions (奖惩制度, RPT-04): what they are, and their life-cycle. Pure.

The person concerned reads the ground, the evidence and who decided, and may appeal. Nobody takes two of the three parts
(proposing, deciding, deciding on the appeal), and nobody any part in a record of their own.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from yuandian.community.honours.errors import MeritPartTaken
from yuandian.community.honours.records import MeritRecord
from yuandian.community.honours.rules import HonourPermission
from yuandian.kernel.lifecycle import Lifecycle, Step

APPEAL_DAYS = 15


class MeritKind(StrEnum):
    """To the good or to the bad."""

    REWARD = "reward"
    SANCTION = "sanction"


class MeritCapacity(StrEnum):
    """As what somebody is rewarded or sanctioned."""

    GRID_WORKER = "grid_worker"
    VOLUNTEER = "volunteer"
    MERCHANT = "merchant"


class MeritMeasure(StrEnum):
    """What it consists in. Points, a merchant's suspension and the end of a post are steps of other modules."""

    PRAISE = "praise"
    AWARD = "award"
    REMINDER = "reminder"
    CRITICISM = "criticism"


class MeritStatus(StrEnum):
    """Where a record stands."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    IN_FORCE = "in_force"
    APPEALED = "appealed"
    KEPT = "kept"
    REVOKED = "revoked"


class MeritAction(StrEnum):
    """What is done with a record."""

    APPROVE = "approve"
    REFUSE = "refuse"
    APPEAL = "appeal"
    KEEP = "keep"
    REVOKE = "revoke"


class MeritBy(StrEnum):
    """Who takes a step: the person concerned, a second person, or a third who decided nothing of it either."""

    CONCERNED = "concerned"
    SECOND = "second"
    THIRD = "third"


def _step(before: MeritStatus, after: MeritStatus, by: MeritBy) -> Step[MeritStatus]:
    permission = None if by is MeritBy.CONCERNED else HonourPermission.DECIDE
    return Step(frozenset({before}), after, permission, frozenset({by}))


MERITS = Lifecycle(
    "merit",
    {
        MeritAction.APPROVE: _step(MeritStatus.PROPOSED, MeritStatus.IN_FORCE, MeritBy.SECOND),
        MeritAction.REFUSE: _step(MeritStatus.PROPOSED, MeritStatus.REFUSED, MeritBy.SECOND),
        MeritAction.APPEAL: _step(MeritStatus.IN_FORCE, MeritStatus.APPEALED, MeritBy.CONCERNED),
        MeritAction.KEEP: _step(MeritStatus.APPEALED, MeritStatus.KEPT, MeritBy.THIRD),
        MeritAction.REVOKE: _step(MeritStatus.APPEALED, MeritStatus.REVOKED, MeritBy.THIRD),
    },
    records=MeritRecord,
    personal={MeritBy.CONCERNED},
    refusals={MeritBy.SECOND: MeritPartTaken, MeritBy.THIRD: MeritPartTaken},
)
MEASURES_OF = {
    MeritKind.REWARD: frozenset({MeritMeasure.PRAISE, MeritMeasure.AWARD}),
    MeritKind.SANCTION: frozenset({MeritMeasure.REMINDER, MeritMeasure.CRITICISM}),
}
MERIT_KIND_NAMES = {MeritKind.REWARD.value: "奖励", MeritKind.SANCTION.value: "惩戒"}
MERIT_CAPACITY_NAMES = {
    MeritCapacity.GRID_WORKER.value: "网格员",
    MeritCapacity.VOLUNTEER.value: "志愿者",
    MeritCapacity.MERCHANT.value: "商户",
}
MERIT_MEASURE_NAMES = {
    MeritMeasure.PRAISE.value: "通报表扬",
    MeritMeasure.AWARD.value: "授予称号",
    MeritMeasure.REMINDER.value: "提醒谈话",
    MeritMeasure.CRITICISM.value: "通报批评",
}
MERIT_STATUS_NAMES = {
    MeritStatus.PROPOSED.value: "待审批",
    MeritStatus.REFUSED.value: "未批准",
    MeritStatus.IN_FORCE.value: "已生效",
    MeritStatus.APPEALED.value: "申诉中",
    MeritStatus.KEPT.value: "申诉后维持",
    MeritStatus.REVOKED.value: "已撤销",
}


def may_appeal_until(decided_at: datetime) -> datetime:
    """Up to when the person concerned may appeal."""
    return decided_at + timedelta(days=APPEAL_DAYS)
