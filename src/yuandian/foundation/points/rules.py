"""Words of the ledger: kinds of accounts and movements, lots, limits, proposals, and who may do what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from yuandian.foundation.points.errors import OwnReward
from yuandian.foundation.points.records import GrantRecord, RuleRecord
from yuandian.kernel.lifecycle import Lifecycle, Step
from yuandian.kernel.permissions import Permission


class PointsPermission(Permission):
    """What posts may entitle to."""

    VIEW = "points.view"
    RULES = "points.rules"
    RULES_APPROVE = "points.rules.approve"
    FUNDS = "points.funds"
    GRANT = "points.grant"
    GRANT_APPROVE = "points.grant.approve"


class AccountKind(StrEnum):
    """Whose points an account holds.

    `issue` is where all come from and so the only one below zero; `expiry` only takes; `charity` is the gift fund,
    out of which goods for households in need are paid.
    """

    PERSON = "person"
    MERCHANT = "merchant"
    FUND = "fund"
    ISSUE = "issue"
    EXPIRY = "expiry"
    CHARITY = "charity"


class MovementKind(StrEnum):
    """Why points moved."""

    ISSUE = "issue"
    EARN = "earn"
    GRANT = "grant"
    SPEND = "spend"
    DONATE = "donate"
    REVERSE = "reverse"
    EXPIRE = "expire"
    MERGE = "merge"
    FORWARD = "forward"
    GIVE = "give"


class Audience(StrEnum):
    """For whom a rule is. What somebody does in office is rewarded by rules of its own (CON-7)."""

    RESIDENT = "resident"
    OFFICE = "office"


class Source(StrEnum):
    """By which way points that a person has came to them."""

    RESIDENT = "resident"
    OFFICE = "office"
    GRANT = "grant"
    MERGE = "merge"


class ProposalStatus(StrEnum):
    """Where something stands that needs a second person."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"


ACCOUNT_KIND_NAMES = {
    AccountKind.PERSON.value: "个人",
    AccountKind.MERCHANT.value: "商户",
    AccountKind.FUND.value: "社区基金",
    AccountKind.ISSUE.value: "发放",
    AccountKind.EXPIRY.value: "过期",
    AccountKind.CHARITY.value: "爱心基金",
}
MOVEMENT_KIND_NAMES = {
    MovementKind.ISSUE.value: "拨付",
    MovementKind.EARN.value: "获得",
    MovementKind.GRANT.value: "奖励",
    MovementKind.SPEND.value: "兑换",
    MovementKind.DONATE.value: "捐赠",
    MovementKind.REVERSE.value: "冲正",
    MovementKind.EXPIRE.value: "过期",
    MovementKind.MERGE.value: "并入",
    MovementKind.FORWARD.value: "转入基金",
    MovementKind.GIVE.value: "爱心发放",
}
AUDIENCE_NAMES = {Audience.RESIDENT.value: "居民", Audience.OFFICE.value: "履职"}
PROPOSAL_STATUS_NAMES = {
    ProposalStatus.PROPOSED.value: "待审批",
    ProposalStatus.APPROVED.value: "已批准",
    ProposalStatus.REFUSED.value: "未批准",
}


@dataclass(frozen=True, slots=True)
class OpenLot:
    """What is left of one lot. It is good until the end of the day before `expires_on`."""

    id: UUID
    left: int
    expires_on: date


@dataclass(frozen=True, slots=True)
class Taken:
    """So many points of one lot."""

    lot_id: UUID
    points: int
    expires_on: date


def take(lots: Iterable[OpenLot], points: int, today: date, first: UUID | None = None) -> list[Taken]:
    """Which lots give `points`: `first` before all, then by expiry; those that have expired give none.

    Gives fewer where there are fewer: the sum tells.
    """
    usable = [lot for lot in lots if lot.left > 0 and lot.expires_on > today]
    taken: list[Taken] = []
    for lot in sorted(usable, key=lambda lot: (lot.id != first, lot.expires_on, lot.id)):
        if points <= 0:
            break
        part = min(lot.left, points)
        taken.append(Taken(lot.id, part, lot.expires_on))
        points -= part
    return taken


def expiry_of(day: date, months: int) -> date:
    """The first day of the month that follows `months` whole months after `day`: nothing expires in mid-month."""
    month = day.year * 12 + day.month + months
    return date(month // 12, month % 12 + 1, 1)


EARNING_RULE_CODE = r"^[a-z][a-z0-9_]{1,39}$"
MOST_AT_ONCE = 500
MOST_IN_A_MONTH = 1_000


def exceeded(points: int, granted_this_month: int) -> int | None:
    """The limit that so many points would exceed for one person, None where they fit."""
    if points > MOST_AT_ONCE:
        return MOST_AT_ONCE
    return MOST_IN_A_MONTH if granted_this_month + points > MOST_IN_A_MONTH else None


class ProposalAction(StrEnum):
    """What a second person does with a proposal."""

    APPROVE = "approve"
    REFUSE = "refuse"


class ProposalBy(StrEnum):
    """Nobody decides on what they proposed, or would receive."""

    SECOND_PERSON = "second_person"


def _decided_by(permission: PointsPermission) -> dict[ProposalAction, Step[ProposalStatus]]:
    before, by = frozenset({ProposalStatus.PROPOSED}), frozenset({ProposalBy.SECOND_PERSON})
    return {
        ProposalAction.APPROVE: Step(before, ProposalStatus.APPROVED, permission, by),
        ProposalAction.REFUSE: Step(before, ProposalStatus.REFUSED, permission, by),
    }


REFUSALS = {ProposalBy.SECOND_PERSON: OwnReward}
GRANTS = Lifecycle("points grant", _decided_by(PointsPermission.GRANT_APPROVE), records=GrantRecord, refusals=REFUSALS)
RULE_VERSIONS = Lifecycle(
    "earning rule version", _decided_by(PointsPermission.RULES_APPROVE), records=RuleRecord, refusals=REFUSALS
)
