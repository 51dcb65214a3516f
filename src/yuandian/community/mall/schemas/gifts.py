"""HTTP in and out: goods for households in need."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.community.mall.rules import MOST_GIVEN
from yuandian.community.mall.rules.steps import GiftAction, GiftStatus
from yuandian.community.mall.schemas.given import Limit, MallPageAsked, Short, Words
from yuandian.kernel.http.shapes import Schema


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


class GiftOut(Schema):
    """A gift for staff: of the household the courtyard, of the person the first character."""

    id: UUID
    number: str
    title: str
    merchant: str
    pieces: int
    points: int
    household: str
    person: str
    words: str
    status: GiftStatus
    reason: str | None
    proposed_at: datetime
    proposer: str | None
    decided_at: datetime | None
    decider: str | None
    actions: list[GiftAction]


class GiftsOut(Schema):
    """A page of them."""

    items: list[GiftOut]
    next: str | None


class PublicGiftOut(Schema):
    """What a household was given, by which community and when."""

    number: str
    day: date
    place: str
    title: str
    pieces: int
    points: int


class GiftFiguresOut(Schema):
    """The gift fund: what people gave away, what was given out of it, what is left."""

    received: int
    given: int
    left: int


class PublicGiftsOut(Schema):
    """The gift fund's figures and a page of what was given out of it."""

    figures: GiftFiguresOut
    items: list[PublicGiftOut]
    next: str | None
