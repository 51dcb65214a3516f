"""Offers are written, proposed, looked at by somebody else, published, withdrawn, and stocked; and their kinds."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec
from django.db import transaction
from pydantic import Field, StringConstraints

from yuandian.community.mall.access import Standing, merchants_within, offers_seen_by, served_by
from yuandian.community.mall.errors import MerchantUnknown, OfferMisfit, OfferUnknown
from yuandian.community.mall.models import Merchant, Offer, OfferKind, Redemption, StockStripe
from yuandian.community.mall.queries.offers import OfferKindCard
from yuandian.community.mall.records import OfferRecord
from yuandian.community.mall.rules import (
    MOST_PICTURES,
    MOST_POINTS,
    MOST_STOCK,
    MallPermission,
    Name,
    OfferSort,
    Short,
    StockCause,
    Words,
)
from yuandian.community.mall.rules.steps import (
    MERCHANTS,
    OFFERS,
    MerchantStatus,
    OfferAction,
    OfferStatus,
    RedemptionStatus,
    normal_reason,
    reason_details,
)
from yuandian.community.mall.services.stock import open_stripes, spread, write_change
from yuandian.foundation.files import facade as files
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.moves import Move, begin, finish
from yuandian.reference import shipped

SUBJECT = "mall.offer"
DECIDED = frozenset({OfferAction.PROPOSE, OfferAction.PUBLISH, OfferAction.REFUSE, OfferAction.WITHDRAW})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferGiven:
    """An offer as somebody writes it; limits of 0 are none."""

    kind: Annotated[str, StringConstraints(max_length=30)]
    sort: OfferSort
    title: Name
    words: Words = ""
    terms: Words = ""
    pick_up: Short = ""
    picture_ids: Annotated[list[UUID], Field(max_length=MOST_PICTURES)] = field(default_factory=list)
    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] = 0
    per_person: Annotated[int, Field(ge=0, le=1000)] = 0
    per_day: Annotated[int, Field(ge=0, le=MOST_STOCK)] = 0
    valid_days: Annotated[int, Field(ge=1, le=365)] = 7
    is_in_cabinets: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffer(OfferGiven):
    """The same, of a merchant."""

    merchant_id: UUID


@transaction.atomic
def write_offer(actor: Actor, merchant_id: UUID, given: OfferGiven) -> Offer:
    """Begins an offer of a merchant as a draft. Raises `MerchantUnknown`, `OfferMisfit`, `FileUnknown`."""
    merchant = _merchant(actor, merchant_id)
    row = Offer(merchant=merchant)
    _fill(row, given)
    row.save(force_insert=True)
    open_stripes(row.pk, None, 0)
    files.claim(actor, given.picture_ids, SUBJECT, row.pk)
    append(row, OfferRecord.WRITE, actor=actor, details=_audit_details(row))
    return row


@transaction.atomic
def change_offer(actor: Actor, offer_id: UUID, given: OfferGiven) -> Offer:
    """Replaces what was written; it is a draft again. Raises `OfferUnknown`, `StepNotPossible`, `OfferMisfit`."""
    row = locked_offer(actor, offer_id)
    move = _begin(actor, row, OfferAction.CHANGE)
    if given.is_in_cabinets != row.is_in_cabinets and row.stock_changes.exists():
        raise OfferMisfit(field="is_in_cabinets", reason="it has stock already")
    kept = set(row.picture_ids)
    per_day = row.per_day
    _fill(row, given)
    row.proposed_by, row.decided_by, row.reason = None, None, None
    files.claim(actor, [one for one in given.picture_ids if one not in kept], SUBJECT, row.pk)
    finish(move, _audit_details(row))
    if row.per_day != per_day:
        _renew_day(row)
    return row


@transaction.atomic
def move_offer(actor: Actor, offer_id: UUID, action: OfferAction, reason: str | None = None) -> Offer:
    """Proposes, publishes, refuses or withdraws. What costs points is published by somebody else than who proposed it,
    and never by the merchant's own people.

    Raises `OfferUnknown`, `Forbidden`, `SamePersonTwice`, `StepNotPossible`, `StepIncomplete`.
    """
    row = locked_offer(actor, offer_id)
    if action not in DECIDED:
        raise StepNotPossible(subject=OFFERS.subject, status=row.status, action=action.value)
    move = _begin(actor, row, action, {"reason": reason})
    if row.merchant.status != MerchantStatus.APPROVED and action is not OfferAction.WITHDRAW:
        raise StepNotPossible(subject=MERCHANTS.subject, status=row.merchant.status, action=action.value)
    if action is OfferAction.PROPOSE:
        row.proposed_by, row.decided_by = actor.account_id, None
    if action in {OfferAction.PUBLISH, OfferAction.REFUSE}:
        if row.proposed_by == actor.account_id:
            row.proposed_by = None  # a free offer needs no second person; the record says who proposed it
        row.decided_by = actor.account_id
    row.reason = normal_reason(reason)
    return finish(move, reason_details(row.reason))


@transaction.atomic
def change_stock(actor: Actor, offer_id: UUID, amount: int, words: str) -> Offer:
    """Takes pieces in, or out where negative. Raises `OfferUnknown`, `StockTooFew`, `OfferMisfit`."""
    row = locked_offer(actor, offer_id)
    if row.is_in_cabinets:
        raise OfferMisfit(field="stock", reason="its stock comes by the cells of cabinets")
    if not amount:
        raise OfferMisfit(field="amount", reason="nothing changes")
    finish(_begin(actor, row, OfferAction.STOCK), {"amount": amount, "words": words.strip()})
    spread(row.pk, None, amount)
    cause = StockCause.TAKEN_IN if amount > 0 else StockCause.TAKEN_OUT
    write_change(actor, row.pk, cause, amount, f"by_hand:{new_id()}", words=words.strip())
    return row


def _begin(
    actor: Actor, row: Offer, action: OfferAction, given: Mapping[str, object] | None = None
) -> Move[Offer, OfferAction, OfferStatus]:
    stands = Standing(actor, [row.merchant]).to_offer(row)
    return begin(OFFERS, actor, row, action, OfferStatus(row.status), stands, given)


def _audit_details(row: Offer) -> dict[str, object]:
    return {"title": row.title, "points": row.points}


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
            case "merchant_id":
                continue
            case "kind":
                row.kind_id = value
            case "picture_ids":
                row.picture_ids = list(value)
            case _:
                setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.sort = given.sort.value


def _renew_day(row: Offer) -> None:
    """Today's stripes hold what the new limit leaves after what was ordered today."""
    today = clock.today()
    list(StockStripe.objects.select_for_update().filter(offer=row, day=today).order_by("number"))
    taken = Redemption.objects.filter(offer=row, day=today).exclude(
        status__in=[RedemptionStatus.CANCELLED.value, RedemptionStatus.EXPIRED.value]
    )
    StockStripe.objects.filter(offer=row, day=today).delete()
    if row.per_day:
        open_stripes(row.pk, today, max(row.per_day - taken.count(), 0))


class KindFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file of kinds."""

    kind: list[dict[str, str]]


@transaction.atomic
def load_reference() -> int:
    """Makes the kinds those of the file, in its order, and gives their number. Safe to repeat."""
    entries = [OfferKindCard(**entry) for entry in shipped("mall", KindFile).kind]
    for position, entry in enumerate(entries):
        OfferKind.objects.update_or_create(
            code=entry.code,
            defaults={"name": entry.name, "name_en": entry.name_en, "position": position, "is_active": True},
        )
    OfferKind.objects.exclude(code__in=[entry.code for entry in entries]).update(is_active=False)
    return len(entries)
