"""HTTP in."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.community.mall.rules import MOST_PICTURES, MOST_POINTS, MOST_STOCK, OfferSort
from yuandian.community.mall.rules.steps import (
    MerchantAction,
    MerchantStatus,
    OfferAction,
    OfferStatus,
    RedemptionStatus,
    StatementAction,
    StatementStatus,
)
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Code = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=60)]
Limit = Annotated[int, Field(ge=1, le=50)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]


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


class OfferIn(Schema):
    """An offer as somebody writes it; limits of 0 are none."""

    kind: Annotated[str, StringConstraints(max_length=30)]
    sort: OfferSort
    title: Name
    words: Words = ""
    terms: Words = ""
    pick_up: Short = ""
    picture_ids: Annotated[list[UUID], Field(max_length=MOST_PICTURES)] = []
    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] = 0
    per_person: Annotated[int, Field(ge=0, le=1000)] = 0
    per_day: Annotated[int, Field(ge=0, le=MOST_STOCK)] = 0
    valid_days: Annotated[int, Field(ge=1, le=365)] = 7
    is_in_cabinets: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


class NewOfferIn(OfferIn):
    """The same, of a merchant."""

    merchant_id: UUID


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


class CabinetIn(Schema):
    """A cabinet."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{2,30}$")]
    name: Name
    merchant_id: UUID
    grid_id: UUID
    address: Short
    hours: Short = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    cells: Annotated[int, Field(ge=1, le=100)] = 12


class FillIn(Schema):
    """Pieces of an offer for a cell."""

    offer_id: UUID
    pieces: Annotated[int, Field(ge=1, le=1000)]


class CountedIn(Schema):
    """What was counted in a cell; words where it differs from the book."""

    number: int
    pieces: Annotated[int, Field(ge=0, le=1000)]
    words: Words = ""


class CountIn(Schema):
    """A stock-taking."""

    cells: Annotated[list[CountedIn], Field(min_length=1, max_length=100)]


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


class RedemptionsAsked(MallPageAsked):
    """Which redemptions at counters."""

    merchant_id: UUID | None = None
    status: RedemptionStatus | None = None
    today: bool = False
    number: Short = ""


class StatementsAsked(MallPageAsked):
    """Which statements."""

    merchant_id: UUID | None = None
    status: StatementStatus | None = None
