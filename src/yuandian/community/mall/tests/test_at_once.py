"""Many at the same moment. In a file of its own: what commits has its world built for it."""

import pytest

from yuandian.community.mall.errors import CodeGone, SoldOut
from yuandian.community.mall.models import Redemption
from yuandian.community.mall.rules.steps import OfferAction
from yuandian.community.mall.services.offers import change_stock, move_offer
from yuandian.community.mall.services.orders import order_offer
from yuandian.community.mall.services.redemptions import redeem_code
from yuandian.community.mall.tests.world import make_world
from yuandian.foundation.people.tests.cast import make_cast
from yuandian.foundation.people.tests.test_services_signing_in import at_once
from yuandian.kernel.history import verify
from yuandian.kernel.ids import new_id


@pytest.mark.django_db(transaction=True)
def test_a_hundred_at_once_get_the_last_five_and_no_more() -> None:
    world = make_world(make_cast())
    actor = world.actor("resident")
    change_stock(world.actor("neighbour"), world.tea.pk, 1, "共六份")
    move_offer(world.actor("neighbour"), world.tea.pk, OfferAction.WITHDRAW, "改每日限量")
    type(world.tea).objects.filter(pk=world.tea.pk).update(status="published", per_day=5)
    answers = [
        one for _ in range(5) for one in at_once(20, lambda _: order_offer(actor, world.tea.pk, f"k-{new_id()}"))
    ]
    got = [one for one in answers if isinstance(one, Redemption)]
    assert len(got) == 5
    assert all(isinstance(one, SoldOut) for one in answers if not isinstance(one, Redemption))
    assert len({one.code for one in got}) == 5
    once = at_once(8, lambda _: order_offer(actor, world.noodles.pk, "one and the same"))
    assert len({one.pk for one in once}) == 1
    twice = at_once(8, lambda number: order_offer(actor, world.noodles.pk, f"other-{number}"))
    assert sum(isinstance(one, Redemption) for one in twice) == 1
    code = once[0].code
    redeemed = at_once(6, lambda _: redeem_code(world.actor("neighbour"), code))
    assert sum(isinstance(one, Redemption) for one in redeemed) == 1
    assert sum(isinstance(one, CodeGone) for one in redeemed) == 5
    assert list(verify()) == []
