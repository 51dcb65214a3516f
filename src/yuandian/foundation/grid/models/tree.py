"""The grid tree, its boundaries through time, and who manages an exclusive grid.

Triggers (migration `revision_triggers`) stamp every changed row with the revision it changed in and tell all
processes; they also refuse deletions. A grid ends, it never goes: old cases stay in it (GRD-06).
"""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from yuandian.foundation.grid import rules
from yuandian.foundation.grid.rules import EXCLUSIVE_KIND_NAMES, CoordinateSystem, GridLevel
from yuandian.kernel import clock
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


def today() -> date:
    """The day in the district."""
    return timezone.localdate(clock.now())


LEVEL_CHOICES = [(level.value, rules.LEVEL_NAMES[level]) for level in GridLevel]


class Grid(Row, Chained):
    """A node of the tree. `street` and `community` repeat ancestors, to pick rows without climbing."""

    level = models.TextField(choices=LEVEL_CHOICES)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    number = models.PositiveIntegerField()
    code = models.TextField(unique=True)
    name = models.TextField(blank=True, default="")
    exclusive_kind = models.TextField(
        null=True, blank=True, choices=[(kind.value, name) for kind, name in EXCLUSIVE_KIND_NAMES.items()]
    )
    street = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    community = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    range_text = models.TextField(blank=True, default="")
    activity_place = models.TextField(blank=True, default="")
    supervising_phone = models.TextField(blank=True, default="")
    responsible_organisation = models.ForeignKey(
        "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )  # 责任单位 of an exclusive grid (GRD-11)
    starts_on = models.DateField(default=today)
    ends_on = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    revision = models.BigIntegerField(default=0, editable=False, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "网格"
        constraints = [
            models.CheckConstraint(name="grid_level_known", condition=Q(level__in=list(GridLevel))),
            models.CheckConstraint(
                name="grid_only_the_district_is_root",
                condition=Q(level="district", parent=None) | (~Q(level="district") & Q(parent__isnull=False)),
            ),
            models.CheckConstraint(
                name="grid_kind_only_of_exclusive",
                condition=Q(level="exclusive", exclusive_kind__isnull=False)
                | (~Q(level="exclusive") & Q(exclusive_kind=None)),
            ),
            models.CheckConstraint(
                name="grid_active_until_it_ends",
                condition=Q(is_active=True, ends_on=None) | Q(is_active=False, ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=["parent", "level", "number"], name="grid_number_once", condition=Q(is_active=True)
            ),
            models.UniqueConstraint(
                fields=["level"], name="grid_one_district", condition=Q(is_active=True, level="district")
            ),
        ]
        indexes = [
            models.Index(fields=["street", "level"], name="grid_by_street"),
            models.Index(fields=["community", "level"], name="grid_by_community"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.display_name}"

    @property
    def display_name(self) -> str:
        """`09号三级网格05号微网格`, or the name. Reads the parent of a micro-grid: `select_related`."""
        parent_number = self.parent.number if self.level == GridLevel.MICRO and self.parent else None
        return rules.display_name(self.level, self.name, self.number, parent_number, LevelName.in_force)


class LevelName(models.Model):
    """What screens call a level (CON-3): renaming is an edit here; without a row the first name holds."""

    level = models.TextField(primary_key=True, choices=LEVEL_CHOICES)
    name = models.TextField()

    # What this process calls the levels; replaced whole when the atlas loads.
    in_force: dict[str, str] = dict(rules.LEVEL_NAMES)

    class Meta:
        verbose_name = verbose_name_plural = "网格层级名称"

    def __str__(self) -> str:
        return self.name


class GridBoundary(Row):
    """One version of a grid's area. The version in force has no `valid_to`; nothing is ever overwritten."""

    grid = models.ForeignKey(Grid, models.PROTECT, related_name="boundaries")
    version = models.PositiveIntegerField()
    polygon = models.BinaryField()  # WKB of a Polygon or MultiPolygon, WGS84 longitude and latitude
    source_system = models.TextField(default=CoordinateSystem.WGS84.value)  # what it was given in
    valid_from = models.DateField(default=today)
    valid_to = models.DateField(null=True, blank=True)
    reason = TypedText(blank=True, default="")
    approved_by = models.UUIDField(null=True, blank=True)  # account
    revision = models.BigIntegerField(default=0, editable=False, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "网格边界"
        constraints = [
            models.UniqueConstraint(fields=["grid", "version"], name="grid_boundary_version_once"),
            models.UniqueConstraint(fields=["grid"], name="grid_boundary_one_in_force", condition=Q(valid_to=None)),
            models.CheckConstraint(
                name="grid_boundary_ends_after_it_starts",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"v{self.version}"


class GridManager(Row):
    """A community that manages an exclusive grid; a deferred trigger sees that exactly one leads (GRD-12)."""

    exclusive = models.ForeignKey(Grid, models.PROTECT, related_name="managers")
    community = models.ForeignKey(Grid, models.PROTECT, related_name="managed")
    is_lead = models.BooleanField(default=False)

    class Meta:
        verbose_name = verbose_name_plural = "专属网格共管社区"
        constraints = [
            models.UniqueConstraint(fields=["exclusive", "community"], name="grid_manager_once"),
            models.UniqueConstraint(fields=["exclusive"], name="grid_manager_one_lead", condition=Q(is_lead=True)),
        ]

    def __str__(self) -> str:
        return str(self.community)


class Succession(Row):
    """After a split or merge: the ended grid and one that took its place, so that figures can be followed."""

    ended = models.ForeignKey(Grid, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Grid, models.PROTECT, related_name="precedents")

    class Meta:
        verbose_name = verbose_name_plural = "网格承继"
        constraints = [models.UniqueConstraint(fields=["ended", "successor"], name="grid_succession_once")]

    def __str__(self) -> str:
        return f"{self.ended_id} {self.successor_id}"


class Revision(models.Model):
    """One row: the state of tree and address book that memory must match. Only triggers write it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    revision = models.BigIntegerField(default=0)
    places = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="grid_revision_single", condition=Q(id=1))]

    def __str__(self) -> str:
        return f"{self.revision}/{self.places}"


register_chain(Grid, "code")
