"""The inbox, which is the record of what people were told, and what went out to them besides."""

from django.db import models
from django.db.models import Q

from yuandian.foundation.messaging.rules import ChannelCode, DeliveryStatus, Preferences
from yuandian.foundation.messaging.rules.deliveries import WAITING
from yuandian.foundation.messaging.rules.preferences import DEFAULT_PREFERENCES
from yuandian.foundation.messaging.rules.subscriptions import DispatchStatus
from yuandian.kernel import clock
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText

DISTRICT = "district"


class InboxMessage(Row):
    """Something that an account was told. Flat, so that hot paths may insert it within their own statement.

    Numbers in it are masked, and kept with what it is about.
    """

    account_id = models.UUIDField()
    kind = models.TextField()
    title = TypedText()
    body = TypedText()
    subject_type = models.TextField(null=True)
    subject_id = models.UUIDField(null=True)
    read_at = models.DateTimeField(null=True)
    shown_at = models.DateTimeField(null=True)  # first told to an open page of the phone

    class Meta:
        verbose_name = verbose_name_plural = "站内消息"
        indexes = [
            models.Index(fields=["account_id", "-id"], name="messaging_inbox_of"),
            models.Index(fields=["account_id"], condition=Q(read_at__isnull=True), name="messaging_inbox_unread"),
        ]

    def __str__(self) -> str:
        return str(self.title)


class SubscriptionTemplate(Row, Chained):
    """A template of WeChat's that our mini-program was granted, and what its fields are filled with."""

    template_id = models.TextField(unique=True)
    name = models.TextField()
    fields = models.JSONField(default=dict)  # WeChat's field → title, body, time or =text
    page = models.TextField(blank=True, default="")  # of the mini-program; {subject_id} is put in
    is_active = models.BooleanField(default=True)

    class Meta:
        verbose_name = verbose_name_plural = "订阅消息模板"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MessageKind(Row, Chained):
    """A kind of message that also goes out. Kinds without a row stay in the inbox."""

    kind = models.TextField(unique=True)
    name = models.TextField()
    channels = models.JSONField(default=list)  # codes of `ChannelCode`
    is_urgent = models.BooleanField(default=False)  # at any hour, whatever the account wishes
    is_duty = models.BooleanField(default=False)  # may be held back over quiet hours, but never muted
    for_staff = models.BooleanField(default=False)  # told to staff, else to residents
    template = models.ForeignKey(SubscriptionTemplate, models.SET_NULL, null=True, blank=True, related_name="kinds")

    class Meta:
        verbose_name = verbose_name_plural = "外发消息种类"
        ordering = ["kind"]

    def __str__(self) -> str:
        return self.name


class QuietHours(Row, Chained):
    """When what is not urgent waits, for the whole district: one row. Both ends, or neither."""

    place = models.TextField(unique=True, default=DISTRICT)
    quiet_from = models.TimeField(null=True, default=DEFAULT_PREFERENCES.quiet_from)
    quiet_to = models.TimeField(null=True, default=DEFAULT_PREFERENCES.quiet_to)

    class Meta:
        verbose_name = verbose_name_plural = "免打扰时段"
        constraints = [
            models.CheckConstraint(
                name="messaging_district_quiet_whole",
                condition=Q(quiet_from=None, quiet_to=None) | Q(quiet_from__isnull=False, quiet_to__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.place


class OpenPhone(models.Model):
    """When an account's application last asked for news: what is told while it is open need not go out besides."""

    account_id = models.UUIDField(primary_key=True)
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.account_id)


class Preference(models.Model):
    """What an account wishes to get by other ways than the inbox, and when. No row: the defaults."""

    account = models.OneToOneField("people.Account", models.CASCADE, primary_key=True, related_name="+")
    muted = models.JSONField(default=list)
    quiet_from = models.TimeField(null=True, default=DEFAULT_PREFERENCES.quiet_from)
    quiet_to = models.TimeField(null=True, default=DEFAULT_PREFERENCES.quiet_to)
    digest_at = models.TimeField(null=True)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="messaging_quiet_whole",
                condition=Q(quiet_from=None, quiet_to=None) | Q(quiet_from__isnull=False, quiet_to__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.account_id)

    def facts(self) -> Preferences:
        """The wishes as the rules know them."""
        return Preferences(frozenset(self.muted), self.quiet_from, self.quiet_to, self.digest_at)


class Delivery(Row):
    """One message on its way out by one channel. Phones and texts are not kept here.

    Those sent together carry one `dispatch_id`, which the provider is given, so that a repeated attempt has no effect.
    """

    message = models.ForeignKey(InboxMessage, models.CASCADE, related_name="deliveries")
    account_id = models.UUIDField()
    channel = models.TextField(choices=[(code.value, code.value) for code in ChannelCode])
    status = models.TextField(
        choices=[(status.value, status.value) for status in DeliveryStatus], default=DeliveryStatus.QUEUED.value
    )
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    dispatch_id = models.UUIDField(null=True)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    provider_message_id = models.TextField(null=True)
    reason = models.TextField(null=True)  # of the last failure, a code without personal data

    class Meta:
        verbose_name = verbose_name_plural = "外发记录"
        constraints = [
            models.UniqueConstraint(fields=["message", "channel"], name="messaging_delivery_once"),
            models.CheckConstraint(
                name="messaging_delivery_status", condition=Q(status__in=[status.value for status in DeliveryStatus])
            ),
        ]
        indexes = [
            models.Index(
                fields=["account_id", "channel", "due_at"],
                name="messaging_delivery_waiting",
                condition=Q(status__in=sorted(WAITING)),
            ),
            models.Index(
                fields=["claimed_at"],
                name="messaging_delivery_sending",
                condition=Q(status=DeliveryStatus.SENDING.value),
            ),
            models.Index(fields=["status", "-id"], name="messaging_delivery_list"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.status}"


class Consent(Row):
    """How many messages of a template a WeChat user will still be shown: one for each time they consented.

    With another WeChat user (`binding_id`) counting starts again.
    """

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="+")
    template = models.ForeignKey(SubscriptionTemplate, models.CASCADE, related_name="+")
    binding_id = models.UUIDField()
    left = models.PositiveSmallIntegerField()
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "template"], name="messaging_consent_one")]


class Dispatch(Row):
    """One message handed to WeChat, which knows no key: written before it is sent, so that none is sent twice."""

    key = models.UUIDField(unique=True)
    template = models.ForeignKey(SubscriptionTemplate, models.PROTECT, related_name="+")
    account_id = models.UUIDField()
    binding_id = models.UUIDField()
    left_after = models.PositiveSmallIntegerField()  # consents left once this one was taken
    status = models.TextField(choices=[(status.value, status.value) for status in DispatchStatus])
    reason = models.TextField(null=True)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = verbose_name_plural = "订阅消息发送记录"
        constraints = [
            models.CheckConstraint(
                name="messaging_dispatch_status", condition=Q(status__in=[status.value for status in DispatchStatus])
            ),
        ]


class OutboxMessage(Row):
    """A short message that the stand-in kept instead of sending it. Forgotten after a week."""

    key = models.UUIDField(unique=True)
    phone = SealedText()
    template = models.TextField()
    text = SealedText()

    class Meta:
        verbose_name = verbose_name_plural = "替身短信"

    def __str__(self) -> str:
        return f"{self.template} {self.created_at:%Y-%m-%d %H:%M}"


register_chain(MessageKind, "kind")
register_chain(SubscriptionTemplate, "name")
register_chain(QuietHours, "place")
