"""What other modules may call."""

from yuandian.foundation.points.errors import EarningLimitReached, FundExhausted, PointsTooFew
from yuandian.foundation.points.queries.proofs import faults as ledger_faults
from yuandian.foundation.points.rules import Audience, PointsPermission
from yuandian.foundation.points.services.booking import Cause, account_for
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.foundation.points.services.granting import grant
from yuandian.foundation.points.services.hours import record_hours
from yuandian.foundation.points.services.moving import donate, earn, reverse, spend

__all__ = [
    "Audience",
    "Cause",
    "EarningLimitReached",
    "FundExhausted",
    "PointsPermission",
    "PointsTooFew",
    "account_for",
    "donate",
    "earn",
    "fund_of",
    "grant",
    "issue",
    "ledger_faults",
    "record_hours",
    "reverse",
    "spend",
]
