"""The lives of merchants, offers, redemptions and statements, each as one table.

Who a step is for is its `by`: staff by a permission at the place, the merchant's people, or the owner of what it is.
A second look is a step with `other`: whoever did the step before it may not do this one.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, TypeVar

from yuandian.community.mall.rules import MallPermission


class Side(StrEnum):
    """Who does something."""

    STAFF = "staff"
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


class Step(NamedTuple):
    """From which statuses, to which (None: it stays), who does it, by which permission, with a reason or without."""

    before: frozenset[str]
    after: str | None
    by: frozenset[Side]
    permission: MallPermission | None = None
    needs_reason: bool = False


def _of(*statuses: StrEnum) -> frozenset[str]:
    return frozenset(status.value for status in statuses)


def _by(*sides: Side) -> frozenset[Side]:
    return frozenset(sides)


M, F, R, T, Q, May = (
    MerchantStatus, OfferStatus, RedemptionStatus, StatementStatus, RequestStatus, MallPermission
)  # fmt: skip
MERCHANT_STEPS: Mapping[MerchantAction, Step] = {
    MerchantAction.CHANGE: Step(_of(M.APPLIED, M.REFUSED), M.APPLIED, _by(Side.OWNER)),
    MerchantAction.APPROVE: Step(_of(M.APPLIED), M.APPROVED, _by(Side.STAFF), May.APPROVE),
    MerchantAction.REFUSE: Step(_of(M.APPLIED), M.REFUSED, _by(Side.STAFF), May.APPROVE, needs_reason=True),
    MerchantAction.SUSPEND: Step(_of(M.APPROVED), M.SUSPENDED, _by(Side.STAFF), May.APPROVE, needs_reason=True),
    MerchantAction.RESUME: Step(_of(M.SUSPENDED), M.APPROVED, _by(Side.STAFF), May.APPROVE),
    MerchantAction.END: Step(_of(M.APPROVED, M.SUSPENDED), M.ENDED, _by(Side.STAFF), May.APPROVE, needs_reason=True),
}
MAKERS = _by(Side.STAFF, Side.MERCHANT)
OFFER_STEPS: Mapping[OfferAction, Step] = {
    OfferAction.CHANGE: Step(_of(F.DRAFT, F.REFUSED, F.WITHDRAWN), F.DRAFT, MAKERS, May.MANAGE),
    OfferAction.PROPOSE: Step(_of(F.DRAFT), F.PROPOSED, MAKERS, May.MANAGE),
    OfferAction.PUBLISH: Step(_of(F.PROPOSED), F.PUBLISHED, _by(Side.STAFF), May.APPROVE),
    OfferAction.REFUSE: Step(_of(F.PROPOSED), F.REFUSED, _by(Side.STAFF), May.APPROVE, needs_reason=True),
    OfferAction.WITHDRAW: Step(_of(F.PROPOSED, F.PUBLISHED), F.WITHDRAWN, MAKERS, May.MANAGE, needs_reason=True),
    OfferAction.STOCK: Step(_of(F.DRAFT, F.PROPOSED, F.PUBLISHED, F.WITHDRAWN), None, MAKERS, May.MANAGE),
}
REDEMPTION_STEPS: Mapping[RedemptionAction, Step] = {
    RedemptionAction.REDEEM: Step(_of(R.ORDERED), R.REDEEMED, MAKERS, May.MANAGE),
    RedemptionAction.OPEN: Step(_of(R.ORDERED), R.OPENING, _by(Side.SYSTEM)),
    RedemptionAction.CONFIRM: Step(_of(R.OPENING), R.REDEEMED, _by(Side.SYSTEM, Side.STAFF), May.MANAGE),
    RedemptionAction.FAIL: Step(_of(R.OPENING), R.ORDERED, _by(Side.SYSTEM, Side.STAFF), May.MANAGE),
    RedemptionAction.CANCEL: Step(_of(R.ORDERED), R.CANCELLED, _by(Side.OWNER)),
    RedemptionAction.EXPIRE: Step(_of(R.ORDERED), R.EXPIRED, _by(Side.SYSTEM)),
}
STATEMENT_STEPS: Mapping[StatementAction, Step] = {
    StatementAction.CONFIRM: Step(_of(T.FROZEN, T.DISPUTED), T.CONFIRMED, _by(Side.MERCHANT)),
    StatementAction.DISPUTE: Step(_of(T.FROZEN, T.CONFIRMED), T.DISPUTED, _by(Side.MERCHANT), needs_reason=True),
    StatementAction.SETTLE: Step(_of(T.CONFIRMED), T.SETTLED, _by(Side.STAFF), May.SETTLE),
}
G = GiftStatus
GIFT_STEPS: Mapping[GiftAction, Step] = {
    GiftAction.GIVE: Step(_of(G.PROPOSED), G.GIVEN, _by(Side.STAFF), May.APPROVE),
    GiftAction.REFUSE: Step(_of(G.PROPOSED), G.REFUSED, _by(Side.STAFF), May.APPROVE, needs_reason=True),
}
OUT_OF_STOCK_AGAIN = frozenset({RedemptionAction.CANCEL, RedemptionAction.EXPIRE})  # what was ordered goes back

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


Action = TypeVar("Action", bound=StrEnum)


def actions_open(
    steps: Mapping[Action, Step], status: str, sides: Iterable[Side], permissions: frozenset[str]
) -> list[str]:
    """What may be done now by somebody who stands on these sides and holds these permissions at the place."""
    held = frozenset(sides)
    return [
        action.value
        for action, step in steps.items()
        if status in step.before and any(_may(step, side, permissions) for side in step.by & held)
    ]


def _may(step: Step, side: Side, permissions: frozenset[str]) -> bool:
    return side is not Side.STAFF or step.permission in permissions
