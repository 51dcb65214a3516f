"""Points are earned, spent, donated, forwarded, reversed and merged, and expire."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from yuandian.foundation.points.access import visible_to
from yuandian.foundation.points.errors import (
    EarningLimitReached,
    MovementUnknown,
    OwnReward,
    PointsTooFew,
    ReversalImpossible,
)
from yuandian.foundation.points.models import Lot, Movement, PersonMerge, PointsAccount, Posting, RuleVersion
from yuandian.foundation.points.queries.rules import version_in_force
from yuandian.foundation.points.rules import (
    AccountKind,
    MovementKind,
    OpenLot,
    PointsPermission,
    Taken,
    expiry_of,
    take,
)
from yuandian.foundation.points.services.bookings import (
    Booking,
    Cause,
    NewLot,
    account_for,
    book,
    done_before,
    lock_account,
    locked,
    open_lots,
    person_account,
)
from yuandian.foundation.points.services.funds import check_points, draw_from, gift_fund, receive, refill
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

EXPIRED_AT_ONCE = 500


@transaction.atomic
def earn(
    actor: Actor,
    person_id: UUID,
    rule_code: str,
    fund_id: UUID,
    key: str,
    subject_type: str = "",
    subject_id: UUID | None = None,
) -> Movement:
    """Pays a person out of a fund what a rule in force gives, once for the key.

    Raises `EarningRuleUnknown`, `EarningLimitReached`, `FundExhausted`, `KeyUsedOtherwise`.
    """
    day = clock.today()
    version = version_in_force(rule_code, day)
    held = lock_account(person_id, key, MovementKind.EARN)
    if held.before:
        return held.before
    account = held.account
    _check_limits(account, version, day)
    cause = Cause(
        key=key, words=version.words, subject_type=subject_type, subject_id=subject_id, rule_version_id=version.pk
    )
    booking = Booking(account, MovementKind.EARN, cause).pay(fund_id, -version.points)
    made = book(actor, booking.credit(NewLot(account.pk, version.points, expiry_of(day, version.expires_after_months))))
    draw_from(fund_id, version.points, made.day)
    return made


def _check_limits(account: PointsAccount, version: RuleVersion, day: date) -> None:
    if not version.per_day and not version.per_month:
        return
    of_rule = Movement.objects.filter(
        account=account, rule_version__rule=version.rule_id, reversal=None, kind=MovementKind.EARN.value
    )
    by_day = dict(
        of_rule.filter(day__gte=day.replace(day=1), day__lte=day).values_list("day").annotate(times=Count("id"))
    )
    if version.per_day and by_day.get(day, 0) >= version.per_day:
        raise EarningLimitReached(per_day=version.per_day)
    if version.per_month and sum(by_day.values()) >= version.per_month:
        raise EarningLimitReached(per_month=version.per_month)


@transaction.atomic
def spend(actor: Actor, person_id: UUID, into_id: UUID, points: int, cause: Cause) -> Movement:
    """Pays points of a person's to a merchant or a fund. Raises `PointsTooFew`, `PointsMisfit`, `KeyUsedOtherwise`."""
    return _pay(actor, person_id, into_id, points, cause, MovementKind.SPEND)[0]


@transaction.atomic
def donate(actor: Actor, person_id: UUID, points: int, cause: Cause) -> Movement:
    """Gives points of a person's to the gift fund (爱心兑换). Raises as `spend` does."""
    fund = gift_fund()
    made, is_new = _pay(actor, person_id, fund.pk, points, cause, MovementKind.DONATE)
    if is_new:
        receive(fund.pk, points, made.day)
    return made


@transaction.atomic
def give(actor: Actor, into_id: UUID, points: int, cause: Cause) -> Movement:
    """Pays goods for a household in need out of the gift fund. Raises `FundExhausted`, `KeyUsedOtherwise`."""
    check_points(points)
    fund = locked(gift_fund().pk)
    if before := done_before(cause.key, fund, MovementKind.GIVE):
        return before
    made = book(actor, Booking(fund, MovementKind.GIVE, cause).pay(fund.pk, -points).pay(into_id, points))
    draw_from(fund.pk, points, made.day)
    return made


def _pay(
    actor: Actor, person_id: UUID, into_id: UUID, points: int, cause: Cause, kind: MovementKind
) -> tuple[Movement, bool]:
    """The movement, and whether it was made now."""
    check_points(points)
    held = lock_account(person_id, cause.key, kind)
    if held.before:
        return held.before, False
    taken = take(held.lots, points, clock.today())
    if (found := sum(one.points for one in taken)) < points:
        raise PointsTooFew(points=points, available=found)
    return book(actor, Booking(held.account, kind, cause).debit(held.account.pk, taken).pay(into_id, points)), True


@transaction.atomic
def forward(actor: Actor, from_id: UUID, fund_id: UUID, points: int, cause: Cause) -> Movement:
    """What a community's counter took for goods goes to the fund that pays for them, once for the key.

    Nothing takes it back. Raises `KeyUsedOtherwise`, `PointsAccountUnknown`.
    """
    check_points(points)
    account = locked(from_id)
    if before := done_before(cause.key, account, MovementKind.FORWARD):
        return before
    made = book(actor, Booking(account, MovementKind.FORWARD, cause).pay(from_id, -points).pay(fund_id, points))
    receive(fund_id, points, made.day)
    return made


