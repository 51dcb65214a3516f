"""What is paid for a community's own goods comes back to the fund that pays for them, once they are handed out."""

from uuid import UUID

from django.db import transaction

from yuandian.community.mall.models import Merchant, Redemption
from yuandian.community.mall.rules.steps import RedemptionStatus
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor

SUBJECT = "mall.redemption"
AT_ONCE = 500


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


def forward_waiting(actor: Actor) -> int:
    """What was handed out while its place had no fund; gives how many were forwarded. May be run at any time."""
    forwarded = 0
    for counter in Merchant.objects.filter(is_community=True).order_by("pk"):
        if points.fund_above(counter.grid_id) is None:
            continue
        waiting = Redemption.objects.filter(
            merchant=counter, status=RedemptionStatus.REDEEMED.value, points__gt=0, forwarded_id=None
        )
        while keys := list(waiting.values_list("pk", flat=True)[:AT_ONCE]):
            for key in keys:
                _forward_late(actor, key)
            forwarded += len(keys)
    return forwarded


@transaction.atomic
def _forward_late(actor: Actor, redemption_id: UUID) -> None:
    row = Redemption.objects.select_related("offer", "merchant").select_for_update(of=("self",)).get(pk=redemption_id)
    forward(actor, row)
    row.save(update_fields=["forwarded_id"])
