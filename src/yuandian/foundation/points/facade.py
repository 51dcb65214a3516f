"""What other modules may call."""

from yuandian.foundation.points.errors import (
    EarningLimitReached,
    EarningRuleUnknown,
    FundExhausted,
    OwnReward,
    PointsMisfit,
    PointsTooFew,
)
from yuandian.foundation.points.queries.accounts import person_now, persons_behind, records_behind, spendable_points
from yuandian.foundation.points.queries.funds import GiftFigures, figures_of_gift_fund, fund_above, left_in
from yuandian.foundation.points.queries.own_data import POINTS_OWN_DATA
from yuandian.foundation.points.queries.proofs import BookedMovement, booked, minutes_served, points_moved
from yuandian.foundation.points.queries.proofs import faults as ledger_faults
from yuandian.foundation.points.queries.totals import (
    Span,
    Totals,
    all_organisations_between,
    all_people_between,
    given_by_funds,
    organisations_changed_since,
    people_changed_since,
    times_earned,
    totals_of_organisations,
    totals_of_people,
)
from yuandian.foundation.points.queries.waiting import POINTS_WAITING
from yuandian.foundation.points.rules import AccountKind, Audience, MovementKind, PointsPermission
from yuandian.foundation.points.services.bookings import Cause, account_for
from yuandian.foundation.points.services.budgets import set_budget
from yuandian.foundation.points.services.earning_rules import load_reference
from yuandian.foundation.points.services.funds import (
    check_points,
    fund_of,
    gift_fund,
    issue,
    lock_accounts,
    lock_in_order,
)
from yuandian.foundation.points.services.grants import grant, grant_to_all, propose_grant
from yuandian.foundation.points.services.hours import record_hours
from yuandian.foundation.points.services.movements import (
    donate,
    earn,
    forward,
    give,
    merge_accounts,
    merge_person,
    reverse,
    spend,
)

__all__ = [
    "POINTS_OWN_DATA",
    "POINTS_WAITING",
    "AccountKind",
    "Audience",
    "BookedMovement",
    "Cause",
    "EarningLimitReached",
    "EarningRuleUnknown",
    "FundExhausted",
    "GiftFigures",
    "MovementKind",
    "OwnReward",
    "PointsMisfit",
    "PointsPermission",
    "PointsTooFew",
    "Span",
    "Totals",
    "account_for",
    "all_organisations_between",
    "all_people_between",
    "booked",
    "check_points",
    "donate",
    "earn",
    "figures_of_gift_fund",
    "forward",
    "fund_above",
    "fund_of",
    "gift_fund",
    "give",
    "given_by_funds",
    "grant",
    "grant_to_all",
    "issue",
    "ledger_faults",
    "left_in",
    "load_reference",
    "lock_accounts",
    "lock_in_order",
    "merge_accounts",
    "merge_person",
    "minutes_served",
    "organisations_changed_since",
    "people_changed_since",
    "person_now",
    "persons_behind",
    "points_moved",
    "propose_grant",
    "record_hours",
    "records_behind",
    "reverse",
    "set_budget",
    "spend",
    "spendable_points",
    "times_earned",
    "totals_of_organisations",
    "totals_of_people",
]
