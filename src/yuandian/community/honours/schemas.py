"""HTTP in; a proposed reward or sanction and which board come as services and queries take them."""

from datetime import UTC, date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from yuandian.community.honours.queries.boards import Day
from yuandian.community.honours.rules import BoardKind, BoardPeriod, ObjectionStatus
from yuandian.community.honours.rules.merits import MeritStatus
from yuandian.community.honours.services.merits import MeritWords
from yuandian.kernel.http.shapes import Schema

Limit = Annotated[int, Field(ge=1, le=100)]
ObjectionWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=500)]
Year = Annotated[int, Field(ge=2020, le=2100)]
Moment = Annotated[AwareDatetime, Field(ge=datetime(2020, 1, 1, tzinfo=UTC), le=datetime(2100, 1, 1, tzinfo=UTC))]


class BoardObjectionIn(Schema):
    """What is wrong with which board."""

    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    grid_id: UUID
    words: ObjectionWords


class BoardObjectionDecisionIn(Schema):
    """What was found."""

    is_upheld: bool
    answer: ObjectionWords


class BoardPageAsked(Schema):
    """Which page."""

    after: str | None = None
    limit: Limit = 20


class ObjectionsAsked(BoardPageAsked):
    """Which objections."""

    status: ObjectionStatus | None = None


class RecordAsked(Schema):
    """Of which year the picture is."""

    year: Year | None = None


class CommonsAsked(Schema):
    """Which place and period; without a place the district, without a day the period that runs now."""

    period: BoardPeriod = BoardPeriod.MONTH
    grid_id: UUID | None = None
    starts_on: Day | None = None


class MeritDecisionIn(Schema):
    """What was decided on a proposal, and why."""

    is_approved: bool
    words: MeritWords


class AppealIn(Schema):
    """Why it is wrong."""

    words: MeritWords


class AppealDecisionIn(Schema):
    """What was decided on an appeal, and why."""

    is_revoked: bool
    words: MeritWords


class MeritsAsked(Schema):
    """Which of them."""

    status: MeritStatus | None = None
    after: str | None = None
    limit: Limit = 50


class ParticipationAsked(Schema):
    """Of which time and place; without a place where one's posts begin."""

    since: Moment
    until: Moment
    grid_id: UUID | None = None
