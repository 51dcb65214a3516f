"""Administrative divisions as the statistics bureau and others list them; grids are not divisions (CON-5)."""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.grid.models.tree import Grid, today
from yuandian.kernel.tables import Row


class AdministrativeDivision(Row):
    """A division in one source's list. Sources contradict each other, so a code alone identifies nothing."""

    code = models.TextField()
    name = models.TextField()
    level = models.TextField()  # district, street, village
    parent_code = models.TextField(blank=True, default="")
    source = models.TextField()
    verified = models.BooleanField(default=False)
    grids = models.ManyToManyField(Grid, through="DivisionGrid", related_name="divisions")

    class Meta:
        verbose_name = verbose_name_plural = "行政区划"
        constraints = [models.UniqueConstraint(fields=["source", "code"], name="grid_division_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.code}"


class DivisionGrid(Row):
    """A grid covers a division, wholly or partly, for a time."""

    division = models.ForeignKey(AdministrativeDivision, models.CASCADE, related_name="links")
    grid = models.ForeignKey(Grid, models.PROTECT, related_name="division_links")
    starts_on = models.DateField(default=today)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "区划与网格"
        constraints = [
            models.UniqueConstraint(fields=["division", "grid", "starts_on"], name="grid_division_link_once"),
            models.CheckConstraint(
                name="grid_division_link_period", condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.division_id} {self.grid_id}"
