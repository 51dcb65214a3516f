"""The kernel's own tables: the record of changes and the answers remembered for retries."""

from django.db import models

from yuandian.kernel import clock


class HistoryEntry(models.Model):
    """One step in the life of a subject, chained to the step before it. Only ever inserted.

    `area_id` and `at` are carried so that the table can be partitioned by place and time.
    """

    pk = models.CompositePrimaryKey("subject_id", "sequence")
    subject_id = models.UUIDField()
    sequence = models.IntegerField()
    subject_type = models.TextField()
    area_id = models.UUIDField(null=True)
    at = models.DateTimeField()
    account_id = models.UUIDField(null=True)
    post_id = models.UUIDField(null=True)
    system = models.TextField(default="")
    action = models.TextField()
    details = models.JSONField()
    digest = models.BinaryField()

    class Meta:
        db_table = "kernel_history"
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "sequence"], name="kernel_history_subject"),
        ]


class RememberedAnswer(models.Model):
    """The answer to a request that a client may send twice, kept under its idempotency key for a week."""

    pk = models.CompositePrimaryKey("account_id", "key")
    account_id = models.UUIDField()
    key = models.TextField()
    request_digest = models.BinaryField()
    status = models.IntegerField(null=True)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        db_table = "kernel_remembered_answer"
        indexes = [models.Index(fields=["created_at"], name="kernel_remembered_at")]
