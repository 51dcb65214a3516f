"""The life-cycles of merchants, offers, redemptions, statements and gifts."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from yuandian.community.mall.errors import OwnGift, SamePersonTwice
from yuandian.community.mall.records import (
    GiftRecord,
    MerchantRecord,
    OfferRecord,
    RedemptionRecord,
    StatementRecord,
)
from yuandian.community.mall.rules import MallPermission
from yuandian.kernel.lifecycle import Lifecycle, Step

Status = TypeVar("Status", bound=StrEnum)


class Side(StrEnum):
    """Where somebody stands: `staff` by a permission at the place, `second` as staff who did not take the first step.

    `merchant` serves there, `owner` applied or ordered, `system` is a cabinet's machine or the nightly sweep.
    """

    STAFF = "staff"
    SECOND = "second"
    MERCHANT = "merchant"
    OWNER = "owner"
    SYSTEM = "system"


class MerchantStatus(StrEnum):
    """Where a merchant stands."""

    APPLIED = "applied"
    REFUSED = "refused"
    APPROVED = "approved"
    SUSPENDED = "suspended"
    ENDED = "ended"


class MerchantAction(StrEnum):
    """What is done with a merchant."""

    CHANGE = "change"
    APPROVE = "approve"
    REFUSE = "refuse"
    SUSPEND = "suspend"
    RESUME = "resume"
    END = "end"


class RequestStatus(StrEnum):
    """Where a merchant's request stands that somebody serve there. What was refused looks to the merchant as asked."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class OfferStatus(StrEnum):
    """Where an offer stands."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    REFUSED = "refused"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class OfferAction(StrEnum):
    """What is done with an offer. One that costs points is published by somebody other than who proposed it."""

    CHANGE = "change"
    PROPOSE = "propose"
    PUBLISH = "publish"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    STOCK = "stock"


class RedemptionStatus(StrEnum):
    """Where a redemption stands. `opening`: a cabinet has opened a cell for it and has not said how that went."""

    ORDERED = "ordered"
    OPENING = "opening"
    REDEEMED = "redeemed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class RedemptionAction(StrEnum):
    """What is done with a redemption."""

    REDEEM = "redeem"
    OPEN = "open"
    CONFIRM = "confirm"
    FAIL = "fail"
    CANCEL = "cancel"
    EXPIRE = "expire"


class StatementStatus(StrEnum):
    """Where a merchant's month stands."""

    FROZEN = "frozen"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    SETTLED = "settled"


class StatementAction(StrEnum):
    """What is done with a statement."""

    CONFIRM = "confirm"
    DISPUTE = "dispute"
    SETTLE = "settle"


class GiftStatus(StrEnum):
    """Where goods for a household in need stand."""

    PROPOSED = "proposed"
    GIVEN = "given"
    REFUSED = "refused"


class GiftAction(StrEnum):
    """What somebody else than who proposed it does with a gift."""

    GIVE = "give"
    REFUSE = "refuse"


def _of(*statuses: Status) -> frozenset[Status | None]:
    return frozenset(statuses)


def _by(*sides: Side) -> frozenset[StrEnum]:
    return frozenset(sides)


