"""Orders are taken, from sheets or over the wire: known ones are brought up to date, new ones become cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction

from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CaseLevel, CategoryCard, Channel, NewCase, Opened, Reporter
from yuandian.governance.intake.errors import OrdersMalformed
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.queries.categories import category_for
from yuandian.governance.intake.rules.orders import UPDATED, Order, changes_of, external_of
from yuandian.governance.intake.rules.wire import MOST_ORDERS, OrderWrong, order_from
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an order: a new case, or one that was there, or a refusal.

    `changed` names the fields that came differently from last time, and whether they were taken over.
    """

    case_id: UUID | None = None
    is_new: bool = False
    changed: Mapping[str, bool] = field(default_factory=dict)
    refusal: DomainError | None = None


@transaction.atomic
def take_orders(
    actor: Actor,
    source: Source,
    orders: Sequence[Order],
    origin: Mapping[str, Any],
    expected_in: tuple[UUID, ...] = (),
) -> list[Taken]:
    """Takes orders of one source, at most some hundreds at a time; gives what became of each, in their order.

    The number decides what is new, also within the batch. `origin` is kept with each new case. One that seems to lie
    outside of `expected_in` goes to the desk there. An order that `cases`
    refuses is given back with the refusal and keeps no other from being taken.
    """
    known = dict(cases.external_of(source.code, [order.number for order in orders]))
    fresh: dict[str, Order] = {}
    for order in orders:
        if order.number not in known:
            fresh.setdefault(order.number, order)
    opened = dict(zip(fresh, _open_each(actor, source, list(fresh.values()), origin, expected_in), strict=True))
    return [_taken(actor, order, known, fresh, opened) for order in orders]


def _taken(
    actor: Actor,
    order: Order,
    known: Mapping[str, tuple[UUID, Any, dict[str, Any]]],
    fresh: Mapping[str, Order],
    opened: Mapping[str, Opened | DomainError],
) -> Taken:
    if order.number in known:
        case_id, due_at, external = known[order.number]
        return _brought_up_to_date(actor, order, case_id, due_at, external)
    first = opened[order.number]
    if isinstance(first, DomainError):
        return Taken(refusal=first)
    if fresh[order.number] is order:
        return Taken(first.id, first.is_new)
    earlier = fresh[order.number]
    return _brought_up_to_date(actor, order, first.id, earlier.due_at, external_of(earlier))


def _brought_up_to_date(actor: Actor, order: Order, case_id: UUID, due_at: Any, external: Mapping[str, Any]) -> Taken:
    changed = {name: name in UPDATED for name in changes_of(order, due_at, external)}
    if any(changed.values()):
        now = external_of(order)
        taken_over = {name: now[name] for name in changed if name in UPDATED and name in now}
        cases.update_external(actor, case_id, order.due_at, taken_over)
    return Taken(case_id, changed=changed)


def _open_each(
    actor: Actor, source: Source, orders: Sequence[Order], origin: Mapping[str, Any], expected_in: tuple[UUID, ...]
) -> list[Opened | DomainError]:
    """Opens cases; where one is refused, by halves until the refused one stands alone."""
    found: dict[str, CategoryCard | None] = {}
    wanted: list[NewCase | DomainError] = [new_case(source, order, origin, found, expected_in) for order in orders]
    opened = iter(_open_halving(actor, [new for new in wanted if isinstance(new, NewCase)]))
    return [new if isinstance(new, DomainError) else next(opened) for new in wanted]


def _open_halving(actor: Actor, batch: list[NewCase]) -> list[Opened | DomainError]:
    if not batch:
        return []
    try:
        with transaction.atomic():
            return list(cases.open_cases(actor, batch))
    except DomainError as refusal:
        if len(batch) == 1:
            return [refusal]
    middle = len(batch) // 2
    return _open_halving(actor, batch[:middle]) + _open_halving(actor, batch[middle:])


def new_case(
    source: Source,
    order: Order,
    origin: Mapping[str, Any],
    found: dict[str, CategoryCard | None],
    expected_in: tuple[UUID, ...],
) -> NewCase | DomainError:
    """What an order becomes, or why it cannot; `found` remembers the categories of its words."""
    try:
        category = category_for(order, found)
    except DomainError as refusal:
        return refusal
    return NewCase(
        channel=Channel(source.channel),
        description=order.description,
        summary=order.summary,
        category_id=category.id if category else None,
        level=CaseLevel(order.level) if order.level else None,
        address=order.address,
        longitude=order.longitude,
        latitude=order.latitude,
        coordinate_system=order.coordinate_system,
        reporter=_reporter(source, order),
        source=source.code,
        external_number=order.number,
        external={**external_of(order), **origin},
        external_due_at=order.due_at,
        desk_grid_id=min(expected_in, default=None),
        expected_in=expected_in,
        is_emergency=order.is_emergency,
    )


def _reporter(source: Source, order: Order) -> Reporter | None:
    """A hotline's order always has someone waiting for the answer; an inspector's finding may have nobody."""
    is_named = bool(order.reporter_name or order.reporter_phone)
    if not is_named and Channel(source.channel) is not Channel.HOTLINE:
        return None
    return Reporter(
        name=order.reporter_name or None,
        phone=order.reporter_phone or None,
        is_anonymous=not is_named if order.is_anonymous is None else order.is_anonymous,
    )


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What became of one order: opened, known (it was there), or refused with a code."""

    position: int
    number: str
    result: str
    case_number: str | None
    status: str | None
    changed: dict[str, bool]
    code: str | None
    detail: str | None
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OrdersAnswer:
    """What became of each order, in the order they came."""

    orders: list[OrderAnswer]


def receive_orders(actor: Actor, source: Source, body: bytes) -> OrdersAnswer:
    """Takes `{"orders": [...]}`, 1 to 200 of them; sending one again changes nothing. Raises `OrdersMalformed`."""
    wanted = _orders_in(body)
    read: list[Order | DomainError] = [_read(raw) for raw in wanted]
    orders = [order for order in read if isinstance(order, Order)]
    taken = iter(take_orders(actor, source, orders, {}))
    return OrdersAnswer(
        [
            _answer(position, order, next(taken))
            if isinstance(order, Order)
            else _refusal(position, _number_in(wanted[position]), order)
            for position, order in enumerate(read)
        ]
    )


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


def _answer(position: int, order: Order, taken: Taken) -> OrderAnswer:
    if taken.refusal is not None or taken.case_id is None:
        return _refusal(position, order.number, taken.refusal or OrderWrong())
    status = cases.status_for_source(taken.case_id)
    return OrderAnswer(
        position=position,
        number=order.number,
        result="opened" if taken.is_new else "known",
        case_number=status.number if status else None,
        status=status.status.value if status else None,
        changed=dict(taken.changed),
        code=None,
        detail=None,
        facts={},
    )


def _refusal(position: int, number: str, refusal: DomainError) -> OrderAnswer:
    return OrderAnswer(
        position=position,
        number=number,
        result="refused",
        case_number=None,
        status=None,
        changed={},
        code=refusal.code,
        detail=refusal.detail,
        facts=dict(refusal.facts),
    )
