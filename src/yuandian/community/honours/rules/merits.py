"""Rewards and sanctions (奖惩制度, RPT-04): what they are and the one table of their life. Pure.

Whoever is concerned reads the ground, the evidence and who decided, and may appeal. Nobody takes two of the three parts
(proposing, deciding, deciding on the appeal), and nobody any part in a record of their own.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class MeritStep:
    """From which status to which, and whether by the person concerned or by staff who may decide."""

    before: MeritStatus
    after: MeritStatus
    is_by_person: bool = False


STEPS = {
    MeritAction.APPROVE: MeritStep(MeritStatus.PROPOSED, MeritStatus.IN_FORCE),
    MeritAction.REFUSE: MeritStep(MeritStatus.PROPOSED, MeritStatus.REFUSED),
    MeritAction.APPEAL: MeritStep(MeritStatus.IN_FORCE, MeritStatus.APPEALED, is_by_person=True),
    MeritAction.KEEP: MeritStep(MeritStatus.APPEALED, MeritStatus.KEPT),
    MeritAction.REVOKE: MeritStep(MeritStatus.APPEALED, MeritStatus.REVOKED),
}
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


def possible_actions(status: MeritStatus, *, is_by_person: bool) -> list[MeritAction]:
    """What the person concerned, or staff who may decide and had no part in it yet, can do now."""
    return [action for action, step in STEPS.items() if step.before is status and step.is_by_person is is_by_person]
