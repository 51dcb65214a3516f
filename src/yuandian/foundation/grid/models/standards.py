"""What a grid is measured by: the six haves, and the duties of exclusive grids."""

from django.db import models

from yuandian.foundation.grid.models.tree import Grid
from yuandian.foundation.grid.rules import SIX_HAVES
from yuandian.kernel.tables import Row


class StandardItem(Row):
    """One of the six haves of one grid, as last checked (GRD-19, GRD-20)."""

    grid = models.ForeignKey(Grid, models.PROTECT, related_name="standard_items")
    item = models.TextField(choices=[(item.value, name) for item, name in SIX_HAVES.items()])
    is_met = models.BooleanField()
    note = models.TextField(blank=True, default="")
    attachment_ids = models.JSONField(default=list, blank=True)
    checked_on = models.DateField()
    checked_by = models.UUIDField(null=True)  # account
    checked_by_name = models.TextField(blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = "六有标准"
        constraints = [models.UniqueConstraint(fields=["grid", "item"], name="grid_standard_item_once")]

    def __str__(self) -> str:
        return self.item


class DutyItem(Row):
    """A duty of an exclusive grid: food safety, product quality, advice on policy, disputes (GRD-14)."""

    grid = models.ForeignKey(Grid, models.PROTECT, related_name="duty_items")
    name = models.TextField()
    note = models.TextField(blank=True, default="")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "专属网格职责"
        constraints = [models.UniqueConstraint(fields=["grid", "name"], name="grid_duty_item_once")]

    def __str__(self) -> str:
        return self.name
