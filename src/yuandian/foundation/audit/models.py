"""Alarms and their thresholds. What people did stands in `kernel.models.Access`."""

from django.db import models
from django.db.models import Q

from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class AlarmRule(Row, Chained):
    """From how much within how long an alarm is raised."""

    proven = (("code", "least", "minutes", "is_on"),)

    code = models.TextField(unique=True)
    least = models.IntegerField()
    minutes = models.IntegerField()
    is_on = models.BooleanField(default=True)

    class Meta:
        verbose_name = verbose_name_plural = "预警阈值"
        constraints = [models.CheckConstraint(name="audit_rule_counts", condition=Q(least__gte=1, minutes__gte=1))]

    def __str__(self) -> str:
        return self.code


class Alarm(Row, Chained):
    """Something unusual, of an account or from an address, until an auditor has looked at it and says what it was."""

    code = models.TextField()
    account_id = models.UUIDField(null=True)
    address = models.TextField(default="")
    count = models.IntegerField()
    since = models.DateTimeField()
    latest = models.DateTimeField()
    is_open = models.BooleanField(default=True)
    note = TypedText(default="")
    looked_at = models.DateTimeField(null=True)
    looked_by = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "审计预警"
        constraints = [
            models.UniqueConstraint(
                name="audit_one_open_alarm", fields=["code", "account_id", "address"], condition=Q(is_open=True),
                nulls_distinct=False,
            ),
            models.CheckConstraint(name="audit_looked_at_with_note", condition=Q(is_open=True) | ~Q(note="")),
        ]  # fmt: skip
        indexes = [models.Index(fields=["is_open", "-id"], name="audit_alarm_newest")]

    def __str__(self) -> str:
        return self.code


class Gathered(models.Model):
    """Up to which position of the record entries were gathered. One row."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    position = models.BigIntegerField(default=0)


register_chain(AlarmRule, "code")
register_chain(Alarm, "code")
