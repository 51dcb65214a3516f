"""Orders that a source's program hands in, one or many; each is answered for itself."""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.errors import OrdersMalformed
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.rules.orders import Order
from yuandian.governance.intake.rules.wire import MOST_ORDERS, OrderWrong, order_from
from yuandian.governance.intake.services.orders import Taken, take_orders
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one order."""

    position: int
    number: str
    result: str  # opened, known, refused
    case_number: str | None = None
    status: str | None = None
    changed: dict[str, bool] = field(default_factory=dict)
    code: str | None = None
    detail: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def receive_orders(actor: Actor, source: Source, body: bytes) -> list[Answer]:
    """Takes `{"orders": [...]}`, 1 to 200 of them; sending one again changes nothing. Raises `OrdersMalformed`."""
    wanted = _orders_in(body)
    read: list[Order | DomainError] = [_read(raw) for raw in wanted]
    orders = [order for order in read if isinstance(order, Order)]
    taken = iter(take_orders(actor, source, orders, {}))
    return [
        _answer(position, order, next(taken))
        if isinstance(order, Order)
        else _refusal(position, _number_in(wanted[position]), order)
        for position, order in enumerate(read)
    ]


def _orders_in(body: bytes) -> list[Any]:
    try:
        content = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OrdersMalformed(reason=str(error)) from error
    orders = content.get("orders") if isinstance(content, dict) and set(content) == {"orders"} else None
    if not isinstance(orders, list) or not 1 <= len(orders) <= MOST_ORDERS:
        raise OrdersMalformed
    return orders


def _read(raw: Any) -> Order | DomainError:
    try:
        return order_from(raw)
    except OrderWrong as wrong:
        return wrong


def _number_in(raw: Any) -> str:
    number = raw.get("number") if isinstance(raw, dict) else None
    return number[:100] if isinstance(number, str) else ""


def _answer(position: int, order: Order, taken: Taken) -> Answer:
    if taken.refusal is not None or taken.case_id is None:
        return _refusal(position, order.number, taken.refusal or OrderWrong())
    status = cases.status_for_source(taken.case_id)
    return Answer(
        position=position,
        number=order.number,
        result="opened" if taken.is_new else "known",
        case_number=status.number if status else None,
        status=status.status.value if status else None,
        changed=dict(taken.changed),
    )


def _refusal(position: int, number: str, refusal: DomainError) -> Answer:
    return Answer(
        position=position,
        number=number,
        result="refused",
        code=refusal.code,
        detail=refusal.detail,
        facts=dict(refusal.facts),
    )
