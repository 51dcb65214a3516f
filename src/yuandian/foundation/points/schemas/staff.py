"""What staff send and read."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.points.rules import AccountKind, Audience, MovementKind, ProposalStatus, Source
from yuandian.foundation.points.schemas.resident import (
    Points,
    PointsHoldingOut,
    PointsLineOut,
    PointsPageAsked,
)
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=300)]
Answer = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
Times = Annotated[int, Field(ge=0, le=1_000)]
Months = Annotated[int, Field(ge=1, le=120)]
Year = Annotated[int, Field(ge=2020, le=2100)]


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


class RuleEffectOut(Schema):
    """How often something was rewarded, with how many points, of how many people."""

    movements: int
    points: int
    people: int


class RulePreviewOut(Schema):
    """The last thirty days as they were, and as the version would have had them; `is_at_least`: it may be more."""

    since: date
    until: date
    present: RuleEffectOut
    proposed: RuleEffectOut
    people_with_less: int
    is_at_least: bool


class RuleVersionOut(Schema):
    """A version of a rule."""

    id: UUID
    number: int
    points: int
    per_day: int
    per_month: int
    expires_after_months: int
    words: str
    starts_on: date
    status: ProposalStatus
    is_in_force: bool
    proposed_by: str | None
    is_my_proposal: bool
    decided_by: str | None
    decided_at: datetime | None


class EarningRuleOut(Schema):
    """A rule with its versions, the newest first."""

    id: UUID
    code: str
    audience: Audience
    title: str
    versions: list[RuleVersionOut]


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


class FundOut(Schema):
    """A fund; without a budget nothing is issued."""

    id: UUID
    grid_id: UUID | None
    name: str
    place: str
    left: int
    issued: int
    budget: int | None
    issued_this_year: int
    paid_this_year: int
    paid_this_month: int
    received_this_year: int


class FundLineOut(Schema):
    """One movement of a fund; whoever it went to is masked."""

    id: int
    at: datetime
    kind: MovementKind
    points: int
    words: str
    person: str | None


class FundStatementOut(Schema):
    """A page of a fund's statement."""

    items: list[FundLineOut]
    next: str | None


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


class GrantOut(Schema):
    """A reward and where it stands."""

    id: UUID
    at: datetime
    person_id: UUID
    person: str
    fund_id: UUID
    fund: str
    points: int
    words: str
    status: ProposalStatus
    answer: str
    proposer: str | None
    decider: str | None
    decided_at: datetime | None
    movement_id: UUID | None
    may_decide: bool


class GrantsOut(Schema):
    """A page of rewards."""

    items: list[GrantOut]
    next: str | None


class MovementFilterIn(Schema):
    """Which movements; `until` is the last day."""

    kind: MovementKind | None = None
    since: date | None = None
    until: date | None = None
    person_id: UUID | None = None
    fund_id: UUID | None = None
    rule_code: Code | None = None
    text: Annotated[str, StringConstraints(max_length=60)] | None = None


class MovementOut(Schema):
    """A movement; whose it is, masked. `points` are those that its account got, or gave where negative."""

    id: UUID
    at: datetime
    kind: MovementKind
    account_kind: AccountKind
    account_name: str
    person_id: UUID | None
    points: int
    words: str
    rule_title: str | None
    rule_number: int | None
    subject_type: str
    subject_id: UUID | None
    is_reversed: bool
    is_reversible: bool


class MovementsOut(Schema):
    """A page of movements."""

    items: list[MovementOut]
    next: str | None


class ReversalIn(Schema):
    """Why a reward is taken back; its person reads it."""

    words: Words


class FromSourceOut(Schema):
    """So many of the points that are left came by residents' rules, by those for office, by grants, or by a merge."""

    source: Source
    points: int


class AccountLineOut(Schema):
    """A line of the statement; `may_reverse`: a reward that you may take back."""

    line: PointsLineOut
    may_reverse: bool


class AccountStatementOut(Schema):
    """A page of the statement, the latest first."""

    items: list[AccountLineOut]
    next: str | None


class PersonPointsOut(Schema):
    """A person's account; name and phone masked."""

    person_id: UUID
    name: str
    phone_masked: str | None
    is_me: bool
    holding: PointsHoldingOut
    sources: list[FromSourceOut]
    statement: AccountStatementOut
