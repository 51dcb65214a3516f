"""HTTP for staff, and in part for a merchant's people: merchants, offers, redemptions, statements."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query

from yuandian.community.mall.api.serving import begin_of_today
from yuandian.community.mall.queries import merchants as merchant_queries
from yuandian.community.mall.queries import offers as offer_queries
from yuandian.community.mall.queries import redemptions, statements
from yuandian.community.mall.queries.merchants import MerchantRow
from yuandian.community.mall.queries.offers import OfferRow
from yuandian.community.mall.queries.redemptions import CounterFilter, CounterRow
from yuandian.community.mall.queries.statements import StatementCard
from yuandian.community.mall.schemas import given as g
from yuandian.community.mall.schemas import shown as s
from yuandian.community.mall.services import merchants, offers, settling
from yuandian.community.mall.services.merchants import MerchantGiven
from yuandian.community.mall.services.offers import OfferGiven
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets import MIME

router = Router(tags=["mall"], auth=staff_auth)
FILE = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.get("/kinds", response=list[s.OfferKindOut])
def offer_kinds(request: HttpRequest) -> list[s.OfferKindOut]:
    """The kinds of offers in order."""
    actor = actor_of(request)
    offer_queries.require_side(actor)
    return [s.OfferKindOut.model_validate(kind) for kind in offer_queries.mall_home(actor).kinds]


@router.get("/merchants", response=s.MerchantRowsOut)
def list_merchants(request: HttpRequest, asked: Query[g.MerchantsAsked]) -> Page[MerchantRow]:
    """Merchants in your places, the newest first."""
    return merchant_queries.merchants_for_list(actor_of(request), asked.status, asked.query, asked.after, asked.limit)


@router.post("/merchants", response=s.MerchantRowOut)
@idempotent
def open_counter(request: HttpRequest, body: g.CounterIn) -> s.MerchantRowOut:
    """Opens a community's own counter."""
    actor = actor_of(request)
    row = merchants.open_counter(actor, MerchantGiven(**body.model_dump()))
    return s.MerchantRowOut.model_validate(merchant_queries.merchant_row(actor, row.pk))


@router.get("/merchants/{uuid:merchant_id}", response=s.MerchantRowOut)
def merchant(request: HttpRequest, merchant_id: UUID) -> MerchantRow:
    """One of them, with its licence."""
    return merchant_queries.merchant_row(actor_of(request), merchant_id)


@router.post("/merchants/{uuid:merchant_id}/steps", response=s.MerchantRowOut)
def decide_merchant(request: HttpRequest, merchant_id: UUID, body: g.MerchantStepIn) -> MerchantRow:
    """Approves, refuses, suspends, resumes or ends; nobody their own."""
    actor = actor_of(request)
    merchants.decide_merchant(actor, merchant_id, body.action, body.reason)
    return merchant_queries.merchant_row(actor, merchant_id)


@router.get("/offers", response=s.OfferRowsOut)
def list_offers(request: HttpRequest, asked: Query[g.OffersAsked]) -> Page[OfferRow]:
    """Offers of the merchants in your places and of those you work for, the newest first."""
    return offer_queries.offers_kept(
        actor_of(request),
        status=asked.status,
        merchant_id=asked.merchant_id,
        query=asked.query,
        after=asked.after,
        limit=asked.limit,
    )


@router.post("/offers", response=s.OfferRowOut)
@idempotent
def write_offer(request: HttpRequest, body: g.NewOfferIn) -> s.OfferRowOut:
    """Begins an offer as a draft."""
    actor = actor_of(request)
    row = offers.write_offer(actor, body.merchant_id, OfferGiven(**body.model_dump(exclude={"merchant_id"})))
    return s.OfferRowOut.model_validate(offer_queries.offer_row(actor, row.pk))


@router.get("/offers/{uuid:offer_id}", response=s.OfferRowOut)
def offer(request: HttpRequest, offer_id: UUID) -> OfferRow:
    """One of them."""
    return offer_queries.offer_row(actor_of(request), offer_id)


@router.put("/offers/{uuid:offer_id}", response=s.OfferRowOut)
def change_offer(request: HttpRequest, offer_id: UUID, body: g.OfferIn) -> OfferRow:
    """Replaces what was written; it is a draft again."""
    actor = actor_of(request)
    offers.change_offer(actor, offer_id, OfferGiven(**body.model_dump()))
    return offer_queries.offer_row(actor, offer_id)


@router.post("/offers/{uuid:offer_id}/steps", response=s.OfferRowOut)
def move_offer(request: HttpRequest, offer_id: UUID, body: g.OfferStepIn) -> OfferRow:
    """Proposes, publishes, refuses or withdraws; what costs points is published by somebody else."""
    actor = actor_of(request)
    offers.move_offer(actor, offer_id, body.action, body.reason)
    return offer_queries.offer_row(actor, offer_id)


@router.post("/offers/{uuid:offer_id}/stock", response=s.OfferRowOut)
@idempotent
def change_stock(request: HttpRequest, offer_id: UUID, body: g.StockIn) -> s.OfferRowOut:
    """Takes pieces in, or out."""
    actor = actor_of(request)
    offers.change_stock(actor, offer_id, body.amount, body.words)
    return s.OfferRowOut.model_validate(offer_queries.offer_row(actor, offer_id))


@router.get("/redemptions", response=s.CounterRowsOut)
def list_redemptions(request: HttpRequest, asked: Query[g.RedemptionsAsked]) -> Page[CounterRow]:
    """Redemptions at the counters in your places and at those you work for, the newest first."""
    chosen = CounterFilter(
        merchant_id=asked.merchant_id,
        status=asked.status,
        since=begin_of_today() if asked.today else None,
        number=asked.number,
    )
    return redemptions.redemptions_at_counters(actor_of(request), chosen, asked.after, asked.limit)


@router.get("/statements", response=s.StatementsOut)
def list_statements(request: HttpRequest, asked: Query[g.StatementsAsked]) -> Page[StatementCard]:
    """Monthly statements, the newest first."""
    return statements.statements_for_list(actor_of(request), asked.merchant_id, asked.status, asked.after, asked.limit)


@router.post("/statements/{uuid:statement_id}/steps", response=s.StatementOut)
def move_statement(request: HttpRequest, statement_id: UUID, body: g.StatementStepIn) -> StatementCard:
    """The merchant confirms or notes a difference; the community settles."""
    actor = actor_of(request)
    settling.move_statement(actor, statement_id, body.action, body.reason)
    return statements.statement_card(actor, statement_id)


@router.get(
    "/statements/{uuid:statement_id}/sheet",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def statement_sheet(request: HttpRequest, statement_id: UUID) -> StreamingHttpResponse:
    """Every redemption of a statement as a workbook; nobody's name is in it."""
    name, content = statements.statement_sheet(actor_of(request), statement_id)
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return StreamingHttpResponse(
        content, content_type=MIME, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )
