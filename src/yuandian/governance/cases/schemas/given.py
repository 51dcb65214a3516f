"""What comes in over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field
from pydantic import AwareDatetime, StringConstraints

from yuandian.governance.cases.rules import CaseLevel, Channel, RefusalReason, RootCause
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.rates import Figure
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.rules.whistles import CallAction, WhistleKind
from yuandian.kernel.http.shapes import Schema

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


class GuessIn(Schema):
    """The words of a report that is being written."""

    text: Text


class DoneIn(Schema):
    """When the phone says that it was done, where that was not now: it had no reception."""

    done_at: AwareDatetime | None = None


class HolderReasonIn(DoneIn):
    """The written reason of whoever has the case."""

    reason: Text


class EntryIn(DoneIn):
    """A case that staff enter for someone, or found themselves."""

    channel: Literal["walk_in", "phone", "group", "patrol", "camera", "enterprise"]
    description: Text
    summary: Short = ""
    category_id: UUID | None = None
    level: CaseLevel | None = None
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


class CaseReasonIn(Schema):
    """A written reason."""

    reason: Text


class CaseNoteIn(Schema):
    """A note that may be empty."""

    note: Text = ""


class CloseIn(Schema):
    """A reason is needed only where a reporter calls it unsolved."""

    reason: Text = ""


class TriageIn(Schema):
    """What to correct; what is left out stays."""

    category_id: UUID | None = None
    level: CaseLevel | None = None
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

    level: CaseLevel


class AssistIn(Schema):
    """Who is to help, and with what."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None
    task: Text = ""


class ContactIn(DoneIn):
    """What was said with the reporter."""

    note: Text
    is_face_to_face: bool = False


class ArriveIn(DoneIn):
    """Where the worker stands, if the phone tells; why it is far from the case, if it is."""

    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "gcj02"
    file_ids: Files = []
    note: Text = ""


class ExtensionIn(Schema):
    """How much more time, and why."""

    amount: Annotated[int, Field(ge=1, le=365)]
    unit: ClockUnit
    reason: Text


class ExtensionDecisionIn(Schema):
    """Granted or not."""

    is_granted: bool
    reason: Text = ""


class HandleIn(DoneIn):
    """What was done, what lay behind it, and how many minutes it took."""

    account: Text
    root_cause: RootCause
    before_ids: Files = []
    after_ids: Files = []
    no_picture_reason: Text = ""
    minutes: Annotated[int, Field(ge=1, le=10_000)] | None = None


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


class MaterialIn(DoneIn):
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


class ReporterUnmaskIn(Schema):
    """Why the reporter's name and phone must be seen."""

    reason: Text


class FilterIn(Schema):
    """What to narrow a list by. `figure` leaves exactly the cases that it counts from `since` until `until`."""

    state: Literal["open", "ended", "all"] = "open"
    statuses: Annotated[list[CaseStatus], Field(max_length=15)] = []
    channels: Annotated[list[Channel], Field(max_length=10)] = []
    levels: Annotated[list[CaseLevel], Field(max_length=3)] = []
    category_id: UUID | None = None
    grid_id: UUID | None = None
    holder_post_id: UUID | None = None
    holder_organisation_id: UUID | None = None
    is_overdue: bool | None = None
    is_supervised: bool | None = None
    is_emergency: bool | None = None
    is_unreplied: bool | None = None
    is_repeat: bool | None = None
    hotspot_id: UUID | None = None
    due_before: datetime | None = None
    external_due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    text: Short = ""
    number: Short = ""
    grid_alone: bool = False
    is_categorised: bool | None = None
    figure: Figure | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


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
