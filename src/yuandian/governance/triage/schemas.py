"""What goes in and out over HTTP. What goes out has no defaults."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.governance.cases.facade import CaseLevel
from yuandian.governance.triage.rules import Lesson, Subject, VersionState
from yuandian.kernel.http.shapes import Schema

Text = Annotated[str, Field(max_length=100_000)]


class TriageChoiceOut(Schema):
    """A category that a case may be, how probable it is (0…1) and the words that decided."""

    category_id: UUID
    code: str
    name: str
    path: list[str]
    probability: float
    words: list[str]


class TriageLevelOut(Schema):
    """How hard a case sounds, and by what: category (the usual level), cues (words raised it), learned."""

    level: CaseLevel
    by: str
    probability: float | None
    words: list[str]


class TriageProposalOut(Schema):
    """The three likeliest categories and the level. Where it is not sure, a person has to say."""

    choices: list[TriageChoiceOut]
    is_sure: bool
    level: TriageLevelOut
    version: int | None


class TriageVoteOut(Schema):
    """What an outside model says, where one is set up and answered in time."""

    is_set_up: bool
    category_id: UUID | None
    name: str | None


class TriageTextIn(Schema):
    """Words to try."""

    text: Text


class TriageVersionOut(Schema):
    """A state of what was learned, how well it told texts that it had not seen, and how the former one did.

    `kilobytes` is none, and it cannot serve again, where the model is not kept any more.
    """

    id: UUID
    subject: Subject
    number: int
    state: VersionState
    learned_at: datetime
    examples: int
    right: int
    macro_f1: float
    former_right: int
    former_macro_f1: float
    calibration_error: float
    labels: int
    seconds: float
    kilobytes: int | None
    can_serve: bool


class TriagePauseOut(Schema):
    """Learning about a subject stands still since somebody went back to an earlier version: who, why, from which."""

    subject: Subject
    by: str | None
    reason: str
    withdrawn: int | None
    paused_at: datetime


class TriageLessonOut(Schema):
    """What somebody taught."""

    subject: Subject
    lesson: Lesson
    case_id: UUID | None
    label: str
    proposed: str | None
    by: str | None
    given_at: datetime


class TriageLearningOut(Schema):
    """Everything about learning: the versions, the newest first, the newest lessons and how many there are."""

    versions: list[TriageVersionOut]
    pauses: list[TriagePauseOut]
    lessons: list[TriageLessonOut]
    examples: int


class TriageRollBackIn(Schema):
    """Which version is to serve again; none means the categories' own words alone."""

    subject: Subject
    version_id: UUID | None = None
    reason: Annotated[str, Field(min_length=1, max_length=500)]


class TriageResumeIn(Schema):
    """Learning about a subject may go on."""

    subject: Subject
    reason: Annotated[str, Field(min_length=1, max_length=500)]
