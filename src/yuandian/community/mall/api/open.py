"""HTTP for the machines of cabinets. Every request is signed; see `rules.signing`."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.community.mall.api.stocking import hand_out_of
from yuandian.community.mall.models import Cabinet
from yuandian.community.mall.rules.signing import DeviceRequest
from yuandian.community.mall.schemas import given as g
from yuandian.community.mall.schemas import shown as s
from yuandian.community.mall.services import redeeming
from yuandian.community.mall.services.devices import cabinet_that_signed, device_actor
from yuandian.kernel.http import Router

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
    headers = request.headers
    return cabinet_that_signed(
        cabinet,
        DeviceRequest(
            method=request.method or "",
            path=request.path,
            body=request.body,
            timestamp=headers.get("X-Timestamp", ""),
            nonce=headers.get("X-Nonce", ""),
            signature=headers.get("X-Signature", ""),
        ),
    )


@router.post("/cabinets/{cabinet}/open", response=s.HandOutOut, openapi_extra={"parameters": SIGNED})
def open_cell(request: HttpRequest, cabinet: str, body: g.RedemptionCodeIn) -> s.HandOutOut:
    """Which cell to open for a code. Say afterwards how that went."""
    row = _signed_by(request, cabinet)
    return hand_out_of(redeeming.open_cell(device_actor(row), row, body.code))


@router.post(
    "/cabinets/{cabinet}/hand-outs/{uuid:hand_out_id}", response=s.HandOutOut, openapi_extra={"parameters": SIGNED}
)
def settle_opening(request: HttpRequest, cabinet: str, hand_out_id: UUID, body: g.HandOutResultIn) -> s.HandOutOut:
    """How the opening went: redeemed, or the piece is back in its cell."""
    row = _signed_by(request, cabinet)
    return hand_out_of(
        redeeming.settle_hand_out(device_actor(row), row, hand_out_id, is_confirmed=body.is_confirmed, words=body.words)
    )
