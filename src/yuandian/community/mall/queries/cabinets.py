"""Cabinets and their cells, what waits for an answer of the machine, and how stock changed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.community.mall.access import cabinets_within, offers_seen_by
from yuandian.community.mall.errors import CabinetUnknown, OfferUnknown
from yuandian.community.mall.models import Cabinet, Cell, HandOut, StockChange
from yuandian.community.mall.queries.offers import place_names, require_side
from yuandian.community.mall.rules import MallPermission, StockCause
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of

BY_RESIDENTS = frozenset({StockCause.ORDERED.value, StockCause.PUT_BACK.value})


@dataclass(frozen=True, slots=True)
class CellRow:
    """A cell and what lies in it."""

    number: int
    offer_id: UUID | None
    title: str | None
    quantity: int
    capacity: int


@dataclass(frozen=True, slots=True)
class PendingHandOut:
    """A cell was opened and the machine has not said how that went."""

    id: UUID
    number: str
    title: str
    cell: int
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class CabinetRow:
    """A cabinet as staff see it."""

    id: UUID
    code: str
    name: str
    merchant_id: UUID
    merchant: str
    place: str
    address: str
    hours: str
    is_active: bool
    has_secret: bool
    cells: list[CellRow]
    pending: list[PendingHandOut]


@dataclass(frozen=True, slots=True)
class StockChangeRow:
    """One change of stock; `by` names those who keep it, never residents."""

    id: UUID
    at: datetime
    cause: StockCause
    amount: int
    cell: int | None
    words: str
    by: str | None


@dataclass(frozen=True, slots=True)
class HandOutCard:
    """A cell that was opened for a code; nobody has said yet how that went where `is_confirmed` is None."""

    id: UUID
    cell: int
    title: str
    is_confirmed: bool | None


def hand_out_card(row: HandOut) -> HandOutCard:
    """A hand-out as it is shown."""
    return HandOutCard(row.pk, row.cell.number, row.redemption.offer.title, row.is_confirmed)


def cabinets_for_list(actor: Actor) -> list[CabinetRow]:
    """Cabinets in the actor's places, by code."""
    actor.require(MallPermission.VIEW)
    return _rows(list(cabinets_within(actor).select_related("merchant").order_by("code")[:200]))


def cabinet_row(actor: Actor, cabinet_id: UUID) -> CabinetRow:
    """One of them. Raises `CabinetUnknown`."""
    actor.require(MallPermission.VIEW)
    row = cabinets_within(actor).select_related("merchant").filter(pk=cabinet_id).first()
    if row is None:
        raise CabinetUnknown
    return _rows([row])[0]


def _rows(rows: list[Cabinet]) -> list[CabinetRow]:
    ids = [row.pk for row in rows]
    places = place_names({row.grid_id for row in rows})
    cells = list(Cell.objects.filter(cabinet__in=ids).select_related("offer").order_by("number"))
    opened = HandOut.objects.filter(cell__cabinet__in=ids, is_confirmed=None)
    pending = list(opened.select_related("cell", "redemption__offer").order_by("pk"))
    return [
        CabinetRow(
            id=row.pk,
            code=row.code,
            name=row.name,
            merchant_id=row.merchant_id,
            merchant=row.merchant.name,
            place=places.get(row.grid_id, ""),
            address=row.address,
            hours=row.hours,
            is_active=row.is_active,
            has_secret=row.secret is not None,
            cells=[
                CellRow(
                    cell.number, cell.offer_id, cell.offer.title if cell.offer else None, cell.quantity, cell.capacity
                )
                for cell in cells
                if cell.cabinet_id == row.pk
            ],
            pending=[
                PendingHandOut(
                    one.pk, one.redemption.number, one.redemption.offer.title, one.cell.number, one.created_at
                )
                for one in pending
                if one.cell.cabinet_id == row.pk
            ],
        )
        for row in rows
    ]


def stock_changes(actor: Actor, offer_id: UUID, after: str | None, limit: int) -> Page[StockChangeRow]:
    """How the stock of an offer changed, the newest first. Raises `OfferUnknown`."""
    require_side(actor)
    if not offers_seen_by(actor).filter(pk=offer_id).exists():
        raise OfferUnknown
    rows = StockChange.objects.filter(offer=offer_id).select_related("cell")
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    keepers = {row.pk: row.by for row in page.items if row.by and row.cause not in BY_RESIDENTS}
    names = people.account_names(set(keepers.values()))
    return Page(
        [
            StockChangeRow(
                row.pk,
                row.created_at,
                StockCause(row.cause),
                row.amount,
                row.cell.number if row.cell else None,
                row.words,
                names.get(keepers[row.pk]) if row.pk in keepers else None,
            )
            for row in page.items
        ],
        page.next,
    )
