"""Funds: points that the district issues to a place, out of which its people are paid, and never more."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.points.errors import FundExhausted, PointsAccountUnknown, PointsMisfit
from yuandian.foundation.points.models import Movement, PointsAccount, Stripe
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

STRIPES = 32
MOST = 1_000_000

COUNT = """
INSERT INTO points_fundmonth (account_id, number, month, issued, paid, received)
{rows}
ON CONFLICT (account_id, number, month) DO UPDATE
SET issued = points_fundmonth.issued + excluded.issued, paid = points_fundmonth.paid + excluded.paid,
    received = points_fundmonth.received + excluded.received
"""
STRIPE = ("points_stripe", ("account_id", "number"), "account_id = %(fund)s")
COUNTED = "WITH stripe AS ({change} RETURNING account_id, number)" + COUNT.format(
    rows="SELECT account_id, number, %(month)s::date, 0, {paid}, {received} FROM stripe"
)
# The month's figures with it.
PAYING = [
    COUNTED.format(change=take, paid="%(amount)s::bigint", received=0) for take in taking(*STRIPE, waits_for="random()")
]
RECEIVING = [COUNTED.format(change=put, paid=0, received="%(amount)s::bigint") for put in putting(*STRIPE)]
COUNT_ALL = COUNT.format(rows="VALUES (%(fund)s, 0, %(month)s, %(issued)s, %(paid)s, 0)")


def fund_of(grid_id: UUID, name: str = "") -> PointsAccount:
    """The fund of a place, opened with its stripes at its first use."""
    return _with_stripes(account_for(AccountKind.FUND, grid_id, name))


def gift_fund() -> PointsAccount:
    """What people gave away (爱心兑换), for households in need: one for the district, opened at its first use."""
    return _with_stripes(account_for(AccountKind.CHARITY))


def _with_stripes(fund: PointsAccount) -> PointsAccount:
    if not Stripe.objects.filter(account=fund).exists():
        Stripe.objects.bulk_create(
            [Stripe(account=fund, number=number) for number in range(STRIPES)], ignore_conflicts=True
        )
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
    """The same with persons who are paid together, then the fund's stripes by number."""
    lock_accounts(person_ids)
    _locked_stripes(fund_id)


def draw_from(fund_id: UUID, points: int, day: date) -> None:
    """Takes points out of a fund: out of one stripe if any has as many, else out of all. Raises `FundExhausted`.

    The stripe is held until the transaction ends, so this comes last in it.
    """
    with connection.cursor() as cursor:
        for pay in PAYING:
            cursor.execute(pay, {"fund": fund_id, "amount": points, "month": day.replace(day=1)})
            if cursor.rowcount == 1:
                return
    stripes = _locked_stripes(fund_id)
    left = sum(stripe.left for stripe in stripes) - points
    if left < 0:
        raise FundExhausted(left=left + points, points=points)
    _spread(stripes, left)
    _count(fund_id, day, paid=points)


def refill(fund_id: UUID, points: int, day: date, *, issued: int = 0) -> None:
    """Puts points into a fund, the same into every stripe: issued, else taken back of what was paid.

    The stripes are held until the transaction ends, so this comes last in it.
    """
    stripes = _locked_stripes(fund_id)
    _spread(stripes, sum(stripe.left for stripe in stripes) + points)
    _count(fund_id, day, issued=issued, paid=issued - points)


def receive(fund_id: UUID, points: int, day: date) -> None:
    """Puts points that came from elsewhere into a fund. The stripe is held until the transaction ends."""
    with connection.cursor() as cursor:
        for receipt in RECEIVING:
            cursor.execute(receipt, {"fund": fund_id, "amount": points, "month": day.replace(day=1)})
            if cursor.rowcount == 1:
                return
    raise PointsAccountUnknown


def _locked_stripes(fund_id: UUID) -> list[Stripe]:
    return list(Stripe.objects.select_for_update().filter(account_id=fund_id).order_by("number"))


def _count(fund_id: UUID, day: date, *, issued: int = 0, paid: int = 0) -> None:
    """Adds to the figures of a fund's month. The caller holds the stripes."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT_ALL, {"fund": fund_id, "month": day.replace(day=1), "issued": issued, "paid": paid})


def _spread(stripes: list[Stripe], points: int) -> None:
    for stripe, share in zip(stripes, shares(points, len(stripes)), strict=True):
        stripe.left = share
    Stripe.objects.bulk_update(stripes, ["left"])


def check_points(points: int) -> None:
    """Raises `PointsMisfit`."""
    if not 1 <= points <= MOST:
        raise PointsMisfit(points=points)
