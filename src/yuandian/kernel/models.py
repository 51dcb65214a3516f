"""The kernel's own tables: the record of changes, the answers stored for retries, what is counted for
limits, and the words that signed requests have used up.
"""

from django.contrib.postgres.fields import ArrayField
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


class IdempotentAnswer(models.Model):
    """The answer to a request that a client may send twice, kept under its idempotency key for a week."""

    pk = models.CompositePrimaryKey("account_id", "key")
    account_id = models.UUIDField()
    key = models.TextField()
    request_digest = models.BinaryField()
    status = models.IntegerField(null=True)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        db_table = "kernel_idempotent_answer"
        indexes = [models.Index(fields=["created_at"], name="kernel_idempotent_at")]


class ActCount(models.Model):
    """When an account, a phone or an address did something of which only so much may be done (`kernel.limits`)."""

    pk = models.CompositePrimaryKey("act", "subject")
    act = models.TextField()
    subject = models.TextField()
    times = ArrayField(models.DateTimeField())  # the latest first

    class Meta:
        db_table = "kernel_act_count"


class UsedNonce(models.Model):
    """A word that a partner signed a request with, until the signature's window is over (`kernel.signed`)."""

    pk = models.CompositePrimaryKey("signer", "nonce")
    signer = models.UUIDField()
    nonce = models.TextField()
    used_at = models.DateTimeField()

    class Meta:
        db_table = "kernel_used_nonce"
        indexes = [models.Index(fields=["used_at"], name="kernel_nonce_used_at")]
