"""HTTP in and out."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from yuandian.governance.intake.rules import CallbackMode, ReportState, RunState
from yuandian.governance.intake.rules.fields import Field as Meaning
from yuandian.kernel.http.shapes import Schema
from yuandian.kernel.signed import Algorithm

Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=500)]
Heading = Annotated[str, Field(min_length=1, max_length=500)]


class SourceIn(Schema):
    """Particulars of a source."""

    code: Annotated[str, Field(min_length=1, max_length=40)]
    name: Name
    channel: Annotated[str, Field(max_length=40)]
    aliases: Annotated[list[Name], Field(max_length=30)] = []
    is_active: bool = True
    algorithm: Algorithm = Algorithm.SM3
    callback_mode: CallbackMode = CallbackMode.NONE
    callback_url: Text = ""


class SourceOut(Schema):
    """A source; its secret is never shown again."""

    id: UUID
    code: str
    name: str
    aliases: list[str]
    channel: str
    is_active: bool
    algorithm: Algorithm
    has_secret: bool
    callback_mode: CallbackMode
    callback_url: str


class SecretOut(Schema):
    """A new secret, shown this once."""

    secret: str


class ColumnIn(Schema):
    """What one column means."""

    column: Heading
    field: Meaning
    date_formats: Annotated[list[Name], Field(max_length=10)] = []
    values: Annotated[dict[str, str], Field(max_length=2_000)] = {}


class ProfileContentIn(Schema):
    """How a sheet is read."""

    columns: Annotated[list[ColumnIn], Field(max_length=200)]
    fixed: dict[Meaning, Text] = {}
    coordinate_system: Annotated[str, Field(pattern="^(wgs84|cgcs2000|gcj02|bd09)$")] = "wgs84"


class ProfileIn(Schema):
    """A profile to save."""

    name: Name
    content: ProfileContentIn


class ColumnOut(Schema):
    """What one column means."""

    column: str
    field: Meaning
    date_formats: list[str]
    values: dict[str, str]


class ProfileContentOut(Schema):
    """How a sheet is read."""

    columns: list[ColumnOut]
    fixed: dict[str, str]
    coordinate_system: str


class ProfileOut(Schema):
    """A saved profile."""

    id: UUID
    name: str
    content: ProfileContentOut
    changed_at: datetime


class MeaningOut(Schema):
    """What a column can mean, for the mapping screen."""

    field: Meaning
    is_needed: bool
    is_repeatable: bool
    headings: list[str]


class RunOut(Schema):
    """An import and how far it is."""

    id: UUID
    source: str
    source_id: UUID
    profile: str | None
    state: RunState
    file_name: str
    size: int
    headings: list[str]
    rows_expected: int | None
    rows_read: int
    opened: int
    known: int
    changed: int
    bad: int
    is_mine: bool
    has_originals: bool
    failure: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    heartbeat_at: datetime | None
    ended_at: datetime | None
    expires_at: datetime


class RunsOut(Schema):
    """A page of imports."""

    items: list[RunOut]
    next: str | None


class ListAsked(Schema):
    """Where a page begins and how long it is."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class RunsAsked(ListAsked):
    """What a list of imports is narrowed to."""

    source: str | None = None


class ProfileChoice(Schema):
    """A saved profile, or one just put together; neither: the guess, or the one used before."""

    profile_id: UUID | None = None
    profile: ProfileContentIn | None = None


class CellFaultOut(Schema):
    """What is wrong with one cell; its text is masked."""

    column: str
    fault: str
    text: str
    detail: str


class PreviewRowOut(Schema):
    """One row and what it would become."""

    line: int
    number: str
    summary: str
    description: str
    address: str
    category: str | None
    category_by: str
    place: str | None
    reporter: str | None
    due_at: datetime | None
    is_known: bool
    faults: list[CellFaultOut]


class PreviewColumnOut(Schema):
    """One heading: what stands below it, masked, and how often which fault was found there."""

    column: str
    samples: list[str]
    faults: dict[str, int]


class ProfileProblemOut(Schema):
    """Why a guess is no profile yet."""

    reason: str
    field: str | None
    column: str | None


class ClassProposalOut(Schema):
    """A category of ours that most of the orders of a class are by their words: for a person to take or leave."""

    code: str
    name: str
    agreeing: int
    asked: int


class PreviewOut(Schema):
    """The first rows by a profile. `problems`: what a guess lacks; then no row is read. `proposals` are for what is
    `unmapped`.
    """

    profile: ProfileContentOut
    columns: list[PreviewColumnOut]
    problems: list[ProfileProblemOut]
    rows: list[PreviewRowOut]
    unmapped: dict[str, int]
    proposals: dict[str, ClassProposalOut]
    looked_at: int
    bad: int


class BadRowOut(Schema):
    """A row that could not be taken."""

    line: int
    faults: list[CellFaultOut]


class BadRowsOut(Schema):
    """A page of bad rows."""

    items: list[BadRowOut]
    next: str | None


class ChangedRowOut(Schema):
    """An order that was there and came differently."""

    line: int
    external_number: str
    case_id: UUID
    fields: dict[str, bool]


class ChangedRowsOut(Schema):
    """A page of changed orders."""

    items: list[ChangedRowOut]
    next: str | None


class ReportsAsked(ListAsked):
    """What a list of reports is narrowed to."""

    source: str | None = None
    state: ReportState | None = None
    number: str | None = None


class StatusReportOut(Schema):
    """What a source was told, or has not accepted yet."""

    id: UUID
    source: str
    case_id: UUID
    sequence: int
    number: str
    action: str
    body: dict[str, Any]
    state: ReportState
    attempts: int
    failure: str | None
    created_at: datetime
    tried_at: datetime | None
    delivered_at: datetime | None
    delivered_to: str | None


class StatusReportsOut(Schema):
    """A page of reports."""

    items: list[StatusReportOut]
    next: str | None


class OrderAnswer(Schema):
    """What became of one order: opened, known (it was there), or refused with a code."""

    position: int
    number: str
    result: str
    case_number: str | None
    status: str | None
    changed: dict[str, bool]
    code: str | None
    detail: str | None
    facts: dict[str, Any]


class OrdersAnswer(Schema):
    """What became of each order, in the order they came."""

    orders: list[OrderAnswer]


class OrderStatus(Schema):
    """How the case of an order stands."""

    number: str
    case_number: str
    status: str
    reply: str | None
    is_solved: bool | None
    is_satisfied: bool | None
    handled_at: datetime | None
    closed_at: datetime | None
