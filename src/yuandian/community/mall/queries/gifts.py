"""Goods that households in need were given: for staff, and without anybody's name for everybody."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from yuandian.community.mall.access import gifts_within, goods_to_give, standing_to_gifts
from yuandian.community.mall.errors import GiftUnknown
from yuandian.community.mall.models import Gift
from yuandian.community.mall.queries.offers import OfferCard, cards_of, place_names
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import GIFTS, GiftAction, GiftStatus
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.foundation.points.facade import GiftFigures
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class GiftRow:
    """A gift as staff see it: of the household the courtyard, of the person the first character."""

    id: UUID
    number: str
    title: str
    merchant: str
    pieces: int
    points: int
    household: str
    person: str
    words: str
    status: GiftStatus
    reason: str | None
    proposed_at: datetime
    proposer: str | None
    decided_at: datetime | None
    decider: str | None
    actions: list[GiftAction]


@dataclass(frozen=True, slots=True)
class PublicGift:
    """What a household was given, by which community and when."""

    number: str
    day: date
    place: str
    title: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class PublicGifts:
    """The gift fund's figures and a page of what was given out of it."""

    figures: GiftFigures
    items: list[PublicGift]
    next: str | None


def gifts_for_staff(actor: Actor, status: GiftStatus | None, after: str | None, limit: int) -> Page[GiftRow]:
    """Gifts of the counters in the actor's places, the newest first."""
    actor.require(MallPermission.VIEW)
    rows = gifts_within(actor).select_related("offer", "merchant")
    if status:
        rows = rows.filter(status=status)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_rows(actor, page.items))


def gift_row(actor: Actor, gift_id: UUID) -> GiftRow:
    """One of them. Raises `GiftUnknown`."""
    actor.require(MallPermission.VIEW)
    found = gifts_within(actor).select_related("offer", "merchant").filter(pk=gift_id).first()
    if found is None:
        raise GiftUnknown
    return _rows(actor, [found])[0]


def goods_for_gifts(actor: Actor, query: str, limit: int) -> list[OfferCard]:
    """What the actor can propose for a household now, by words in its title, the newest first."""
    actor.require(MallPermission.MANAGE)
    rows = goods_to_give(actor).select_related("merchant").order_by("-id")
    if query:
        rows = rows.filter(title__icontains=query)
    found = list(rows[:limit])
    cards = cards_of(actor, found)
    return [cards[row.pk] for row in found]


def _rows(actor: Actor, rows: list[Gift]) -> list[GiftRow]:
    standing = standing_to_gifts(actor, rows)
    names = people.person_names(
        {one for row in rows for one in (row.person_id, row.proposer_id, row.decider_id) if one}
    )
    return [
        GiftRow(
            id=row.pk,
            number=row.number,
            title=row.offer.title,
            merchant=row.merchant.name,
            pieces=row.pieces,
            points=row.points,
            household=row.place,
            person=mask_name(names.get(row.person_id)) or "",
            words=row.words,
            status=GiftStatus(row.status),
            reason=row.reason,
            proposed_at=row.created_at,
            proposer=names.get(row.proposer_id) if row.proposer_id else None,
            decided_at=row.decided_at,
            decider=names.get(row.decider_id) if row.decider_id else None,
            actions=GIFTS.possible(GiftStatus(row.status), actor.permissions, standing(row)),
        )
        for row in rows
    ]


def gifts_in_public(after: str | None, limit: int) -> PublicGifts:
    """What was given, the latest first: no name, no household, no reason."""
    rows = Gift.objects.filter(status=GiftStatus.GIVEN.value).select_related("offer", "merchant")
    page = page_of(rows, ("-decided_at", "-id"), (datetime, UUID), after, limit, lambda row: row)
    places = place_names({row.merchant.grid_id for row in page.items})
    items = [
        PublicGift(
            number=row.number,
            day=timezone.localdate(row.decided_at),
            place=places.get(row.merchant.grid_id, ""),
            title=row.offer.title,
            pieces=row.pieces,
            points=row.points,
        )
        for row in page.items
    ]
    return PublicGifts(points.figures_of_gift_fund(), items, page.next)
