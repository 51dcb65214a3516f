"""HTTP for staff, and in part for a merchant's people: merchants, offers, redemptions, statements, cabinets, gifts."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Body, Query

from yuandian.community.mall import schemas as s
from yuandian.community.mall.queries import assistants as assistant_queries
from yuandian.community.mall.queries import cabinets as cabinet_queries
from yuandian.community.mall.queries import gifts as gift_queries
from yuandian.community.mall.queries import merchants as merchant_queries
from yuandian.community.mall.queries import offers as offer_queries
from yuandian.community.mall.queries import redemptions as redemption_queries
from yuandian.community.mall.queries import statements as statement_queries
from yuandian.community.mall.queries.assistants import MerchantCounter
from yuandian.community.mall.queries.cabinets import CabinetRow, HandOutCard, StockChangeRow, hand_out_card
from yuandian.community.mall.queries.gifts import GiftRow
from yuandian.community.mall.queries.merchants import MerchantRow
from yuandian.community.mall.queries.offers import OfferCard, OfferKindCard, OfferRow
from yuandian.community.mall.queries.redemptions import (
    RedemptionFilter,
    RedemptionRow,
    begin_of_today,
    redemption_rows,
)
from yuandian.community.mall.queries.statements import StatementRow
from yuandian.community.mall.services import assistants as assistant_services
from yuandian.community.mall.services import cabinets as cabinet_services
from yuandian.community.mall.services import gifts as gift_services
from yuandian.community.mall.services import merchants as merchant_services
from yuandian.community.mall.services import offers as offer_services
from yuandian.community.mall.services import redemptions as redemption_services
from yuandian.community.mall.services import statements as statement_services
from yuandian.community.mall.services.cabinets import CabinetGiven, CabinetSecret
from yuandian.community.mall.services.merchants import MerchantGiven
from yuandian.community.mall.services.offers import NewOffer, OfferGiven
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router(tags=["mall"], auth=staff_auth)


@router.get("/kinds", response=list[OfferKindCard])
def offer_kinds(request: HttpRequest) -> list[OfferKindCard]:
    """The kinds of offers in order."""
    return offer_queries.offer_kinds(actor_of(request))


@router.get("/merchants", response=Page[MerchantRow])
def list_merchants(request: HttpRequest, asked: Query[s.MerchantsAsked]) -> Page[MerchantRow]:
    """Merchants in your places, the newest first."""
    return merchant_queries.merchants_for_list(actor_of(request), asked.status, asked.query, asked.after, asked.limit)


@router.post("/merchants", response=MerchantRow)
@idempotent
def open_counter(request: HttpRequest, body: s.CounterIn) -> MerchantRow:
    """Opens a community's own counter."""
    actor = actor_of(request)
    row = merchant_services.open_counter(actor, MerchantGiven(**body.model_dump()))
    return merchant_queries.merchant_row(actor, row.pk)


@router.get("/merchants/{uuid:merchant_id}", response=MerchantRow)
def merchant(request: HttpRequest, merchant_id: UUID) -> MerchantRow:
    """One of them, with its licence."""
    return merchant_queries.merchant_row(actor_of(request), merchant_id)


@router.post("/merchants/{uuid:merchant_id}/steps", response=MerchantRow)
def decide_merchant(request: HttpRequest, merchant_id: UUID, body: s.MerchantStepIn) -> MerchantRow:
    """Approves, refuses, suspends, resumes or ends; nobody their own."""
    actor = actor_of(request)
    merchant_services.decide_merchant(actor, merchant_id, body.action, body.reason)
    return merchant_queries.merchant_row(actor, merchant_id)


@router.get("/offers", response=Page[OfferRow])
def list_offers(request: HttpRequest, asked: Query[s.OffersAsked]) -> Page[OfferRow]:
    """Offers of the merchants in your places and of those you work for, the newest first."""
    return offer_queries.offers_kept(
        actor_of(request),
        status=asked.status,
        merchant_id=asked.merchant_id,
        query=asked.query,
        after=asked.after,
        limit=asked.limit,
    )


@router.post("/offers", response=OfferRow)
@idempotent
def write_offer(request: HttpRequest, body: Body[NewOffer]) -> OfferRow:
    """Begins an offer as a draft."""
    actor = actor_of(request)
    row = offer_services.write_offer(actor, body.merchant_id, body)
    return offer_queries.offer_row(actor, row.pk)


@router.get("/offers/{uuid:offer_id}", response=OfferRow)
def offer(request: HttpRequest, offer_id: UUID) -> OfferRow:
    """One of them."""
    return offer_queries.offer_row(actor_of(request), offer_id)


