"""What is granted comes out of a fund once, to somebody else, within limits, and with a second person's word."""

from collections.abc import Iterator

import pytest
from django.db import connection

from yuandian.foundation.people.errors import PersonUnknown
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.foundation.points.errors import (
    FundExhausted,
    GrantTooLarge,
    GrantUnknown,
    KeyUsedOtherwise,
    OwnReward,
    PointsAccountUnknown,
    PointsMisfit,
)
from yuandian.foundation.points.facade import grant
from yuandian.foundation.points.models import Lot, Movement, PointsAccount
from yuandian.foundation.points.rules import MOST_AT_ONCE, MOST_IN_A_MONTH, exceeded
from yuandian.foundation.points.services.bookings import Cause, person_account
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.foundation.points.services.grants import decide_grant, propose_grant
from yuandian.foundation.points.services.movements import reverse
from yuandian.foundation.points.tests.conftest import Ledger
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.ids import new_id
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.models import TypedNumber
from yuandian.kernel.typed_text import seal_stored

THANKS = "帮助独居老人"


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def fund(cast: Cast) -> PointsAccount:
    """The fund of a community of the small world."""
    found = fund_of(cast.grids["lvdu"].id, "绿都社区基金")
    issue(SYSTEM, found.pk, 5_000, "budget", "年度预算")
    return found


def test_a_grant_begins_a_lot_once(ledger: Ledger) -> None:
    person, cause = ledger.people[0], Cause(key="task:1", words="义务清扫")
    made = grant(SYSTEM, person, 12, ledger.fund.pk, cause, expires_after_months=6)
    assert grant(SYSTEM, person, 12, ledger.fund.pk, cause) == made
    lot = Lot.objects.get()
    assert (person_account(person).balance, lot.left, lot.expires_on.isoformat()) == (12, 12, "2027-06-01")
    with pytest.raises(KeyUsedOtherwise):
        grant(SYSTEM, ledger.people[1], 12, ledger.fund.pk, cause)
    for points in (0, -3, 10**7):
        with pytest.raises(PointsMisfit):
            grant(SYSTEM, person, points, ledger.fund.pk, Cause(key="other", words="义务清扫"))
    with pytest.raises(FundExhausted):
        grant(SYSTEM, person, 100_000, ledger.fund.pk, Cause(key="more", words="义务清扫"))
    reverse(SYSTEM, made.pk, "back", "没有到场")
    assert person_account(person).balance == 0
    assert list(verify()) == []


def test_nobody_grants_to_themselves(ledger: Ledger, cast: Cast) -> None:
    with pytest.raises(OwnReward):
        grant(cast.actor("worker"), cast.id("worker"), 5, ledger.fund.pk, Cause(key="mine", words="自己的"))
    assert not Movement.objects.filter(kind="grant").exists()


def test_a_reward_is_paid_when_somebody_else_approves_it(cast: Cast, fund: PointsAccount) -> None:
    secretary, above = cast.actor("community_secretary"), cast.actor("street_admin")
    asked = propose_grant(secretary, cast.id("resident"), fund.pk, 80, THANKS)
    assert person_account(cast.id("resident")).balance == 0
    with pytest.raises(Forbidden):
        decide_grant(secretary, asked.pk, is_approved=True)
    paid = decide_grant(above, asked.pk, is_approved=True, answer="同意")
    assert (person_account(cast.id("resident")).balance, paid.movement.words) == (80, THANKS)
    with pytest.raises(StepNotPossible):
        decide_grant(above, asked.pk, is_approved=False)
    turned_down = propose_grant(secretary, cast.id("neighbour"), fund.pk, 80, THANKS)
    assert decide_grant(above, turned_down.pk, is_approved=False, answer="材料不足").movement is None
    assert list(verify()) == []


def test_nobody_decides_on_their_own_reward_nor_on_what_they_proposed(cast: Cast, fund: PointsAccount) -> None:
    secretary = cast.actor("community_secretary")
    with pytest.raises(OwnReward):
        propose_grant(secretary, cast.id("community_secretary"), fund.pk, 5, THANKS)
    for_the_approver = propose_grant(secretary, cast.id("street_admin"), fund.pk, 5, THANKS)
    with pytest.raises(OwnReward):
        decide_grant(cast.actor("street_admin"), for_the_approver.pk, is_approved=True)
    cast.hire("community_secretary", "street_administrator", "east")
    own = propose_grant(cast.actor("community_secretary"), cast.id("resident"), fund.pk, 5, THANKS)
    with pytest.raises(OwnReward):
        decide_grant(cast.actor("community_secretary"), own.pk, is_approved=True)


def test_a_reward_comes_out_of_a_fund_within_reach(cast: Cast, fund: PointsAccount) -> None:
    secretary = cast.actor("community_secretary")
    elsewhere = fund_of(cast.grids["xushui"].id, "须水社区基金")
    with pytest.raises(PointsAccountUnknown):
        propose_grant(secretary, cast.id("resident"), elsewhere.pk, 5, THANKS)
    with pytest.raises(PersonUnknown):
        propose_grant(secretary, new_id(), fund.pk, 5, THANKS)
    far = propose_grant(SYSTEM, cast.id("stranger"), elsewhere.pk, 5, THANKS)
    with pytest.raises(GrantUnknown):
        decide_grant(cast.actor("street_admin"), far.pk, is_approved=True)


def test_rewards_have_limits(cast: Cast, fund: PointsAccount) -> None:
    assert (exceeded(MOST_AT_ONCE, 0), exceeded(1, MOST_IN_A_MONTH)) == (None, MOST_IN_A_MONTH)
    secretary, above = cast.actor("community_secretary"), cast.actor("street_admin")
    with pytest.raises(GrantTooLarge):
        propose_grant(secretary, cast.id("resident"), fund.pk, MOST_AT_ONCE + 1, THANKS)
    asked = [propose_grant(secretary, cast.id("resident"), fund.pk, MOST_AT_ONCE, THANKS) for _ in range(3)]
    for one in asked[:2]:
        decide_grant(above, one.pk, is_approved=True)
    with pytest.raises(GrantTooLarge) as refusal:
        decide_grant(above, asked[2].pk, is_approved=True)
    assert refusal.value.facts == {"limit": MOST_IN_A_MONTH}


def test_numbers_in_a_reward_are_masked_and_kept_nowhere(cast: Cast, fund: PointsAccount) -> None:
    secretary, above = cast.actor("community_secretary"), cast.actor("street_admin")
    asked = propose_grant(secretary, cast.id("resident"), fund.pk, 80, "送医及时，家属13812340001致谢")
    paid = decide_grant(above, asked.pk, is_approved=True, answer="同意")
    assert (asked.words, paid.movement.words) == ("送医及时，家属138****0001致谢",) * 2
    old = propose_grant(secretary, cast.id("neighbour"), fund.pk, 80, THANKS)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE points_grant SET words = '来电19900005678' WHERE id = %s", [old.pk])
    assert seal_stored(lambda _table, _rows: None) == 1
    old.refresh_from_db()
    assert old.words == "来电199****5678"
    assert not TypedNumber.objects.exists()
    assert list(verify()) == []
