"""Sources and profiles in the Django admin."""

from typing import Any

import msgspec
from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from unfold.decorators import action

from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.profiles import profile_from
from yuandian.governance.intake.services.profiles import save_profile
from yuandian.governance.intake.services.sources import (
    Particulars,
    change_source,
    create_source,
    renew_secret,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin, admin_actor

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
    """A source with its channel as a choice."""

    channel = forms.ChoiceField(label="渠道", choices=[("hotline", "12345 热线"), ("urban_management", "数字化城管")])

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
    fields = PARTICULARS
    actions_detail = ("make_secret",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ARG002
        """The code is chosen once: cases carry it."""
        return ("code",) if obj else ()

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> Source:
        """Sets up or changes a source."""
        given = {name: form.cleaned_data[name] for name in PARTICULARS if name in form.cleaned_data}
        particulars = msgspec.convert({"code": row.code, **given, "aliases": given["aliases"] or []}, Particulars)
        return change_source(actor, row.pk, particulars) if change else create_source(actor, particulars)

    @action(description="生成新密钥")  # type: ignore[untyped-decorator]
    def make_secret(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Shows a new secret this once."""
        source = Source.objects.get(pk=object_id)
        secret = renew_secret(admin_actor(request), source.id)
        messages.success(request, f"新密钥（只显示这一次，旧密钥已失效）：{secret}")
        return redirect("admin:intake_source_change", object_id)


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
