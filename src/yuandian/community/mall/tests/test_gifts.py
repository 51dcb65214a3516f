"""Goods for households in need, by the services."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from yuandian.community.mall.errors import (
    CellMisfit,
    GiftFundTooSmall,
    GiftMisfit,
    GiftUnknown,
    OfferNotOut,
    OwnGift,
)
from yuandian.community.mall.models import Cabinet, Cell, Gift, Merchant, Offer
from yuandian.community.mall.queries.gifts import gifts_for_staff, gifts_in_public, goods_for_gifts
from yuandian.community.mall.rules import MOST_GIVEN, MOST_POINTS
from yuandian.community.mall.rules.steps import GiftAction
from yuandian.community.mall.services.fund_payments import forward_waiting
from yuandian.community.mall.services.gifts import decide_gift, donate_points, propose_gift
from yuandian.community.mall.tests.world import World, left, left_in, locked_in
from yuandian.foundation.people.tests.cast import SYSTEM
from yuandian.foundation.points.facade import PointsMisfit, fund_above, fund_of
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import verify
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.scopes import Area, Scope


def test_what_was_given_away_becomes_goods_for_a_household_without_names(world: World) -> None:
    clerk, secretary, resident = world.actor("clerk"), world.actor("community_secretary"), world.cast.id("resident")
    with pytest.raises(GiftMisfit):
        propose_gift(clerk, world.noodles.pk, resident, 1, "困难家庭慰问")
    with pytest.raises(GiftMisfit):
        propose_gift(clerk, world.soap.pk, world.cast.id("stranger"), 1, "不在本社区")
    gift = propose_gift(clerk, world.soap.pk, resident, 2, "困难家庭慰问")
    assert [one.title for one in goods_for_gifts(clerk, "香", 20)] == ["香皂一块"]
    assert goods_for_gifts(clerk, "烩面", 20) == [], "of a shop of the alliance"
    living, elsewhere = _at(secretary, world.cast.id("child")), _deciding_elsewhere(secretary, world)
    assert [_offered(one) for one in (secretary, clerk, living, elsewhere)] == [["give", "refuse"], [], [], []]
    with pytest.raises(OwnGift):
        decide_gift(living, gift.pk, GiftAction.GIVE)
    with pytest.raises(GiftUnknown):
        decide_gift(elsewhere, gift.pk, GiftAction.GIVE)
    for table, status in [(Offer, "draft"), (Offer, "withdrawn"), (Merchant, "suspended")]:
        with transaction.atomic():
            table.objects.update(status=status)
            with pytest.raises(GiftMisfit):
                propose_gift(clerk, world.soap.pk, resident, 2, "困难家庭慰问")
            with pytest.raises(OfferNotOut):
                decide_gift(secretary, gift.pk, GiftAction.GIVE)
            assert goods_for_gifts(clerk, "", 20) == []
            transaction.set_rollback(True)
    Offer.objects.filter(pk=world.soap.pk).update(points=MOST_POINTS)
    with pytest.raises(PointsMisfit):
        propose_gift(clerk, world.soap.pk, resident, MOST_GIVEN, "困难家庭慰问")
    Offer.objects.filter(pk=world.soap.pk).update(points=10)
    with pytest.raises(OwnGift):
        _decides_what_they_proposed(secretary, world)
    with pytest.raises(GiftFundTooSmall):
        decide_gift(secretary, gift.pk, GiftAction.GIVE)
    donate_points(world.actor("resident"), 25, "给困难家庭", "gift-key-1")
    Cabinet.objects.update(is_active=False)
    with pytest.raises(CellMisfit):
        decide_gift(secretary, gift.pk, GiftAction.GIVE)
    Cabinet.objects.update(is_active=True)
    assert fund_above(world.counter.grid_id) is None
    with CaptureQueriesContext(connection) as asked:
        assert decide_gift(secretary, gift.pk, GiftAction.GIVE).status == "given"
    order = ["mall_gift", "mall_cell", "points_pointsaccount", "mall_stockstripe"]
    assert locked_in(asked, *order) == order, "the cell before the accounts, as in a hand-out"
    with pytest.raises(StepNotPossible):
        decide_gift(secretary, gift.pk, GiftAction.GIVE)
    assert (forward_waiting(SYSTEM), list(verify())) == (0, [])
    fund = fund_of(world.counter.grid_id)
    assert (forward_waiting(SYSTEM), forward_waiting(SYSTEM)) == (1, 0)
    assert (left(world.soap), Cell.objects.get(cabinet=world.cabinet, number=1).quantity, left_in(fund)) == (2, 2, 20)
    row = gifts_for_staff(clerk, "given", None, 10).items[0]
    assert (row.household, row.person, row.proposer) == ("枣园**", "r*******", "clerk")
    told = gifts_in_public(None, 10)
    assert (told.figures.received, told.figures.given, told.figures.left) == (25, 20, 5)
    assert [(one.title, one.pieces, one.points, one.place) for one in told.items] == [("香皂一块", 2, 20, "lvdu")]
    assert list(verify()) == []
    Gift.objects.filter(pk=gift.pk).update(forwarded_id=None)
    wrong = "what a household was given is not what was paid for, came back to the fund and left the stock"
    assert {one.problem for one in verify()} == {wrong}
    Gift.objects.filter(pk=gift.pk).update(pieces=3)
    assert {one.problem for one in verify()} == {wrong}


def _offered(actor: Actor) -> list[str]:
    return gifts_for_staff(actor, None, None, 10).items[0].actions


def _at(actor: Actor, person_id: UUID) -> Actor:
    return replace(actor, person_id=person_id)


def _deciding_elsewhere(actor: Actor, world: World) -> Actor:
    narrow = Scope(areas=frozenset({Area(world.cast.grids["tongfu"].id, "community")}))
    post = replace(actor.posts[0], permissions=frozenset({"mall.approve"}), scope=narrow)
    return replace(
        actor, posts=(replace(post, permissions=frozenset({"mall.view"}), scope=Scope(everything=True)), post)
    )


def _decides_what_they_proposed(secretary: Actor, world: World) -> None:
    mine = propose_gift(secretary, world.soap.pk, world.cast.id("child"), 1, "本人提出的")
    decide_gift(secretary, mine.pk, GiftAction.GIVE)
