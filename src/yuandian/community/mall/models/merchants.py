"""Merchants of the alliance and the community's own counters, who serves there, and their months."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.mall.rules.steps import MerchantStatus, RequestStatus, StatementStatus, choices_of
from yuandian.kernel.history import Chained
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Merchant(Row, Chained):
    """Who offers something: a merchant with a licence, or a community's own counter, which needs none.

    `organisation` is the unit at which the merchant's people hold their posts, `account_id` where its points go; both
    are there from its approval on. Positions are WGS84.
    """

    name = models.TextField()
    is_community = models.BooleanField(default=False)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    address = models.TextField()
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    hours = models.TextField(default="")
    words = models.TextField(default="")
    licence_number = models.TextField(null=True)
    licence_file_id = models.UUIDField(null=True)
    contact_name = models.TextField()
    contact_phone = SealedText(null=True)
    status = models.TextField(choices=choices_of(MerchantStatus), default=MerchantStatus.APPLIED.value)
    reason = TypedText(null=True)
    applied_by = models.UUIDField(null=True)
    applicant = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decided_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    organisation = models.ForeignKey("organisations.Organisation", models.PROTECT, null=True, related_name="+")
    account_id = models.UUIDField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "商户"
        constraints = [
            models.UniqueConstraint(
                fields=["licence_number"],
                name="mall_licence_once",
                condition=~Q(status__in=[MerchantStatus.ENDED.value, MerchantStatus.REFUSED.value])
                & Q(licence_number__isnull=False),
            ),
            models.CheckConstraint(
                name="mall_merchant_licensed",
                condition=Q(is_community=True) | Q(licence_number__isnull=False, licence_file_id__isnull=False),
            ),
            models.CheckConstraint(
                name="mall_merchant_second_person",
                condition=Q(decided_by=None) | Q(applied_by=None) | ~Q(decided_by=F("applied_by")),
            ),
        ]
        indexes = [
            models.Index(fields=["grid", "-id"], name="mall_merchants_of_place"),
            models.Index(fields=["applicant"], name="mall_merchants_of_person"),
            models.Index(fields=["organisation"], name="mall_merchants_of_unit"),
        ]

    def __str__(self) -> str:
        return self.name


class AssistantRequest(Row):
    """That a merchant's owner asked somebody to serve there. `shown_as` is what the owner typed, masked.

    `person` is None where nobody has that name and phone, or serves there already: the owner cannot tell.
    """

    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="assistant_requests")
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+", db_index=False)
    asked_by = models.UUIDField()
    shown_as = models.TextField()
    status = models.TextField(choices=choices_of(RequestStatus), default=RequestStatus.ASKED.value)
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "店员邀请"
        indexes = [
            models.Index(
                fields=["person"], name="mall_requests_of_person", condition=Q(status=RequestStatus.ASKED.value)
            ),
        ]


class Statement(Row, Chained):
    """What was redeemed at a merchant in a month, frozen; confirmed by the merchant, then by the community.

    `lines` are `{offer, title, pieces, points}` by offer; they can be counted again at any time and match.
    """

    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="statements")
    month = models.DateField()
    lines = models.JSONField()
    pieces = models.IntegerField()
    points = models.BigIntegerField()
    status = models.TextField(choices=choices_of(StatementStatus), default=StatementStatus.FROZEN.value)
    reason = TypedText(null=True)
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
