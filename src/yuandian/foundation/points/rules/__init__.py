"""Words of the ledger: kinds of accounts and movements, and who may do what."""

from enum import StrEnum

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

    `issue` is where all come from and so the only one below nought; `expiry` only takes; `charity` is the gift fund,
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
