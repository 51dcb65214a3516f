"""What sources are told of their cases: an outbox in order per case."""

from django.db import models
from django.db.models import Q

from yuandian.governance.intake.models.sources import Source
from yuandian.governance.intake.rules import ReportState
from yuandian.kernel.tables import Row


class ReportTrail(models.Model):
    """How far the record of a case has been turned into reports; its row lock keeps them in order."""

    case_id = models.UUIDField(primary_key=True)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    sequence = models.IntegerField(default=0)
    status = models.TextField(default="opened")  # of the case after that entry


class StatusReport(Row):
    """One step of a case as its source is told of it. The id is the report's, and the source sees it as such."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    case_id = models.UUIDField()
    sequence = models.IntegerField()  # of the entry in the case's record
    external_number = models.TextField()
    action = models.TextField()
    body = models.JSONField()
    state = models.TextField(default=ReportState.WAITING.value)
    attempts = models.IntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    delivered_to = models.TextField(null=True)  # standin or http
    failure = models.TextField(null=True)  # why the last attempt failed: a code, never an answer's text

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_id", "sequence"], name="one_report_per_step"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in ReportState]), name="report_state_known"),
        ]
        indexes = [
            models.Index(
                fields=["case_id", "sequence"],
                condition=~Q(state=ReportState.DELIVERED.value),
                name="report_undelivered",
            ),
            models.Index(fields=["source", "state", "-id"], name="status_report_list"),
        ]
