"""What comes in."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.points.rules import Audience, ProposalStatus
from yuandian.kernel.http.shapes import Schema

Limit = Annotated[int, Field(ge=1, le=100)]
Points = Annotated[int, Field(ge=1, le=1_000_000)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=300)]
Answer = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
Times = Annotated[int, Field(ge=0, le=1_000)]
Months = Annotated[int, Field(ge=1, le=120)]
Year = Annotated[int, Field(ge=2020, le=2100)]


class PointsPageAsked(Schema):
    """Which page."""

    after: str | None = None
    limit: Limit = 20


class RuleProposalIn(Schema):
    """A rule, or a new version of one; limits of 0 are none."""

    code: Code
    audience: Audience
    title: Words
    points: Points
    per_day: Times
    per_month: Times
    expires_after_months: Months
    words: Words
    starts_on: date


class RulePreviewIn(Schema):
    """A version to be tried."""

    code: Code
    points: Points
    per_day: Times
    per_month: Times


class RuleDecisionIn(Schema):
    """Yes or no."""

    is_approved: bool


class FundIn(Schema):
    """Whose fund."""

    grid_id: UUID
    name: Words


class FundIssueIn(Schema):
    """Points for a fund, and why."""

    points: Points
    words: Words


class FundBudgetIn(Schema):
    """How many points a fund may be issued within a year."""

    year: Year
    points: Points


class GrantIn(Schema):
    """A reward in one's own words."""

    person_id: UUID
    fund_id: UUID
    points: Points
    words: Words


class GrantDecisionIn(Schema):
    """Yes or no, and why."""

    is_approved: bool
    answer: Answer = ""


class GrantsAsked(PointsPageAsked):
    """Which rewards."""

    status: ProposalStatus | None = None


class ReversalIn(Schema):
    """Why a reward is taken back; its person reads it."""

    words: Words
