"""Merchants, offers, redemptions, cabinets and statements, by the services."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from yuandian.community.mall.errors import (
    CellMisfit,
    CodeGone,
    CodesTooOften,
    CodeUnknown,
    DifferenceUnexplained,
    GoodsInCabinet,
    OfferNotOut,
    OrderKeyUsed,
    OwnOffer,
    OwnRedemption,
    PersonalLimitReached,
    SamePersonTwice,
    SoldOut,
    StockTooFew,
)
from yuandian.community.mall.models import Cell, Donation, Merchant, Offer, Redemption, Statement, StockStripe
from yuandian.community.mall.queries.nearby import cabinets_near, merchants_near
from yuandian.community.mall.queries.offers import offer_page, offer_row, offers_on_sale
from yuandian.community.mall.queries.redemptions import (
    RedemptionFilter,
    my_redemption,
    my_redemptions,
    redemptions_at_counters,
)
from yuandian.community.mall.queries.statements import lines_of, statement_sheet
from yuandian.community.mall.rules.codes import WRONG_AN_HOUR, qr_text
from yuandian.community.mall.rules.limits import month_before
from yuandian.community.mall.rules.steps import OfferAction, StatementAction
from yuandian.community.mall.services import numbers
from yuandian.community.mall.services.cabinets import CellCounted, count_cabinet, fill_cell
from yuandian.community.mall.services.fund_payments import forward_waiting
from yuandian.community.mall.services.gifts import donate_points
from yuandian.community.mall.services.offers import change_stock, move_offer
from yuandian.community.mall.services.orders import cancel_redemption, expire_due, order_offer
from yuandian.community.mall.services.person_merges import follow_merge
from yuandian.community.mall.services.redemptions import (
    hand_out_by_staff,
    look_at_code,
    open_cell,
    redeem_code,
    settle_as_staff,
    settle_hand_out,
)
from yuandian.community.mall.services.statements import freeze_month, move_statement
from yuandian.community.mall.tests.world import POINTS, World, accounts_locked, left, left_in, locked_in
from yuandian.foundation.people.models import Account, Post, Role
from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, TODAY
from yuandian.foundation.points.facade import PointsTooFew, fund_of, merge_accounts, spendable_points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError, Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.tests.crashing import Crash, crash_at
from yuandian.kernel.tests.worlds import recorded


def unit_of(merchant: Merchant) -> UUID | None:
    return Merchant.objects.get(pk=merchant.pk).organisation_id


def points(world: World, name: str = "resident") -> int:
    return spendable_points(world.cast.id(name))


# Offers


def test_what_costs_points_has_a_second_look(world: World) -> None:
    secretary, keeper = world.actor("community_secretary"), world.actor("neighbour")
    move_offer(keeper, world.noodles.pk, OfferAction.WITHDRAW, "缺货")
    with pytest.raises(OfferNotOut):
        world.order(world.noodles)
    from_draft = world.noodles.pk
    with pytest.raises(StepNotPossible):
        move_offer(secretary, from_draft, OfferAction.PUBLISH)
    with pytest.raises(Forbidden):
        move_offer(keeper, world.tea.pk, OfferAction.PUBLISH)
    Offer.objects.filter(pk=world.soap.pk).update(status="draft")
    move_offer(secretary, world.soap.pk, OfferAction.PROPOSE)
    assert offer_row(secretary, world.soap.pk).actions == ["withdraw", "stock"]
    assert publishing(secretary, world.soap) == "own"
    assert publishing(world.actor("secretary"), world.soap) == "done"


def publishing(actor: Actor, offer: Offer) -> str:
    """What comes of it."""
    try:
        move_offer(actor, offer.pk, OfferAction.PUBLISH)
    except SamePersonTwice:
        return "own"
    return "done"


def test_stock_goes_in_and_out_and_never_below_nought(world: World) -> None:
    keeper = world.actor("neighbour")
    change_stock(keeper, world.noodles.pk, 40, "补货")
    change_stock(keeper, world.noodles.pk, -44, "变质")
    with pytest.raises(StockTooFew):
        change_stock(keeper, world.noodles.pk, -2, "再取")
    assert left(world.noodles) == 1
    assert list(verify()) == []


# Redemptions


def test_an_order_takes_points_and_stock_and_its_code_is_redeemed_once(world: World) -> None:
    row = world.order(world.noodles, key="the same key")
    again = world.order(world.noodles, key="the same key")
    assert (again.pk, points(world), left(world.noodles)) == (row.pk, POINTS - 30, 4)
    with pytest.raises(OrderKeyUsed):
        world.order(world.tea, key="the same key")
    page = my_redemption(world.actor("resident"), row.pk)
    assert page.code is not None
    assert page.code.replace(" ", "") == row.code
    assert page.picture is not None
    assert page.picture.startswith("data:image/png;base64,")
    keeper = world.actor("neighbour")
    assert look_at_code(keeper, page.code).pk == row.pk
    assert redeem_code(keeper, qr_text(row.code)).status == "redeemed"
    with pytest.raises(CodeGone):
        redeem_code(keeper, row.code)
    with pytest.raises(StepNotPossible):
        cancel_redemption(world.actor("resident"), row.pk)
    assert my_redemption(world.actor("resident"), row.pk).code is None
    assert list(verify()) == []


def test_what_is_cancelled_comes_back_exactly_once(world: World) -> None:
    row, resident = world.order(world.noodles), world.actor("resident")
    cancel_redemption(resident, row.pk)
    cancel_redemption(resident, row.pk)
    assert (points(world), left(world.noodles)) == (POINTS, 5)
    with pytest.raises(CodeGone):
        redeem_code(world.actor("neighbour"), row.code)
    assert list(verify()) == []


def test_what_nobody_fetches_expires_and_comes_back(world: World) -> None:
    row = world.order(world.noodles)
    with clock.at(NOON + timedelta(days=7)):
        with pytest.raises(CodeGone):
            redeem_code(world.actor("neighbour"), row.code)
        assert (expire_due(SYSTEM), expire_due(SYSTEM)) == (1, 0)
        row.refresh_from_db()
        assert (row.status, points(world), left(world.noodles)) == ("expired", POINTS, 5)
    assert list(verify()) == []


def test_limits_of_a_person_and_of_a_day(world: World) -> None:
    first = world.order(world.noodles)
    world.order(world.noodles)
    with pytest.raises(PersonalLimitReached):
        world.order(world.noodles)
    assert offer_page(world.actor("resident"), world.noodles.pk).refused == "personal_limit_reached"
    cancel_redemption(world.actor("resident"), first.pk)
    world.order(world.noodles)
    cups = [world.order(world.tea) for _ in range(3)]
    with pytest.raises(SoldOut):
        world.order(world.tea)
    cancel_redemption(world.actor("resident"), cups[0].pk)
    world.order(world.tea)
    assert (left(world.tea), left(world.tea, TODAY)) == (2, 0)
    with clock.at(NOON + timedelta(days=1)):
        world.order(world.tea)
    assert list(verify()) == []


def test_a_merchants_people_do_not_order_from_it_and_nobody_without_points(world: World) -> None:
    with pytest.raises(OwnOffer):
        world.order(world.noodles, "neighbour")
    with pytest.raises(PointsTooFew):
        world.order(world.noodles, "micro_lead")
    assert left(world.noodles) == 5
    assert list(verify()) == []


def test_nobody_orders_from_their_own_shop_nor_redeems_their_own_order_by_another_account(world: World) -> None:
    work = Account.objects.create(kind="staff", username="resident-at-work", person=world.cast.persons["resident"])
    bought, soap, opening = world.order(world.noodles), world.order(world.soap), world.order(world.soap)
    pending = open_cell(SYSTEM, world.cabinet, opening.code)
    for role, unit in (("enterprise", unit_of(world.shop)), ("community_worker", None)):
        recorded(Post.objects.create(
            person=work.person, account=work, role=Role.objects.get(code=role), organisation_id=unit,
            grid=None if unit else world.cast.grids["lvdu"], title=role, starts_on=TODAY,
        ))  # fmt: skip
    at_work, at_home = actor_for_account(work.pk), world.actor("resident")
    with pytest.raises(OwnRedemption):
        redeem_code(at_work, bought.code)
    with pytest.raises(OwnRedemption):
        hand_out_by_staff(at_work, world.cabinet.pk, soap.code)
    for is_confirmed in (True, False):
        with pytest.raises(OwnRedemption):
            settle_as_staff(at_work, world.cabinet.pk, pending.pk, is_confirmed=is_confirmed, words="")
    with pytest.raises(OwnOffer):
        order_offer(at_home, world.noodles.pk, "by the other account")
    assert offer_page(at_home, world.noodles.pk).refused == "own_offer"
    assert redeem_code(world.actor("neighbour"), bought.code).status == "redeemed"
    assert hand_out_by_staff(world.actor("clerk"), world.cabinet.pk, soap.code).is_confirmed
    assert list(verify()) == []


def test_codes_cannot_be_tried_out(world: World) -> None:
    row = world.order(world.noodles)
    for number in range(WRONG_AN_HOUR):
        with pytest.raises(CodeUnknown):
            redeem_code(world.actor("neighbour"), f"{number:012}")
    with pytest.raises(CodesTooOften):
        redeem_code(world.actor("neighbour"), row.code)
    with clock.at(NOON + timedelta(hours=2)):
        assert redeem_code(world.actor("neighbour"), row.code).status == "redeemed"


def test_points_are_given_away_once_with_a_certificate(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = world.actor("resident")
    one = donate_points(resident, 40, "给孤寡老人", "gift-key-1")
    two = donate_points(resident, 40, "给孤寡老人", "gift-key-1")
    assert (one.pk, Donation.objects.count(), points(world)) == (two.pk, 1, POINTS - 40)
    assert one.number.startswith("AX261117")
    taken, row = iter([one.number, "AX26111700000007"]), world.order(world.tea)
    monkeypatch.setattr(numbers, "number_of", lambda *_: next(taken))
    assert donate_points(resident, 10, "", "gift-key-2").number == "AX26111700000007"
    taken = iter([row.number, "26111700000007"])
    assert world.order(world.tea).number == "26111700000007"
    assert list(verify()) == []


def test_two_records_of_a_person_become_one(world: World) -> None:
    row, theirs = world.order(world.noodles), world.order(world.noodles, "stranger")
    one, other = world.cast.id("stranger"), world.cast.id("resident")
    merge_accounts(SYSTEM, one, other)
    order = ["mall_redemption", "mall_personcount", "points_pointsaccount"]
    with CaptureQueriesContext(connection) as asked:
        follow_merge(one, other)
    assert locked_in(asked, *order) == order
    follow_merge(one, other)
    assert {card.id for card in my_redemptions(world.actor("resident"), None, None, 20).items} == {row.pk, theirs.pk}
    with pytest.raises(PersonalLimitReached):
        world.order(world.noodles)
    with CaptureQueriesContext(connection) as asked:
        cancel_redemption(world.actor("resident"), theirs.pk)
    assert locked_in(asked, *order) == order
    held = accounts_locked(asked)
    assert (len(held), held) == (2, sorted(held)), "by id, as a merge locks them"
    assert points(world) == 2 * POINTS - 30
    assert list(verify()) == []


# Cabinets


def test_a_cell_opens_for_a_code_and_the_machine_says_how_it_went(world: World) -> None:
    row = world.order(world.soap)
    opened = open_cell(SYSTEM, world.cabinet, row.code)
    assert open_cell(SYSTEM, world.cabinet, row.code).pk == opened.pk
    assert Cell.objects.get(cabinet=world.cabinet, number=1).quantity == 3
    with pytest.raises(StepNotPossible):
        cancel_redemption(world.actor("resident"), row.pk)
    settle_hand_out(SYSTEM, world.cabinet, opened.pk, is_confirmed=False, words="门未弹开")
    assert Cell.objects.get(cabinet=world.cabinet, number=1).quantity == 4
    again = open_cell(SYSTEM, world.cabinet, row.code)
    settle_hand_out(SYSTEM, world.cabinet, again.pk, is_confirmed=True, words="")
    settle_hand_out(SYSTEM, world.cabinet, again.pk, is_confirmed=True, words="")
    with pytest.raises(StepNotPossible):
        settle_hand_out(SYSTEM, world.cabinet, again.pk, is_confirmed=False, words="")
    with pytest.raises(CodeGone):
        open_cell(SYSTEM, world.cabinet, row.code)
    row.refresh_from_db()
    assert (row.status, Cell.objects.get(cabinet=world.cabinet, number=1).quantity) == ("redeemed", 3)
    assert (row.forwarded_id, forward_waiting(SYSTEM)) == (None, 0), "there is no fund yet"
    fund = fund_of(world.counter.grid_id)
    assert (forward_waiting(SYSTEM), forward_waiting(SYSTEM), left_in(fund)) == (1, 0, 10)
    hand_out_by_staff(world.actor("clerk"), world.cabinet.pk, world.order(world.soap).code)
    redeem_code(world.actor("neighbour"), world.order(world.noodles).code)
    assert left_in(fund) == 20, "a shop keeps what it is paid"
    assert list(verify()) == []


def test_staff_hand_out_and_take_stock(world: World) -> None:
    clerk = world.actor("clerk")
    row = world.order(world.soap)
    with pytest.raises(GoodsInCabinet):
        redeem_code(clerk, row.code)
    assert hand_out_by_staff(clerk, world.cabinet.pk, row.code).is_confirmed
    with pytest.raises(DifferenceUnexplained):
        count_cabinet(clerk, world.cabinet.pk, [CellCounted(1, 1)])
    order = ["mall_cell", "mall_stockstripe"]
    with CaptureQueriesContext(connection) as asked:
        count_cabinet(clerk, world.cabinet.pk, [CellCounted(1, 1, "破损两块"), CellCounted(2, 0)])
    assert locked_in(asked, *order) == order, "every cell before any stock"
    assert (left(world.soap), Cell.objects.get(cabinet=world.cabinet, number=1).quantity) == (1, 1)
    with pytest.raises(CellMisfit):
        fill_cell(clerk, world.cabinet.pk, 1, world.soap.pk, 10)
    assert list(verify()) == []


# Statements


def test_a_month_is_confirmed_by_two_and_proven(world: World) -> None:
    for _ in range(2):
        redeem_code(world.actor("neighbour"), world.order(world.noodles).code)
    with clock.at(NOON + timedelta(days=30)):
        month = month_before(timezone.localdate(clock.now()))
        assert (freeze_month(SYSTEM, month), freeze_month(SYSTEM, month)) == (1, 0)
    row = Statement.objects.get()
    assert (row.pieces, row.points, row.lines) == (2, 60, lines_of(world.shop.pk, month))
    keeper, secretary = world.actor("neighbour"), world.actor("community_secretary")
    with pytest.raises(Forbidden):
        move_statement(secretary, row.pk, StatementAction.CONFIRM)
    move_statement(keeper, row.pk, StatementAction.DISPUTE, "少一笔")
    with pytest.raises(StepNotPossible):
        move_statement(secretary, row.pk, StatementAction.SETTLE)
    move_statement(keeper, row.pk, StatementAction.CONFIRM)
    assert move_statement(secretary, row.pk, StatementAction.SETTLE).status == "settled"
    name, sheet = statement_sheet(keeper, row.pk)
    assert (name, b"".join(sheet)[:2]) == ("百花里面馆-2026-11.xlsx", b"PK")
    assert list(verify()) == []
    Redemption.objects.filter(merchant=world.shop).update(points=31)
    StockStripe.objects.filter(offer=world.noodles, number=0).update(left=9)
    Statement.objects.update(points=61)
    Redemption.objects.filter(merchant=world.shop).update(forwarded_id=row.pk)
    found = {broken.problem for broken in verify()}
    assert found == {
        "what the fund got for a community's goods is not what was paid for them",
        "the points of the redemption are not as the ledger has them",
        "the stripes are not the sum of the stock changes",
        "the statement is not what the ledger says of its month",
    }


# Whatever happens, in whatever order


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["order", "free", "soap", "cancel", "redeem", "open", "fail", "taken", "expire", "stock", "give"]
        ),
        st.sampled_from(["resident", "stranger"]),
        st.integers(0, 3),
        st.one_of(st.none(), st.integers(0, 24)),  # the statement at which the process dies
    ),
    max_size=14,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STEPS)
def test_whatever_happens_everything_adds_up(world: World, steps: list[tuple[str, str, int, int | None]]) -> None:
    with transaction.atomic():
        fund_of(world.counter.grid_id)
        for number, (act, name, which, dies_at) in enumerate(steps):
            try:
                with transaction.atomic(), crash_at(dies_at):
                    _do(world, act, name, which, f"step-key-{number}")
            except (DomainError, Crash):
                continue
        assert list(verify()) == []
        for person in ("resident", "stranger"):
            held = Redemption.objects.filter(person=world.cast.id(person), reversal_id=None)
            gifts = Donation.objects.filter(person=world.cast.id(person))
            spent = sum(held.values_list("points", flat=True)) + sum(gifts.values_list("points", flat=True))
            assert points(world, person) == POINTS - spent
        transaction.set_rollback(True)


def _do(world: World, act: str, name: str, which: int, key: str) -> None:
    rows = list(Redemption.objects.filter(person=world.cast.id(name)).order_by("id"))
    row = rows[which % len(rows)] if rows else None
    match act:
        case "order" | "free" | "soap":
            offer = {"order": world.noodles, "free": world.tea, "soap": world.soap}[act]
            order_offer(world.actor(name), offer.pk, key)
        case "stock":
            change_stock(world.actor("neighbour"), world.noodles.pk, which - 2 or 1, "盘点")
        case "expire":
            with clock.at(NOON + timedelta(days=8)):
                expire_due(SYSTEM)
        case "give":
            donate_points(world.actor(name), which + 1, "", key)
        case _ if row is not None:
            _with(world, act, name, row)


def _with(world: World, act: str, name: str, row: Redemption) -> None:
    match act:
        case "cancel":
            cancel_redemption(world.actor(name), row.pk)
        case "redeem":
            redeem_code(world.actor("neighbour"), row.code)
        case "open" | "fail" | "taken":
            given = open_cell(SYSTEM, world.cabinet, row.code)
            if act != "open":
                settle_hand_out(SYSTEM, world.cabinet, given.pk, is_confirmed=act == "taken", words="")


def test_lists_ask_no_more_for_many_than_for_one(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(2):
        world.order(world.noodles)
        world.order(world.tea)
    resident, clerk = world.actor("resident"), world.actor("clerk")
    with django_assert_max_num_queries(6):
        assert len(offers_on_sale(resident, None, None, False, None, 20).items) == 3
    with django_assert_max_num_queries(1):
        assert len(my_redemptions(resident, None, None, 20).items) == 4
    with django_assert_max_num_queries(3):
        assert [one.name for one in merchants_near(None, None, None, 20).items] == ["百花里面馆", "绿都社区服务点"]
    Merchant.objects.filter(is_community=True).update(longitude=113.6, latitude=34.75)
    first = merchants_near(113.61, 34.75, None, 1)
    rest = merchants_near(113.61, 34.75, first.next, 1)
    assert [(one.name, one.metres, one.offers) for page in (first, rest) for one in page.items] == [
        ("绿都社区服务点", 914, 1),
        ("百花里面馆", None, 2),
    ]
    assert rest.next is None
    assert [(one.name, one.offers) for one in cabinets_near(113.61, 34.75, None, 5).items] == [("绿都一号柜", 1)]
    with django_assert_max_num_queries(3):
        assert len(redemptions_at_counters(clerk, RedemptionFilter(), None, 20).items) == 4
