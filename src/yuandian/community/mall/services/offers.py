"""Offers are written, proposed, looked at by somebody else, published, withdrawn, and stocked."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.community.mall.access import merchants_within, offers_seen_by, served_by, sides_of, works_for
from yuandian.community.mall.errors import MerchantUnknown, OfferMisfit, OfferUnknown, SamePersonTwice, StepImpossible
from yuandian.community.mall.models import Merchant, Offer, OfferKind, Redemption, StockLane
from yuandian.community.mall.rules import MallPermission, OfferSort, StockCause
from yuandian.community.mall.rules.steps import OFFER_STEPS, MerchantStatus, OfferAction, RedemptionStatus
from yuandian.community.mall.services.moves import note, take_step
from yuandian.community.mall.services.stock import open_lanes, spread, write_change
from yuandian.foundation.files import facade as files
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import new_id

SUBJECT = "mall.offer"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferGiven:
    """An offer as somebody writes it; limits of 0 are none."""

    kind: str
    sort: OfferSort
    title: str
    words: str = ""
    terms: str = ""
    pick_up: str = ""
    picture_ids: Sequence[UUID] = ()
    points: int = 0
    per_person: int = 0
    per_day: int = 0
    valid_days: int = 7
    is_in_cabinets: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def write_offer(actor: Actor, merchant_id: UUID, given: OfferGiven) -> Offer:
    """Begins an offer of a merchant as a draft. Raises `MerchantUnknown`, `OfferMisfit`, `FileUnknown`."""
    merchant = _merchant(actor, merchant_id)
    row = Offer(merchant=merchant)
    _fill(row, given)
    row.save(force_insert=True)
    open_lanes(row.pk, None, 0)
    files.claim(actor, list(given.picture_ids), SUBJECT, row.pk)
    note(actor, row, "write", {"title": row.title, "points": row.points})
    return row


@transaction.atomic
def change_offer(actor: Actor, offer_id: UUID, given: OfferGiven) -> Offer:
    """Replaces what was written; it is a draft again. Raises `OfferUnknown`, `StepImpossible`, `OfferMisfit`."""
    row = locked_offer(actor, offer_id)
    if given.is_in_cabinets != row.is_in_cabinets and row.stock_changes.exists():
        raise OfferMisfit(field="is_in_cabinets", reason="it has stock already")
    kept = set(row.picture_ids)
    per_day = row.per_day
    _fill(row, given)
    row.proposed_by, row.decided_by, row.reason = None, None, None
    files.claim(actor, [one for one in given.picture_ids if one not in kept], SUBJECT, row.pk)
    sides = sides_of(actor, row.merchant, MallPermission.MANAGE)
    take_step(actor, row, OFFER_STEPS, OfferAction.CHANGE, sides, details={"title": row.title, "points": row.points})
    if row.per_day != per_day:
        _renew_day(row)
    return row


@transaction.atomic
def move_offer(actor: Actor, offer_id: UUID, action: OfferAction, reason: str | None = None) -> Offer:
    """Proposes, publishes, refuses or withdraws. What costs points is published by somebody else than who proposed it,
    and never by the merchant's own people.

    Raises `OfferUnknown`, `SamePersonTwice`, `Forbidden`, `StepImpossible`, `ReasonMissing`.
    """
    row = locked_offer(actor, offer_id)
    if action not in {OfferAction.PROPOSE, OfferAction.PUBLISH, OfferAction.REFUSE, OfferAction.WITHDRAW}:
        raise StepImpossible(action=action.value)
    if row.merchant.status != MerchantStatus.APPROVED and action is not OfferAction.WITHDRAW:
        raise StepImpossible(merchant=row.merchant.status)
    if action is OfferAction.PROPOSE:
        row.proposed_by, row.decided_by = actor.account_id, None
    if action in {OfferAction.PUBLISH, OfferAction.REFUSE}:
        _check_second_look(actor, row)
        row.decided_by = actor.account_id
    row.reason = reason.strip() if reason and reason.strip() else None
    permission = OFFER_STEPS[action].permission or MallPermission.MANAGE
    take_step(actor, row, OFFER_STEPS, action, sides_of(actor, row.merchant, permission), reason=reason)
    return row


def _check_second_look(actor: Actor, row: Offer) -> None:
    is_mine = row.proposed_by is not None and row.proposed_by == actor.account_id
    if (is_mine and row.points > 0) or works_for(actor, row.merchant):
        raise SamePersonTwice
    if is_mine:
        row.proposed_by = None  # a free offer needs no second person; the record says who proposed it


@transaction.atomic
def change_stock(actor: Actor, offer_id: UUID, amount: int, words: str) -> Offer:
    """Takes pieces in, or out where negative. Raises `OfferUnknown`, `StockTooFew`, `OfferMisfit`."""
    row = locked_offer(actor, offer_id)
    if row.is_in_cabinets:
        raise OfferMisfit(field="stock", reason="its stock comes by the cells of cabinets")
    if not amount:
        raise OfferMisfit(field="amount", reason="nothing changes")
    sides = sides_of(actor, row.merchant, MallPermission.MANAGE)
    take_step(actor, row, OFFER_STEPS, OfferAction.STOCK, sides, details={"amount": amount, "words": words.strip()})
    spread(row.pk, None, amount)
    cause = StockCause.TAKEN_IN if amount > 0 else StockCause.TAKEN_OUT
    write_change(actor, row.pk, cause, amount, f"by_hand:{new_id()}", words=words.strip())
    return row


def locked_offer(actor: Actor, offer_id: UUID) -> Offer:
    """An offer in sight, its row locked. Raises `OfferUnknown`."""
    rows = offers_seen_by(actor).select_related("merchant").select_for_update(of=("self",))
    row = rows.filter(pk=offer_id).first()
    if row is None:
        raise OfferUnknown
    return row


def _merchant(actor: Actor, merchant_id: UUID) -> Merchant:
    managed = merchants_within(actor, MallPermission.MANAGE) | served_by(actor)
    row = managed.filter(pk=merchant_id, status=MerchantStatus.APPROVED.value).first()
    if row is None:
        raise MerchantUnknown
    return row


def _fill(row: Offer, given: OfferGiven) -> None:
    if not OfferKind.objects.filter(pk=given.kind, is_active=True).exists():
        raise OfferMisfit(field="kind")
    if given.starts_on and given.ends_on and given.ends_on < given.starts_on:
        raise OfferMisfit(field="ends_on")
    if given.is_in_cabinets and not row.merchant.is_community:
        raise OfferMisfit(field="is_in_cabinets", reason="cabinets hold goods of a community's counter")
    for name, value in asdict(given).items():
        match name:
            case "kind":
                row.kind_id = value
            case "picture_ids":
                row.picture_ids = list(value)
            case _:
                setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.sort = given.sort.value


def _renew_day(row: Offer) -> None:
    """Today's lanes hold what the new limit leaves after what was ordered today."""
    today = timezone.localdate(clock.now())
    list(StockLane.objects.select_for_update().filter(offer=row, day=today).order_by("number"))
    taken = Redemption.objects.filter(offer=row, day=today).exclude(
        status__in=[RedemptionStatus.CANCELLED.value, RedemptionStatus.EXPIRED.value]
    )
    StockLane.objects.filter(offer=row, day=today).delete()
    if row.per_day:
        open_lanes(row.pk, today, max(row.per_day - taken.count(), 0))
