"""Reference tables of the grid module in the Django admin: words, divisions and the address book.

Grids are shown but not edited: they change by proposals and imports, which keep their record and their boundaries.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from yuandian.foundation.grid.models import (
    AdministrativeDivision,
    Building,
    Courtyard,
    DivisionGrid,
    Entrance,
    Grid,
    LevelName,
    Place,
)


class NothingDeleted(ModelAdmin):  # type: ignore[misc]
    """A page on which rows are never deleted."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Never."""
        return False


@admin.register(Grid)
class GridAdmin(NothingDeleted):
    """Grids, to look up."""

    list_display = ("code", "whole_name", "level", "is_active", "starts_on", "ends_on")
    list_filter = ("level", "is_active", "exclusive_kind")
    list_select_related = ("parent",)
    search_fields = ("code", "name")
    ordering = ("code",)

    @admin.display(description="名称")
    def whole_name(self, row: Grid) -> str:
        """As it is called, with its number."""
        return row.display_name

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Grids are proposed or imported."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Grids change by approved proposals."""
        return False


@admin.register(LevelName)
class LevelNameAdmin(NothingDeleted):
    """What screens call the levels (CON-3)."""

    list_display = ("level", "name")


class DivisionGridInline(TabularInline):  # type: ignore[misc]
    """The grids that cover a division, each for its time."""

    model = DivisionGrid
    extra = 0
    autocomplete_fields = ("grid",)


@admin.register(AdministrativeDivision)
class AdministrativeDivisionAdmin(NothingDeleted):
    """Divisions, source by source (CON-5)."""

    list_display = ("code", "name", "level", "source", "verified")
    list_filter = ("level", "source", "verified")
    search_fields = ("code", "name")
    inlines = (DivisionGridInline,)
    ordering = ("code", "source")


class BuildingInline(TabularInline):  # type: ignore[misc]
    """A courtyard's buildings."""

    model = Building
    extra = 0
    autocomplete_fields = ("micro_grid",)
    fields = ("name", "aliases", "micro_grid", "lon", "lat")


@admin.register(Courtyard)
class CourtyardAdmin(NothingDeleted):
    """Courtyards with their buildings."""

    list_display = ("name", "grid", "address")
    list_select_related = ("grid__parent",)
    search_fields = ("name", "aliases")
    autocomplete_fields = ("grid",)
    fields = ("name", "aliases", "grid", "address", "lon", "lat")
    inlines = (BuildingInline,)


class EntranceInline(TabularInline):  # type: ignore[misc]
    """A building's stairwells."""

    model = Entrance
    extra = 0
    autocomplete_fields = ("micro_grid",)


@admin.register(Building)
class BuildingAdmin(NothingDeleted):
    """Buildings with their stairwells."""

    list_display = ("name", "courtyard", "micro_grid")
    list_select_related = ("courtyard", "micro_grid__parent")
    search_fields = ("name", "courtyard__name")
    autocomplete_fields = ("courtyard", "micro_grid")
    inlines = (EntranceInline,)


@admin.register(Place)
class PlaceAdmin(NothingDeleted):
    """Other named places."""

    list_display = ("name", "kind", "micro_grid")
    list_filter = ("kind",)
    list_select_related = ("micro_grid__parent",)
    search_fields = ("name", "aliases")
    autocomplete_fields = ("micro_grid",)
