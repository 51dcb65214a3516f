"""What residents send and read."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.points.rules import Audience, MovementKind
from yuandian.kernel.http.shapes import Schema

Limit = Annotated[int, Field(ge=1, le=100)]
Points = Annotated[int, Field(ge=1, le=1_000_000)]


class PointsPageAsked(Schema):
    """Which page."""

    after: str | None = None
    limit: Limit = 20


class ExpiringOut(Schema):
    """So many points that are good until the end of the day before."""

    points: int
    expires_on: date


class PointsHoldingOut(Schema):
    """What a person has, and what they did with what they had. `expiring_soon` within thirty days."""

    balance: int
    expiring_soon: int
    lots: list[ExpiringOut]
    hours_minutes: int
    earned: int
    spent: int
    donated: int


class PointsLineOut(Schema):
    """One movement: why, by which version of which rule, and what there was afterwards."""

    id: UUID
    at: datetime
    day: date
    kind: MovementKind
    points: int
    balance_after: int
    words: str
    rule_code: str | None
    rule_title: str | None
    rule_number: int | None
    subject_type: str
    subject_id: UUID | None
    is_reversed: bool


class PointsStatementOut(Schema):
    """A page of a statement, the latest first."""

    items: list[PointsLineOut]
    next: str | None


class HourLineOut(Schema):
    """Service on a day."""

    id: UUID
    day: date
    minutes: int
    words: str
    organisation: str | None
    subject_type: str
    subject_id: UUID | None


class ServiceHoursOut(Schema):
    """Service hours and a page of what they are made of."""

    minutes: int
    items: list[HourLineOut]
    next: str | None


class RuleInForceOut(Schema):
    """A rule by which somebody earns; limits of 0 are none."""

    code: str
    audience: Audience
    title: str
    number: int
    points: int
    per_day: int
    per_month: int
    expires_after_months: int
    words: str
    starts_on: date
