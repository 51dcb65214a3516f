"""Where people live and what they call it: courtyards, buildings, entrances and other named places.

Longitude and latitude are WGS84. `aliases` are lists of further names that people use.
"""

from django.db import models

from yuandian.foundation.grid.models.tree import Grid
from yuandian.kernel.tables import Row


class Courtyard(Row):
    """A walled yard or housing estate in a community or micro-grid; a large one spans several (GRD-10)."""

    name = models.TextField()
    aliases = models.JSONField(default=list, blank=True)
    grid = models.ForeignKey(Grid, models.PROTECT, related_name="courtyards")
    micro_grids = models.ManyToManyField(Grid, through="CourtyardGrid", related_name="+")
    address = models.TextField(blank=True, default="")
    lon = models.FloatField(null=True, blank=True)
    lat = models.FloatField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "楼院"
        constraints = [models.UniqueConstraint(fields=["grid", "name"], name="grid_courtyard_once")]

    def __str__(self) -> str:
        return self.name


class CourtyardGrid(Row):
    """One of the micro-grids that a large courtyard spans."""

    courtyard = models.ForeignKey(Courtyard, models.CASCADE, related_name="+")
    grid = models.ForeignKey(Grid, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["courtyard", "grid"], name="grid_courtyard_grid_once")]

    def __str__(self) -> str:
        return f"{self.courtyard_id} {self.grid_id}"


class Building(Row):
    """A building answers to exactly one micro-grid (GRD-36); without one it stands on the list of gaps."""

    courtyard = models.ForeignKey(Courtyard, models.PROTECT, null=True, blank=True, related_name="buildings")
    name = models.TextField()
    aliases = models.JSONField(default=list, blank=True)
    micro_grid = models.ForeignKey(Grid, models.PROTECT, null=True, blank=True, related_name="buildings")
    lon = models.FloatField(null=True, blank=True)
    lat = models.FloatField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "楼栋"
        constraints = [models.UniqueConstraint(fields=["courtyard", "name"], name="grid_building_once")]

    def __str__(self) -> str:
        return self.name


class Entrance(Row):
    """A stairwell. It follows its building's micro-grid unless it has one of its own."""

    building = models.ForeignKey(Building, models.CASCADE, related_name="entrances")
    name = models.TextField()
    micro_grid = models.ForeignKey(Grid, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "单元"
        constraints = [models.UniqueConstraint(fields=["building", "name"], name="grid_entrance_once")]

    def __str__(self) -> str:
        return self.name


class Place(Row):
    """Any other named spot: a school, a shop, a crossing, an activity centre, a street."""

    kind = models.TextField()
    name = models.TextField()
    aliases = models.JSONField(default=list, blank=True)
    lon = models.FloatField(null=True, blank=True)
    lat = models.FloatField(null=True, blank=True)
    micro_grid = models.ForeignKey(Grid, models.PROTECT, null=True, blank=True, related_name="places")
    address = models.TextField(blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = "地点"
        indexes = [models.Index(fields=["name"], name="grid_place_name")]

    def __str__(self) -> str:
        return self.name
