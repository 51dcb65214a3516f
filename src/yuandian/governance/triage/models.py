"""What staff taught, and what was made of it."""

from django.db import models
from django.db.models import Q

from yuandian.governance.triage.rules import Lesson, Subject, VersionState
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


def _choices(values: type) -> list[tuple[str, str]]:
    return [(member.value, member.value) for member in values]  # type: ignore[attr-defined]


class Version(Row, Chained):
    """One state of what was learned about a subject. The model is arrays without a word of any text.

    `right` and `macro_f1` are of the examples while each was left out; `former_…` are those of the version that served,
    on the same examples, none of which it had seen.
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
    model = models.BinaryField()

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

    `proposed` is what was said before; `unseen` what the newest accepted version says while the example is left out.
    """

    subject = models.TextField(choices=_choices(Subject))
    case_id = models.UUIDField(null=True)
    text = models.TextField(default="")
    text_digest = models.TextField(default="")
    label = models.TextField()
    lesson = models.TextField(choices=_choices(Lesson))
    account_id = models.UUIDField(null=True)
    proposed = models.TextField(null=True)
    unseen = models.TextField(null=True)
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


register_chain(Version, "number")
