"""HTTP out."""

from datetime import date, datetime
from uuid import UUID

from yuandian.community.mall.rules import OfferSort, StockCause
from yuandian.community.mall.rules.steps import (
    MerchantAction,
    MerchantStatus,
    OfferAction,
    OfferStatus,
    RedemptionAction,
    RedemptionStatus,
    StatementAction,
    StatementStatus,
)
from yuandian.kernel.http.shapes import Schema


class MallPictureOut(Schema):
    """A picture; its links end within hours."""

    id: UUID
    url: str
    thumbnail_url: str | None


class OfferKindOut(Schema):
    """A kind of offers."""

    code: str
    name: str
    name_en: str


class MallHomeOut(Schema):
    """The kinds in order, and what one has to spend."""

    kinds: list[OfferKindOut]
    balance: int


class OfferCardOut(Schema):
    """An offer in a list; `left` is what can be ordered now."""

    id: UUID
    kind: str
    sort: OfferSort
    title: str
    points: int
    merchant_id: UUID
    merchant: str
    is_community: bool
    place: str
    picture: MallPictureOut | None
    left: int
    per_day: int
    is_in_cabinets: bool
    ends_on: date | None


class OfferCardsOut(Schema):
    """A page of offers."""

    items: list[OfferCardOut]
    next: str | None


class PickUpPlaceOut(Schema):
    """A cabinet with these goods."""

    cabinet_id: UUID
    name: str
    address: str
    hours: str
    pieces: int


class OfferPageOut(Schema):
    """An offer to be read; `refused` is the code of what stands against ordering it now."""

    card: OfferCardOut
    words: str
    terms: str
    pick_up: str
    pictures: list[MallPictureOut]
    address: str
    hours: str
    per_person: int
    had: int
    valid_days: int
    starts_on: date | None
    cabinets: list[PickUpPlaceOut]
    balance: int
    refused: str | None


class OfferRowOut(Schema):
    """An offer for those who keep it; `stock` is all that can be ordered, whatever today allows."""

    card: OfferCardOut
    words: str
    terms: str
    pick_up: str
    pictures: list[MallPictureOut]
    per_person: int
    valid_days: int
    starts_on: date | None
    status: OfferStatus
    reason: str | None
    stock: int
    proposed_by: str | None
    actions: list[OfferAction]


class OfferRowsOut(Schema):
    """A page of them."""

    items: list[OfferRowOut]
    next: str | None


class RedemptionCardOut(Schema):
    """A redemption in its owner's list."""

    id: UUID
    number: str
    offer_id: UUID
    title: str
    merchant: str
    points: int
    status: RedemptionStatus
    ordered_at: datetime
    expires_at: datetime
    ended_at: datetime | None


class RedemptionCardsOut(Schema):
    """A page of them."""

    items: list[RedemptionCardOut]
    next: str | None


class RedemptionPageOut(Schema):
    """A redemption as its owner sees it: the code while it is good, as digits and as a picture in a data address."""

    card: RedemptionCardOut
    code: str | None
    picture: str | None
    pick_up: str
    address: str
    hours: str
    terms: str
    cabinets: list[PickUpPlaceOut]
    actions: list[RedemptionAction]


class CounterRowOut(Schema):
    """A redemption at the counter; of the owner the first character."""

    id: UUID
    number: str
    title: str
    merchant: str
    person: str
    points: int
    status: RedemptionStatus
    ordered_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    ended_by: str | None
    is_in_cabinets: bool
    terms: str


class CounterRowsOut(Schema):
    """A page of them."""

    items: list[CounterRowOut]
    next: str | None


class DonationOut(Schema):
    """A certificate of points given away."""

    id: UUID
    number: str
    points: int
    words: str
    created_at: datetime


class NearPlaceOut(Schema):
    """A merchant or a cabinet as residents find it."""

    id: UUID
    name: str
    place: str
    address: str
    hours: str
    words: str
    longitude: float | None
    latitude: float | None
    offers: int
    metres: int | None


class NearPlacesOut(Schema):
    """A page of them, the nearest first."""

    items: list[NearPlaceOut]
    next: str | None


class MerchantRowOut(Schema):
    """A merchant for staff and for whoever applied; of the phone the mask alone."""

    id: UUID
    name: str
    is_community: bool
    grid_id: UUID
    place: str
    address: str
    hours: str
    words: str
    longitude: float | None
    latitude: float | None
    licence_number: str | None
    licence: MallPictureOut | None
    contact_name: str
    contact_phone: str | None
    status: MerchantStatus
    reason: str | None
    created_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    offers: int
    actions: list[MerchantAction]


class MerchantRowsOut(Schema):
    """A page of them."""

    items: list[MerchantRowOut]
    next: str | None


class AssistantOut(Schema):
    """Somebody who serves a merchant; of others the first character. The owner cannot be removed."""

    post_id: UUID
    name: str
    title: str
    is_me: bool
    is_owner: bool


class AssistantRequestOut(Schema):
    """A merchant that asks one to serve there."""

    id: UUID
    merchant: str
    address: str
    asked_at: datetime
    expires_at: datetime


class MerchantCounterOut(Schema):
    """A merchant that one works for, with what was redeemed today, and to its owner whom they asked, masked."""

    id: UUID
    name: str
    address: str
    hours: str
    redeemed_today: int
    points_today: int
    is_mine: bool
    assistants: list[AssistantOut]
    asked: list[str]


class StatementLineOut(Schema):
    """An offer within a month."""

    offer: UUID
    title: str
    pieces: int
    points: int


class StatementOut(Schema):
    """A merchant's month; `is_matching`: counted anew it is the same."""

    id: UUID
    merchant_id: UUID
    merchant: str
    month: date
    lines: list[StatementLineOut]
    pieces: int
    points: int
    status: StatementStatus
    reason: str | None
    confirmed_by: str | None
    confirmed_at: datetime | None
    settled_by: str | None
    settled_at: datetime | None
    is_matching: bool
    actions: list[StatementAction]


class StatementsOut(Schema):
    """A page of them."""

    items: list[StatementOut]
    next: str | None


class CellOut(Schema):
    """A cell of a cabinet."""

    number: int
    offer_id: UUID | None
    title: str | None
    quantity: int
    capacity: int


class PendingHandOutOut(Schema):
    """A cell was opened and the machine has not said how that went."""

    id: UUID
    number: str
    title: str
    cell: int
    opened_at: datetime


class CabinetOut(Schema):
    """A cabinet for staff."""

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
    cells: list[CellOut]
    pending: list[PendingHandOutOut]


class CabinetSecretOut(Schema):
    """The secret of a cabinet's machine, shown this once."""

    secret: str


class HandOutOut(Schema):
    """A cell that was opened for a code."""

    id: UUID
    cell: int
    title: str
    is_confirmed: bool | None


class StockRowOut(Schema):
    """One change of stock."""

    id: UUID
    at: datetime
    cause: StockCause
    amount: int
    cell: int | None
    words: str
    by: str | None


class StockRowsOut(Schema):
    """A page of them."""

    items: list[StockRowOut]
    next: str | None
