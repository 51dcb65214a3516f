"""Funds: points that the district issues to a place, out of which its people are paid, and never more."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.points.errors import FundExhausted, PointsAccountUnknown, PointsMisfit
from yuandian.foundation.points.models import Lane, Movement, PointsAccount
from yuandian.foundation.points.rules import AccountKind, MovementKind, PointsPermission
from yuandian.foundation.points.services.bookings import (
    Booking,
    Cause,
    account_for,
    book,
    done_before,
    locked,
    person_account,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.stripes import putting, shares, taking

LANES = 32
MOST = 1_000_000

COUNT = """
INSERT INTO points_fundmonth (account_id, number, month, issued, paid, received)
{rows}
ON CONFLICT (account_id, number, month) DO UPDATE
SET issued = points_fundmonth.issued + excluded.issued, paid = points_fundmonth.paid + excluded.paid,
    received = points_fundmonth.received + excluded.received
"""
LANE = ("points_lane", ("account_id", "number"), "account_id = %(fund)s")
COUNTED = "WITH lane AS ({change} RETURNING account_id, number)" + COUNT.format(
    rows="SELECT account_id, number, %(month)s::date, 0, {paid}, {received} FROM lane"
)
# The month's figures with it.
PAYING = [
    COUNTED.format(change=take, paid="%(amount)s::bigint", received=0) for take in taking(*LANE, waits_for="random()")
]
RECEIVING = [COUNTED.format(change=put, paid=0, received="%(amount)s::bigint") for put in putting(*LANE)]
COUNT_ALL = COUNT.format(rows="VALUES (%(fund)s, 0, %(month)s, %(issued)s, %(paid)s, 0)")


def fund_of(grid_id: UUID, name: str = "") -> PointsAccount:
    """The fund of a place, opened with its lanes at its first use."""
    return _with_lanes(account_for(AccountKind.FUND, grid_id, name))


def gift_fund() -> PointsAccount:
    """What people gave away (爱心兑换), for households in need: one for the district, opened at its first use."""
    return _with_lanes(account_for(AccountKind.CHARITY))


def _with_lanes(fund: PointsAccount) -> PointsAccount:
    if not Lane.objects.filter(account=fund).exists():
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
    booking = Booking(fund, MovementKind.ISSUE, Cause(key=key, words=words))
    made = book(actor, booking.pay(source.pk, -points).pay(fund_id, points), area_id=fund.owner_id)
    refill(fund_id, points, made.day, issued=points)
    return made


def lock_accounts(person_ids: Iterable[UUID]) -> None:
    """Locks the accounts of several persons by id, as a merge does: so two who lock the same never wait for each other.

    Within a transaction, before anything moves.
    """
    for account_id in sorted(person_account(person_id).pk for person_id in person_ids):
        locked(account_id)


def lock_in_order(person_ids: Iterable[UUID], fund_id: UUID) -> None:
    """The same with persons who are paid together, then the fund's lanes by number."""
    lock_accounts(person_ids)
    _locked_lanes(fund_id)


def draw_from(fund_id: UUID, points: int, day: date) -> None:
    """Takes points out of a fund: out of one lane if any has as many, else out of all. Raises `FundExhausted`.

    The lane is held until the transaction ends, so this comes last in it.
    """
    with connection.cursor() as cursor:
        for pay in PAYING:
            cursor.execute(pay, {"fund": fund_id, "amount": points, "month": day.replace(day=1)})
            if cursor.rowcount == 1:
                return
    lanes = _locked_lanes(fund_id)
    left = sum(lane.left for lane in lanes) - points
    if left < 0:
        raise FundExhausted(left=left + points, points=points)
    _spread(lanes, left)
    _count(fund_id, day, paid=points)


def refill(fund_id: UUID, points: int, day: date, *, issued: int = 0) -> None:
    """Puts points into a fund, the same into every lane: issued, else taken back of what was paid.

    The lanes are held until the transaction ends, so this comes last in it.
    """
    lanes = _locked_lanes(fund_id)
    _spread(lanes, sum(lane.left for lane in lanes) + points)
    _count(fund_id, day, issued=issued, paid=issued - points)


def receive(fund_id: UUID, points: int, day: date) -> None:
    """Puts points that came from elsewhere into a fund. The lane is held until the transaction ends."""
    with connection.cursor() as cursor:
        for receipt in RECEIVING:
            cursor.execute(receipt, {"fund": fund_id, "amount": points, "month": day.replace(day=1)})
            if cursor.rowcount == 1:
                return
    raise PointsAccountUnknown


def _locked_lanes(fund_id: UUID) -> list[Lane]:
    return list(Lane.objects.select_for_update().filter(account_id=fund_id).order_by("number"))


def _count(fund_id: UUID, day: date, *, issued: int = 0, paid: int = 0) -> None:
    """Adds to the figures of a fund's month. The caller holds the lanes."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT_ALL, {"fund": fund_id, "month": day.replace(day=1), "issued": issued, "paid": paid})


def _spread(lanes: list[Lane], points: int) -> None:
    for lane, share in zip(lanes, shares(points, len(lanes)), strict=True):
        lane.left = share
    Lane.objects.bulk_update(lanes, ["left"])


def check_points(points: int) -> None:
    """Raises `PointsMisfit`."""
    if not 1 <= points <= MOST:
        raise PointsMisfit(points=points)
