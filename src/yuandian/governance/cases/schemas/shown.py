"""What goes out over HTTP. No defaults: what a field holds is always said."""

from datetime import datetime
from typing import Any
from uuid import UUID

from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.clocks import ClockState
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import CallAction, WhistleAction
from yuandian.kernel.http.shapes import Schema


class OpenedOut(Schema):
    """What became of a report."""

    id: UUID
    number: str
    status: CaseStatus
    is_new: bool
    category: str | None
    holder: str | None
    due_at: datetime | None
    place_choices: list[UUID]


class ReporterUnmaskedOut(Schema):
    """The reporter's name and phone, this once."""

    name: str | None
    phone: str | None


class CaseState(Schema):
    """Where the case stands after a step, and what can be done next."""

    id: UUID
    number: str
    status: CaseStatus
    level: CaseLevel
    due_at: datetime | None
    handling_due_at: datetime | None
    clock_state: ClockState
    sequence: int


class CaseRowOut(Schema):
    """A case in a list."""

    id: UUID
    number: str
    channel: Channel
    external_number: str | None
    category: str | None
    level: CaseLevel
    status: CaseStatus
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
    clock_state: ClockState
    is_overdue: bool
    was_overdue: bool
    is_emergency: bool
    is_supervised: bool
    urges: int
    reopenings: int
    returns: int
    repeats: int
    replied_at: datetime | None


class CasePage(Schema):
    """A page of cases; `next` is what to send as `after` for the page that follows."""

    items: list[CaseRowOut]
    next: str | None


class PinOut(Schema):
    """A case on the map."""

    id: UUID
    longitude: float
    latitude: float
    status: CaseStatus
    level: CaseLevel
    category: str | None
    is_overdue: bool
    is_emergency: bool
    summary: str


class MapOut(Schema):
    """Pins; `is_partial` asks to zoom in for more."""

    pins: list[PinOut]
    is_partial: bool


class CaseReportOut(Schema):
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
    actions: list[CallAction]


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
    actions: list[WhistleAction]


class ExtensionOut(Schema):
    """A request for more time."""

    id: UUID
    amount: int
    unit: str
    reason: str
    is_granted: bool | None
    decided_at: datetime | None
    decision_reason: str


class LinkedCaseOut(Schema):
    """Another case that belongs to it."""

    id: UUID
    number: str
    summary: str
    status: CaseStatus


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
    reports: list[CaseReportOut]
    pictures: list[PictureOut]
    assignments: list[AssignmentOut]
    whistles: list[WhistleOut]
    extensions: list[ExtensionOut]
    linked: list[LinkedCaseOut]
    merged: list[LinkedCaseOut]
    history: list[MomentOut]
    actions: list[CaseAction]


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
    status: CaseStatus
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
    actions: list[CaseAction]


class MyRowOut(Schema):
    """One of my reports in a list."""

    id: UUID
    number: str
    summary: str
    category: str | None
    status: CaseStatus
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
    default_level: CaseLevel
    is_emergency: bool
    is_leaf: bool
    advice: str | None


class GuessOut(Schema):
    """The category that words point to, and which words; none where they point nowhere clearly."""

    category: CategoryOut | None
    words: list[str]


class CaseStepOut(Schema):
    """One row of the step table, for drawing forms."""

    action: CaseAction
    before: list[CaseStatus]
    after: CaseStatus | None
    permission: str
    by: str
    needs: list[str]


class ProposalOut(Schema):
    """Who would get the case by the rules, and why."""

    post_id: UUID
    title: str
    person_name: str
    role: str
    holder_level: str
    reason: str
    open_cases: int
    away_until: datetime | None
    deputy_post_id: UUID | None
    deputy_name: str | None
