"""Redemptions: one's own with their codes, and those at a counter without them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import segno
from django.db.models import QuerySet
from django.utils import timezone
from pydantic import BaseModel

from yuandian.community.mall.access import redemptions_of, redemptions_seen_by
from yuandian.community.mall.errors import RedemptionUnknown
from yuandian.community.mall.models import Donation, Offer, Redemption
from yuandian.community.mall.queries.offers import PickUpPlace, pick_up_places, require_side
from yuandian.community.mall.rules import Short
from yuandian.community.mall.rules.codes import qr_text, spoken
from yuandian.community.mall.rules.steps import REDEMPTIONS, RedemptionAction, RedemptionStatus, Side
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

NEWEST = ("-id",)


@dataclass(frozen=True, slots=True)
class RedemptionCard:
    """A redemption in its owner's list."""

    id: UUID
    number: str
    offer_id: UUID
    title: str
    merchant: str
    points: int
    status: RedemptionStatus
    ordered_at: datetime
    expires_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class RedemptionDetail:
    """A redemption as its owner sees it; the code while it is good, as digits and as a picture in a data address."""

    card: RedemptionCard
    code: str | None
    picture: str | None
    pick_up: str
    address: str
    hours: str
    terms: str
    cabinets: list[PickUpPlace]
    actions: list[RedemptionAction]


@dataclass(frozen=True, slots=True)
class RedemptionRow:
    """A redemption as those see it at the counter; of the owner the first character."""

    id: UUID
    number: str
    title: str
    merchant: str
    person: str
    points: int
    status: RedemptionStatus
    ordered_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    ended_by: str | None
    is_in_cabinets: bool
    terms: str


def my_redemptions(actor: Actor, is_open: bool | None, after: str | None, limit: int) -> Page[RedemptionCard]:
    """The actor's own, the newest first."""
    rows = redemptions_of(actor).select_related("offer", "merchant")
    if is_open is not None:
        open_ = [RedemptionStatus.ORDERED.value, RedemptionStatus.OPENING.value]
        rows = rows.filter(status__in=open_) if is_open else rows.exclude(status__in=open_)
    return page_of(rows, NEWEST, (UUID,), after, limit, _card)


def my_redemption(actor: Actor, redemption_id: UUID) -> RedemptionDetail:
    """One of the actor's own, with its code while that is good. Raises `RedemptionUnknown`."""
    row = redemptions_of(actor).select_related("offer", "merchant").filter(pk=redemption_id).first()
    if row is None:
        raise RedemptionUnknown
    offer: Offer = row.offer
    is_good = row.status == RedemptionStatus.ORDERED
    return RedemptionDetail(
        card=_card(row),
        code=spoken(row.code) if is_good else None,
        picture=segno.make(qr_text(row.code), error="m").png_data_uri(scale=8, border=2) if is_good else None,
        pick_up=offer.pick_up,
        address=row.merchant.address,
        hours=row.merchant.hours,
        terms=offer.terms,
        cabinets=pick_up_places(offer) if offer.is_in_cabinets and is_good else [],
        actions=REDEMPTIONS.possible(RedemptionStatus(row.status), (), standing({Side.OWNER})),
    )


def _card(row: Redemption) -> RedemptionCard:
    return RedemptionCard(
        id=row.pk,
        number=row.number,
        offer_id=row.offer_id,
        title=row.offer.title,
        merchant=row.merchant.name,
        points=row.points,
        status=RedemptionStatus(row.status),
        ordered_at=row.created_at,
        expires_at=row.expires_at,
        ended_at=row.ended_at,
    )


class RedemptionFilter(BaseModel, frozen=True):
    """What redemptions at counters are narrowed to; `today`: those that ended today."""

    merchant_id: UUID | None = None
    status: RedemptionStatus | None = None
    today: bool = False
    number: Short = ""


def redemptions_at_counters(
    actor: Actor, wanted: RedemptionFilter, after: str | None, limit: int
) -> Page[RedemptionRow]:
    """Redemptions at the counters in sight, the newest first."""
    require_side(actor)
    rows: QuerySet[Redemption] = redemptions_seen_by(actor).select_related("offer", "merchant")
    if wanted.merchant_id:
        rows = rows.filter(merchant=wanted.merchant_id)
    if wanted.status:
        rows = rows.filter(status=wanted.status)
    if wanted.today:
        rows = rows.filter(ended_at__gte=begin_of_today())
    if wanted.number:
        rows = rows.filter(number=wanted.number)
    page = page_of(rows, NEWEST, (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(redemption_rows(page.items))


def begin_of_today() -> datetime:
    """The first moment of the district's day."""
    return timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)


def redemption_rows(rows: list[Redemption]) -> list[RedemptionRow]:
    """Redemptions as those see them at the counter."""
    owners = people.person_names({row.person_id for row in rows})
    names = people.account_names({row.ended_by for row in rows if row.ended_by})
    return [
        RedemptionRow(
            id=row.pk,
            number=row.number,
            title=row.offer.title,
            merchant=row.merchant.name,
            person=mask_name(owners.get(row.person_id)) or "",
            points=row.points,
            status=RedemptionStatus(row.status),
            ordered_at=row.created_at,
            expires_at=row.expires_at,
            ended_at=row.ended_at,
            ended_by=names.get(row.ended_by) if row.ended_by else None,
            is_in_cabinets=row.offer.is_in_cabinets,
            terms=row.offer.terms,
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class DonationRow:
    """A certificate of points given away."""

    id: UUID
    number: str
    points: int
    words: str
    created_at: datetime


def my_donations(actor: Actor) -> list[DonationRow]:
    """The certificates of what the actor gave, the newest first."""
    rows = Donation.objects.filter(person=actor.person_id).order_by("-pk")[:100] if actor.person_id else ()
    return [donation_row(row) for row in rows]


def donation_row(row: Donation) -> DonationRow:
    """One of them."""
    return DonationRow(row.pk, row.number, row.points, row.words, row.created_at)
