"""HTTP for staff: goods for households in need; and for everybody what was given, without names."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.mall.queries import gifts as queries
from yuandian.community.mall.queries.gifts import GiftRow, PublicGifts
from yuandian.community.mall.queries.offers import OfferCard
from yuandian.community.mall.schemas import gifts as s
from yuandian.community.mall.schemas.given import MallPageAsked
from yuandian.community.mall.schemas.shown import OfferCardOut
from yuandian.community.mall.services import gifts
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["mall"], auth=staff_auth)
public = Router(tags=["mall"], auth=None)


@router.get("", response=s.GiftsOut)
def list_gifts(request: HttpRequest, asked: Query[s.GiftsAsked]) -> Page[GiftRow]:
    """Gifts of the counters in your places, the newest first."""
    return queries.gifts_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@router.post("", response=s.GiftOut)
@idempotent
def propose_gift(request: HttpRequest, body: s.GiftIn) -> s.GiftOut:
    """Proposes goods for a household, which somebody else has to give."""
    actor = actor_of(request)
    row = gifts.propose_gift(actor, body.offer_id, body.person_id, body.pieces, body.words)
    return s.GiftOut.model_validate(queries.gift_row(actor, row.pk), from_attributes=True)


@router.get("/goods", response=list[OfferCardOut])
def goods_for_gifts(request: HttpRequest, asked: Query[s.GoodsAsked]) -> list[OfferCard]:
    """What you can propose for a household now, by words in its title, the newest first."""
    return queries.goods_for_gifts(actor_of(request), asked.query, asked.limit)


@router.post("/{uuid:gift_id}/steps", response=s.GiftOut)
def decide_gift(request: HttpRequest, gift_id: UUID, body: s.GiftStepIn) -> GiftRow:
    """Gives what somebody else proposed, or refuses."""
    actor = actor_of(request)
    gifts.decide_gift(actor, gift_id, body.action, body.reason)
    return queries.gift_row(actor, gift_id)


@public.get("", response=s.PublicGiftsOut)
def gifts_in_public(request: HttpRequest, asked: Query[MallPageAsked]) -> PublicGifts:
    """What people gave away and what became of it: no names."""
    return queries.gifts_in_public(asked.after, asked.limit)
