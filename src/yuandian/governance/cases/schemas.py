"""What goes in and out over HTTP."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from yuandian.governance.cases.rules import Channel, Level, RefusalReason, RootCause
from yuandian.governance.cases.rules.clocks import Unit
from yuandian.governance.cases.rules.steps import Action, Status
from yuandian.governance.cases.rules.whistles import CallAction, WhistleKind

Text = Annotated[str, StringConstraints(max_length=5_000, pattern=r"^[^\x00]*$")]
Short = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Metric = Literal["wgs84", "cgcs2000", "gcj02", "bd09"]
Files = Annotated[list[UUID], Field(max_length=12)]


class ReportIn(Schema):
    """What a resident reports."""

    channel: Literal["branch", "snapshot"] = "branch"
    description: Text = ""
    category_id: UUID | None = None
    address: Short = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "gcj02"
    grid_id: UUID | None = None
    file_ids: Files = []
    is_anonymous: bool = True


class EntryIn(Schema):
    """A case that staff enter for someone, or found themselves."""

    channel: Literal["walk_in", "phone", "group", "patrol", "camera", "enterprise"]
    description: Text
    summary: Short = ""
    category_id: UUID | None = None
    level: Level | None = None
    address: Short = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "wgs84"
    grid_id: UUID | None = None
    file_ids: Files = []
    reporter_name: Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00]*$")] | None = None
    reporter_phone: Annotated[str, StringConstraints(pattern=r"^[0-9+\- ]{5,20}$")] | None = None
    is_emergency: bool = False
    is_active_find: bool = False
    tags: Annotated[list[Short], Field(max_length=20)] = []


class OpenedOut(Schema):
    """What became of a report."""

    id: UUID
    number: str
    status: Status
    is_new: bool
    category: str | None
    holder: str | None
    due_at: datetime | None
    place_choices: list[UUID]


class ReasonIn(Schema):
    """A written reason."""

    reason: Text


class NoteIn(Schema):
    """A note that may be empty."""

    note: Text = ""


class CloseIn(Schema):
    """A reason is needed only where a reporter calls it unsolved."""

    reason: Text = ""


class TriageIn(Schema):
    """What to correct; what is left out stays."""

    category_id: UUID | None = None
    level: Level | None = None
    grid_id: UUID | None = None
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "wgs84"
    reason: Text = ""


class TargetIn(Schema):
    """Who is to take it; with neither, the responsible one."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None
    reason: Text = ""


class LowerIn(TargetIn):
    """To which level, and to whom."""

    level: Level


class AssistIn(Schema):
    """Who is to help, and with what."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None
    task: Text = ""


class ContactIn(Schema):
    """What was said with the reporter."""

    note: Text
    is_face_to_face: bool = False


class ArriveIn(Schema):
    """Where the worker stands, if the phone tells."""

    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "gcj02"
    file_ids: Files = []


class ExtensionIn(Schema):
    """How much more time, and why."""

    amount: Annotated[int, Field(ge=1, le=365)]
    unit: Unit
    reason: Text


class ExtensionDecisionIn(Schema):
    """Granted or not."""

    is_granted: bool
    reason: Text = ""


class HandleIn(Schema):
    """What was done and what lay behind it."""

    account: Text
    root_cause: RootCause
    before_ids: Files = []
    after_ids: Files = []
    no_picture_reason: Text = ""


class ReplyIn(Schema):
    """The public reply; to all who have none, or to the reports named."""

    text: Text
    report_ids: Annotated[list[UUID], Field(max_length=500)] | None = None


class VerdictIn(Schema):
    """Solved and satisfied are two questions."""

    is_solved: bool | None
    is_satisfied: bool | None
    stars: Annotated[int, Field(ge=1, le=5)] | None = None
    text: Text = ""


class FollowUpIn(VerdictIn):
    """Which reporter was asked, and how."""

    report_id: UUID
    way: Literal["phone", "visit", "source", "unreachable"]


class JoinIn(Schema):
    """Me too."""

    text: Text = ""
    is_anonymous: bool = True
    file_ids: Files = []


class MaterialIn(Schema):
    """More words or pictures."""

    text: Text = ""
    file_ids: Files = []


class OtherCaseIn(Schema):
    """The other case."""

    other_id: UUID
    note: Text = ""


class ProjectIn(Schema):
    """The project that a case becomes."""

    title: Short
    plan: Text
    decided_by: Short = ""


class FinishProjectIn(Schema):
    """What was built."""

    account: Text
    file_ids: Files = []


class RefuseIn(Schema):
    """The legal reason and the text that the reporters get."""

    reason: RefusalReason
    text: Text


class CallIn(Schema):
    """A department to call in."""

    organisation_id: UUID
    task: Text
    is_lead: bool = False


class WhistleIn(Schema):
    """Which departments, how urgently, why."""

    kind: WhistleKind = WhistleKind.EVERYDAY
    reason: Text
    calls: Annotated[list[CallIn], Field(min_length=1, max_length=20)]


class CallHoursIn(Schema):
    """One department's own clocks, in urgent hours."""

    organisation_id: UUID
    sign: Annotated[int, Field(ge=1, le=720)]
    report_in: Annotated[int, Field(ge=1, le=2_000)]
    handle: Annotated[int, Field(ge=1, le=5_000)]


