"""Cabinets: a place with cells, each holding pieces of one offer."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.mall.models.merchants import Merchant
from yuandian.community.mall.models.offers import Offer
from yuandian.community.mall.models.redemptions import Redemption
from yuandian.kernel.history import Chained
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Cabinet(Row, Chained):
    """A cabinet for goods of a community's counter. With a secret its machine may ask for cells to be opened."""

    code = models.TextField(unique=True)
    name = models.TextField()
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="cabinets")
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    address = models.TextField()
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    hours = models.TextField(default="")
    secret = SealedText(null=True, editable=False)
    is_active = models.BooleanField(default=True)

    class Meta:
        verbose_name = verbose_name_plural = "兑换柜"

    def __str__(self) -> str:
        return self.name


class Cell(Row):
    """A cell and how many pieces lie in it: the sum of its stock changes."""

    cabinet = models.ForeignKey(Cabinet, models.PROTECT, related_name="cells")
    number = models.IntegerField()
    offer = models.ForeignKey(Offer, models.PROTECT, null=True, related_name="cells")
    quantity = models.IntegerField(default=0)
    capacity = models.IntegerField(default=10)

    class Meta:
        verbose_name = verbose_name_plural = "格口"
        constraints = [
            models.UniqueConstraint(fields=["cabinet", "number"], name="mall_cell_once"),
            models.CheckConstraint(
                name="mall_cell_quantity", condition=Q(quantity__gte=0) & Q(quantity__lte=F("capacity"))
            ),
        ]


class HandOut(Row):
    """That a cell was opened for a redemption: pending until the machine or staff say how it went."""

    redemption = models.ForeignKey(Redemption, models.PROTECT, related_name="hand_outs")
    cell = models.ForeignKey(Cell, models.PROTECT, related_name="hand_outs")
    is_confirmed = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    words = TypedText(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["redemption"], name="mall_one_hand_out_pending", condition=Q(is_confirmed=None)
            ),
            models.UniqueConstraint(fields=["redemption"], name="mall_handed_out_once", condition=Q(is_confirmed=True)),
        ]
