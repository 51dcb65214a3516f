"""Imports of sheets, and what became of the rows that need a person's attention."""

from django.db import models
from django.db.models import Q

from yuandian.governance.intake.models.sources import MappingProfile, Source
from yuandian.governance.intake.rules import RunState
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row


class ImportRun(Row, Chained):
    """One sheet on its way in. Counts and `position` move in the transaction of the rows they count, so that a run
    that was killed goes on where it stopped and no row is counted twice.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    profile = models.ForeignKey(MappingProfile, on_delete=models.SET_NULL, null=True, related_name="+")
    content = models.JSONField(null=True)  # the profile as it was used
    state = models.TextField(default=RunState.UPLOADED.value)
    started_by_id = models.UUIDField(null=True)  # the account; only it may fetch the original values
    file_name = models.TextField()
    stored_as = models.TextField(default="")  # key in the file storage; empty once removed
    size = models.BigIntegerField()
    headings = models.JSONField(default=list)
    heading_line = models.IntegerField(default=1)
    rows_expected = models.IntegerField(null=True)
    position = models.IntegerField(default=0)  # the last line dealt with
    rows_read = models.IntegerField(default=0)
    opened = models.IntegerField(default=0)
    known = models.IntegerField(default=0)  # already there, whether changed or not
    changed = models.IntegerField(default=0)  # of the known, those that came differently
    bad = models.IntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    failure = models.JSONField(null=True)  # code and facts, no personal data
    expires_at = models.DateTimeField()  # when the upload and the original values are removed
    is_purged = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in RunState]), name="run_state_known"),
            models.CheckConstraint(condition=Q(rows_read=models.F("opened") + models.F("known") + models.F("bad")),
                                   name="run_rows_add_up"),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["-id"], name="run_newest"),
            models.Index(fields=["expires_at"], condition=Q(is_purged=False), name="run_to_purge"),
        ]


class BadRow(Row):
    """A row that could not be taken. Its cells are sealed and removed with the run's upload; the reasons stay."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="bad_rows")
    line = models.IntegerField()
    faults = models.JSONField()  # [{column, fault, text (masked), detail}]
    cells = SealedText(null=True)  # JSON list of the cells' texts

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="bad_row_once")]


class ChangedRow(Row):
    """A row whose order was there before and came differently: which fields, and whether they were taken over."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="changed_rows")
    line = models.IntegerField()
    external_number = models.TextField()
    case_id = models.UUIDField()
    fields = models.JSONField()  # {field: taken over?}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="changed_row_once")]


register_chain(ImportRun, "file_name")
