"""The mall: merchants of the alliance, what they offer, a cabinet, and a month in which people redeemed.

Made by the services, on the days on which it would have happened.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps

from yuandian.community.mall import facade as mall
from yuandian.community.mall.facade import MerchantAction, MerchantGiven, OfferAction, OfferGiven, OfferSort
from yuandian.community.mall.rules.licences import check_character
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.foundation.points.services.earning_rules import decide_rule, propose_rule
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.sealed import lookup
from yuandian.sample import facts
from yuandian.sample.cast import MERCHANTS, NEIGHBOURS, RESIDENTS
from yuandian.sample.loading.publications import picture_of

SYSTEM = system_actor("sample")
RULE, GIVES, BUDGET = "sample_service", 300, 100_000
LICENCE = "92410102MA9XAMP{:02}"
REDEEMED = 6  # orders of last month, by each of the residents to try


def load_mall(grids: Mapping[str, UUID], now: datetime) -> None:
    """Writes what `mall.toml` tells; grids, people and reference data must be there."""
    content = facts.read_toml("mall.toml")
    began = (now.replace(day=1) - timedelta(days=1)).replace(day=1, hour=9, minute=0, second=0, microsecond=0)
    taken = {_account(member.phone) for member in (*RESIDENTS, *MERCHANTS, *NEIGHBOURS)}
    with clock.at(began):
        _give_points(grids[content["counter"]["grid"]], began)
        counters = [_merchant(number, entry, grids, taken) for number, entry in enumerate(content["merchant"])]
        _counter(content, grids)
    _redeem(counters[0], [began + timedelta(days=9 + number) for number in range(REDEEMED)])
    mall.freeze_month(SYSTEM, began.date())
    lately = now - max(now.replace(day=1, hour=0, minute=0, second=0, microsecond=0), now - timedelta(days=3))
    _redeem(counters[0], [now - lately, now - lately / 2])
    with clock.at(now - timedelta(days=1)):
        _merchant(len(content["merchant"]), content["applying"], grids, taken)


def _give_points(grid_id: UUID, began: datetime) -> None:
    fund = points.fund_of(grid_id, "社区基金")
    points.issue(SYSTEM, fund.pk, BUDGET, "sample:budget", "年度预算")
    version = propose_rule(
        SYSTEM, RULE, points.Audience.RESIDENT, "社区志愿服务", points=GIVES, words="参加社区志愿服务",
        starts_on=began.date(),
    )  # fmt: skip
    decide_rule(SYSTEM, version.pk, is_approved=True)
    for member in NEIGHBOURS:
        person = _actor(_account(member.phone)).person_id
        assert person is not None
        points.earn(SYSTEM, person, RULE, fund.pk, f"sample:earned:{person}")


def _merchant(number: int, entry: Mapping[str, Any], grids: Mapping[str, UUID], taken: set[UUID]) -> Actor:
    account = _account(entry["phone"]) if "phone" in entry else _somebody_in(grids[entry["grid"]], taken)
    taken.add(account)
    keeper, first = _actor(account), LICENCE.format(number)
    given = MerchantGiven(
        name=entry["name"], grid_id=grids[entry["grid"]], address=entry["address"], hours=entry["hours"],
        words=entry.get("words", ""), contact_name=keeper.name, contact_phone=f"1540001{number:04}",
        licence_number=first + check_character(first), licence_file_id=picture_of("mall-licence", account),
    )  # fmt: skip
    row = mall.apply_as_merchant(keeper, given)
    if not entry.get("offers"):
        return keeper
    mall.decide_merchant(SYSTEM, row.pk, MerchantAction.APPROVE)
    keeper = _actor(account)
    for offer in entry["offers"]:
        _offer(keeper, row.pk, offer, picture_of(f"mall-{offer['kind']}", account))
    return keeper


def _offer(actor: Actor, merchant_id: UUID, entry: Mapping[str, Any], picture: UUID, **more: Any) -> UUID:
    told = {
        name: entry[name]
        for name in ("title", "kind", "points", "words", "terms", "per_day", "per_person")
        if name in entry
    }
    given = OfferGiven(sort=OfferSort(entry["sort"]), picture_ids=[picture], valid_days=30, **told, **more)
    row = mall.write_offer(actor, merchant_id, given)
    if "stock" in entry:
        mall.change_stock(actor, row.pk, entry["stock"], "首批投放")
    mall.move_offer(actor, row.pk, OfferAction.PROPOSE)
    mall.move_offer(SYSTEM, row.pk, OfferAction.PUBLISH)
    return row.pk


def _counter(content: Mapping[str, Any], grids: Mapping[str, UUID]) -> None:
    told, cabinet = content["counter"], content["cabinet"]
    grid_id = grids[told["grid"]]
    counter = mall.open_counter(
        SYSTEM,
        MerchantGiven(
            name=told["name"], grid_id=grid_id, address=told["address"], hours=told["hours"], words=told["words"],
            contact_name="服务台", contact_phone="0371-00000000",
        ),
    )  # fmt: skip
    row = mall.set_up_cabinet(
        SYSTEM,
        mall.CabinetGiven(
            code=cabinet["code"], name=cabinet["name"], merchant_id=counter.pk, grid_id=grid_id,
            address=cabinet["address"], hours=cabinet["hours"],
        ),
    )  # fmt: skip
    for entry in content["own"]:
        picture = picture_of("mall-daily", None)
        offer = _offer(SYSTEM, counter.pk, entry, picture, is_in_cabinets="cell" in entry)
        if "cell" in entry:
            mall.fill_cell(SYSTEM, row.pk, entry["cell"], offer, entry["pieces"])


def _redeem(keeper: Actor, moments: Sequence[datetime]) -> None:
    """Breakfasts: last month's for the statement, some of this month after it."""
    offers = apps.get_model("mall.Offer")._default_manager  # noqa: SLF001
    breakfast = offers.filter(title__startswith="早餐").values_list("pk", flat=True).get()
    for number, moment in enumerate(moments):
        with clock.at(moment):
            for member in NEIGHBOURS[: 1 + number % 2]:
                key = f"sample-{member.phone}-{moment:%Y%m%d}-{number}"
                order = mall.order_offer(_actor(_account(member.phone)), breakfast, key)
                mall.redeem_code(keeper, order.code)


def _account(phone: str) -> UUID:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    found: UUID = accounts.values_list("pk", flat=True).get(kind="resident", phone_index=lookup(phone))
    return found


def _somebody_in(grid_id: UUID, taken: set[UUID]) -> UUID:
    """A resident of the place who has no other post, nor an account as staff."""
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    staff = accounts.filter(kind="staff").values("person")
    free = accounts.filter(pk__in=people.resident_accounts_in(grid_id), person__posts=None).exclude(person__in=staff)
    return next(one for one in free.order_by("pk").values_list("pk", flat=True) if one not in taken)


def _actor(account_id: UUID) -> Actor:
    return people.actor_for_account(account_id)
