"""Faults of the division as a work list (GRD-36)."""

from django.db import models
from django.db.models import Q

from yuandian.foundation.grid.models.addresses import Building
from yuandian.foundation.grid.models.tree import Grid
from yuandian.foundation.grid.rules.faults import FAULT_KIND_NAMES, FaultStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class GridFault(Row, Chained):
    """One fault that was found, until it is mended. `created_at` is when it was found."""

    key = models.TextField()  # the same fault again has the same key
    kind = models.TextField(choices=[(kind.value, name) for kind, name in FAULT_KIND_NAMES.items()])
    status = models.TextField(
        choices=[(status.value, status.value) for status in FaultStatus], default=FaultStatus.OPEN.value
    )
    grid = models.ForeignKey(Grid, models.PROTECT, related_name="faults")
    other = models.ForeignKey(Grid, models.PROTECT, null=True, related_name="+")
    building = models.ForeignKey(Building, models.SET_NULL, null=True, related_name="+")
    building_name = models.TextField(blank=True, default="")
    square_metres = models.IntegerField(null=True)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    taken_by = models.UUIDField(null=True)  # account
    taken_by_name = models.TextField(blank=True, default="")
    note = TypedText(blank=True, default="")
    accepted_by_name = models.TextField(blank=True, default="")
    mended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "网格问题"
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=~Q(status="mended"), name="grid_fault_stands_once"),
            models.CheckConstraint(name="grid_fault_accepted_with_reason", condition=~Q(status="accepted", note="")),
        ]
        indexes = [
            models.Index(fields=["status", "-created_at", "-id"], name="grid_fault_by_status"),
            models.Index(fields=["grid", "status"], name="grid_fault_of_grid"),
        ]

    def __str__(self) -> str:
        return self.key


register_chain(GridFault, "key")
