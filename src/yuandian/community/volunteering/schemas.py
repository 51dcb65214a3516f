"""What comes in, where no service takes it as it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.community.volunteering.queries.roll import RollLevel
from yuandian.community.volunteering.rules import (
    BEST,
    LONGEST_NOTE,
    MOST_ENTERED_AT_ONCE,
    MOST_PHOTOS,
    MOST_POINTS,
    MOST_WEEKS,
    WORST,
    Note,
    VolunteerOrigin,
    Words,
)
from yuandian.community.volunteering.rules.timing import LONGEST_MINUTES, Minutes
from yuandian.community.volunteering.rules.words import Language
from yuandian.community.volunteering.services.enrolments import Agreement
from yuandian.community.volunteering.services.later_entries import ServiceGiven
from yuandian.community.volunteering.services.tasks import TaskGiven
from yuandian.kernel.http.shapes import Schema

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NOTE)]


class TaskPageAsked(Schema):
    """Which page of a list."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20


class MyTasksAsked(TaskPageAsked):
    """What is to come, or what is over."""

    is_past: bool = False


class LaterEntriesAsked(TaskPageAsked):
    """Which later entries."""

    is_undecided: bool = True


class TaskSheetAsked(Schema):
    """Of which task alone, if any, and in which language."""

    task_id: UUID | None = None
    language: Language = "zh-CN"


class RollCountsAsked(Schema):
    """By which places, and of which part of the roll."""

    level: RollLevel = "community"
    grid_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationTaskIn(TaskGiven):
    """A task of an organisation, or as many weekly ones as `weeks` says."""

    organisation_id: UUID
    weeks: Annotated[int, Field(ge=1, le=MOST_WEEKS)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAnswerIn(Agreement):
    """Whether what was offered is accepted, and on accepting what the task asks to be agreed to."""

    accepts: bool


class PersonServedIn(Schema):
    """Somebody who was there, and how long."""

    person_id: UUID
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class OthersServiceIn(ServiceGiven):
    """What some people did, as an organisation or the community enters it."""

    people: Annotated[list[PersonServedIn], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]
    organisation_id: UUID | None = None


class TaskWordsIn(Schema):
    """Words on a task, such as a reason."""

    words: Reason


class ReviewIn(Schema):
    """What went well and what did not."""

    review: Words


class TaskRatingIn(Schema):
    """Stars and, if one likes, words."""

    stars: Annotated[int, Field(ge=WORST, le=BEST)]
    words: Note = ""


class TaskPhotosIn(Schema):
    """Pictures, and whether others may see them."""

    photo_ids: Annotated[list[UUID], Field(max_length=MOST_PHOTOS)]
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


class LaterEntryIdsIn(Schema):
    """Several of them."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]


class EnlistIn(Schema):
    """Who comes from where and helps in which grid."""

    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_ENTERED_AT_ONCE)]
    origin: VolunteerOrigin
    grid_id: UUID


class CertificateIn(Schema):
    """The period that a certificate speaks of, both days included."""

    from_on: date
    until_on: date
