"""Stock is taken from lanes and put back into them, with a row for every change. Nothing else writes either.

Lanes come last in a transaction: one that is taken from is held until it ends. Of many lanes they are locked by number.
"""

from datetime import date
from uuid import UUID

from django.db import connection

from yuandian.community.mall.errors import StockTooFew
from yuandian.community.mall.models import StockChange, StockLane
from yuandian.community.mall.rules import StockCause
from yuandian.community.mall.rules.limits import LANES
from yuandian.kernel.actor import Actor
from yuandian.kernel.stripes import putting, shares, taking

WHERE = "offer_id = %(offer)s AND day IS NOT DISTINCT FROM %(day)s::date"
TAKING = taking("mall_stocklane", ("id",), WHERE)
PUTTING = putting("mall_stocklane", ("id",), WHERE)


def take_one(offer_id: UUID, day: date | None) -> bool:
    """Takes one piece, of all or of a day's; False where there is none."""
    return _one(TAKING, offer_id, day)


def put_one(offer_id: UUID, day: date | None) -> bool:
    """Puts one piece back; False where there are no such lanes."""
    return _one(PUTTING, offer_id, day)


def _one(tries: tuple[str, ...], offer_id: UUID, day: date | None) -> bool:
    with connection.cursor() as cursor:
        for statement in tries:
            cursor.execute(statement, {"offer": offer_id, "day": day, "amount": 1})
            if cursor.rowcount == 1:
                return True
    return False


def open_lanes(offer_id: UUID, day: date | None, amount: int) -> None:
    """Makes the lanes of an offer or of a day, with so much in them, unless they are there."""
    StockLane.objects.bulk_create(
        [
            StockLane(offer_id=offer_id, day=day, number=number, left=left)
            for number, left in enumerate(shares(amount, LANES))
        ],
        ignore_conflicts=True,
    )


def spread(offer_id: UUID, day: date | None, amount: int, *, at_most: bool = False) -> int:
    """Adds an amount to what is left, or takes it away, and spreads it over the lanes; gives what was done.

    With `at_most` no more is taken than there is. Raises `StockTooFew`.
    """
    lanes = list(StockLane.objects.select_for_update().filter(offer=offer_id, day=day).order_by("number"))
    left = sum(lane.left for lane in lanes)
    if left + amount < 0:
        if not at_most:
            raise StockTooFew(left=left)
        amount = -left
    for lane, share in zip(lanes, shares(left + amount, len(lanes) or LANES), strict=False):
        lane.left = share
    StockLane.objects.bulk_update(lanes, ["left"])
    return amount


def write_change(
    actor: Actor,
    offer_id: UUID,
    cause: StockCause,
    amount: int,
    key: str,
    *,
    cell_id: UUID | None = None,
    redemption_id: UUID | None = None,
    words: str = "",
) -> None:
    """Writes a change down, once for its key."""
    StockChange.objects.create(
        offer_id=offer_id, cell_id=cell_id, redemption_id=redemption_id, cause=cause.value, amount=amount, key=key,
        words=words, by=actor.account_id,
    )  # fmt: skip
