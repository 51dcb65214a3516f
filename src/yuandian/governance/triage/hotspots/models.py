"""Tables of hot spots: each run of the search, the hot spots that it found or found again, and their cases."""

from django.db import models
from django.db.models import Q

from yuandian.governance.triage.hotspots.rules.heat import Alarm
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class HotspotRun(Row):
    """One search through the cases of a period."""

    since = models.DateTimeField()
    until = models.DateTimeField()
    cases = models.IntegerField()  # read
    is_partial = models.BooleanField()  # older cases of the period were left out: there were too many
    milliseconds = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["-until"], name="hotspot_run_latest")]


class Hotspot(Row):
    """A trouble that many bring up, the same one from run to run as long as it shares most of its cases.

    It belongs to the finest grid in which nearly all of its cases lie; who sees that grid sees it. One that no run
    finds any more stays for old links to lead to, without run, version or member once these are deleted.
    """

    name = models.TextField()
    place = TypedText(default="")
    people = TypedText(default="")
    street = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    community = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    micro_grid = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    last_run = models.ForeignKey(HotspotRun, on_delete=models.SET_NULL, null=True, related_name="+")
    last_seen_at = models.DateTimeField()
    alarm = models.TextField(default=Alarm.NONE.value)
    calm_runs = models.IntegerField(default=0)  # in a row, while the alarm is still up

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(alarm__in=[a.value for a in Alarm]), name="alarm_known")]
        indexes = [models.Index(fields=["last_seen_at"], name="hotspot_last_seen")]

    def __str__(self) -> str:
        return self.name


class HotspotVersion(Row):
    """What one run found of one hot spot. `terms` are those of the heat: name, value, weight, points."""

    run = models.ForeignKey(HotspotRun, on_delete=models.CASCADE, related_name="versions", db_index=False)
    hotspot = models.ForeignKey(Hotspot, on_delete=models.CASCADE, related_name="versions", db_index=False)
    rank = models.IntegerField()
    heat = models.FloatField()
    terms = models.JSONField()
    cases = models.IntegerField()
    reporters = models.IntegerField()
    supporters = models.IntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    description = TypedText()
    words = models.JSONField(default=list)
    category = models.ForeignKey(
        "cases.Category", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    alarm = models.TextField()
    recent = models.IntegerField()
    expected = models.FloatField()
    chance = models.FloatField()
    by_day = models.JSONField(default=list)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    leading_case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "rank"], name="one_hotspot_per_rank"),
            models.UniqueConstraint(fields=["hotspot", "run"], name="one_version_per_run"),
        ]


class HotspotMember(Row):
    """A case of a hot spot, with how like its centre it is; those of the last run that found it."""

    hotspot = models.ForeignKey(Hotspot, on_delete=models.CASCADE, related_name="members", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="+", db_index=False)
    likeness = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hotspot", "case"], name="member_once")]
        indexes = [models.Index(fields=["case"], name="member_case")]
