"""Funds: points that the district issues to a place, out of which its people are paid, and never more."""

from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.points.errors import FundExhausted, PointsAccountUnknown, PointsMisfit
from yuandian.foundation.points.models import Lane, Movement, PointsAccount
from yuandian.foundation.points.rules import AccountKind, MovementKind, PointsPermission
from yuandian.foundation.points.services.booking import Booking, Cause, account_for, book, done_before, locked
from yuandian.kernel.actor import Actor

LANES = 32
MOST = 1_000_000

# Out of a lane that nobody holds, at the second try out of one that has to be waited for.
PAY = """
UPDATE points_lane SET "left" = "left" - %(points)s
WHERE (account_id, number) = (
    SELECT account_id, number FROM points_lane WHERE account_id = %(fund)s AND "left" >= %(points)s
    ORDER BY random() LIMIT 1 FOR UPDATE {waiting}
)
"""
TRIES = (PAY.format(waiting="SKIP LOCKED"), PAY.format(waiting=""))


def fund_of(grid_id: UUID, name: str = "") -> PointsAccount:
    """The fund of a place, opened with its lanes at its first use."""
    fund = account_for(AccountKind.FUND, grid_id, name)
    Lane.objects.bulk_create([Lane(account=fund, number=number) for number in range(LANES)], ignore_conflicts=True)
    return fund


@transaction.atomic
def issue(actor: Actor, fund_id: UUID, points: int, key: str, words: str) -> Movement:
    """Issues points to a fund. Raises `Forbidden`, `PointsAccountUnknown`, `PointsMisfit`."""
    actor.require(PointsPermission.FUNDS)
    check_points(points)
    if not PointsAccount.objects.filter(pk=fund_id, kind=AccountKind.FUND.value).exists():
        raise PointsAccountUnknown
    source = account_for(AccountKind.ISSUE)
    fund = locked(fund_id)
    if before := done_before(key, fund, MovementKind.ISSUE):
        return before
    refill(fund_id, points)
    booking = Booking(fund, MovementKind.ISSUE, Cause(key=key, words=words))
    return book(actor, booking.pay(source.pk, -points).pay(fund_id, points), area_id=fund.owner_id)


def draw_from(fund_id: UUID, points: int) -> None:
    """Takes points out of a fund: out of one lane if any has as many, else out of all. Raises `FundExhausted`.

    The lane is held until the transaction ends, so this comes last in it.
    """
    with connection.cursor() as cursor:
        for pay in TRIES:
            cursor.execute(pay, {"fund": fund_id, "points": points})
            if cursor.rowcount == 1:
                return
    lanes = list(Lane.objects.select_for_update().filter(account_id=fund_id).order_by("number"))
    left = sum(lane.left for lane in lanes) - points
    if left < 0:
        raise FundExhausted(left=left + points, points=points)
    _spread(lanes, left)


def refill(fund_id: UUID, points: int) -> None:
    """Puts points into a fund, the same into every lane."""
    lanes = list(Lane.objects.select_for_update().filter(account_id=fund_id).order_by("number"))
    _spread(lanes, sum(lane.left for lane in lanes) + points)


def _spread(lanes: list[Lane], points: int) -> None:
    share, rest = divmod(points, len(lanes))
    for lane in lanes:
        lane.left = share + (lane.number < rest)
    Lane.objects.bulk_update(lanes, ["left"])


def check_points(points: int) -> None:
    """Raises `PointsMisfit`."""
    if not 1 <= points <= MOST:
        raise PointsMisfit(points=points)