@router.put("/offers/{uuid:offer_id}", response=OfferRow)
def change_offer(request: HttpRequest, offer_id: UUID, body: Body[OfferGiven]) -> OfferRow:
    """Replaces what was written; it is a draft again."""
    actor = actor_of(request)
    offer_services.change_offer(actor, offer_id, body)
    return offer_queries.offer_row(actor, offer_id)


@router.post("/offers/{uuid:offer_id}/steps", response=OfferRow)
def move_offer(request: HttpRequest, offer_id: UUID, body: s.OfferStepIn) -> OfferRow:
    """Proposes, publishes, refuses or withdraws; what costs points is published by somebody else."""
    actor = actor_of(request)
    offer_services.move_offer(actor, offer_id, body.action, body.reason)
    return offer_queries.offer_row(actor, offer_id)


@router.post("/offers/{uuid:offer_id}/stock", response=OfferRow)
@idempotent
def change_stock(request: HttpRequest, offer_id: UUID, body: s.StockIn) -> OfferRow:
    """Takes pieces in, or out."""
    actor = actor_of(request)
    offer_services.change_stock(actor, offer_id, body.amount, body.words)
    return offer_queries.offer_row(actor, offer_id)


@router.get("/redemptions", response=Page[RedemptionRow])
def list_redemptions(
    request: HttpRequest, wanted: Query[RedemptionFilter], page: Query[s.MallPageAsked]
) -> Page[RedemptionRow]:
    """Redemptions at the counters in your places and at those you work for, the newest first."""
    return redemption_queries.redemptions_at_counters(actor_of(request), wanted, page.after, page.limit)


@router.get("/statements", response=Page[StatementRow])
def list_statements(request: HttpRequest, asked: Query[s.StatementsAsked]) -> Page[StatementRow]:
    """Monthly statements, the newest first."""
    return statement_queries.statements_for_list(
        actor_of(request), asked.merchant_id, asked.status, asked.after, asked.limit
    )


@router.post("/statements/{uuid:statement_id}/steps", response=StatementRow)
def move_statement(request: HttpRequest, statement_id: UUID, body: s.StatementStepIn) -> StatementRow:
    """The merchant confirms or notes a difference; the community settles."""
    actor = actor_of(request)
    statement_services.move_statement(actor, statement_id, body.action, body.reason)
    return statement_queries.statement_row(actor, statement_id)


@router.get(
    "/statements/{uuid:statement_id}/sheet",
    openapi_extra=file_of(MIME),
)
def statement_sheet(request: HttpRequest, statement_id: UUID) -> HttpResponseBase:
    """Every redemption of a statement as a workbook; nobody's name is in it."""
    name, content = statement_queries.statement_sheet(actor_of(request), statement_id)
    return file_answer(content, name, MIME)


@router.get("/cabinets", response=list[CabinetRow])
def list_cabinets(request: HttpRequest) -> list[CabinetRow]:
    """Cabinets in your places with their cells, and openings of which the machine said nothing."""
    return cabinet_queries.cabinets_for_list(actor_of(request))


@router.post("/cabinets", response=CabinetRow)
@idempotent
def set_up_cabinet(request: HttpRequest, body: Body[CabinetGiven]) -> CabinetRow:
    """Sets up a cabinet with empty cells."""
    actor = actor_of(request)
    row = cabinet_services.set_up_cabinet(actor, body)
    return cabinet_queries.cabinet_row(actor, row.pk)


@router.post("/cabinets/{uuid:cabinet_id}/secret", response=CabinetSecret)
def renew_device_secret(request: HttpRequest, cabinet_id: UUID) -> CabinetSecret:
    """Makes a new secret for the machine; it is shown this once."""
    return cabinet_services.renew_device_secret(actor_of(request), cabinet_id)


@router.post("/cabinets/{uuid:cabinet_id}/cells/{int:number}/fill", response=CabinetRow)
@idempotent
def fill_cell(request: HttpRequest, cabinet_id: UUID, number: int, body: s.FillIn) -> CabinetRow:
    """Puts pieces into a cell; they can be ordered from now on."""
    actor = actor_of(request)
    cabinet_services.fill_cell(actor, cabinet_id, number, body.offer_id, body.pieces)
    return cabinet_queries.cabinet_row(actor, cabinet_id)


@router.post("/cabinets/{uuid:cabinet_id}/counts", response=CabinetRow)
def count_cabinet(request: HttpRequest, cabinet_id: UUID, body: s.CountIn) -> CabinetRow:
    """Takes stock: the book follows what was counted, every difference with its words."""
    actor = actor_of(request)
    cabinet_services.count_cabinet(actor, cabinet_id, body.cells)
    return cabinet_queries.cabinet_row(actor, cabinet_id)


