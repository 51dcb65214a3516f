"""People order, and take back what they ordered; what nobody fetched expires. Points, stock and limits go together."""

import secrets
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from yuandian.community.mall.access import offers_out, redemptions_of, works_for
from yuandian.community.mall.errors import (
    OfferNotOut,
    OfferUnknown,
    OrderKeyUsed,
    OwnOffer,
    PersonalLimitReached,
    RedemptionUnknown,
    SoldOut,
)
from yuandian.community.mall.models import Offer, PersonCount, Redemption
from yuandian.community.mall.records import RedemptionRecord
from yuandian.community.mall.rules import StockCause
from yuandian.community.mall.rules.codes import MOST_CODES, code_from
from yuandian.community.mall.rules.limits import good_until
from yuandian.community.mall.rules.steps import REDEMPTIONS, RedemptionAction, RedemptionStatus, Side
from yuandian.community.mall.services.numbers import numbered
from yuandian.community.mall.services.stock import open_stripes, put_one, take_one, write_change
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.moves import begin, finish
from yuandian.kernel.sealed import lookup

SUBJECT = "mall.redemption"
EXPIRED_AT_ONCE = 200

# Locks the count of a person, made with the first order, and gives it.
COUNTED = """
INSERT INTO mall_personcount (offer_id, person_id, count) VALUES (%s, %s, 0)
ON CONFLICT (offer_id, person_id) DO UPDATE SET count = mall_personcount.count
RETURNING count
"""


@transaction.atomic
def order_offer(actor: Actor, offer_id: UUID, key: str) -> Redemption:
    """Orders one piece, once for the key: the same key again gives the same redemption.

    Raises `OfferUnknown`, `OfferNotOut`, `OwnOffer`, `PersonalLimitReached`, `PointsTooFew`, `SoldOut`,
    and `OrderKeyUsed` for a key that stands for another offer.
    """
    # hot path: no lock that others wait for is held but one stripe of the day and one of the stock, taken last.
    if actor.person_id is None:
        raise NotSignedIn
    offer = Offer.objects.select_related("merchant").filter(pk=offer_id).first()
    if offer is None:
        raise OfferUnknown
    with connection.cursor() as cursor:
        cursor.execute(COUNTED, [offer_id, actor.person_id])
        (count,) = cursor.fetchone()
    if before := Redemption.objects.filter(person=actor.person_id, key=key).first():
        if before.offer_id != offer_id:
            raise OrderKeyUsed(key=key)
        return before
    if not offers_out().filter(pk=offer_id).exists():
        raise OfferNotOut
    if works_for(actor, offer.merchant):
        raise OwnOffer
    if offer.per_person and count >= offer.per_person:
        raise PersonalLimitReached(per_person=offer.per_person)
    PersonCount.objects.filter(offer=offer_id, person=actor.person_id).update(count=F("count") + 1)
    row = _redemption(actor, offer, key)
    if offer.points:
        row.movement_id = _pay(actor, row, offer)
    _insert(row)
    details = {"offer": str(offer_id), "points": row.points, "person": str(actor.person_id)}
    append(row, RedemptionRecord.ORDER, actor=actor, details=details)
    _take(actor, row, offer)
    return row


def _redemption(actor: Actor, offer: Offer, key: str) -> Redemption:
    assert actor.person_id is not None
    now, code = clock.now(), _new_code()
    return Redemption(
        id=new_id(), offer=offer, merchant=offer.merchant,
        person_id=actor.person_id, payer_id=actor.person_id, ordered_by=actor.account_id, key=key,
        points=offer.points, day=clock.today(), code=code, code_index=lookup(code),
        expires_at=good_until(now, offer.valid_days, offer.ends_on, ZoneInfo(settings.TIME_ZONE)),
    )  # fmt: skip


def _new_code() -> str:
    while True:
        code = code_from(secrets.randbelow(MOST_CODES))
        if not Redemption.objects.filter(code_index=lookup(code)).exists():
            return code


