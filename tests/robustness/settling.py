"""Runs inside a running district (`yuandian manage shell`): moves the small cast in."""

import json
from uuid import UUID

from yuandian.community.mall import facade as mall
from yuandian.foundation.messaging.models import MessageKind
from yuandian.foundation.points import facade as points
from yuandian.governance.cases.tests.cast import RESIDENTS, Cast, make_grids, make_people
from yuandian.kernel.actor import system_actor

DISPATCHED = "case.dispatched"
STOCK, POINTS = 1_000, 500


def settle() -> str:
    """Everyone of the cast with a session each, and an offer, as JSON. The taxonomy stays the district's own.

    Word of a case that was dispatched also goes out by short message at any hour, so that opening one has every kind
    of consequence: rows, a message in the inbox, a job, a delivery and a job for that.
    """
    cast = Cast()
    make_grids(cast)
    make_people(cast)
    MessageKind.objects.filter(kind=DISPATCHED).update(channels=["sms"], is_urgent=True)
    tokens = {name: cast.token(name) for name in (*RESIDENTS, "worker", "community_secretary")}
    return json.dumps({"tokens": tokens, "offer": str(_offer(cast))})


def _offer(cast: Cast) -> UUID:
    """Soap of the community's own counter, for a point of which the residents have enough."""
    keeper, place = cast.actor("community_secretary"), cast.grids["lvdu"].id
    particulars = {"name": "服务点", "address": "百花里1号", "contact_name": "王秀英", "contact_phone": "15400001234"}
    counter = mall.open_counter(keeper, mall.MerchantGiven(grid_id=place, **particulars))
    soap = mall.OfferGiven(kind="daily", sort=mall.OfferSort.GOODS, title="香皂一块", points=1)
    offer = mall.write_offer(keeper, counter.pk, soap).pk
    mall.change_stock(keeper, offer, STOCK, "首批")
    mall.move_offer(keeper, offer, mall.OfferAction.PROPOSE)
    mall.move_offer(cast.actor("administrator"), offer, mall.OfferAction.PUBLISH)
    fund = points.fund_of(place, "基金").pk
    system = system_actor("test")
    points.issue(system, fund, 10 * POINTS, "first", "预算")
    for name in RESIDENTS:
        person = cast.accounts[name].person_id
        points.grant(system, person, POINTS, fund, points.Cause(key=f"for {name}", words="奖励"))
    return offer
