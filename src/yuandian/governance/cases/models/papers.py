"""Numbered papers."""

from django.db import models

from yuandian.governance.cases.models.cases import Case
from yuandian.governance.cases.rules.papers import PaperKind
from yuandian.kernel.tables import Row


class Paper(Row):
    """That a case has a paper of a kind, under its number of the year in its place; printed again, it keeps it.

    `place` is the street that signs, or the district where the case lies in none. Who printed it when is in the case's
    record.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="papers", db_index=False)
    kind = models.TextField()
    place = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, related_name="+", db_index=False)
    year = models.SmallIntegerField()
    number = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], name="paper_once_per_case"),
            models.UniqueConstraint(fields=["place", "kind", "year", "number"], name="paper_number_once"),
            models.CheckConstraint(condition=models.Q(kind__in=[k.value for k in PaperKind]), name="paper_kind_known"),
        ]
