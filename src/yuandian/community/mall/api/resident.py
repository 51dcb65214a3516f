"""HTTP for residents: what there is, what they ordered, what they gave, and applying as a merchant."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.mall import schemas as s
from yuandian.community.mall.queries import assistants as assistant_queries
from yuandian.community.mall.queries import merchants as merchant_queries
from yuandian.community.mall.queries import nearby, offers, redemptions
from yuandian.community.mall.queries.assistants import AssistantRequestRow
from yuandian.community.mall.queries.merchants import MerchantRow
from yuandian.community.mall.queries.nearby import NearPlace
from yuandian.community.mall.queries.offers import MallHome, OfferCard, OfferDetail
from yuandian.community.mall.queries.redemptions import DonationRow, RedemptionCard, RedemptionDetail, donation_row
from yuandian.community.mall.services import assistants, gifts, merchants, orders
from yuandian.community.mall.services.merchants import MerchantGiven
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page

router = Router(tags=["mall"], auth=resident_auth)


@router.get("", response=MallHome)
def mall_home(request: HttpRequest) -> MallHome:
    """The kinds of offers, and what one has to spend."""
    return offers.mall_home(actor_of(request))


@router.get("/offers", response=Page[OfferCard])
def offers_on_sale(request: HttpRequest, asked: Query[s.OffersOnSaleAsked]) -> Page[OfferCard]:
    """What can be had now, the newest first."""
    return offers.offers_on_sale(
        actor_of(request), asked.kind, asked.merchant_id, asked.affordable, asked.after, asked.limit
    )


@router.get("/offers/{uuid:offer_id}", response=OfferDetail)
def offer_page(request: HttpRequest, offer_id: UUID) -> OfferDetail:
    """One of them, and what stands against ordering it now."""
    return offers.offer_page(actor_of(request), offer_id)


@router.post("/redemptions", response=RedemptionDetail)
def order_offer(request: HttpRequest, body: s.OrderIn) -> RedemptionDetail:
    """Orders one piece; points and stock go at once. The same key again orders nothing more."""
    actor = actor_of(request)
    row = orders.order_offer(actor, body.offer_id, body.key)
    return redemptions.my_redemption(actor, row.pk)


@router.get("/redemptions", response=Page[RedemptionCard])
def my_redemptions(request: HttpRequest, asked: Query[s.MyRedemptionsAsked]) -> Page[RedemptionCard]:
    """What one ordered, the newest first."""
    return redemptions.my_redemptions(actor_of(request), asked.is_open, asked.after, asked.limit)


@router.get("/redemptions/{uuid:redemption_id}", response=RedemptionDetail)
def my_redemption(request: HttpRequest, redemption_id: UUID) -> RedemptionDetail:
    """One of them, with its code while that is good."""
    return redemptions.my_redemption(actor_of(request), redemption_id)


@router.post("/redemptions/{uuid:redemption_id}/cancel", response=RedemptionDetail)
def cancel_redemption(request: HttpRequest, redemption_id: UUID) -> RedemptionDetail:
    """Takes it back; points and stock return."""
    actor = actor_of(request)
    orders.cancel_redemption(actor, redemption_id)
    return redemptions.my_redemption(actor, redemption_id)


@router.get("/merchants", response=Page[NearPlace])
def merchants_near(request: HttpRequest, asked: Query[s.NearAsked]) -> Page[NearPlace]:
    """Merchants of the alliance, the nearest first."""
    return nearby.merchants_near(asked.longitude, asked.latitude, asked.after, asked.limit)


@router.get("/cabinets", response=Page[NearPlace])
def cabinets_near(request: HttpRequest, asked: Query[s.NearAsked]) -> Page[NearPlace]:
    """Cabinets, the nearest first."""
    return nearby.cabinets_near(asked.longitude, asked.latitude, asked.after, asked.limit)


@router.get("/donations", response=list[DonationRow])
def my_donations(request: HttpRequest) -> list[DonationRow]:
    """Certificates of what one gave, the newest first."""
    return redemptions.my_donations(actor_of(request))


@router.post("/donations", response=DonationRow)
def donate_points(request: HttpRequest, body: s.DonationIn) -> DonationRow:
    """Gives points to the district's charity (爱心兑换). The same key again gives nothing more."""
    return donation_row(gifts.donate_points(actor_of(request), body.points, body.words, body.key))


@router.get("/applications", response=list[MerchantRow])
def my_applications(request: HttpRequest) -> list[MerchantRow]:
    """One's own applications as a merchant, the newest first."""
    return merchant_queries.my_applications(actor_of(request))


@router.post("/applications", response=MerchantRow)
@idempotent
def apply_as_merchant(request: HttpRequest, body: s.MerchantIn) -> MerchantRow:
    """Applies as a merchant with a licence."""
    actor = actor_of(request)
    row = merchants.apply_as_merchant(actor, MerchantGiven(**body.model_dump()))
    return merchant_queries.my_application(actor, row.pk)


@router.put("/applications/{uuid:merchant_id}", response=MerchantRow)
def change_application(request: HttpRequest, merchant_id: UUID, body: s.MerchantIn) -> MerchantRow:
    """Corrects an application and hands it in again."""
    actor = actor_of(request)
    merchants.change_application(actor, merchant_id, MerchantGiven(**body.model_dump()))
    return merchant_queries.my_application(actor, merchant_id)


@router.get("/assistant-requests", response=list[AssistantRequestRow])
def requests_to_me(request: HttpRequest) -> list[AssistantRequestRow]:
    """Merchants that ask you to serve there."""
    return assistant_queries.requests_to_me(actor_of(request))


@router.post("/assistant-requests/{uuid:request_id}/answer", response=list[AssistantRequestRow])
def answer_request(request: HttpRequest, request_id: UUID, body: s.RequestAnswerIn) -> list[AssistantRequestRow]:
    """Says yes, and serves there from now on, or no."""
    actor = actor_of(request)
    assistants.answer_request(actor, request_id, is_accepted=body.is_accepted)
    return assistant_queries.requests_to_me(actor)
