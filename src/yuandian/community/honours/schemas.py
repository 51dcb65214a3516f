"""HTTP in and out."""

from datetime import UTC, date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from yuandian.community.honours.rules import BoardKind, BoardLevel, BoardPeriod, ObjectionStatus
from yuandian.community.honours.rules.badges import Measure
from yuandian.community.honours.rules.commons import CommonsFigure
from yuandian.community.honours.rules.merits import MeritAction, MeritCapacity, MeritKind, MeritMeasure, MeritStatus
from yuandian.community.honours.rules.participation import ShareName
from yuandian.kernel.http.shapes import Schema

Limit = Annotated[int, Field(ge=1, le=100)]
ObjectionWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=500)]
MeritWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
Year = Annotated[int, Field(ge=2020, le=2100)]
Day = Annotated[date, Field(ge=date(2020, 1, 1), le=date(2100, 1, 1))]  # nothing is older than the house
Moment = Annotated[AwareDatetime, Field(ge=datetime(2020, 1, 1, tzinfo=UTC), le=datetime(2100, 1, 1, tzinfo=UTC))]


class BoardIn(Schema):
    """Which board; without a place that of one's own home, without a day the one that runs now."""

    kind: BoardKind = BoardKind.VOLUNTEER
    period: BoardPeriod = BoardPeriod.WEEK
    level: BoardLevel = BoardLevel.COMMUNITY
    grid_id: UUID | None = None
    starts_on: Day | None = None


class BoardLineOut(Schema):
    """One subject; the name is masked unless `is_named`."""

    rank: int
    name: str
    is_named: bool
    is_me: bool
    minutes: int
    services: int
    points: int
    people: int


class BoardPlaceOut(Schema):
    """Where the asker stands."""

    rank: int
    minutes: int
    points: int


class BoardOut(Schema):
    """A board: its rule in words, its first hundred lines, one's own place, and the first days of frozen ones."""

    kind: BoardKind
    period: BoardPeriod
    level: BoardLevel
    grid_id: UUID
    place: str
    starts_on: date
    last_day: date
    frozen_at: datetime | None
    snapshot_id: UUID | None
    rule: str
    rule_en: str
    total: int
    lines: list[BoardLineOut]
    mine: BoardPlaceOut | None
    is_public: bool
    earlier: list[date]


class BoardConsentIn(Schema):
    """Whether boards may name one in full."""

    is_public: bool


class BoardConsentOut(Schema):
    """What was said."""

    is_public: bool


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


class BoardObjectionOut(Schema):
    """An objection and what became of it."""

    id: UUID
    at: datetime
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    grid_id: UUID
    place: str
    by: str
    words: str
    status: ObjectionStatus
    answer: str
    decided_at: datetime | None


class BoardObjectionsOut(Schema):
    """A page of objections."""

    items: list[BoardObjectionOut]
    next: str | None


class RecordAsked(Schema):
    """Of which year the picture is."""

    year: Year | None = None


class BadgeOut(Schema):
    """A badge and how far one is."""

    code: str
    name: str
    name_en: str
    words: str
    words_en: str
    measure: Measure
    needed: int
    reached: int
    is_held: bool


class MonthServedOut(Schema):
    """A month of the year."""

    month: int
    minutes: int
    services: int


class MyRecordOut(Schema):
    """What somebody did."""

    minutes: int
    services: int
    tasks: int
    organisations: int
    since: date | None
    year: int
    months: list[MonthServedOut]
    badges: list[BadgeOut]


class BoardSnapshotOut(Schema):
    """A frozen period."""

    id: UUID
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    frozen_at: datetime
    ledger_until: datetime
    lines: int
    digest: str


class BoardSnapshotsOut(Schema):
    """A page of frozen periods."""

    items: list[BoardSnapshotOut]
    next: str | None


class SnapshotProofOut(Schema):
    """Whether a frozen board is what the ledgers say."""

    lines: int
    differing: int
    is_unaltered: bool


class CommonsAsked(Schema):
    """Which place and period; without a place the district, without a day the period that runs now."""

    period: BoardPeriod = BoardPeriod.MONTH
    grid_id: UUID | None = None
    starts_on: Day | None = None


class CommonsCountOut(Schema):
    """A figure and how it is counted."""

    figure: CommonsFigure
    count: int
    definition: str
    definition_zh: str


class CommonsStepOut(Schema):
    """A place on the way down from the district."""

    grid_id: UUID
    name: str
    level: BoardLevel


class CommonsPlaceOut(CommonsStepOut):
    """A place below, with the figures in the order of `counts`."""

    counts: list[int]


class CommonsMonthOut(Schema):
    """Service of one month."""

    starts_on: date
    minutes: int
    volunteers: int


class CommonsOut(Schema):
    """The commons board (共建共享看板) of a place and a period; `taken_at`: when it was counted."""

    path: list[CommonsStepOut]
    period: BoardPeriod
    starts_on: date
    last_day: date
    taken_at: datetime
    counts: list[CommonsCountOut]
    places: list[CommonsPlaceOut]
    months: list[CommonsMonthOut]


class MeritIn(Schema):
    """A reward or a sanction that is proposed."""

    person_id: UUID
    capacity: MeritCapacity
    kind: MeritKind
    measure: MeritMeasure
    grid_id: UUID
    rule: MeritWords
    words: MeritWords
    evidence: MeritWords
    case_number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""


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


class MeritOut(Schema):
    """A reward or a sanction, its ground, and what became of it; `actions`: what the asker can do now."""

    id: UUID
    at: datetime
    person: str
    capacity: MeritCapacity
    kind: MeritKind
    measure: MeritMeasure
    place: str
    rule: str
    words: str
    evidence: str
    case_number: str
    status: MeritStatus
    proposer: str
    decider: str
    decided_at: datetime | None
    answer: str
    appeal: str
    appealed_at: datetime | None
    may_appeal_until: datetime | None
    judge: str
    judged_at: datetime | None
    judgement: str
    actions: list[MeritAction]


class MeritsOut(Schema):
    """A page of them."""

    items: list[MeritOut]
    next: str | None


class MeritStandingOut(Schema):
    """What is known of a person elsewhere."""

    absences: int
    late_withdrawals: int
    services: int
    grants: int
    points_granted: int
    rewards: int
    sanctions: int


class ParticipationAsked(Schema):
    """Of which time and place; without a place where one's posts begin."""

    since: Moment
    until: Moment
    grid_id: UUID | None = None


class ShareOut(Schema):
    """A share with its formula and both its numbers; no value where nobody could be counted."""

    name: ShareName
    value: float | None
    numerator: int
    denominator: int
    formula: str
    formula_zh: str


class PlaceSharesOut(Schema):
    """The numbers of a place below."""

    grid_id: UUID
    name: str
    level: str
    residents: int
    took_part: int
    informed: int


class ParticipationOut(Schema):
    """Participation and awareness; `published`: how much was published in the period, in the whole district."""

    grid_id: UUID
    place: str
    published: int
    taken_at: datetime
    shares: list[ShareOut]
    places: list[PlaceSharesOut]