@transaction.atomic
def reverse(actor: Actor, movement_id: UUID, key: str, words: str) -> Movement:
    """Undoes what was spent, donated or earned, once; what was donated only while the gift fund has it.

    What was spent goes back into the lots that it came from. Of what was earned there is taken back what the person
    still has: nobody falls below zero. Raises `MovementUnknown`, `ReversalImpossible`,
    `FundExhausted`.
    """
    found = Movement.objects.filter(pk=movement_id).first()
    if found is None:
        raise MovementUnknown
    account = locked(found.account_id)
    if before := done_before(key, account, MovementKind.REVERSE):
        return before
    if Movement.objects.filter(reverses=found).exists():
        raise ReversalImpossible
    cause = Cause(
        key=key, words=words, subject_type=found.subject_type, subject_id=found.subject_id, reverses_id=found.pk
    )
    booking = Booking(account, MovementKind.REVERSE, cause)
    lines = list(found.postings.order_by("id"))
    match MovementKind(found.kind):
        case MovementKind.SPEND:
            _give_back(booking, lines)
            return book(actor, booking)
        case MovementKind.DONATE:
            _give_back(booking, lines)
            made = book(actor, booking)
            draw_from(gift_fund().pk, sum(side.amount for side in lines if side.lot_id is None), made.day)
            return made
        case MovementKind.EARN | MovementKind.GRANT:
            fund_id, points = _take_back(booking, lines)
            made = book(actor, booking)
            refill(fund_id, points, made.day)
            return made
        case _:
            raise ReversalImpossible


def _give_back(booking: Booking, lines: list[Posting]) -> None:
    for side in lines:
        if side.lot_id is None:
            booking.pay(side.account_id, -side.amount)
        else:
            booking.put_back(side.account_id, side.lot_id, -side.amount)


def _take_back(booking: Booking, lines: list[Posting]) -> tuple[UUID, int]:
    """Gives the fund that gets it back, and how much."""
    (fund,) = (side for side in lines if side.lot_id is None)
    (lot,) = (side for side in lines if side.lot_id is not None)
    taken = take(open_lots(booking.account), lot.amount, clock.today(), first=lot.lot_id)
    points = sum(one.points for one in taken)
    if not points:
        raise ReversalImpossible(available=0)
    booking.debit(booking.account.pk, taken).pay(fund.account_id, points)
    return fund.account_id, points


def expire_due(actor: Actor, day: date) -> int:
    """Takes back what has expired by `day`, person by person; gives the points. May be run again at any time."""
    points = 0
    while accounts := list(
        Lot.objects.filter(left__gt=0, expires_on__lte=day).values_list("account_id", flat=True)[:EXPIRED_AT_ONCE]
    ):
        for account_id in dict.fromkeys(accounts):
            points += _expire(actor, account_id, day)
    return points


@transaction.atomic
def _expire(actor: Actor, account_id: UUID, day: date) -> int:
    account = locked(account_id)
    expired = [lot for lot in open_lots(account) if lot.expires_on <= day]
    if not expired:
        return 0
    points = sum(lot.left for lot in expired)
    key = f"expire:{account_id}:{account.history_count + 1}"
    booking = Booking(account, MovementKind.EXPIRE, Cause(key=key, words="活力值到期"))
    booking.debit(account_id, [_all_of(lot) for lot in expired])
    book(actor, booking.pay(account_for(AccountKind.EXPIRY).pk, points))
    return points


def _all_of(lot: OpenLot) -> Taken:
    return Taken(lot.id, lot.left, lot.expires_on)


@transaction.atomic
def merge_accounts(actor: Actor, person_id: UUID, into_person_id: UUID) -> Movement | None:
    """Moves what one record of a person holds to the other, lot by lot with its expiry; None where there is nothing."""
    source = PointsAccount.objects.filter(kind=AccountKind.PERSON.value, owner_id=person_id).first()
    if source is None:
        return None
    target = person_account(into_person_id)
    first, second = sorted((source.pk, target.pk))
    held = {first: locked(first), second: locked(second)}
    lots = open_lots(held[source.pk])
    key = f"merge:{source.pk}:{target.pk}:{held[source.pk].history_count + 1}"
    if not lots:
        return None
    booking = Booking(held[source.pk], MovementKind.MERGE, Cause(key=key, words="档案合并"))
    booking.debit(source.pk, [_all_of(lot) for lot in lots])
    for lot in lots:
        booking.credit(NewLot(target.pk, lot.left, lot.expires_on))
    points = sum(lot.left for lot in lots)
    PointsAccount.objects.filter(pk=target.pk).update(balance=held[target.pk].balance + points)
    return book(actor, booking)


def reverse_reward(actor: Actor, movement_id: UUID, words: str) -> Movement:
    """Takes back a reward in sight that was wrong, for a reason that its person reads.

    What was spent goes back by the mall, which keeps the stock. Raises `Forbidden`, `MovementUnknown`, `OwnReward`,
    `ReversalImpossible`.
    """
    actor.require(PointsPermission.GRANT_APPROVE)
    found = visible_to(actor, PointsPermission.GRANT_APPROVE).select_related("account").filter(pk=movement_id).first()
    if found is None:
        raise MovementUnknown
    if found.kind not in (MovementKind.EARN.value, MovementKind.GRANT.value):
        raise ReversalImpossible
    if actor.person_id is not None and actor.person_id == found.account.owner_id:
        raise OwnReward
    return reverse(actor, movement_id, f"reverse:{movement_id}", words)


@transaction.atomic
def merge_person(actor: Actor, person_id: UUID, into_person_id: UUID) -> Movement | None:
    """Moves the points, and remembers whose the hours are now; doing it again changes nothing.

    Those whose hours counted for the one until now go on to the other with it.
    """
    gone = [person_id, *PersonMerge.objects.filter(into_person=person_id).values_list("person_id", flat=True)]
    rows = [PersonMerge(person_id=one, into_person_id=into_person_id) for one in gone]
    PersonMerge.objects.bulk_create(rows, ignore_conflicts=True)
    return merge_accounts(actor, person_id, into_person_id)
