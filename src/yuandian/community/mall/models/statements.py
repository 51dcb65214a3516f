"""A merchant's month."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.mall.models.merchants import Merchant
from yuandian.community.mall.rules.steps import StatementStatus, choices_of
from yuandian.kernel.history import Chained
from yuandian.kernel.tables import Row


class Statement(Row, Chained):
    """What was redeemed at a merchant in a month, frozen; confirmed by the merchant, then by the community.

    `lines` are `{offer, title, pieces, points}` by offer; they can be counted anew at any time and match.
    """

    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="statements")
    month = models.DateField()
    lines = models.JSONField()
    pieces = models.IntegerField()
    points = models.BigIntegerField()
    status = models.TextField(choices=choices_of(StatementStatus), default=StatementStatus.FROZEN.value)
    reason = models.TextField(null=True)
    confirmed_by = models.UUIDField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    settled_by = models.UUIDField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "商户对账单"
        constraints = [
            models.UniqueConstraint(fields=["merchant", "month"], name="mall_statement_once"),
            models.CheckConstraint(
                name="mall_statement_two_people",
                condition=Q(settled_by=None) | Q(confirmed_by=None) | ~Q(settled_by=F("confirmed_by")),
            ),
        ]
        indexes = [models.Index(fields=["-month", "-id"], name="mall_statements_by_month")]
