"""What comes in over HTTP, where it is no shape of a service or a query. What goes out stands where it is made."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from yuandian.foundation.grid.facade import GridLevel
from yuandian.governance.cases.queries.sheets import SheetColumn
from yuandian.governance.cases.rules import CaseLevel, RefusalReason, RootCause
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.inputs import Files, Latitude, Longitude, Metric, Phone, Short, Stars, Text
from yuandian.governance.cases.rules.papers import PaperKind
from yuandian.governance.cases.rules.places import Box
from yuandian.governance.cases.rules.remarks import LONGEST_REMARK
from yuandian.governance.cases.rules.replies import TellingWay
from yuandian.governance.cases.rules.whistles import CallAction, WhistleKind
from yuandian.governance.cases.rules.words import Language
from yuandian.governance.cases.services.deadlines import DeadlineWanted
from yuandian.governance.cases.services.whistles import CallWanted
from yuandian.kernel.http.shapes import Schema

Remarked = Annotated[str, StringConstraints(max_length=LONGEST_REMARK, pattern=r"^[^\x00]*$")]
Word = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[^\x00]*$", strip_whitespace=True)]
CallerName = Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00]*$")]
StaffChannel = Literal["walk_in", "phone", "group", "patrol", "camera", "enterprise"]
Part = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00]*$")]


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


class CallerIn(Schema):
    """The number of whoever calls; in a body, so that no log of addresses keeps it."""

    phone: Phone


class TakeReportIn(Schema):
    """Somebody who brings up a case that is known, or brings it up again."""

    channel: StaffChannel
    reporter_name: CallerName | None = None
    reporter_phone: Phone | None = None
    reporter_person_id: UUID | None = None
    text: Text = ""
    file_ids: Files = []


class EntryIn(DoneIn):
    """A case that staff enter for someone, or found themselves."""

    channel: StaffChannel
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
    reporter_name: CallerName | None = None
    reporter_phone: Phone | None = None
    reporter_person_id: UUID | None = None
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


class TargetIn(Schema):
    """Who is to take it; with neither, the responsible one."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None
    reason: Text = ""


class LowerIn(TargetIn):
    """To which level, and to whom."""

    level: CaseLevel


class AssistIn(Schema):
    """Who is to help, with what, and how long it may take; without an amount, as the case's category has it."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None
    task: Text = ""
    amount: Annotated[int, Field(ge=1, le=365)] | None = None
    unit: ClockUnit = ClockUnit.WORKING_HOURS


class OpinionIn(CaseReasonIn):
    """What was done to help, with pictures."""

    file_ids: Files = []


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


ToldAtOnce = Literal[TellingWay.PHONE, TellingWay.VISIT, TellingWay.GROUP] | None


class ReplyIn(Schema):
    """The public reply; to all who have none, or to the reports named."""

    text: Text
    report_ids: Annotated[list[UUID], Field(max_length=500)] | None = None
    way: ToldAtOnce = None


class TellIn(Schema):
    """Which reporter without an account was told of the answer, and how."""

    report_id: UUID
    way: Literal[TellingWay.PHONE, TellingWay.VISIT, TellingWay.GROUP, TellingWay.UNREACHABLE]
    note: Text = ""


class VerdictIn(Schema):
    """Solved and satisfied are two questions."""

    is_solved: bool | None
    is_satisfied: bool | None
    stars: Stars | None = None
    text: Text = ""


class FollowUpIn(VerdictIn):
    """Which reporter was asked, and how."""

    report_id: UUID
    way: Literal["phone", "visit", "source", "unreachable"]


class JoinIn(Schema):
    """Me too; with the place that the reporter tells of, which is near the case unless they live there."""

    text: Text = ""
    is_anonymous: bool = True
    file_ids: Files = []
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "gcj02"


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
    way: ToldAtOnce = None


class WhistleIn(Schema):
    """Which departments, how urgently, why."""

    kind: WhistleKind = WhistleKind.EVERYDAY
    reason: Text
    calls: Annotated[list[CallWanted], Field(min_length=1, max_length=20)]


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


class CallStepIn(DoneIn):
    """One step of one department's call; where the phone stands, if it reports in."""

    action: CallAction
    text: Text = ""
    stars: Stars | None = None
    file_ids: Files = []
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: Metric = "gcj02"


class MinutesIn(Schema):
    """The record of the joint meeting."""

    minutes: Text


class PageIn(Schema):
    """Which page."""

    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class PeriodIn(Schema):
    """A period, half open, and the grid whose subtree is counted; without one, all that the post reaches."""

    since: AwareDatetime
    until: AwareDatetime
    grid_id: UUID | None = None


class TrendIn(PeriodIn):
    """By days or by weeks; left out, by days up to 45 of them."""

    step: Literal["day", "week"] | None = None


class MappedIn(Box):
    """A view, a level, and the period of what was due."""

    level: GridLevel
    since: AwareDatetime
    until: AwareDatetime


class LoadsIn(Schema):
    """Which posts."""

    post_id: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class RemarkIn(Schema):
    """What a reporter writes."""

    text: Remarked


class RemarkAnswerIn(Schema):
    """What the office writes, and to which reporter."""

    report_id: UUID
    text: Remarked


class DeadlinesTriedIn(Schema):
    """The deadlines that a category says itself; without a category, those where none says."""

    category_id: UUID | None = None
    deadlines: Annotated[list[DeadlineWanted], Field(max_length=9)]


class DeadlinesIn(DeadlinesTriedIn):
    """Deadlines to set, and whether open cases follow."""

    is_for_open_cases: bool = False


class SheetLanguage(Schema):
    """Whose words a workbook uses."""

    language: Language = "zh-CN"


class CaseSheetIn(Schema):
    """Which columns, in which order, with words of which language. No column: all of them."""

    order: Literal["due", "newest", "external_due"] = "newest"
    columns: Annotated[list[SheetColumn], Field(max_length=20)] = []
    language: Language = "zh-CN"


class SavedViewIn(Schema):
    """A filter as it stands in the address of the list."""

    name: Word
    query: Annotated[dict[Word, Part], Field(max_length=40)]
    is_shared: bool = False


class PaperIn(Schema):
    """Which paper to print."""

    kind: PaperKind
