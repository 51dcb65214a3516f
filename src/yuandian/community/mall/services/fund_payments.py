"""What is paid for a community's own goods comes back to the fund that pays for them, once they are handed out."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from yuandian.community.mall.models import Gift, Merchant, Redemption
from yuandian.community.mall.rules.steps import GiftStatus, RedemptionStatus
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor

SUBJECT, GIFT = "mall.redemption", "mall.gift"
AT_ONCE = 500
Kind = TypeVar("Kind", Redemption, Gift)


def forward(actor: Actor, row: Redemption) -> None:
    """Gives the points of a redemption that ends as redeemed to the fund above the counter's place, where there is one.

    Until then the counter holds them, so that taking an order back never fails because a fund is empty. The caller has
    locked the row and saves it.
    """
    counter = row.merchant
    fund = points.fund_above(counter.grid_id) if counter.is_community and row.points else None
    if fund is None or row.forwarded_id is not None:
        return
    assert counter.account_id is not None, "a counter has an account"
    cause = points.Cause(
        key=f"mall:{row.pk}:fund", words=f"转入基金：{row.offer.title}", subject_type=SUBJECT, subject_id=row.pk
    )
    row.forwarded_id = points.forward(actor, counter.account_id, fund, row.points, cause).pk


def words_of(row: Gift) -> str:
    """What the ledger says of a gift."""
    return f"爱心发放：{row.offer.title} × {row.pieces}"


def forward_gift(actor: Actor, row: Gift) -> None:
    """The same with what the gift fund paid for goods that are given. The caller has locked the row and saves it."""
    counter = row.merchant
    fund = points.fund_above(counter.grid_id)
    if fund is None or row.forwarded_id is not None:
        return
    assert counter.account_id is not None, "a counter has an account"
    cause = points.Cause(key=f"mall:gift:{row.pk}:fund", words=words_of(row), subject_type=GIFT, subject_id=row.pk)
    row.forwarded_id = points.forward(actor, counter.account_id, fund, row.points, cause).pk


def forward_waiting(actor: Actor) -> int:
    """What was handed out or given while its place had no fund; gives how many were forwarded. May be run any time."""
    forwarded = 0
    for counter in Merchant.objects.filter(is_community=True).order_by("pk"):
        if points.fund_above(counter.grid_id) is None:
            continue
        redeemed = Redemption.objects.filter(
            merchant=counter, status=RedemptionStatus.REDEEMED.value, points__gt=0, forwarded_id=None
        )
        given = Gift.objects.filter(merchant=counter, status=GiftStatus.GIVEN.value, forwarded_id=None)
        forwarded += _forward_all(actor, redeemed, forward) + _forward_all(actor, given, forward_gift)
    return forwarded


def _forward_all(actor: Actor, waiting: QuerySet[Kind], one: Callable[[Actor, Kind], None]) -> int:
    """Each in a transaction of its own."""
    forwarded = 0
    while keys := list(waiting.values_list("pk", flat=True)[:AT_ONCE]):
        for key in keys:
            with transaction.atomic():
                row = (
                    waiting.model.objects.select_related("offer", "merchant")
                    .select_for_update(of=("self",))
                    .get(pk=key)
                )
                one(actor, row)
                row.save(update_fields=["forwarded_id"])
        forwarded += len(keys)
    return forwarded
