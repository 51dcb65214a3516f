"""HTTP in; an offer, a cabinet and what was counted in it come as the services take them."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.community.mall.rules import (
    MOST_GIVEN,
    MOST_IN_CELL,
    MOST_POINTS,
    MOST_STOCK,
    Latitude,
    Longitude,
    Name,
    Short,
    Words,
)
from yuandian.community.mall.rules.steps import (
    GiftAction,
    GiftStatus,
    MerchantAction,
    MerchantStatus,
    OfferAction,
    OfferStatus,
    StatementAction,
    StatementStatus,
)
from yuandian.community.mall.services.cabinets import CellCounted
from yuandian.kernel.http.shapes import Schema

Code = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=60)]
Limit = Annotated[int, Field(ge=1, le=50)]


class CounterIn(Schema):
    """A community's own counter."""

    name: Name
    grid_id: UUID
    address: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    contact_name: Name
    contact_phone: Annotated[str, StringConstraints(strip_whitespace=True, min_length=7, max_length=20)]
    hours: Short = ""
    words: Words = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None


class MerchantIn(CounterIn):
    """An application: the licence is an upload of one's own."""

    licence_number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=30)]
    licence_file_id: UUID


class MerchantStepIn(Schema):
    """What is done with a merchant, and why."""

    action: MerchantAction
    reason: Words | None = None


class AssistantIn(Schema):
    """Whom to ask to serve the merchant: the full name, and the phone of their account."""

    name: Name
    phone: Annotated[str, StringConstraints(strip_whitespace=True, min_length=7, max_length=20)]


class RequestAnswerIn(Schema):
    """Yes or no."""

    is_accepted: bool


class OfferStepIn(Schema):
    """What is done with an offer, and why."""

    action: OfferAction
    reason: Words | None = None


class StockIn(Schema):
    """Pieces taken in, or out where negative, and why."""

    amount: Annotated[int, Field(ge=-MOST_STOCK, le=MOST_STOCK)]
    words: Words = ""


class OrderIn(Schema):
    """`key` is the client's own: sent again, nothing is ordered twice."""

    offer_id: UUID
    key: Annotated[str, StringConstraints(min_length=8, max_length=100)]


class DonationIn(Schema):
    """Points to give away, once for the key."""

    points: Annotated[int, Field(ge=1, le=MOST_POINTS)]
    words: Short = ""
    key: Annotated[str, StringConstraints(min_length=8, max_length=100)]


class RedemptionCodeIn(Schema):
    """What was scanned or typed."""

    code: Code


class StatementStepIn(Schema):
    """What is done with a statement, and why."""

    action: StatementAction
    reason: Words | None = None


class FillIn(Schema):
    """Pieces of an offer for a cell."""

    offer_id: UUID
    pieces: Annotated[int, Field(ge=1, le=MOST_IN_CELL)]


class CountIn(Schema):
    """A stock-taking."""

    cells: Annotated[list[CellCounted], Field(min_length=1, max_length=100)]


class HandOutResultIn(Schema):
    """How the opening of a cell went."""

    is_confirmed: bool
    words: Words = ""


class MallPageAsked(Schema):
    """A page of a list."""

    after: str | None = None
    limit: Limit = 20


class OffersOnSaleAsked(MallPageAsked):
    """Which offers."""

    kind: str | None = None
    merchant_id: UUID | None = None
    affordable: bool = False


class MyRedemptionsAsked(MallPageAsked):
    """Open ones, ended ones, or both."""

    is_open: bool | None = None


class NearAsked(MallPageAsked):
    """Where one is (WGS84), to see what is near first."""

    longitude: Longitude | None = None
    latitude: Latitude | None = None


class MerchantsAsked(MallPageAsked):
    """Which merchants."""

    status: MerchantStatus | None = None
    query: Short = ""


class OffersAsked(MallPageAsked):
    """Which offers, for those who keep them."""

    status: OfferStatus | None = None
    merchant_id: UUID | None = None
    query: Short = ""


class StatementsAsked(MallPageAsked):
    """Which statements."""

    merchant_id: UUID | None = None
    status: StatementStatus | None = None


class GiftIn(Schema):
    """Which goods, for the household of which person, and why."""

    offer_id: UUID
    person_id: UUID
    pieces: Annotated[int, Field(ge=1, le=MOST_GIVEN)]
    words: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]


class GiftStepIn(Schema):
    """What is done with a gift, and why."""

    action: GiftAction
    reason: Words | None = None


class GiftsAsked(MallPageAsked):
    """Which gifts."""

    status: GiftStatus | None = None


class GoodsAsked(Schema):
    """Which goods for households: words of their title."""

    query: Short = ""
    limit: Limit = 20
