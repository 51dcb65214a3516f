"""Merchants apply, are decided about, and let others serve."""

from datetime import timedelta

import pytest

from yuandian.community.mall.errors import (
    AssistantsTooOften,
    AssistantUnfit,
    CodeUnknown,
    LicenceTaken,
    LicenceWrong,
    OfferNotOut,
    OwnerOnly,
    RequestUnknown,
    SamePersonTwice,
)
from yuandian.community.mall.models import Merchant
from yuandian.community.mall.queries.assistants import my_counters, requests_to_me
from yuandian.community.mall.rules.steps import MerchantAction
from yuandian.community.mall.services.assistants import answer_request, ask_assistant, remove_assistant
from yuandian.community.mall.services.merchants import apply_as_merchant, change_application, decide_merchant
from yuandian.community.mall.services.redemptions import (
    redeem_code,
)
from yuandian.community.mall.tests.world import World, application, ask_by_name
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.tests.cast import NOON, phone_of
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.lifecycle import StepIncomplete


def test_an_application_is_decided_by_somebody_else_and_can_be_mended(world: World) -> None:
    stranger, secretary = world.actor("stranger"), world.actor("community_secretary")
    with pytest.raises(LicenceWrong):
        apply_as_merchant(stranger, application(world.cast, "stranger", 1, licence_number="91410102MA9ABCDEF0"))
    with pytest.raises(LicenceTaken):
        apply_as_merchant(stranger, application(world.cast, "stranger", 0))
    row = apply_as_merchant(stranger, application(world.cast, "stranger", 1))
    with pytest.raises(StepIncomplete):
        decide_merchant(secretary, row.pk, MerchantAction.REFUSE)
    decide_merchant(secretary, row.pk, MerchantAction.REFUSE, "执照看不清")
    other = apply_as_merchant(world.actor("resident"), application(world.cast, "resident", 1))
    with pytest.raises(LicenceTaken):
        change_application(stranger, row.pk, application(world.cast, "stranger", 1))
    decide_merchant(secretary, other.pk, MerchantAction.REFUSE, "不是店主")
    change_application(stranger, row.pk, application(world.cast, "stranger", 1, name="新店名"))
    row.refresh_from_db()
    assert (row.status, row.name, row.reason) == ("applied", "新店名", None)
    decide_merchant(secretary, row.pk, MerchantAction.APPROVE)
    assert [counter.name for counter in my_counters(world.actor("stranger"), NOON)] == ["新店名"]
    assert list(verify()) == []


def test_nobody_decides_their_own_application(world: World) -> None:
    secretary = world.actor("community_secretary")
    row = apply_as_merchant(secretary, application(world.cast, "community_secretary", 2))
    with pytest.raises(SamePersonTwice):
        decide_merchant(secretary, row.pk, MerchantAction.APPROVE)
    assert Merchant.objects.get(pk=row.pk).status == "applied"


def test_a_suspended_merchant_sells_nothing_and_redeems_nothing(world: World) -> None:
    row = world.order(world.noodles)
    decide_merchant(world.actor("secretary"), world.shop.pk, MerchantAction.SUSPEND, "卫生检查")
    with pytest.raises(OfferNotOut):
        world.order(world.noodles)
    with pytest.raises(CodeUnknown):
        redeem_code(world.actor("neighbour"), row.code)
    decide_merchant(world.actor("secretary"), world.shop.pk, MerchantAction.RESUME)
    assert redeem_code(world.actor("neighbour"), row.code).status == "redeemed"


def test_assistants_are_asked_serve_when_they_agree_and_until_the_owner_removes_them(world: World) -> None:
    keeper, helper = world.actor("neighbour"), world.actor("micro_lead")
    row, code = world.order(world.noodles), world.order(world.noodles).code
    asked = ask_by_name(world, "micro_lead")
    with pytest.raises(Forbidden):
        redeem_code(helper, code)
    (card,) = requests_to_me(helper)
    assert (card.id, card.merchant, requests_to_me(world.actor("resident"))) == (asked.pk, "百花里面馆", [])
    with pytest.raises(RequestUnknown):
        answer_request(world.actor("resident"), asked.pk, is_accepted=True)
    answer_request(helper, asked.pk, is_accepted=True)
    with pytest.raises(RequestUnknown):
        answer_request(helper, asked.pk, is_accepted=True)
    helper = world.actor("micro_lead")
    assert redeem_code(helper, row.code).status == "redeemed"
    (counter,) = my_counters(keeper, NOON - timedelta(hours=1))
    told = [(one.name, one.is_me, one.is_owner) for one in counter.assistants]
    assert (counter.redeemed_today, counter.points_today, counter.is_mine, counter.asked) == (1, 30, True, [])
    assert sorted(told) == [("m*********", False, False), ("neighbour", True, True)]
    mine, theirs = sorted(counter.assistants, key=lambda one: one.is_me, reverse=True)
    (seen,) = my_counters(helper, NOON)
    assert (seen.is_mine, {one.name for one in seen.assistants}) == (False, {"micro_lead", "n********"})
    for post in (mine, theirs):
        with pytest.raises(OwnerOnly):
            remove_assistant(helper, world.shop.pk, post.post_id)
    with pytest.raises(OwnerOnly):
        ask_assistant(helper, world.shop.pk, "resident", "13900001111")
    with pytest.raises(SamePersonTwice):
        remove_assistant(keeper, world.shop.pk, mine.post_id)
    remove_assistant(keeper, world.shop.pk, theirs.post_id)
    with pytest.raises(Forbidden):
        redeem_code(world.actor("micro_lead"), code)
    assert list(verify()) == []


def test_whoever_asks_cannot_tell_who_has_a_phone_nor_try_many(world: World) -> None:
    keeper, phone = world.actor("neighbour"), phone_of(list(world.cast.persons).index("resident"))
    before = Person.objects.count()
    ask_assistant(keeper, world.shop.pk, "r女士", phone)
    ask_assistant(keeper, world.shop.pk, "王秀英", "13900001111")
    refused = ask_by_name(world, "resident")
    ask_by_name(world, "neighbour")
    ask_by_name(world, "stranger")
    with pytest.raises(AssistantsTooOften):
        ask_by_name(world, "micro_lead")
    with pytest.raises(AssistantUnfit):
        ask_assistant(keeper, world.shop.pk, "王秀英", "139")
    answer_request(world.actor("resident"), refused.pk, is_accepted=False)
    (counter,) = my_counters(keeper, NOON)
    phones = [phone_of(list(world.cast.persons).index(one)) for one in ("neighbour", "stranger")]
    tails = [one[-4:] for one in (phone, "1111", phone, *phones)]
    assert [one[-4:] for one in counter.asked] == tails
    assert all("****" in one for one in counter.asked)
    assert (Person.objects.count(), len(counter.assistants)) == (before, 1)
    assert set(InboxMessage.objects.filter(kind="merchant.assistant_asked").values_list("account_id", flat=True)) == {
        world.cast.accounts[name].id for name in ("resident", "stranger")
    }
    with clock.at(NOON + timedelta(days=8)):
        assert (my_counters(keeper, NOON)[0].asked, requests_to_me(world.actor("stranger"))) == ([], [])
