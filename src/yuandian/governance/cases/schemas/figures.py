"""Figures over HTTP: which period is asked for, and what is shown."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field
from pydantic import AwareDatetime

from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.rates import Figure
from yuandian.kernel.http.shapes import Schema


class PeriodIn(Schema):
    """A period, half open, and the grid whose subtree is counted; without one, all that the post reaches."""

    since: AwareDatetime
    until: AwareDatetime
    grid_id: UUID | None = None


class TrendIn(PeriodIn):
    """By days or by weeks; left out, by days up to 45 of them."""

    step: Literal["day", "week"] | None = None


class RateOut(Schema):
    """A rate with its formula and both numbers, each of them a figure."""

    name: str
    numerator: int
    denominator: int
    value: Annotated[float | None, Field(ge=0, le=1)]
    formula: str
    formula_zh: str
    numerator_figure: Figure
    denominator_figure: Figure


class FiguresOut(Schema):
    """Counts and rates of a period. `cases` says of figures that count reporters how many cases these belong to."""

    since: datetime
    until: datetime
    taken_at: datetime
    counts: dict[str, int]
    cases: dict[str, int]
    rates: list[RateOut]


class FigurePlaceOut(Schema):
    """A grid by its short name."""

    grid_id: UUID
    name: str
    level: str


class PlaceFiguresOut(Schema):
    """The figures of a grid; without one, of what lies in none of the grids below."""

    place: FigurePlaceOut | None
    counts: dict[str, int]


class PlacesOut(Schema):
    """The grids directly below one. `path` leads to it from one of `starts`, the highest places that may be counted."""

    starts: list[FigurePlaceOut]
    path: list[FigurePlaceOut]
    rows: list[PlaceFiguresOut]


class CategoryFiguresOut(Schema):
    """The figures of a category with all below it; without one, of cases that have none that is in use."""

    category_id: UUID | None
    parent_id: UUID | None
    name: str | None
    counts: dict[str, int]


class ChannelFiguresOut(Schema):
    """The figures of a channel."""

    channel: Channel
    counts: dict[str, int]


class PointOut(Schema):
    """The figures of a day or week, half open."""

    since: datetime
    until: datetime
    counts: dict[str, int]


class TrendOut(Schema):
    """Figures over time."""

    step: Literal["day", "week"]
    points: list[PointOut]


class ResponseStepOut(Schema):
    """How many were answered after more than one and at most another number of minutes."""

    figure: Figure
    more_than_minutes: int
    up_to_minutes: int | None
    count: int


class ResponseTimesOut(Schema):
    """How long the cases that came in during a period waited for a first response, in plain minutes."""

    median_minutes: int | None
    ninetieth_minutes: int | None
    responded: int
    unresponded: int
    steps: list[ResponseStepOut]


class CaseCountOut(Schema):
    """How many cases a list holds; `is_partial` where there are more, `count` null where it takes too long to tell."""

    count: int | None
    is_partial: bool
