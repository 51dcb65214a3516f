"""Numbered papers."""

from django.db import models

from yuandian.governance.cases.models.cases import Case
from yuandian.governance.cases.rules.papers import PaperKind
from yuandian.kernel.tables import Row


class Paper(Row):
    """A paper of a case as it was issued, under its number of the year in its place; printed again, it is the same.

    `addressee` is the id of the post or organisation that a letter goes to, null for the whole file, `turn` how many
    times the case had been given to somebody: given again, it is another letter. `facts` is what the letter says
    (`PaperFacts`), null for the whole file, which tells how the case stands when it is printed.
    `place` is the street that signs, or the district where the case lies in none. Who printed it when is in the case's
    record.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="papers", db_index=False)
    kind = models.TextField()
    place = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, related_name="+", db_index=False)
    year = models.SmallIntegerField()
    number = models.IntegerField()
    addressee = models.UUIDField(null=True)
    turn = models.SmallIntegerField(default=0)
    facts = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "kind", "year", "number"], name="paper_number_once"),
            models.CheckConstraint(condition=models.Q(kind__in=[k.value for k in PaperKind]), name="paper_kind_known"),
        ]
        indexes = [models.Index(fields=["case"], name="paper_of_case")]
