"""Reference data of cases, to look at: it is changed on the console, where every change is on its record."""

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from yuandian.governance.cases.models import Category, CategoryDeadline, ReplyTemplate


class LookedAt:
    """Nothing is added, changed or deleted here."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        """Never."""
        return False


class DeadlineInline(LookedAt, TabularInline):  # type: ignore[misc]
    """A category's own deadlines."""

    model = CategoryDeadline
    extra = 0


@admin.register(Category)
class CategoryAdmin(LookedAt, ModelAdmin):  # type: ignore[misc]
    """The tree of categories; leaves are what cases carry."""

    list_display = ("code", "name", "parent", "default_level", "is_emergency", "is_active", "position")
    list_filter = ("is_active", "is_emergency", "default_level", "is_urban_component")
    search_fields = ("code", "name", "name_en")
    list_select_related = ("parent",)
    inlines = (DeadlineInline,)


@admin.register(CategoryDeadline)
class CategoryDeadlineAdmin(LookedAt, ModelAdmin):  # type: ignore[misc]
    """How long each clock may run."""

    list_display = ("category", "level", "clock", "amount", "unit", "is_sample")
    list_filter = ("level", "clock", "unit", "is_sample")
    list_select_related = ("category",)


@admin.register(ReplyTemplate)
class ReplyTemplateAdmin(LookedAt, ModelAdmin):  # type: ignore[misc]
    """Replies to start from."""

    list_display = ("name", "category", "is_active")
    list_filter = ("is_active",)
    search_fields = ("name", "text")
