"""What staff taught, what was made of it, and where learning was stopped."""

from django.db import models
from django.db.models import Q

from yuandian.governance.triage.rules import Lesson, Subject, VersionState
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


def _choices(values: type) -> list[tuple[str, str]]:
    return [(member.value, member.value) for member in values]  # type: ignore[attr-defined]


class Version(Row, Chained):
    """One state of what was learned about a subject. The model is arrays without a word of any text.

    `right` and `macro_f1` are of the examples while each was left out; `former_…` are those of the version that served,
    on the same examples, none of which it had seen. `model` is kept while the version serves or may serve again, and so
    is `left_out`: what it said of each example while that was left out.
    """

    subject = models.TextField(choices=_choices(Subject))
    number = models.IntegerField()
    state = models.TextField(choices=_choices(VersionState))
    examples = models.IntegerField()
    right = models.IntegerField()
    macro_f1 = models.FloatField()
    former_right = models.IntegerField()
    former_macro_f1 = models.FloatField()
    calibration_error = models.FloatField()
    labels = models.IntegerField()
    seconds = models.FloatField()
    model = models.BinaryField(null=True)
    left_out = models.BinaryField(default=b"")

    class Meta:
        ordering = ["subject", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["subject", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state=VersionState.SERVING.value), name="one_version_serves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.number}"


class Example(Row):
    """A label that somebody gave: to a case, whose words are read from the case, or to a text from a file.

    `proposed` is what was said before.
    """

    subject = models.TextField(choices=_choices(Subject))
    case_id = models.UUIDField(null=True)
    text = models.TextField(default="")
    text_digest = models.TextField(default="")
    label = models.TextField()
    lesson = models.TextField(choices=_choices(Lesson))
    account_id = models.UUIDField(null=True)
    proposed = models.TextField(null=True)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "case_id"], condition=Q(case_id__isnull=False), name="one_example_per_case"
            ),
            models.UniqueConstraint(
                fields=["subject", "text_digest"], condition=Q(case_id__isnull=True), name="one_example_per_text"
            ),
            models.CheckConstraint(
                condition=Q(case_id__isnull=False, text="") | Q(case_id__isnull=True) & ~Q(text=""),
                name="example_of_case_or_text",
            ),
        ]
        indexes = [models.Index(fields=["subject", "-given_at"], name="example_newest")]


class LearningPause(Row, Chained):
    """A version was gone back to: nothing is learned about the subject until a person lets it go on."""

    subject = models.TextField(choices=_choices(Subject))
    account_id = models.UUIDField(null=True)
    reason = TypedText()
    withdrawn = models.IntegerField(null=True)  # the number of the version that served no longer
    resumed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(resumed_at__isnull=True), name="one_learning_pause_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.reason}"


class OutsideVote(models.Model):
    """What an outside model said of a case, so that it is asked once. `digest` is of all it was asked with.

    `is_answer` tells an answer, which may name no category of ours, from a call that came to nothing.
    """

    case_id = models.UUIDField(primary_key=True)
    digest = models.TextField()
    is_answer = models.BooleanField()
    category_code = models.TextField(null=True)
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.case_id)


register_chain(Version, "number")
register_chain(LearningPause, "subject")
