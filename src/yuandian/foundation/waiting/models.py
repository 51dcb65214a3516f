"""What waited too long and was therefore told to whoever stands higher."""

from django.db import models

from yuandian.kernel.tables import Row


class Raised(Row):
    """One thing that was raised, once for each time that it waits: `since` tells which."""

    kind = models.TextField()
    subject_id = models.UUIDField()
    since = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "逾期待办提醒"
        constraints = [models.UniqueConstraint(fields=["kind", "subject_id", "since"], name="waiting_raised_once")]

    def __str__(self) -> str:
        return self.kind
