"""Reference data in the Django admin: which kinds of messages go out. Deliveries are there to look at."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from yuandian.foundation.messaging.models import Delivery, MessageKind, SubscriptionTemplate
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.services.message_kinds import KindGiven, TemplateGiven, set_kind, set_template
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin


class KindForm(forms.ModelForm[MessageKind]):
    """A kind, its channels as boxes to tick."""

    channels = forms.MultipleChoiceField(
        label="外发渠道",
        choices=[(ChannelCode.SMS.value, ChannelCode.SMS.value)],  # by WeChat go those of a template
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta:
        model = MessageKind
        fields = ("kind", "name", "channels", "is_urgent", "is_duty", "for_staff")


@admin.register(MessageKind)
class MessageKindAdmin(RecordedAdmin):
    """Which messages leave the inbox."""

    form = KindForm
    list_display = ("kind", "name", "channels", "is_urgent", "is_duty")

    def get_readonly_fields(self, request: HttpRequest, obj: MessageKind | None = None) -> tuple[str, ...]:  # noqa: ARG002
        """A kind keeps its code."""
        return ("kind",) if obj else ()

    def serve(self, actor: Actor, row: MessageKind, form: Any, change: bool) -> MessageKind:
        """Sets how the kind goes out."""
        given = form.cleaned_data
        code = row.kind if change else given["kind"]
        channels = [ChannelCode(channel) for channel in given["channels"]]
        return set_kind(
            actor,
            code,
            KindGiven(given["name"], channels, given["is_urgent"], given["is_duty"], given["for_staff"]),
        )


class TemplateForm(forms.ModelForm[SubscriptionTemplate]):
    """A template and the kinds of messages that it is for."""

    kinds = forms.ModelMultipleChoiceField(
        label="用于哪些消息", queryset=MessageKind.objects.all(), widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = SubscriptionTemplate
        fields = ("template_id", "name", "fields", "page", "is_active")

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        if self.instance.pk is not None:
            self.fields["kinds"].initial = self.instance.kinds.all()


@admin.register(SubscriptionTemplate)
class SubscriptionTemplateAdmin(RecordedAdmin):
    """What WeChat shows messages with."""

    form = TemplateForm
    list_display = ("name", "template_id", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: SubscriptionTemplate | None = None) -> tuple[str, ...]:  # noqa: ARG002
        """A template keeps its id."""
        return ("template_id",) if obj else ()

    def serve(self, actor: Actor, row: SubscriptionTemplate, form: Any, change: bool) -> SubscriptionTemplate:
        """Sets what the template is filled with."""
        given = form.cleaned_data
        code = row.template_id if change else given["template_id"]
        kinds = [kind.kind for kind in given["kinds"]]
        wanted = TemplateGiven(given["name"], given["fields"], given["page"], kinds, given["is_active"])
        return set_template(actor, code, wanted)


@admin.register(Delivery)
class DeliveryAdmin(ModelAdmin):  # type: ignore[misc]
    """What became of messages on their way out."""

    list_display = ("created_at", "channel", "status", "attempts", "due_at", "sent_at", "reason")
    list_filter = ("status", "channel")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Deliveries come from messages."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Delivery | None = None) -> bool:  # noqa: ARG002
        """Deliveries move by themselves."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Delivery | None = None) -> bool:  # noqa: ARG002
        """Deliveries stay on record."""
        return False
