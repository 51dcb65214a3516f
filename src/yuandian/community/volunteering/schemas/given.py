"""What comes in."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.community.volunteering.rules import (
    BEST,
    LONGEST_NOTE,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_ENTERED_AT_ONCE,
    MOST_PHOTOS,
    MOST_POINTS,
    MOST_SKILLS,
    MOST_SLOTS,
    MOST_WEEKS,
    WORST,
    TaskAudience,
    TaskKind,
    VolunteerOrigin,
    VolunteerRole,
)
from yuandian.community.volunteering.rules.steps import TaskStatus
from yuandian.community.volunteering.rules.timing import LONGEST_MINUTES
from yuandian.kernel.http.shapes import Schema

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_WORDS)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NOTE)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NOTE)]
Minutes = Annotated[int, Field(ge=1, le=LONGEST_MINUTES)]
Stars = Annotated[int, Field(ge=WORST, le=BEST)]
Limit = Annotated[int, Field(ge=1, le=100)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
PhotoIds = Annotated[list[UUID], Field(max_length=MOST_PHOTOS)]
RollLevel = Literal["street", "community", "grid", "micro"]
System = Literal["wgs84", "cgcs2000", "gcj02", "bd09"]


class TaskIn(Schema):
    """What a task says."""

    kind: TaskKind
    title: Title
    words: Words = ""
    grid_id: UUID
    address: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    metres: Annotated[int, Field(ge=50, le=5_000)] = 200
    starts_at: datetime
    ends_at: datetime
    slots: Annotated[int, Field(ge=1, le=MOST_SLOTS)]
    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] = 0
    role: VolunteerRole | None = None
    campaign: Short = ""
    need: Note = ""
    skills: Annotated[list[Short], Field(max_length=MOST_SKILLS)] = []
    least_age: Annotated[int, Field(ge=0, le=80)] = 0
    risk_words: Note = ""
    audience: TaskAudience = TaskAudience.EVERYBODY
    free_hours: Annotated[int, Field(ge=0, le=72)] = 2
    is_by_offer: bool = False
    leader_id: UUID | None = None


class OrganisationTaskIn(TaskIn):
    """A task of an organisation, or as many weekly ones as `weeks` says."""

    organisation_id: UUID
    weeks: Annotated[int, Field(ge=1, le=MOST_WEEKS)] = 1


class HallAsked(Schema):
    """Which tasks, and from where they are to be measured."""

    kind: TaskKind | None = None
    role: VolunteerRole | None = None
    query: Short = ""
    grid_id: UUID | None = None
    has_room: bool = False
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: System = "gcj02"
    after: str | None = None
    limit: Limit = 20


class OfficeTasksAsked(Schema):
    """Which tasks of an office."""

    status: list[TaskStatus] = []
    kind: TaskKind | None = None
    query: Short = ""
    grid_id: UUID | None = None
    after: str | None = None
    limit: Limit = 20


class TaskSheetAsked(OfficeTasksAsked):
    """Of which tasks, or of which one, and in which language."""

    task_id: UUID | None = None
    language: Literal["zh-CN", "en"] = "zh-CN"


class TaskPageAsked(Schema):
    """Which page of a list."""

    after: str | None = None
    limit: Limit = 20


class MyTasksAsked(TaskPageAsked):
    """What is to come, or what is over."""

    is_past: bool = False


class LaterEntriesAsked(TaskPageAsked):
    """Which later entries."""

    is_undecided: bool = True


class AgreedIn(Schema):
    """What somebody agrees to on taking part; for minors, who their guardian is."""

    has_acknowledged_risk: bool = False
    guardian_name: Short = ""
    guardian_phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""


class OfferAnswerIn(AgreedIn):
    """Whether what was offered is accepted, and on accepting what the task asks to be agreed to."""

    accepts: bool


class ProofIn(Schema):
    """The code that is shown, or where one is; `done_at` where the phone had no network then.

    `device` is what the phone calls itself; of it and of the place a digest is kept.
    """

    code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=12)] = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: System = "gcj02"
    done_at: datetime | None = None
    device: Annotated[str, StringConstraints(max_length=64)] = ""


class TaskWordsIn(Schema):
    """Words on a task, such as a reason."""

    words: Reason


class ReviewIn(Schema):
    """What went well and what did not."""

    review: Words


class TaskRatingIn(Schema):
    """Stars and, if one likes, words."""

    stars: Stars
    words: Note = ""


class TaskPhotosIn(Schema):
    """Pictures, and whether others may see them."""

    photo_ids: PhotoIds
    may_show: bool = False


class AttendanceIn(Schema):
    """What the list says of somebody."""

    action: Literal["check_in", "check_out", "miss"]
    at: datetime | None = None


class ConfirmedIn(Schema):
    """How long one of them was there."""

    enrolment_id: UUID
    minutes: Minutes


class ConfirmHoursIn(Schema):
    """The hours of some, confirmed together."""

    items: Annotated[list[ConfirmedIn], Field(min_length=1, max_length=200)]


class SettlementIn(Schema):
    """How long it was after all; 0 where they were not there."""

    minutes: Annotated[int, Field(ge=0, le=LONGEST_MINUTES)]
    words: Reason


class TaskApprovalIn(Schema):
    """With other points, where the community says so."""

    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] | None = None


class PublishTaskIn(Schema):
    """One, or all drafts of its series."""

    whole_series: bool = False


class TaskOfferIn(Schema):
    """To whom a task is offered."""

    person_id: UUID


class ToldServiceIn(Schema):
    """Service that was done without the application."""

    kind: TaskKind
    title: Title
    words: Words = ""
    grid_id: UUID
    day: date
    witness_phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""
    photo_ids: PhotoIds = []


class LaterEntryIn(ToldServiceIn):
    """One's own, and how long it was."""

    minutes: Minutes


class PersonServedIn(Schema):
    """Somebody who was there, and how long."""

    person_id: UUID
    minutes: Minutes


class LaterEntriesOfIn(ToldServiceIn):
    """The same, of others, by an organisation or the community."""

    people: Annotated[list[PersonServedIn], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]
    organisation_id: UUID | None = None


class LaterEntryIdsIn(Schema):
    """Several of them."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]


class RollAsked(TaskPageAsked):
    """Which volunteers of the roll."""

    grid_id: UUID | None = None
    origin: VolunteerOrigin | None = None


class RollCountsAsked(Schema):
    """By which places, and of which part of the roll."""

    level: RollLevel = "community"
    grid_id: UUID | None = None


class EnlistIn(Schema):
    """Who comes from where and helps in which grid."""

    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]
    origin: VolunteerOrigin
    grid_id: UUID


class CertificateIn(Schema):
    """The period that a certificate speaks of, both days included."""

    from_on: date
    until_on: date
