"""The kernel's own tables: the record of changes and its anchors, the answers stored for retries, what is counted for
limits, the words that signed requests have used up, and the numbers that were typed into texts.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func

from yuandian.kernel import clock
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row

NEXT_POSITION = "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('kernel_history_position') END"


class HistoryEntry(models.Model):
    """One step in the life of a subject, chained to the step before it. Only ever inserted.

    `area_id` and `at` are carried so that the table can be partitioned by place and time. `state` is that of the
    subject's proven columns after the step (`kernel.proven`). `position` is given by the database in the order in which
    entries come: anchors count up to one. Its default asks for the transaction's number first, so that a transaction
    that has a position is known to be under way (`kernel.anchors.making`).
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
    state = models.BinaryField(null=True)
    position = models.BigIntegerField(db_default=Func(template=NEXT_POSITION), editable=False)

    class Meta:
        db_table = "kernel_history"
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "sequence"], name="kernel_history_subject"),
        ]
        constraints = [models.UniqueConstraint(fields=["position"], name="kernel_history_position_once")]


class Anchor(models.Model):
    """What the whole record was at a moment, signed and chained to the anchor before it (`kernel.anchors`).

    `text` is what was signed, to the letter; `position` is the last entry that it speaks of. Only ever inserted.
    """

    number = models.BigIntegerField(primary_key=True)
    text = models.TextField()
    signature = models.BinaryField()
    key = models.TextField()  # which key signed it
    digest = models.BinaryField()  # of `text`
    position = models.BigIntegerField()
    entries = models.BigIntegerField()
    made_at = models.DateTimeField()
    closes_on = models.DateField(null=True)  # the day that it closes

    class Meta:
        db_table = "kernel_anchor"
        indexes = [
            models.Index(fields=["-closes_on"], name="kernel_anchor_days", condition=models.Q(closes_on__isnull=False)),
        ]


class AnchorDelivery(models.Model):
    """That an anchor has to lie outside the database, at a place that the setting names; and whether it does."""

    pk = models.CompositePrimaryKey("anchor", "place")
    anchor = models.ForeignKey(Anchor, models.CASCADE, related_name="deliveries", db_index=False)
    place = models.TextField()
    tries = models.IntegerField(default=0)
    problem = models.TextField(default="")
    try_at = models.DateTimeField(null=True)  # when to try next; None once it is there
    written_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "kernel_anchor_delivery"
        indexes = [
            models.Index(fields=["try_at"], name="kernel_anchor_to_write", condition=models.Q(try_at__isnull=False)),
        ]


class Verification(models.Model):
    """That the record was verified: what did not fit, and with how many anchors it was compared."""

    at = models.DateTimeField()
    faults = models.IntegerField()
    anchors = models.IntegerField()
    entries = models.BigIntegerField()
    since = models.BigIntegerField()  # entries that no anchor speaks of yet
    last_number = models.BigIntegerField(null=True)  # the newest anchor it was compared with

    class Meta:
        db_table = "kernel_verification"


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


class TypedNumber(Row):
    """A mobile or ID number that somebody typed into a text of a subject, where it stands masked (`kernel.typed_text`).

    `number_index` is its `lookup`: each number is kept once a subject.
    """

    subject_type = models.TextField()
    subject_id = models.UUIDField()
    number_index = models.BinaryField()
    number = SealedText()

    class Meta:
        db_table = "kernel_typed_number"
        constraints = [
            models.UniqueConstraint(
                fields=["subject_id", "subject_type", "number_index"], name="kernel_typed_number_once"
            ),
        ]
