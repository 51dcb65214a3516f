"""Imports of sheets, their bad rows, the rows that came differently, and what they brought in."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yuandian.foundation.imports.rules import RunState
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row


class ImportRun(Row, Chained):
    """One sheet on its way in. Counts and `position` move in the transaction of the rows they count, so that a run
    that was killed goes on where it stopped and no row is counted twice.

    `of_id` is what the sheet belongs to where its kind asks for that, as orders belong to a source.
    """

    chain_name: ClassVar[str] = "intake.importrun"  # its digests are from when intake alone imported

    kind = models.TextField()
    of_id = models.UUIDField(null=True)
    of_name = models.TextField(default="")
    profile_name = models.TextField(default="")
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
    added = models.IntegerField(default=0)
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
            models.CheckConstraint(condition=Q(state__in=[s.value for s in RunState]), name="imports_state_known"),
            models.CheckConstraint(condition=Q(rows_read=models.F("added") + models.F("known") + models.F("bad")),
                                   name="imports_rows_add_up"),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["kind", "-id"], name="imports_newest"),
            models.Index(fields=["expires_at"], condition=Q(is_purged=False), name="imports_to_purge"),
        ]


class BadRow(Row):
    """A row that could not be taken. Its cells are sealed and removed with the run's upload; the reasons stay."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="bad_rows")
    line = models.IntegerField()
    faults = models.JSONField()  # [{column, fault, text (masked), detail}]
    cells = SealedText(null=True)  # JSON list of the cells' texts

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="imports_bad_row_once")]


class ChangedRow(Row):
    """A row whose subject was there before and came differently: which fields, and whether they were taken over."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="changed_rows")
    line = models.IntegerField()
    subject_id = models.UUIDField()
    label = models.TextField()
    fields = models.JSONField()  # {field: taken over?}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="imports_changed_row_once")]


class Handout(Row):
    """What a row brought in that is to be handed to somebody, such as a first password: sealed, for seven days."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="handouts")
    line = models.IntegerField()
    cells = SealedText(null=True)  # JSON object, heading → text

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="imports_handout_once")]


register_chain(ImportRun, "file_name")
