"""Points move, once each, and everything adds up whatever the order and however many at once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast, make_cast
from yuandian.foundation.people.tests.test_services_signing_in import at_once
from yuandian.foundation.points.errors import (
    EarningLimitReached,
    EarningRuleUnknown,
    FundExhausted,
    KeyUsedOtherwise,
    OwnReward,
    PointsMisfit,
    PointsTooFew,
    ReversalImpossible,
)
from yuandian.foundation.points.models import HourEntry, Lot, Movement, PointsAccount, Posting, ServiceRecord, Stripe
from yuandian.foundation.points.queries.funds import figures_of_gift_fund
from yuandian.foundation.points.queries.proofs import faults
from yuandian.foundation.points.rules import Audience
from yuandian.foundation.points.services.bookings import Cause, person_account
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.funds import issue
from yuandian.foundation.points.services.hours import record_hours
from yuandian.foundation.points.services.movements import (
    donate,
    earn,
    expire_due,
    forward,
    give,
    merge_accounts,
    reverse,
    spend,
)
from yuandian.foundation.points.tests.conftest import GIVES, RULE, Ledger, make_ledger
from yuandian.kernel import clock
from yuandian.kernel.errors import DomainError
from yuandian.kernel.history import verify
from yuandian.kernel.ids import new_id
from yuandian.kernel.tests.crashing import Crash, crash_at

Undo = Callable[[], object]


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def gains(ledger: Ledger, person: UUID, key: str) -> Movement:
    return earn(SYSTEM, person, RULE, ledger.fund.pk, key)


def spends(ledger: Ledger, person: UUID, points: int, key: str) -> Movement:
    return spend(SYSTEM, person, ledger.merchant.pk, points, Cause(key=key, words="早餐一份"))


def balance(person: UUID) -> int:
    return person_account(person).balance


def left_in(fund: PointsAccount) -> int:
    return Stripe.objects.filter(account=fund).aggregate(left=Sum("left"))["left"]


def test_earned_points_come_out_of_the_fund_and_can_be_spent(ledger: Ledger) -> None:
    person = ledger.people[0]
    earned = gains(ledger, person, "one")
    assert (balance(person), left_in(ledger.fund), earned.words) == (GIVES, 100_000 - GIVES, "参加义务清扫一次")
    spends(ledger, person, 20, "breakfast")
    received = Posting.objects.filter(account=ledger.merchant).aggregate(points=Sum("amount"))["points"]
    assert (balance(person), received) == (10, 20)
    assert list(verify()) == []


def test_a_key_moves_points_once(ledger: Ledger) -> None:
    person, other = ledger.people[:2]
    assert gains(ledger, person, "one") == gains(ledger, person, "one")
    assert spends(ledger, person, 5, "two") == spends(ledger, person, 5, "two")
    assert balance(person) == GIVES - 5
    for again in (lambda: gains(ledger, other, "one"), lambda: spends(ledger, person, 5, "one")):
        with pytest.raises(KeyUsedOtherwise):
            again()


def test_nobody_spends_what_is_not_there(ledger: Ledger) -> None:
    person = ledger.people[0]
    gains(ledger, person, "one")
    with pytest.raises(PointsTooFew) as refusal:
        spends(ledger, person, GIVES + 1, "two")
    assert refusal.value.facts == {"points": GIVES + 1, "available": GIVES}
    for points in (0, -5, 10**7):
        with pytest.raises(PointsMisfit):
            spends(ledger, person, points, "three")
    assert balance(person) == GIVES


def test_a_fund_never_pays_more_than_it_has(cast: Cast) -> None:
    ledger = make_ledger([cast.persons["resident"].id], points=GIVES * 2 + 5)
    person = ledger.people[0]
    gains(ledger, person, "one")
    gains(ledger, person, "two")
    with pytest.raises(FundExhausted) as refusal:
        gains(ledger, person, "three")
    assert (refusal.value.facts, left_in(ledger.fund)) == ({"left": 5, "points": GIVES}, 5)
    issue(SYSTEM, ledger.fund.pk, 100, "more", "追加")
    gains(ledger, person, "three")
    assert list(verify()) == []


def test_limits_of_a_day_and_a_month_hold_and_what_was_reversed_does_not_count(ledger: Ledger) -> None:
    version = propose_rule(
        SYSTEM,
        "snapshot",
        Audience.RESIDENT,
        "随手拍",
        points=5,
        words="核实一件",
        starts_on=clock.today(),
        per_day=2,
        per_month=3,
    )
    with pytest.raises(EarningRuleUnknown):
        earn(SYSTEM, ledger.people[0], "snapshot", ledger.fund.pk, "early")
    decide_rule(SYSTEM, version.pk, is_approved=True)

    def reports(key: str) -> Movement:
        return earn(SYSTEM, ledger.people[0], "snapshot", ledger.fund.pk, key)

    reports("1")
    second = reports("2")
    with pytest.raises(EarningLimitReached):
        reports("3")
    reverse(SYSTEM, second.pk, "not so", "核实有误")
    reports("3")
    with clock.at(NOON + timedelta(days=1)):
        reports("4")
        with pytest.raises(EarningLimitReached):
            reports("5")
    with clock.at(NOON + timedelta(days=20)):
        reports("5")
    assert balance(ledger.people[0]) == 20


def test_what_was_spent_goes_back_where_it_came_from_once(ledger: Ledger) -> None:
    person = ledger.people[0]
    gains(ledger, person, "one")
    gains(ledger, person, "two")
    paid = spends(ledger, person, 40, "meal")
    before = dict(Lot.objects.values_list("id", "left"))
    assert sorted(before.values()) == [0, 20]
    assert reverse(SYSTEM, paid.pk, "back", "商户停业") == reverse(SYSTEM, paid.pk, "back", "商户停业")
    assert (balance(person), set(Lot.objects.values_list("left", flat=True))) == (60, {GIVES})
    with pytest.raises(ReversalImpossible):
        reverse(SYSTEM, paid.pk, "again", "商户停业")
    assert list(verify()) == []


def test_of_a_wrong_reward_is_taken_back_what_is_left(ledger: Ledger) -> None:
    person = ledger.people[0]
    wrong = gains(ledger, person, "one")
    spends(ledger, person, 25, "meal")
    reverse(SYSTEM, wrong.pk, "back", "没有到场")
    assert (balance(person), left_in(ledger.fund)) == (0, 100_000 - GIVES + 5)
    assert list(verify()) == []


def test_points_expire_with_their_month_and_only_what_was_not_spent(ledger: Ledger) -> None:
    person = ledger.people[0]
    gains(ledger, person, "one")
    spends(ledger, person, 10, "meal")
    donate(SYSTEM, person, 5, Cause(key="gift", words="爱心兑换"))
    lot = Lot.objects.get()
    assert expire_due(SYSTEM, lot.expires_on - timedelta(days=1)) == 0
    with clock.at(NOON + timedelta(days=800)):
        with pytest.raises(PointsTooFew):
            spends(ledger, person, 1, "late")
        assert expire_due(SYSTEM, lot.expires_on) == 15
        assert expire_due(SYSTEM, lot.expires_on) == 0
    assert balance(person) == 0
    assert list(verify()) == []


def test_what_was_given_away_pays_for_gifts_and_never_more(ledger: Ledger) -> None:
    gains(ledger, ledger.people[0], "one")
    given = donate(SYSTEM, ledger.people[0], 20, Cause(key="gift", words="爱心兑换"))
    assert donate(SYSTEM, ledger.people[0], 20, Cause(key="gift", words="爱心兑换")) == given
    for _ in range(2):
        give(SYSTEM, ledger.merchant.pk, 15, Cause(key="rice", words="爱心发放"))
    with pytest.raises(FundExhausted):
        give(SYSTEM, ledger.merchant.pk, 6, Cause(key="oil", words="爱心发放"))
    with pytest.raises(FundExhausted):
        reverse(SYSTEM, given.pk, "back", "误捐")
    figures = figures_of_gift_fund()
    assert (figures.received, figures.given, figures.left, balance(ledger.people[0])) == (20, 15, 5, 10)
    assert list(verify()) == []


def test_two_records_of_one_person_become_one_account(ledger: Ledger) -> None:
    first, second = ledger.people[:2]
    gains(ledger, first, "one")
    gains(ledger, second, "two")
    spends(ledger, first, 10, "meal")
    merge_accounts(SYSTEM, first, second)
    assert merge_accounts(SYSTEM, first, second) is None
    assert (balance(first), balance(second)) == (0, 50)
    spends(ledger, second, 50, "feast")
    assert list(verify()) == []


def test_hours_are_entered_once_by_somebody_else_and_stay(ledger: Ledger, cast: Cast) -> None:
    person = cast.persons["resident"].id
    entry = record_hours(cast.actor("lead"), person, clock.today(), 90, key="task:1", words="义务清扫")
    assert entry == record_hours(cast.actor("lead"), person, clock.today(), 90, key="task:1", words="义务清扫")
    with pytest.raises(KeyUsedOtherwise):
        record_hours(cast.actor("lead"), person, clock.today(), 60, key="task:1", words="义务清扫")
    with pytest.raises(OwnReward):
        record_hours(cast.actor("lead"), cast.persons["lead"].id, clock.today(), 90, key="task:2", words="自己的")
    gains(ledger, person, "one")
    spends(ledger, person, GIVES, "meal")
    assert ServiceRecord.objects.get().minutes == 90
    assert list(verify()) == []


def test_nobody_approves_their_own_rule(ledger: Ledger, cast: Cast) -> None:
    keeper = cast.actor("administrator")
    version = propose_rule(keeper, "new", Audience.RESIDENT, "新规则", points=5, words="新", starts_on=clock.today())
    with pytest.raises(OwnReward):
        decide_rule(keeper, version.pk, is_approved=True)


TAMPERING = {
    "a posting": "UPDATE points_posting SET amount = amount + 1 WHERE id = (SELECT max(id) FROM points_posting)",
    "both lines of a movement": "UPDATE points_posting SET amount = amount * 2",
    "an account that is gone": "DELETE FROM points_pointsaccount WHERE kind = 'issue'",
    "a rule that is gone": "DELETE FROM points_ruleversion",
    "a balance": "UPDATE points_pointsaccount SET balance = balance + 5 WHERE kind = 'person'",
    "a lot": 'UPDATE points_lot SET "left" = "left" - 1',
    "the day of expiry": "UPDATE points_lot SET expires_on = expires_on + 365",
    "a stripe": 'UPDATE points_stripe SET "left" = "left" + 1 WHERE number = 3',
    "a fund's month": "UPDATE points_fundmonth SET paid = paid + 1 WHERE paid > 0",
    "a key": "UPDATE points_movement SET key = key || '!'",
    "a day": "UPDATE points_movement SET day = day - 1",
    "hours": "UPDATE points_hourentry SET minutes = 600",
    "the sum of hours": "UPDATE points_servicerecord SET minutes = minutes + 60",
}


@pytest.mark.parametrize("sql", TAMPERING.values(), ids=TAMPERING.keys())
def test_what_is_altered_by_hand_is_found(ledger: Ledger, sql: str) -> None:
    gains(ledger, ledger.people[0], "one")
    record_hours(SYSTEM, ledger.people[0], clock.today(), 90, key="task:1", words="义务清扫")
    assert list(faults()) == []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        assert list(faults())
        transaction.set_rollback(True)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["earn", "spend", "donate", "reverse", "expire", "issue", "forward"]),
        st.integers(0, 1),
        st.integers(1, 70),
        st.integers(0, 4),
        st.one_of(st.none(), st.integers(0, 12)),  # the statement at which the process dies
    ),
    max_size=14,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STEPS)
def test_whatever_happens_in_whatever_order_everything_adds_up(ledger: Ledger, steps: list[Any]) -> None:
    with transaction.atomic():
        days = 0
        for number, (what, who, points, later, dies_at) in enumerate(steps):
            days += later * 120
            with clock.at(NOON + timedelta(days=days)):
                try:
                    with transaction.atomic(), crash_at(dies_at):
                        _do(ledger, what, ledger.people[who], points, f"{new_id()}:{number}")
                except (DomainError, Crash):
                    continue
        assert list(verify()) == []
        assert all(left >= 0 for left in Lot.objects.values_list("left", flat=True))
        assert Posting.objects.aggregate(points=Sum("amount"))["points"] == 0
        transaction.set_rollback(True)


def _do(ledger: Ledger, what: str, person: UUID, points: int, key: str) -> None:
    match what:
        case "earn":
            gains(ledger, person, key)
        case "spend":
            spends(ledger, person, points, key)
        case "donate":
            donate(SYSTEM, person, points, Cause(key=key, words="爱心兑换"))
        case "reverse":
            last = Movement.objects.filter(account__owner_id=person).order_by("-id").first()
            if last is not None:
                reverse(SYSTEM, last.pk, key, "冲正")
        case "expire":
            expire_due(SYSTEM, clock.today())
        case "issue":
            issue(SYSTEM, ledger.fund.pk, points, key, "追加")
        case "forward":
            spends(ledger, person, points, key)
            forward(SYSTEM, ledger.merchant.pk, ledger.fund.pk, points, Cause(key=f"{key}:fund", words="转入基金"))


@pytest.mark.django_db(transaction=True)
def test_at_once_nothing_is_spent_twice_and_no_fund_overdrawn() -> None:
    cast = make_cast()
    person = cast.persons["resident"].id
    ledger = make_ledger([person], points=GIVES * 5)
    earned = at_once(8, lambda number: gains(ledger, person, f"earn {number}"))
    assert sum(isinstance(answer, Movement) for answer in earned) == 5
    assert sum(isinstance(answer, FundExhausted) for answer in earned) == 3
    spent = at_once(8, lambda number: spends(ledger, person, 40, f"spend {number}"))
    assert sum(isinstance(answer, Movement) for answer in spent) == 3
    assert sum(isinstance(answer, PointsTooFew) for answer in spent) == 5
    once = at_once(8, lambda _: spends(ledger, person, 10, "the same"))
    assert len({answer.pk for answer in once}) == 1
    assert (balance(person), HourEntry.objects.count()) == (20, 0)
    assert list(verify()) == []