def _pay(actor: Actor, row: Redemption, offer: Offer) -> UUID:
    assert actor.person_id is not None
    assert offer.merchant.account_id is not None, "a merchant whose offers are out has an account"
    cause = points.Cause(key=f"mall:{row.pk}", words=f"兑换：{offer.title}", subject_type=SUBJECT, subject_id=row.pk)
    return points.spend(actor, actor.person_id, offer.merchant.account_id, offer.points, cause).pk


def _insert(row: Redemption) -> None:
    def insert(number: str) -> Redemption:
        row.number = number
        row.save(force_insert=True)
        return row

    try:
        numbered(Redemption.objects.all(), row.day, insert)
    except IntegrityError as error:
        if Redemption.objects.filter(person=row.person_id, key=row.key).exists():
            raise OrderKeyUsed(key=row.key) from error
        raise


def _take(actor: Actor, row: Redemption, offer: Offer) -> None:
    if offer.per_day:
        open_stripes(offer.pk, row.day, offer.per_day)
        if not take_one(offer.pk, row.day):
            raise SoldOut(today=True)
    if not take_one(offer.pk, None):
        raise SoldOut(today=False)
    write_change(actor, offer.pk, StockCause.ORDERED, -1, f"order:{row.pk}", redemption_id=row.pk)


@transaction.atomic
def cancel_redemption(actor: Actor, redemption_id: UUID) -> Redemption:
    """The owner takes it back: points and stock return. Raises `RedemptionUnknown`, `StepNotPossible`."""
    row = redemptions_of(actor).select_for_update(of=("self",)).filter(pk=redemption_id).first()
    if row is None:
        raise RedemptionUnknown
    if row.status == RedemptionStatus.CANCELLED:
        return row
    _undo(actor, row, RedemptionAction.CANCEL, Side.OWNER, "取消兑换，退回")
    return row


def expire_due(actor: Actor) -> int:
    """Ends what was not fetched in time, each in a transaction of its own; gives how many. May be run at any time."""
    ended = 0
    while due := _due():
        ended += sum(_expire(actor, redemption_id) for redemption_id in due)
    return ended


def _due() -> list[UUID]:
    rows = Redemption.objects.filter(status=RedemptionStatus.ORDERED.value, expires_at__lte=clock.now())
    return list(rows.order_by("expires_at").values_list("pk", flat=True)[:EXPIRED_AT_ONCE])


@transaction.atomic
def _expire(actor: Actor, redemption_id: UUID) -> bool:
    row = Redemption.objects.select_for_update(of=("self",)).get(pk=redemption_id)
    if row.status != RedemptionStatus.ORDERED or row.expires_at > clock.now():
        return False
    _undo(actor, row, RedemptionAction.EXPIRE, Side.SYSTEM, "兑换过期，退回")
    if row.ordered_by is not None:
        body = f"{row.offer.title}未在有效期内使用，{row.points}活力值已退回。"
        messaging.tell([row.ordered_by], "redemption.expired", "兑换单已过期", body, SUBJECT, row.pk)
    return True


def _undo(actor: Actor, row: Redemption, action: RedemptionAction, side: Side, words: str) -> None:
    move = begin(REDEMPTIONS, actor, row, action, RedemptionStatus(row.status), standing({side}))
    row.ended_at, row.ended_by = clock.now(), actor.account_id
    # The count before the points, as when it was ordered: nobody waits for themselves.
    PersonCount.objects.filter(offer=row.offer_id, person=row.person_id).update(count=F("count") - 1)
    if row.movement_id is not None:
        if row.payer_id != row.person_id:
            points.lock_accounts([row.payer_id, row.person_id])
        back = points.reverse(actor, row.movement_id, f"mall:{row.pk}:back", f"{words}：{row.offer.title}")
        row.reversal_id = back.pk
        if row.payer_id != row.person_id:
            points.merge_accounts(actor, row.payer_id, row.person_id)
    finish(move, {"points": row.points})
    _put_back(actor, row)


def _put_back(actor: Actor, row: Redemption) -> None:
    if row.offer.per_day and row.day == clock.today():
        put_one(row.offer_id, row.day)
    put_one(row.offer_id, None)
    write_change(actor, row.offer_id, StockCause.PUT_BACK, 1, f"back:{row.pk}", redemption_id=row.pk)
