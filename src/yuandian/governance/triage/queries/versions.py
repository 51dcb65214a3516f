"""What was learned, from whom, and how well."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models.functions import Length

from yuandian.foundation.people import facade as people
from yuandian.governance.triage.access import require_learning
from yuandian.governance.triage.models import Example, LearningPause, Version
from yuandian.governance.triage.rules import Lesson, Subject, VersionState
from yuandian.kernel.actor import Actor

MOST_VERSIONS = 40
MOST_LESSONS = 30


@dataclass(frozen=True, slots=True)
class TriageVersionRow:
    """A version with its figures. One that served and whose model is kept can be gone back to."""

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


@dataclass(frozen=True, slots=True)
class TriagePauseRow:
    """TriageLearning about a subject stands still since somebody went back to an earlier version."""

    subject: Subject
    by: str | None
    reason: str
    withdrawn: int | None
    paused_at: datetime


@dataclass(frozen=True, slots=True)
class TriageLessonRow:
    """A label that somebody gave."""

    subject: Subject
    lesson: Lesson
    case_id: UUID | None
    label: str
    proposed: str | None
    by: str | None
    given_at: datetime


@dataclass(frozen=True, slots=True)
class TriageLearning:
    """The newest versions and lessons, what is paused, and how many examples there are."""

    versions: Sequence[TriageVersionRow]
    pauses: Sequence[TriagePauseRow]
    lessons: Sequence[TriageLessonRow]
    examples: int


def learning_for(actor: Actor) -> TriageLearning:
    """Everything about learning. Raises `Forbidden`."""
    require_learning(actor)
    versions = Version.objects.annotate(size=Length("model")).order_by("-created_at")
    # What nobody said a word about is no news for this page.
    said = Example.objects.exclude(lesson=Lesson.CONFIRMED.value).order_by("-given_at", "id").defer("text")
    lessons = list(said[:MOST_LESSONS])
    pauses = list(LearningPause.objects.filter(resumed_at__isnull=True).order_by("subject"))
    accounts = [one.account_id for one in lessons] + [one.account_id for one in pauses]
    names = people.account_names([one for one in accounts if one])
    return TriageLearning(
        [_row(one) for one in versions.defer("model", "left_out")[:MOST_VERSIONS]],
        [
            TriagePauseRow(
                Subject(one.subject), names.get(one.account_id) if one.account_id else None, one.reason, one.withdrawn,
                one.created_at,
            )
            for one in pauses
        ],
        [
            TriageLessonRow(
                Subject(one.subject), Lesson(one.lesson), one.case_id, one.label, one.proposed,
                names.get(one.account_id) if one.account_id else None, one.given_at,
            )
            for one in lessons
        ],
        Example.objects.count(),
    )  # fmt: skip


def _row(one: Version) -> TriageVersionRow:
    size: int | None = one.size  # type: ignore[attr-defined]
    return TriageVersionRow(
        one.id, Subject(one.subject), one.number, VersionState(one.state), one.created_at, one.examples, one.right,
        one.macro_f1, one.former_right, one.former_macro_f1, one.calibration_error, one.labels, one.seconds,
        None if size is None else round(size / 1000),
        size is not None and one.state in {VersionState.RETIRED, VersionState.WITHDRAWN},
    )  # fmt: skip
