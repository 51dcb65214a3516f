"""The inbox, which is the record of what people were told, and what went out to them besides."""

from django.db import models
from django.db.models import Q

from yuandian.kernel.tables import Row


class InboxMessage(Row):
    """Something that an account was told. Flat, so that hot paths may insert it within their own statement."""

    account_id = models.UUIDField()
    kind = models.TextField()
    title = models.TextField()
    body = models.TextField()
    subject_type = models.TextField(null=True)
    subject_id = models.UUIDField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["account_id", "-id"], name="messaging_inbox_of"),
            models.Index(fields=["account_id"], condition=Q(read_at__isnull=True), name="messaging_inbox_unread"),
            models.Index(fields=["subject_id"], name="messaging_inbox_subject"),
        ]
