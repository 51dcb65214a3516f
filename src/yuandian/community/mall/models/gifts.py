"""Points that people gave away (爱心兑换), and the goods for households in need that are paid out of them."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.mall.models.merchants import Merchant
from yuandian.community.mall.models.offers import Offer
from yuandian.community.mall.rules.steps import GiftStatus, choices_of
from yuandian.kernel.history import Chained
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Gift(Row, Chained):
    """Pieces of an offer of a community's counter for a household: proposed by one person, given by another.

    `person` is the member of the household through whom it was found. `movement_id` paid the counter out of the gift
    fund, `forwarded_id` gave it to the fund that pays for the goods.
    """

    number = models.TextField(unique=True)
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="+")
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="gifts", db_index=False)
    household = models.ForeignKey("people.Household", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)
    place = TypedText()
    pieces = models.IntegerField()
    points = models.IntegerField()
    words = TypedText()
    status = models.TextField(choices=choices_of(GiftStatus), default=GiftStatus.PROPOSED.value)
    reason = TypedText(null=True)
    proposer = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+", db_index=False)
    decider = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True)
    movement_id = models.UUIDField(null=True)
    forwarded_id = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "爱心发放"
        constraints = [
            models.CheckConstraint(name="mall_gift_numbers", condition=Q(pieces__gte=1) & Q(points__gte=1)),
            models.CheckConstraint(
                name="mall_gift_second_person",
                condition=Q(decider=None) | Q(proposer=None) | ~Q(decider=F("proposer")),
            ),
            models.CheckConstraint(
                name="mall_gift_paid",
                condition=Q(status=GiftStatus.GIVEN.value, movement_id__isnull=False, decided_at__isnull=False)
                | ~Q(status=GiftStatus.GIVEN.value) & Q(movement_id=None),
            ),
        ]
        indexes = [
            models.Index(fields=["merchant", "-id"], name="mall_gifts_of"),
            models.Index(
                fields=["-decided_at", "-id"], name="mall_gifts_given", condition=Q(status=GiftStatus.GIVEN.value)
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Donation(Row):
    """Points that a person gave away (爱心兑换). `number` is that of the certificate."""

    number = models.TextField(unique=True)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)
    key = models.TextField()
    points = models.IntegerField()
    words = TypedText(default="")
    movement_id = models.UUIDField()

    class Meta:
        verbose_name = verbose_name_plural = "爱心捐赠"
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="mall_donation_once")]
        indexes = [models.Index(fields=["person", "-id"], name="mall_donations_of_person")]
