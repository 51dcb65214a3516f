"""Reference data of cases: categories, deadlines, reply templates. Cases themselves are never edited here."""

from django.contrib import admin
from unfold.admin import ModelAdmin, TabularInline

from yuandian.governance.cases.models import Category, CategoryDeadline, ReplyTemplate


class DeadlineInline(TabularInline):  # type: ignore[misc]
    """A category's own deadlines."""

    model = CategoryDeadline
    extra = 0


@admin.register(Category)
class CategoryAdmin(ModelAdmin):  # type: ignore[misc]
    """The tree of categories; leaves are what cases carry."""

    list_display = ("code", "name", "parent", "default_level", "is_emergency", "is_active", "position")
    list_filter = ("is_active", "is_emergency", "default_level", "is_urban_component")
    search_fields = ("code", "name", "name_en")
    list_select_related = ("parent",)
    inlines = (DeadlineInline,)

    def has_delete_permission(self, request: object, obj: object = None) -> bool:  # noqa: ARG002
        """Categories are switched off, not deleted: old cases keep theirs."""
        return False


@admin.register(CategoryDeadline)
class CategoryDeadlineAdmin(ModelAdmin):  # type: ignore[misc]
    """How long each clock may run."""

    list_display = ("category", "level", "clock", "amount", "unit", "is_sample")
    list_filter = ("level", "clock", "unit", "is_sample")
    list_select_related = ("category",)
    autocomplete_fields = ("category",)


@admin.register(ReplyTemplate)
class ReplyTemplateAdmin(ModelAdmin):  # type: ignore[misc]
    """Replies to start from."""

    list_display = ("name", "category", "is_active")
    list_filter = ("is_active",)
    search_fields = ("name", "text")
    autocomplete_fields = ("category",)
