"""A fund with points, a rule in force, persons who have none yet."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast, make_cast
from yuandian.foundation.points.models import PointsAccount
from yuandian.foundation.points.rules import AccountKind, Audience
from yuandian.foundation.points.services.bookings import account_for
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id

RULE, GIVES = "clean_up", 30


@dataclass
class Ledger:
    """What the tests of the ledger move points between."""

    fund: PointsAccount
    merchant: PointsAccount
    people: list[UUID]


def make_ledger(persons: list[UUID], points: int = 100_000) -> Ledger:
    """A fund of so many points and a rule that gives 30."""
    with clock.at(NOON):
        fund = fund_of(new_id(), "绿都社区基金")
        issue(SYSTEM, fund.pk, points, "first", "年度预算")
        version = propose_rule(
            SYSTEM,
            RULE,
            Audience.RESIDENT,
            "义务清扫",
            points=GIVES,
            words="参加义务清扫一次",
            starts_on=date(2026, 1, 1),
        )
        decide_rule(SYSTEM, version.pk, is_approved=True)
        merchant = account_for(AccountKind.MERCHANT, new_id(), "百花里早点铺")
    return Ledger(fund, merchant, persons)


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()


@pytest.fixture
def ledger(cast: Cast) -> Ledger:
    """With three persons of the small world."""
    return make_ledger([cast.persons[name].id for name in ("resident", "neighbour", "worker")])
