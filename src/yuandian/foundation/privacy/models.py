"""Copies of one's data, periods that the district set, and what was removed."""

from django.db import models
from django.db.models import Q

from yuandian.foundation.privacy.rules import CopyStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


class DataCopy(Row, Chained):
    """Everything about somebody in one file. The row stays; the file goes when it was fetched or its week is over."""

    account_id = models.UUIDField()
    person_id = models.UUIDField()
    status = models.TextField(default=CopyStatus.ASKED.value)
    storage_name = models.TextField(null=True)
    size = models.BigIntegerField(default=0)
    ready_at = models.DateTimeField(null=True)
    fetched_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "个人信息副本"
        indexes = [
            models.Index(fields=["account_id", "-id"], name="privacy_copy_of"),
            models.Index(fields=["ready_at"], condition=Q(storage_name__isnull=False), name="privacy_copy_with_file"),
        ]
        constraints = [
            models.CheckConstraint(
                name="privacy_copy_status", condition=Q(status__in=[status.value for status in CopyStatus])
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class RetentionPeriod(Row, Chained):
    """How long the district keeps a kind, in place of what the file says."""

    kind = models.TextField(unique=True)
    days = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "保存期限"

    def __str__(self) -> str:
        return self.kind


class Removal(Row):
    """That so much of a kind was removed, and how old it was at least."""

    kind = models.TextField()
    border = models.DateTimeField()
    removed = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "到期删除记录"
        indexes = [models.Index(fields=["kind", "-id"], name="privacy_removal_of")]

    def __str__(self) -> str:
        return f"{self.kind} {self.removed}"


register_chain(DataCopy, "id")
register_chain(RetentionPeriod, "kind")
