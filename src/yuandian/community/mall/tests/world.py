"""The small world of the mall: a noodle shop, the community's counter with a cabinet, and residents with points."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.test.utils import CaptureQueriesContext

from yuandian.community.mall.models import AssistantRequest, Cabinet, Merchant, Offer, Redemption, StockStripe
from yuandian.community.mall.rules import OfferSort
from yuandian.community.mall.rules.licences import check_character
from yuandian.community.mall.rules.steps import MerchantAction, OfferAction
from yuandian.community.mall.services.assistants import ask_assistant
from yuandian.community.mall.services.cabinets import CabinetGiven, fill_cell, set_up_cabinet
from yuandian.community.mall.services.merchants import (
    MerchantGiven,
    apply_as_merchant,
    decide_merchant,
    open_counter,
)
from yuandian.community.mall.services.offers import OfferGiven, change_stock, load_reference, move_offer, write_offer
from yuandian.community.mall.services.orders import order_offer
from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast, phone_of
from yuandian.foundation.points.models import PointsAccount, Stripe
from yuandian.foundation.points.rules import Audience
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.foundation.points.services.funds import fund_of, issue
from yuandian.foundation.points.services.movements import earn
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id

LICENCE = "91410102MA9ABCDEF"
POINTS = 100


def licence(number: int = 0) -> str:
    """A licence number that checks."""
    first = f"{LICENCE[:-2]}{number:02}"
    return first + check_character(first)


@dataclass
class World:
    """Who and what there is. The shop is the neighbour's; noodles cost 30, tea is free."""

    cast: Cast
    shop: Merchant
    counter: Merchant
    noodles: Offer
    tea: Offer
    soap: Offer
    cabinet: Cabinet

    def actor(self, name: str) -> Actor:
        return self.cast.actor(name)

    def order(self, offer: Offer, name: str = "resident", key: str | None = None) -> Redemption:
        return order_offer(self.actor(name), offer.pk, key or f"key-{new_id()}")


def ask_by_name(world: World, name: str) -> AssistantRequest:
    """The shop's owner asks somebody of the cast to serve there."""
    phone = phone_of(list(world.cast.persons).index(name))
    return ask_assistant(world.actor("neighbour"), world.shop.pk, name, phone)


def picture_of(cast: Cast, name: str) -> UUID:
    """An upload of somebody's, as a row alone."""
    made = new_id()
    StoredFile.objects.create(
        id=made, kind="picture", name="licence.jpg", mime="image/jpeg", size=1, sha256=made.hex * 2,
        storage_name=f"test/{made}", owner_id=cast.accounts[name].id, expires_at=clock.now() + timedelta(days=1),
    )  # fmt: skip
    return made


def application(cast: Cast, who: str = "neighbour", number: int = 0, **more: Any) -> MerchantGiven:
    told: dict[str, Any] = {
        "name": "百花里面馆",
        "grid_id": cast.grids["lvdu"].id,
        "address": "百花里12号",
        "contact_name": "王掌柜",
        "contact_phone": "13800001234",
        "licence_number": licence(number),
        "licence_file_id": picture_of(cast, who),
    }
    return MerchantGiven(**{**told, **more})


def left(offer: Offer, day: date | None = None) -> int:
    """Pieces in stock, or of a day's allowance."""
    return sum(StockStripe.objects.filter(offer=offer, day=day).values_list("left", flat=True))


def left_in(fund: PointsAccount) -> int:
    """Points in a fund."""
    return sum(Stripe.objects.filter(account=fund).values_list("left", flat=True))


def locked_in(asked: CaptureQueriesContext, *tables: str) -> list[str]:
    """These tables in the order in which rows of them were locked."""
    names: list[str] = []
    for one in asked:
        found = re.match(r'(?s)\s*(UPDATE) "?(\w+)|.*?FROM "?(\w+).*FOR (?:NO KEY )?UPDATE', one["sql"])
        name = (found[2] or found[3]) if found else ""
        if found and name in tables and not (found[1] and name in names):
            names.append(name)
    return [name for name, _ in groupby(names)]


def accounts_locked(asked: CaptureQueriesContext) -> list[str]:
    """The accounts of points in the order in which each was first locked."""
    locking = r'FROM "points_pointsaccount" WHERE .* = \'([-0-9a-f]{32,36})\'.* FOR NO KEY UPDATE'
    found = [re.search(locking, one["sql"]) for one in asked]
    return list(dict.fromkeys(one[1] for one in found if one))


def make_world(cast: Cast) -> World:
    """Builds it by calling services."""
    with clock.at(NOON):
        load_reference()
        secretary, clerk = cast.actor("community_secretary"), cast.actor("clerk")
        shop = apply_as_merchant(cast.actor("neighbour"), application(cast))
        decide_merchant(secretary, shop.pk, MerchantAction.APPROVE)
        counter = open_counter(clerk, application(cast, "clerk", name="绿都社区服务点", licence_file_id=None))
        keeper = cast.actor("neighbour")
        noodles = _offer(keeper, shop, secretary, "烩面一碗", points=30, per_person=2)
        tea = _offer(keeper, shop, secretary, "免费听戏品茶", kind="leisure", per_day=3)
        soap = _offer(clerk, counter, secretary, "香皂一块", stock=0, kind="daily", points=10, is_in_cabinets=True)
        given = CabinetGiven(
            code="LD-01",
            name="绿都一号柜",
            merchant_id=counter.pk,
            grid_id=counter.grid_id,
            address="服务大厅",
            cells=3,
        )
        cabinet = set_up_cabinet(clerk, given)
        fill_cell(clerk, cabinet.pk, 1, soap.pk, 4)
        _give_points([cast.id("resident"), cast.id("stranger")])
    return World(cast, shop, counter, noodles, tea, soap, cabinet)


def _offer(actor: Actor, merchant: Merchant, second: Actor, title: str, *, stock: int = 5, **more: Any) -> Offer:
    told: dict[str, Any] = {"kind": "catering", "sort": OfferSort.GOODS, "title": title, **more}
    row = write_offer(actor, merchant.pk, OfferGiven(**told))
    if stock:
        change_stock(actor, row.pk, stock, "首批")
    move_offer(actor, row.pk, OfferAction.PROPOSE)
    return move_offer(second, row.pk, OfferAction.PUBLISH)


def _give_points(persons: list[UUID]) -> None:
    fund = fund_of(new_id(), "绿都社区基金")
    issue(SYSTEM, fund.pk, 10_000, "mall-world", "年度预算")
    rule = propose_rule(
        SYSTEM, "clean_up", Audience.RESIDENT, "清扫", points=POINTS, words="清扫一次", starts_on=date(2026, 1, 1)
    )
    decide_rule(SYSTEM, rule.pk, is_approved=True)
    for person in persons:
        earn(SYSTEM, person, "clean_up", fund.pk, f"earn:{person}")
