"""Files in the Django admin: to look at, never to change."""

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from yuandian.foundation.files.models import StoredFile


@admin.register(StoredFile)
class StoredFileAdmin(ModelAdmin):  # type: ignore[misc]
    """What there is and whose it is; the bytes stay behind their links."""

    list_display = ("id", "kind", "mime", "size", "created_at", "subject_type", "expires_at")
    list_filter = ("kind",)
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Files come by upload."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: StoredFile | None = None) -> bool:  # noqa: ARG002
        """Files do not change."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: StoredFile | None = None) -> bool:  # noqa: ARG002
        """Files go by the sweep."""
        return False