class WhistleDecisionIn(Schema):
    """Approved or not."""

    is_approved: bool
    reason: Text = ""
    hours: list[CallHoursIn] = []


class CallStepIn(Schema):
    """One step of one department's call."""

    action: CallAction
    text: Text = ""
    stars: Annotated[int, Field(ge=1, le=5)] | None = None
    file_ids: Files = []


class MinutesIn(Schema):
    """The record of the joint meeting."""

    minutes: Text


class UnmaskIn(Schema):
    """Why the reporter's name and phone must be seen."""

    reason: Text


class UnmaskedOut(Schema):
    """The reporter's name and phone, this once."""

    name: str | None
    phone: str | None


class CaseState(Schema):
    """Where the case stands after a step, and what can be done next."""

    id: UUID
    number: str
    status: Status
    level: Level
    due_at: datetime | None
    handling_due_at: datetime | None
    sequence: int


class CaseRowOut(Schema):
    """A case in a list."""

    id: UUID
    number: str
    channel: Channel
    category: str | None
    level: Level
    status: Status
    summary: str
    address: str
    longitude: float | None
    latitude: float | None
    grid_id: UUID | None
    place: str | None
    holder: str | None
    holder_level: str | None
    opened_at: datetime
    due_at: datetime | None
    handling_due_at: datetime | None
    external_due_at: datetime | None
    is_due_provisional: bool
    is_overdue: bool
    was_overdue: bool
    is_emergency: bool
    is_supervised: bool
    urges: int
    reopenings: int
    returns: int
    replied_at: datetime | None


class CasePage(Schema):
    """A page of cases; `next` is what to send as `after` for the page that follows."""

    items: list[CaseRowOut]
    next: str | None


class FilterIn(Schema):
    """What to narrow a list by."""

    state: Literal["open", "ended", "all"] = "open"
    statuses: Annotated[list[Status], Field(max_length=15)] = []
    channels: Annotated[list[Channel], Field(max_length=10)] = []
    levels: Annotated[list[Level], Field(max_length=3)] = []
    category_id: UUID | None = None
    grid_id: UUID | None = None
    holder_post_id: UUID | None = None
    holder_organisation_id: UUID | None = None
    is_overdue: bool | None = None
    is_supervised: bool | None = None
    is_emergency: bool | None = None
    is_unreplied: bool | None = None
    due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    text: Short = ""
    number: Short = ""


class PageIn(Schema):
    """Which page."""

    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class BoxIn(Schema):
    """A map view, WGS84 degrees."""

    west: Longitude
    south: Latitude
    east: Longitude
    north: Latitude


class PinOut(Schema):
    """A case on the map."""

    id: UUID
    longitude: float
    latitude: float
    status: Status
    level: Level
    category: str | None
    is_overdue: bool
    is_emergency: bool
    summary: str


class MapOut(Schema):
    """Pins; `is_partial` asks to zoom in for more."""

    pins: list[PinOut]
    is_partial: bool


class NearbyOut(Schema):
    """A similar open case to join."""

    id: UUID
    category: str | None
    status: Status
    metres: int
    opened_at: datetime
    reports: int


class ReportOut(Schema):
    """A report with its reply; name and phone masked."""

    id: UUID
    case_id: UUID
    channel: Channel
    name: str | None
    phone: str | None
    is_first: bool
    is_mine: bool
    text: str
    reported_at: datetime
    reply: str | None
    replied_at: datetime | None
    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None
    rating_text: str
    rated_at: datetime | None


class PictureOut(Schema):
    """A picture with signed links."""

    id: UUID
    stage: str
    at: datetime
    kind: str
    url: str
    thumbnail_url: str | None


