"""Tables of duplicates: pairs that are two troubles, troubles that keep coming back, and how common words are."""

from django.db import models
from django.db.models import F, Q

from yuandian.governance.triage.duplicates.rules.recurrences import RecurrenceStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class DistinctPair(Row, Chained):
    """Two cases that a person looked at side by side and found to be two troubles: not to be proposed again."""

    first = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)
    second = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)
    label = models.TextField()  # both numbers

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_distinct_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="pair_in_id_order"),
        ]
        indexes = [models.Index(fields=["second"], name="distinct_second")]


class Recurrence(Row, Chained):
    """One kind of trouble that came up again and again at one place, to be cured and not only mended (SAF-32)."""

    status = models.TextField(default=RecurrenceStatus.NOTICED.value)
    category = models.ForeignKey("cases.Category", on_delete=models.PROTECT, related_name="+", db_index=False)
    label = models.TextField()
    street = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    community = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    micro_grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    times = models.IntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    plan = TypedText(default="")  # what is to be done about the cause
    account = TypedText(default="")  # what was done
    cured_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=[s.value for s in RecurrenceStatus]), name="recurrence_status_known"
            ),
        ]
        indexes = [
            models.Index(fields=["street", "-last_at"], name="recurrence_street"),
            models.Index(fields=["community", "-last_at"], name="recurrence_community"),
            models.Index(fields=["-last_at"], name="recurrence_latest"),
        ]

    def __str__(self) -> str:
        return self.label


class RecurringCase(Row):
    """A case of a trouble that keeps coming back."""

    recurrence = models.ForeignKey(Recurrence, on_delete=models.CASCADE, related_name="cases")
    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case"], name="case_recurs_once")]


class CountedWords(Row):
    """How common pairs of characters were among the latest cases when they were counted; the newest row counts."""

    texts = models.IntegerField()
    shares = models.JSONField()  # pair → share of the texts

    class Meta:
        indexes = [models.Index(fields=["-created_at"], name="words_counted")]


register_chain(DistinctPair, "label")
register_chain(Recurrence, "label")
