"""Sources and profiles in the Django admin."""

from typing import Any

import msgspec
from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest

from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.services.profiles import save_profile
from yuandian.governance.intake.services.sources import (
    SourceParticulars,
    change_source,
    create_source,
    renew_secret,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin, admin_actor
from yuandian.kernel.sheets.profiles import profile_from

PARTICULARS = (
    "code",
    "name",
    "aliases",
    "channel",
    "is_active",
    "algorithm",
    "callback_mode",
    "callback_url",
)


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]
    """A source with its channel as a choice, and a new secret on request."""

    channel = forms.ChoiceField(label="渠道", choices=[("hotline", "12345 热线"), ("urban_management", "数字化城管")])

    is_secret_renewed = forms.BooleanField(
        label="生成新密钥", required=False, help_text="保存后显示一次，旧密钥立即失效。"
    )

    class Meta:
        model = Source
        fields = PARTICULARS


@admin.register(Source)
class SourceAdmin(RecordedAdmin):
    """Systems that orders come from."""

    form = SourceForm
    list_display = ("code", "name", "channel", "is_active", "callback_mode")
    list_filter = ("channel", "is_active", "callback_mode")
    search_fields = ("code", "name")
    fields = (*PARTICULARS, "is_secret_renewed")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ARG002
        """The code is chosen once: cases carry it."""
        return ("code",) if obj else ()

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> Source:
        """Sets up or changes a source."""
        given = {name: form.cleaned_data[name] for name in PARTICULARS if name in form.cleaned_data}
        particulars = msgspec.convert({"code": row.code, **given, "aliases": given["aliases"] or []}, SourceParticulars)
        return change_source(actor, row.pk, particulars) if change else create_source(actor, particulars)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Saves, and shows a new secret this once where one was asked for."""
        super().save_model(request, obj, form, change)
        if form.cleaned_data["is_secret_renewed"]:
            secret = renew_secret(admin_actor(request), obj.pk).secret
            messages.success(request, f"新密钥（只显示这一次，旧密钥已失效）：{secret}")


@admin.register(MappingProfile)
class MappingProfileAdmin(RecordedAdmin):
    """How sheets are read; made on the console, looked at and mended here."""

    list_display = ("name", "source", "changed_at")
    list_filter = ("source",)
    list_select_related = ("source",)
    fields = ("source", "name", "content")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ARG002
        """A profile stays with its source."""
        return ("source",) if obj else ()

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> MappingProfile:
        """Saves a profile."""
        profile = profile_from(form.cleaned_data["content"])
        return save_profile(actor, row.source_id, form.cleaned_data["name"], profile, row.pk if change else None)