@router.post("/cabinets/{uuid:cabinet_id}/hand-outs", response=HandOutCard)
def hand_out(request: HttpRequest, cabinet_id: UUID, body: s.RedemptionCodeIn) -> HandOutCard:
    """Staff take a piece out for a code."""
    return hand_out_card(redemption_services.hand_out_by_staff(actor_of(request), cabinet_id, body.code))


@router.post("/cabinets/{uuid:cabinet_id}/hand-outs/{uuid:hand_out_id}", response=HandOutCard)
def settle_hand_out(request: HttpRequest, cabinet_id: UUID, hand_out_id: UUID, body: s.HandOutResultIn) -> HandOutCard:
    """Says how an opening went of which the machine said nothing."""
    row = redemption_services.settle_as_staff(
        actor_of(request), cabinet_id, hand_out_id, is_confirmed=body.is_confirmed, words=body.words
    )
    return hand_out_card(row)


@router.get("/offers/{uuid:offer_id}/changes", response=Page[StockChangeRow])
def stock_changes(request: HttpRequest, offer_id: UUID, asked: Query[s.MallPageAsked]) -> Page[StockChangeRow]:
    """How the stock of an offer changed, the newest first."""
    return cabinet_queries.stock_changes(actor_of(request), offer_id, asked.after, asked.limit)


@router.get("/gifts", response=Page[GiftRow])
def list_gifts(request: HttpRequest, asked: Query[s.GiftsAsked]) -> Page[GiftRow]:
    """Gifts of the counters in your places, the newest first."""
    return gift_queries.gifts_for_staff(actor_of(request), asked.status, asked.after, asked.limit)


@router.post("/gifts", response=GiftRow)
@idempotent
def propose_gift(request: HttpRequest, body: s.GiftIn) -> GiftRow:
    """Proposes goods for a household, which somebody else has to give."""
    actor = actor_of(request)
    row = gift_services.propose_gift(actor, body.offer_id, body.person_id, body.pieces, body.words)
    return gift_queries.gift_row(actor, row.pk)


@router.get("/gifts/goods", response=list[OfferCard])
def goods_for_gifts(request: HttpRequest, asked: Query[s.GoodsAsked]) -> list[OfferCard]:
    """What you can propose for a household now, by words in its title, the newest first."""
    return gift_queries.goods_for_gifts(actor_of(request), asked.query, asked.limit)


@router.post("/gifts/{uuid:gift_id}/steps", response=GiftRow)
def decide_gift(request: HttpRequest, gift_id: UUID, body: s.GiftStepIn) -> GiftRow:
    """Gives what somebody else proposed, or refuses."""
    actor = actor_of(request)
    gift_services.decide_gift(actor, gift_id, body.action, body.reason)
    return gift_queries.gift_row(actor, gift_id)


@router.get("/counter", response=list[MerchantCounter])
def my_counters(request: HttpRequest) -> list[MerchantCounter]:
    """The merchants that one works for, with today's figures and who serves there."""
    return assistant_queries.my_counters(actor_of(request), begin_of_today())


@router.post("/counter/look", response=RedemptionRow)
def look_at_code(request: HttpRequest, body: s.RedemptionCodeIn) -> RedemptionRow:
    """What a code stands for. Changes nothing."""
    return redemption_rows([redemption_services.look_at_code(actor_of(request), body.code)])[0]


@router.post("/counter/redeem", response=RedemptionRow)
def redeem_code(request: HttpRequest, body: s.RedemptionCodeIn) -> RedemptionRow:
    """Redeems what was scanned or typed, once."""
    return redemption_rows([redemption_services.redeem_code(actor_of(request), body.code)])[0]


@router.post("/counter/merchants/{uuid:merchant_id}/assistants", response=list[MerchantCounter])
def ask_assistant(request: HttpRequest, merchant_id: UUID, body: s.AssistantIn) -> list[MerchantCounter]:
    """The owner asks somebody to serve the merchant; whether there is such a person shows only when they say yes."""
    actor = actor_of(request)
    assistant_services.ask_assistant(actor, merchant_id, body.name, body.phone)
    return assistant_queries.my_counters(actor, begin_of_today())


@router.delete("/counter/merchants/{uuid:merchant_id}/assistants/{uuid:post_id}", response=list[MerchantCounter])
def remove_assistant(request: HttpRequest, merchant_id: UUID, post_id: UUID) -> list[MerchantCounter]:
    """The owner ends that."""
    actor = actor_of(request)
    assistant_services.remove_assistant(actor, merchant_id, post_id)
    return assistant_queries.my_counters(actor, begin_of_today())