class AssignmentOut(Schema):
    """Who had it or helped."""

    id: UUID
    kind: str
    holder: str | None
    reason: str
    opinion: str
    created_at: datetime
    signed_at: datetime | None
    finished_at: datetime | None
    ended_at: datetime | None
    ended_by: str | None


class CallOut(Schema):
    """One department's call."""

    id: UUID
    organisation_id: UUID
    name: str | None
    is_lead: bool
    task: str
    status: str
    sign_due_at: datetime | None
    report_in_due_at: datetime | None
    handle_due_at: datetime | None
    overdue: list[str]
    signed_at: datetime | None
    reported_in_at: datetime | None
    handled_at: datetime | None
    account: str
    return_reason: str
    stars_by_street: int | None
    rating_by_street: str
    stars_by_department: int | None
    rating_by_department: str


class WhistleOut(Schema):
    """A whistle with its calls."""

    id: UUID
    kind: str
    status: str
    reason: str
    decided_at: datetime | None
    decision_reason: str
    minutes: str
    finished_at: datetime | None
    created_at: datetime
    calls: list[CallOut]


class ExtensionOut(Schema):
    """A request for more time."""

    id: UUID
    amount: int
    unit: str
    reason: str
    is_granted: bool | None
    decided_at: datetime | None
    decision_reason: str


class LinkedOut(Schema):
    """Another case that belongs to it."""

    id: UUID
    number: str
    summary: str
    status: Status


class MomentOut(Schema):
    """An entry of the record."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class ClocksOut(Schema):
    """The three clocks and the times that met them."""

    response_due_at: datetime | None
    responded_at: datetime | None
    arrival_due_at: datetime | None
    arrived_at: datetime | None
    handling_due_at: datetime | None
    handled_at: datetime | None
    external_due_at: datetime | None
    is_due_provisional: bool
    suspended_at: datetime | None


class CaseOut(Schema):
    """A case whole."""

    row: CaseRowOut
    description: str
    source: str | None
    external_number: str | None
    place_by: str
    place_choices: list[UUID]
    category_by: str
    dispatch_reason: str | None
    account: str
    root_cause: str | None
    outcome: str | None
    pause_reason: str | None
    refusal_reason: str | None
    project: dict[str, Any] | None
    merged_into_id: UUID | None
    tags: list[str]
    clocks: ClocksOut
    reports: list[ReportOut]
    pictures: list[PictureOut]
    assignments: list[AssignmentOut]
    whistles: list[WhistleOut]
    extensions: list[ExtensionOut]
    linked: list[LinkedOut]
    merged: list[LinkedOut]
    history: list[MomentOut]
    actions: list[Action]


class MyMomentOut(Schema):
    """A step as a reporter is told of it."""

    at: datetime
    action: str
    words: str


class MyCaseOut(Schema):
    """A case as its reporter sees it."""

    id: UUID
    number: str
    summary: str
    description: str
    category: str | None
    status: Status
    place: str | None
    holder: str | None
    holder_phone: str | None
    opened_at: datetime
    due_at: datetime | None
    reply: str | None
    replied_at: datetime | None
    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None
    pictures: list[PictureOut]
    timeline: list[MyMomentOut]
    actions: list[Action]


class MyRowOut(Schema):
    """One of my reports in a list."""

    id: UUID
    number: str
    summary: str
    category: str | None
    status: Status
    opened_at: datetime
    replied_at: datetime | None
    is_rated: bool


class MyPage(Schema):
    """A page of my reports."""

    items: list[MyRowOut]
    next: str | None


class CategoryOut(Schema):
    """A category."""

    id: UUID
    code: str
    name: str
    path: list[str]
    default_level: Level
    is_emergency: bool
    is_leaf: bool
    advice: str | None


class RateOut(Schema):
    """A rate with its formula and both numbers."""

    name: str
    numerator: int
    denominator: int
    value: float | None
    formula: str
    formula_zh: str


class FiguresOut(Schema):
    """Counts and rates of a period."""

    since: datetime
    until: datetime
    taken_at: datetime
    counts: dict[str, int]
    rates: list[RateOut]


class StepOut(Schema):
    """One row of the step table, for drawing forms."""

    action: Action
    before: list[Status]
    after: Status | None
    permission: str
    by: str
    needs: list[str]


class ProposalOut(Schema):
    """Who would get the case by the rules, and why."""

    post_id: UUID
    role: str
    holder_level: str
    reason: str
    open_cases: int
