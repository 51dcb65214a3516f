"""Offers and their stock: stripes to take from, and a row for every change."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from yuandian.community.mall.models.merchants import Merchant
from yuandian.community.mall.rules import OFFER_SORT_NAMES, STOCK_CAUSE_NAMES
from yuandian.community.mall.rules.steps import OfferStatus, choices_of
from yuandian.kernel.history import Chained
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class OfferKind(models.Model):
    """A kind of offers, such as catering: data, in the order in which residents see them."""

    code = models.TextField(primary_key=True)
    name = models.TextField()
    name_en = models.TextField()
    position = models.SmallIntegerField()
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["position"]
        verbose_name = verbose_name_plural = "商城分类"

    def __str__(self) -> str:
        return self.name


class Offer(Row, Chained):
    """Goods or a service, free (`points` 0) or by points, that can be ordered within its days while stock lasts.

    `per_person` and `per_day` are limits, 0 is none. Of one that stands in cabinets the stock comes by their cells.
    """

    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="offers")
    kind = models.ForeignKey(OfferKind, models.PROTECT, related_name="+")
    sort = models.TextField(choices=OFFER_SORT_NAMES)
    title = models.TextField()
    words = models.TextField(default="")
    terms = models.TextField(default="")
    pick_up = models.TextField(default="")
    picture_ids = ArrayField(models.UUIDField(), default=list)
    points = models.IntegerField(default=0)
    per_person = models.IntegerField(default=0)
    per_day = models.IntegerField(default=0)
    valid_days = models.IntegerField(default=7)
    is_in_cabinets = models.BooleanField(default=False)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    status = models.TextField(choices=choices_of(OfferStatus), default=OfferStatus.DRAFT.value)
    reason = TypedText(null=True)
    proposed_by = models.UUIDField(null=True)
    decided_by = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "商城商品"
        constraints = [
            models.CheckConstraint(
                name="mall_offer_numbers",
                condition=Q(points__gte=0) & Q(per_person__gte=0) & Q(per_day__gte=0) & Q(valid_days__gte=1),
            ),
            models.CheckConstraint(
                name="mall_offer_period",
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="mall_offer_second_person",
                condition=Q(points=0) | Q(decided_by=None) | Q(proposed_by=None) | ~Q(decided_by=F("proposed_by")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "-id"], name="mall_offers_out", condition=Q(status=OfferStatus.PUBLISHED.value)
            ),
            models.Index(fields=["merchant", "-id"], name="mall_offers_of"),
        ]

    def __str__(self) -> str:
        return self.title


class StockStripe(models.Model):
    """A part of what can be ordered: of all there is (`day` null), or of what one day allows."""

    id = models.BigAutoField(primary_key=True)
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="stripes", db_index=False)
    day = models.DateField(null=True)
    number = models.SmallIntegerField()
    left = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "day", "number"], name="mall_stripe_once", nulls_distinct=False),
            models.CheckConstraint(name="mall_stripe_not_negative", condition=Q(left__gte=0)),
        ]


class StockChange(Row):
    """Stock that changed, once for its key: of what can be ordered, or of a cell where one is named. Only inserted."""

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="stock_changes")
    cell = models.ForeignKey("mall.Cell", models.PROTECT, null=True, related_name="stock_changes")
    redemption = models.ForeignKey("mall.Redemption", models.PROTECT, null=True, related_name="+", db_index=False)
    cause = models.TextField(choices=STOCK_CAUSE_NAMES)
    amount = models.IntegerField()
    key = models.TextField(unique=True)
    words = TypedText(default="")
    by = models.UUIDField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(name="mall_stock_changes", condition=~Q(amount=0))]
