"""HTTP: other systems hand in orders and ask after them. Every request is signed; see `kernel.signed`."""

from django.http import HttpRequest

from yuandian.governance.intake.errors import OrdersTooLarge
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.queries.status_reports import OrderStatus, status_of_order
from yuandian.governance.intake.rules.wire import orders_schema
from yuandian.governance.intake.services.orders import OrdersAnswer, receive_orders
from yuandian.governance.intake.services.signatures import authenticate, partner_actor
from yuandian.kernel.http import Router, actor_of

SIGNED = [
    {
        "in": "header",
        "name": name,
        "required": True,
        "schema": {"type": "string"},
        "description": description,
    }
    for name, description in (
        ("X-Timestamp", "Whole seconds since 1970, at most 300 away from our clock."),
        ("X-Nonce", "8 to 64 printable characters, new for every request."),
        ("X-Signature", "`hmac-sm3=` or `hmac-sha256=` and the HMAC of `timestamp\\nnonce\\nbody` in hexadecimal."),
    )
]
LONGEST_BODY = 8 * 1024 * 1024
router = Router(tags=["intake"], auth=None)


def _signed_by(request: HttpRequest, code: str) -> Source:
    length = request.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > LONGEST_BODY:
        raise OrdersTooLarge(bytes=int(length), most=LONGEST_BODY)
    source = authenticate(code, request.headers, request.body)
    request.actor = partner_actor(source)  # type: ignore[attr-defined]
    return source


@router.post(
    "/sources/{source}/cases",
    response=OrdersAnswer,
    openapi_extra={
        "parameters": SIGNED,
        "requestBody": {"required": True, "content": {"application/json": {"schema": orders_schema()}}},
    },
)
def hand_in(request: HttpRequest, source: str) -> OrdersAnswer:
    """Takes one or many orders and answers for each; sending one again changes nothing."""
    row = _signed_by(request, source)
    return receive_orders(actor_of(request), row, request.body)


@router.get("/sources/{source}/cases/{number}", response=OrderStatus, openapi_extra={"parameters": SIGNED})
def ask_after(request: HttpRequest, source: str, number: str) -> OrderStatus:
    """How the case of an order stands; the signature is over an empty body."""
    return status_of_order(_signed_by(request, source), number)
