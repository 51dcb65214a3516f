"""Stock is taken from stripes and put back into them, with a row for every change. Nothing else writes either.

Stripes come last in a transaction: one that is taken from is held until it ends. Of many they are locked by number.
"""

from datetime import date
from uuid import UUID

from django.db import connection

from yuandian.community.mall.errors import StockTooFew
from yuandian.community.mall.models import StockChange, StockStripe
from yuandian.community.mall.rules import StockCause
from yuandian.community.mall.rules.limits import STRIPES
from yuandian.kernel.actor import Actor
from yuandian.kernel.stripes import putting, shares, taking

WHERE = "offer_id = %(offer)s AND day IS NOT DISTINCT FROM %(day)s::date"
TAKING = taking("mall_stockstripe", ("id",), WHERE)
PUTTING = putting("mall_stockstripe", ("id",), WHERE)


def take_one(offer_id: UUID, day: date | None) -> bool:
    """Takes one piece, of all or of a day's; False where there is none."""
    return _one(TAKING, offer_id, day)


def put_one(offer_id: UUID, day: date | None) -> bool:
    """Puts one piece back; False where there are no such stripes."""
    return _one(PUTTING, offer_id, day)


def _one(tries: tuple[str, ...], offer_id: UUID, day: date | None) -> bool:
    with connection.cursor() as cursor:
        for statement in tries:
            cursor.execute(statement, {"offer": offer_id, "day": day, "amount": 1})
            if cursor.rowcount == 1:
                return True
    return False


def open_stripes(offer_id: UUID, day: date | None, amount: int) -> None:
    """Makes the stripes of an offer or of a day, with so much in them, unless they are there."""
    StockStripe.objects.bulk_create(
        [
            StockStripe(offer_id=offer_id, day=day, number=number, left=left)
            for number, left in enumerate(shares(amount, STRIPES))
        ],
        ignore_conflicts=True,
    )


def spread(offer_id: UUID, day: date | None, amount: int, *, at_most: bool = False) -> int:
    """Adds an amount to what is left, or takes it away, and spreads it over the stripes; gives what was done.

    With `at_most` no more is taken than there is. Raises `StockTooFew`.
    """
    stripes = list(StockStripe.objects.select_for_update().filter(offer=offer_id, day=day).order_by("number"))
    left = sum(stripe.left for stripe in stripes)
    if left + amount < 0:
        if not at_most:
            raise StockTooFew(left=left)
        amount = -left
    for stripe, share in zip(stripes, shares(left + amount, len(stripes) or STRIPES), strict=False):
        stripe.left = share
    StockStripe.objects.bulk_update(stripes, ["left"])
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
