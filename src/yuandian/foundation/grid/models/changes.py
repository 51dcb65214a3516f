"""Proposed changes to the tree: reason, effective day, who proposed and who approved (GRD-06, GRD-46)."""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.grid.models.tree import Grid
from yuandian.foundation.grid.rules import ChangeStatus
from yuandian.foundation.grid.rules.changes import CHANGE_KIND_NAMES
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class GridChange(Row, Chained):
    """A proposal and its life. `plan` holds what its kind needs; nobody approves their own."""

    # The grid that it starts from; for a new grid, the parent.
    grid = models.ForeignKey(Grid, models.PROTECT, related_name="changes")
    street = models.ForeignKey(Grid, models.PROTECT, null=True, related_name="+")
    kind = models.TextField(choices=[(kind.value, name) for kind, name in CHANGE_KIND_NAMES.items()])
    status = models.TextField(
        choices=[(status.value, status.value) for status in ChangeStatus], default=ChangeStatus.PROPOSED.value
    )
    reason = TypedText()
    effective_on = models.DateField()
    plan = models.JSONField()
    findings = models.JSONField(default=list)  # overlaps with neighbours, as the proposal stood when it was made
    proposed_by = models.UUIDField(null=True)  # none: the system
    proposed_by_name = models.TextField(blank=True, default="")
    approved_by = models.UUIDField(null=True)
    approved_by_name = models.TextField(blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    decision_note = TypedText(blank=True, default="")
    applied_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "网格调整"
        constraints = [
            models.CheckConstraint(
                name="grid_change_never_approves_itself",
                condition=Q(approved_by=None) | ~Q(approved_by=F("proposed_by")),
            ),
            models.CheckConstraint(name="grid_change_has_a_reason", condition=~Q(reason="")),
        ]
        indexes = [models.Index(fields=["status", "effective_on"], name="grid_change_due")]

    def __str__(self) -> str:
        return self.kind


register_chain(GridChange, "kind")
