"""Statements add up, rules say what they would do, whoever is about to lose points hears of it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.foundation.points.errors import BudgetExceeded
from yuandian.foundation.points.models import Lot
from yuandian.foundation.points.queries.accounts import holding_of, hours_of, statement_of_person
from yuandian.foundation.points.queries.funds import funds_for_staff
from yuandian.foundation.points.queries.movements import MovementFilter, movements_for_staff, movements_sheet
from yuandian.foundation.points.queries.persons import person_points
from yuandian.foundation.points.queries.previews import preview_of
from yuandian.foundation.points.queries.rules import rules_in_force
from yuandian.foundation.points.rules import Audience, MovementKind
from yuandian.foundation.points.services.bookings import Cause, person_account
from yuandian.foundation.points.services.budgets import issue_within_budget, set_budget
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.expiry_warnings import warn_of_expiry
from yuandian.foundation.points.services.grants import grant
from yuandian.foundation.points.services.hours import record_hours
from yuandian.foundation.points.services.movements import donate, earn, reverse_reward, spend
from yuandian.foundation.points.tests.conftest import GIVES, RULE, Ledger
from yuandian.kernel import clock
from yuandian.kernel.history import verify


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


def test_a_statement_tells_why_and_what_was_left(ledger: Ledger, cast: Cast) -> None:
    person = cast.id("resident")
    earn(SYSTEM, person, RULE, ledger.fund.pk, "one", "task", ledger.fund.pk)
    earn(SYSTEM, person, RULE, ledger.fund.pk, "two")
    spend(SYSTEM, person, ledger.merchant.pk, 40, Cause(key="meal", words="早餐四份"))
    donate(SYSTEM, person, 5, Cause(key="gift", words="爱心兑换"))
    first = statement_of_person(person, None, 3)
    rest = statement_of_person(person, first.next, 3)
    told = [(line.kind.value, line.points, line.balance_after) for line in [*first.items, *rest.items]]
    assert told == [("donate", -5, 15), ("spend", -40, 20), ("earn", 30, 60), ("earn", 30, 30)]
    assert rest.next is None
    why = rest.items[0]
    assert (why.words, why.rule_title, why.rule_number, why.subject_type) == ("参加义务清扫一次", "义务清扫", 1, "task")
    held = holding_of(person)
    assert (held.balance, held.earned, held.spent, held.donated, held.expiring_soon) == (15, 60, 40, 5, 0)
    assert statement_of_person(cast.id("stranger"), None, 3).items == []


def test_hours_are_listed_by_day(ledger: Ledger, cast: Cast) -> None:
    person, unit = cast.id("resident"), cast.units["lvdu_office"].id
    for day in range(3):
        record_hours(
            SYSTEM,
            person,
            clock.today() - timedelta(days=day),
            60,
            key=f"task:{day}",
            words="清扫",
            organisation_id=unit,
        )
    page = hours_of(person, None, 2)
    assert (page.minutes, [line.day for line in page.items]) == (
        180,
        [clock.today(), clock.today() - timedelta(days=1)],
    )
    assert (page.items[0].organisation, len(hours_of(person, page.next, 2).items)) == ("lvdu_office", 1)
    assert hours_of(cast.id("stranger"), None, 2).minutes == 0


def test_a_preview_counts_the_last_month_as_it_would_have_been(ledger: Ledger) -> None:
    for number in range(3):
        earn(SYSTEM, ledger.people[0], RULE, ledger.fund.pk, f"a{number}")
    earn(SYSTEM, ledger.people[1], RULE, ledger.fund.pk, "b")
    with clock.at(NOON + timedelta(days=2)):
        earn(SYSTEM, ledger.people[0], RULE, ledger.fund.pk, "later")
    with clock.at(NOON + timedelta(days=5)):
        tried = preview_of(SYSTEM, RULE, 10, per_day=2, per_month=0)
        assert (tried.present.movements, tried.present.points, tried.present.people) == (5, 5 * GIVES, 2)
        assert (tried.proposed.movements, tried.proposed.points, tried.proposed.people) == (4, 40, 2)
        assert (tried.people_with_less, tried.is_at_least) == (1, False)
        assert preview_of(SYSTEM, RULE, 10, per_day=0, per_month=1).proposed.movements == 2
        stricter = propose_rule(
            SYSTEM, RULE, Audience.RESIDENT, "义务清扫", points=10, words="一天一次", starts_on=clock.today(), per_day=1
        )
        decide_rule(SYSTEM, stricter.pk, is_approved=True)
        assert preview_of(SYSTEM, RULE, 10, per_day=3, per_month=0).is_at_least
    assert [(rule.number, rule.points) for rule in rules_in_force()] == [(1, GIVES)]


def test_a_fund_is_issued_what_its_budget_holds(cast: Cast, ledger: Ledger) -> None:
    keeper = cast.actor("administrator")
    with pytest.raises(BudgetExceeded):
        issue_within_budget(keeper, ledger.fund.pk, 1, "none", "没有预算")
    with pytest.raises(BudgetExceeded):
        set_budget(keeper, ledger.fund.pk, clock.today().year, 99_999)
    set_budget(keeper, ledger.fund.pk, clock.today().year, 100_500)
    issued = issue_within_budget(keeper, ledger.fund.pk, 500, "more", "追加")
    assert issue_within_budget(keeper, ledger.fund.pk, 500, "more", "追加") == issued
    with pytest.raises(BudgetExceeded):
        issue_within_budget(keeper, ledger.fund.pk, 1, "too much", "超出")
    earn(SYSTEM, ledger.people[0], RULE, ledger.fund.pk, "one")
    with CaptureQueriesContext(connection) as asked:
        (card,) = funds_for_staff(keeper)
    assert (card.left, card.budget, card.issued_this_year, card.paid_this_month) == (100_470, 100_500, 100_500, GIVES)
    assert not any("points_posting" in one["sql"] for one in asked.captured_queries), "it costs more with every posting"


def test_staff_find_movements_and_take_back_what_was_wrong(cast: Cast, ledger: Ledger) -> None:
    earned = earn(SYSTEM, cast.id("resident"), RULE, ledger.fund.pk, "one")
    secretary, approver = cast.actor("community_secretary"), cast.actor("street_admin")
    (row,) = movements_for_staff(secretary, MovementFilter(kind=MovementKind.EARN), None, 10).items
    assert (row.account_name, row.points, row.is_reversible) == ("r*******", GIVES, True)
    assert movements_for_staff(secretary, MovementFilter(text="早餐"), None, 10).items == []
    assert b"".join(movements_sheet(secretary, MovementFilter())).startswith(b"PK")
    grant(SYSTEM, cast.id("resident"), 5, ledger.fund.pk, Cause(key="thanks", words="帮忙"))
    spend(SYSTEM, cast.id("resident"), ledger.merchant.pk, 10, Cause(key="meal", words="早餐"))
    seen = person_points(approver, cast.id("resident"), None, 10)
    assert (seen.name, seen.phone_masked, seen.is_me) == ("r*******", "154****0014", False)
    assert [(one.source.value, one.points) for one in seen.sources] == [("resident", GIVES - 10), ("grant", 5)]
    assert sum(one.points for one in seen.sources) == seen.holding.balance == GIVES - 5
    lines = [(one.line.kind.value, one.line.balance_after, one.may_reverse) for one in seen.statement.items]
    assert lines == [("spend", GIVES - 5, False), ("grant", GIVES + 5, True), ("earn", GIVES, True)]
    assert not any(one.may_reverse for one in person_points(secretary, cast.id("resident"), None, 10).statement.items)
    earn(SYSTEM, cast.id("street_admin"), RULE, ledger.fund.pk, "mine")
    own = person_points(approver, cast.id("street_admin"), None, 10)
    assert (own.is_me, [one.may_reverse for one in own.statement.items]) == (True, [False])
    reverse_reward(approver, earned.pk, "没有到场")
    back, *_, first = person_points(approver, cast.id("resident"), None, 10).statement.items
    assert (back.line.words, first.line.is_reversed, first.may_reverse) == ("没有到场", True, False)
    assert person_account(cast.id("resident")).balance == 0
    reversed_row = movements_for_staff(secretary, MovementFilter(kind=MovementKind.EARN), None, 10).items[0]
    assert (reversed_row.is_reversed, reversed_row.is_reversible) == (True, False)


def test_whoever_is_about_to_lose_points_hears_of_it_once(cast: Cast, ledger: Ledger) -> None:
    earn(SYSTEM, cast.id("resident"), RULE, ledger.fund.pk, "one")
    day = Lot.objects.get().expires_on
    assert warn_of_expiry(day - timedelta(days=31)) == 0
    assert (warn_of_expiry(day - timedelta(days=30)), warn_of_expiry(day - timedelta(days=29))) == (1, 0)
    message = InboxMessage.objects.get(kind="points.expiring")
    assert (message.account_id, f"{GIVES} 活力值" in message.body) == (cast.accounts["resident"].id, True)
    assert list(verify()) == []
