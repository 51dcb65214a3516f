"""What people ordered."""

from django.db import models
from django.db.models import Q

from yuandian.community.mall.models.merchants import Merchant
from yuandian.community.mall.models.offers import Offer
from yuandian.community.mall.rules.steps import RedemptionStatus, choices_of
from yuandian.kernel.history import Chained
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row

OPEN = [RedemptionStatus.ORDERED.value, RedemptionStatus.OPENING.value]


class Redemption(Row, Chained):
    """One piece of an offer, ordered by a person: once for the key, redeemed once by the code.

    `payer_id` is the person as they were when it was paid: two records of a person may become one. `day` is the day
    whose limit it counts for; `movement_id` and `reversal_id` are the points that moved for it, `forwarded_id` what
    a community's counter then gave to the fund that pays for its goods.
    """

    number = models.TextField(unique=True)
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="redemptions")
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)
    payer_id = models.UUIDField()
    ordered_by = models.UUIDField(null=True)
    key = models.TextField()
    points = models.IntegerField()
    day = models.DateField()
    code = SealedText()
    code_index = models.BinaryField(unique=True)
    expires_at = models.DateTimeField()
    status = models.TextField(choices=choices_of(RedemptionStatus), default=RedemptionStatus.ORDERED.value)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    movement_id = models.UUIDField(null=True)
    reversal_id = models.UUIDField(null=True)
    forwarded_id = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "兑换单"
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="mall_redemption_once"),
            models.CheckConstraint(name="mall_redemption_paid", condition=Q(points=0) | Q(movement_id__isnull=False)),
            models.CheckConstraint(
                name="mall_redemption_ended",
                condition=Q(status__in=OPEN, ended_at=None) | ~Q(status__in=OPEN) & Q(ended_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="mall_redemptions_of_person"),
            models.Index(fields=["merchant", "-ended_at", "-id"], name="mall_redemptions_of_merchant"),
            models.Index(
                fields=["expires_at"],
                name="mall_redemptions_expiring",
                condition=Q(status=RedemptionStatus.ORDERED.value),
            ),
            models.Index(
                fields=["merchant"],
                name="mall_redemptions_not_forwarded",
                condition=Q(status=RedemptionStatus.REDEEMED.value, points__gt=0, forwarded_id=None),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class PersonCount(models.Model):
    """How many of an offer a person has or had, what was cancelled or expired not counted."""

    pk = models.CompositePrimaryKey("offer_id", "person_id")
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)
    count = models.IntegerField()

    class Meta:
        constraints = [models.CheckConstraint(name="mall_count_not_below_nought", condition=Q(count__gte=0))]
