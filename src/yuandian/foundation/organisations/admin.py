"""Organisations and naming schemes in the Django admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import TabularInline
from unfold.widgets import UnfoldAdminTextInputWidget

from yuandian.foundation.organisations.models import NamingScheme, Organisation, OrganisationGrid
from yuandian.foundation.organisations.rules import DEEPEST_PARTY_LEVEL, OrganisationKind
from yuandian.foundation.organisations.services import naming_schemes, organisations
from yuandian.foundation.organisations.services.organisations import OrganisationParticulars
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin

PARTICULARS = (
    "name", "short_name", "code", "party_level", "level_title", "address", "phone", "contact", "is_partner", "offers",
)  # fmt: skip


class TieInline(TabularInline):  # type: ignore[misc]
    """An organisation's ties, to look at: they are made and ended on the console."""

    model = OrganisationGrid
    extra = 0
    can_delete = False
    readonly_fields = ("grid", "relation", "starts_on", "ends_on")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Never here."""
        return False


@admin.register(Organisation)
class OrganisationAdmin(RecordedAdmin):
    """Organisations."""

    list_display = ("name", "kind", "party_level", "parent", "code", "is_active")
    list_filter = ("kind", "party_level", "is_active")
    list_select_related = ("parent",)
    search_fields = ("name", "short_name", "code")
    autocomplete_fields = ("parent",)
    fields = ("kind", "parent", *PARTICULARS)
    inlines = (TieInline,)
    ordering = ("kind", "name")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ARG002
        """The kind is chosen once."""
        return ("kind",) if obj else ()

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> Organisation:
        """Founds or changes an organisation."""
        given = {name: form.cleaned_data[name] for name in PARTICULARS}
        parent = form.cleaned_data["parent"]
        particulars = OrganisationParticulars(parent_id=parent.id if parent else None, **given)
        if change:
            return organisations.change_organisation(actor, row.pk, particulars)
        return organisations.create_organisation(actor, OrganisationKind(form.cleaned_data["kind"]), particulars)


def _title_of(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=UnfoldAdminTextInputWidget)


class SchemeForm(forms.ModelForm):  # type: ignore[type-arg]
    """A scheme with one field a level; an empty one means that the street has no such level."""

    level_0 = _title_of("区级(0)")
    level_1 = _title_of("一级网格(1)")
    level_2 = _title_of("二级网格(2)")
    level_3 = _title_of("三级网格(3)")
    level_4 = _title_of("微网格(4)")

    class Meta:
        model = NamingScheme
        fields = ("name", "street")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "street" in self.fields:  # shown, not asked, once the scheme is there
            offices = Organisation.objects.filter(kind=OrganisationKind.STREET_OFFICE, is_active=True)
            self.fields["street"].queryset = offices  # type: ignore[attr-defined]
        if not self.instance._state.adding:  # noqa: SLF001
            for title in self.instance.titles.all():
                self.fields[f"level_{title.level}"].initial = title.title


@admin.register(NamingScheme)
class NamingSchemeAdmin(RecordedAdmin):
    """What each street calls the levels of its party organisations."""

    form = SchemeForm
    list_display = ("name", "street")
    list_select_related = ("street",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ARG002
        """A scheme stays with its street."""
        return ("street",) if obj else ()

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> NamingScheme:  # noqa: ARG002
        """Sets the scheme."""
        levels = range(DEEPEST_PARTY_LEVEL + 1)
        titles = {level: form.cleaned_data[f"level_{level}"] for level in levels}
        return naming_schemes.name_levels(
            actor, row.street_id, form.cleaned_data["name"], {k: v for k, v in titles.items() if v}
        )
