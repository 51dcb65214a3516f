"""HTTP for everybody: what was given, without names; and for the machines of cabinets, whose requests are signed."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.mall.models import Cabinet
from yuandian.community.mall.queries import gifts
from yuandian.community.mall.queries.cabinets import HandOutCard, hand_out_card
from yuandian.community.mall.queries.gifts import PublicGifts
from yuandian.community.mall.schemas import HandOutResultIn, MallPageAsked, RedemptionCodeIn
from yuandian.community.mall.services import redemptions
from yuandian.community.mall.services.devices import cabinet_that_signed, device_actor
from yuandian.kernel.http import Router
from yuandian.kernel.signed import request_line

SIGNED = [
    {"in": "header", "name": name, "required": True, "schema": {"type": "string"}, "description": description}
    for name, description in (
        ("X-Timestamp", "Whole seconds since 1970, at most 300 away from our clock."),
        ("X-Nonce", "8 to 64 printable characters, new for every request."),
        (
            "X-Signature",
            "`hmac-sm3=` or `hmac-sha256=` and the HMAC of `METHOD\\npath\\ntimestamp\\nnonce\\nbody` in hexadecimal.",
        ),
    )
]
router = Router(tags=["mall"], auth=None)


def _signed_by(request: HttpRequest, cabinet: str) -> Cabinet:
    line = request_line(request.method or "", request.path)
    return cabinet_that_signed(cabinet, request.headers, line, request.body)


@router.post("/cabinets/{cabinet}/open", response=HandOutCard, openapi_extra={"parameters": SIGNED})
def open_cell(request: HttpRequest, cabinet: str, body: RedemptionCodeIn) -> HandOutCard:
    """Which cell to open for a code. Say afterwards how that went."""
    row = _signed_by(request, cabinet)
    return hand_out_card(redemptions.open_cell(device_actor(row), row, body.code))


@router.post(
    "/cabinets/{cabinet}/hand-outs/{uuid:hand_out_id}", response=HandOutCard, openapi_extra={"parameters": SIGNED}
)
def settle_opening(request: HttpRequest, cabinet: str, hand_out_id: UUID, body: HandOutResultIn) -> HandOutCard:
    """How the opening went: redeemed, or the piece is back in its cell."""
    row = _signed_by(request, cabinet)
    return hand_out_card(
        redemptions.settle_hand_out(
            device_actor(row), row, hand_out_id, is_confirmed=body.is_confirmed, words=body.words
        )
    )


@router.get("/gifts", response=PublicGifts)
def gifts_in_public(request: HttpRequest, asked: Query[MallPageAsked]) -> PublicGifts:
    """What people gave away and what became of it: no names."""
    return gifts.gifts_in_public(asked.after, asked.limit)