M, F, R, T, Q, G, May = (
    MerchantStatus, OfferStatus, RedemptionStatus, StatementStatus, RequestStatus, GiftStatus, MallPermission
)  # fmt: skip
PERSONAL = frozenset({Side.MERCHANT, Side.OWNER, Side.SYSTEM})
REASON = ("reason",)
MERCHANTS = Lifecycle(
    "merchant",
    {
        MerchantAction.CHANGE: Step(_of(M.APPLIED, M.REFUSED), M.APPLIED, by=_by(Side.OWNER)),
        MerchantAction.APPROVE: Step(_of(M.APPLIED), M.APPROVED, May.APPROVE, _by(Side.SECOND)),
        MerchantAction.REFUSE: Step(_of(M.APPLIED), M.REFUSED, May.APPROVE, _by(Side.SECOND), REASON),
        MerchantAction.SUSPEND: Step(_of(M.APPROVED), M.SUSPENDED, May.APPROVE, _by(Side.SECOND), REASON),
        MerchantAction.RESUME: Step(_of(M.SUSPENDED), M.APPROVED, May.APPROVE, _by(Side.SECOND)),
        MerchantAction.END: Step(_of(M.APPROVED, M.SUSPENDED), M.ENDED, May.APPROVE, _by(Side.SECOND), REASON),
    },
    records=MerchantRecord,
    personal=PERSONAL,
    refusals={Side.SECOND: SamePersonTwice},
)
MAKERS = _by(Side.STAFF, Side.MERCHANT)
OFFERS = Lifecycle(
    "offer",
    {
        OfferAction.CHANGE: Step(_of(F.DRAFT, F.REFUSED, F.WITHDRAWN), F.DRAFT, May.MANAGE, MAKERS),
        OfferAction.PROPOSE: Step(_of(F.DRAFT), F.PROPOSED, May.MANAGE, MAKERS),
        OfferAction.PUBLISH: Step(_of(F.PROPOSED), F.PUBLISHED, May.APPROVE, _by(Side.SECOND)),
        OfferAction.REFUSE: Step(_of(F.PROPOSED), F.REFUSED, May.APPROVE, _by(Side.SECOND), REASON),
        OfferAction.WITHDRAW: Step(_of(F.PROPOSED, F.PUBLISHED), F.WITHDRAWN, May.MANAGE, MAKERS, REASON),
        OfferAction.STOCK: Step(_of(F.DRAFT, F.PROPOSED, F.PUBLISHED, F.WITHDRAWN), None, May.MANAGE, MAKERS),
    },
    records=OfferRecord,
    personal=PERSONAL,
    refusals={Side.SECOND: SamePersonTwice},
)
HANDLERS = _by(Side.STAFF, Side.SYSTEM)
REDEMPTIONS = Lifecycle(
    "redemption",
    {
        RedemptionAction.REDEEM: Step(_of(R.ORDERED), R.REDEEMED, May.MANAGE, MAKERS),
        RedemptionAction.OPEN: Step(_of(R.ORDERED), R.OPENING, by=_by(Side.SYSTEM)),
        RedemptionAction.CONFIRM: Step(_of(R.OPENING), R.REDEEMED, May.MANAGE, HANDLERS),
        RedemptionAction.FAIL: Step(_of(R.OPENING), R.ORDERED, May.MANAGE, HANDLERS),
        RedemptionAction.CANCEL: Step(_of(R.ORDERED), R.CANCELLED, by=_by(Side.OWNER)),
        RedemptionAction.EXPIRE: Step(_of(R.ORDERED), R.EXPIRED, by=_by(Side.SYSTEM)),
    },
    records=RedemptionRecord,
    personal=PERSONAL,
)
STATEMENTS = Lifecycle(
    "statement",
    {
        StatementAction.CONFIRM: Step(_of(T.FROZEN, T.DISPUTED), T.CONFIRMED, by=_by(Side.MERCHANT)),
        StatementAction.DISPUTE: Step(_of(T.FROZEN, T.CONFIRMED), T.DISPUTED, by=_by(Side.MERCHANT), needs=REASON),
        StatementAction.SETTLE: Step(_of(T.CONFIRMED), T.SETTLED, May.SETTLE, _by(Side.SECOND)),
    },
    records=StatementRecord,
    personal=PERSONAL,
    refusals={Side.SECOND: SamePersonTwice},
)
GIFTS = Lifecycle(
    "gift",
    {
        GiftAction.GIVE: Step(_of(G.PROPOSED), G.GIVEN, May.APPROVE, _by(Side.SECOND)),
        GiftAction.REFUSE: Step(_of(G.PROPOSED), G.REFUSED, May.APPROVE, _by(Side.SECOND), REASON),
    },
    records=GiftRecord,
    refusals={Side.SECOND: OwnGift},
)


STATUS_NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    MerchantStatus: {
        M.APPLIED: "待审核", M.REFUSED: "未通过", M.APPROVED: "合作中", M.SUSPENDED: "已暂停", M.ENDED: "已终止",
    },
    OfferStatus: {
        F.DRAFT: "草稿", F.PROPOSED: "待上架", F.REFUSED: "未通过", F.PUBLISHED: "在架", F.WITHDRAWN: "已下架",
    },
    RedemptionStatus: {
        R.ORDERED: "待核销", R.OPENING: "开柜中", R.REDEEMED: "已核销", R.CANCELLED: "已取消", R.EXPIRED: "已过期",
    },
    GiftStatus: {G.PROPOSED: "待审核", G.GIVEN: "已发放", G.REFUSED: "未通过"},
    RequestStatus: {Q.ASKED: "待同意", Q.ACCEPTED: "已同意", Q.REFUSED: "未同意"},
    StatementStatus: {T.FROZEN: "待商户确认", T.DISPUTED: "有差异", T.CONFIRMED: "待社区确认", T.SETTLED: "已对账"},
}  # fmt: skip


def choices_of(statuses: type[StrEnum]) -> list[tuple[str, str]]:
    """The words of a status, for tables."""
    names = STATUS_NAMES[statuses]
    return [(status.value, names[status]) for status in statuses]


def normal_reason(text: str | None) -> str | None:
    """What somebody gave as a reason, None where that is nothing."""
    return (text or "").strip() or None


def reason_details(reason: str | None) -> dict[str, str]:
    """A reason as the record keeps it."""
    return {"reason": reason} if reason else {}
