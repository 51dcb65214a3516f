"""What our pages in the Django admin share: changes go through services, so that the record stays whole."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from unfold.admin import ModelAdmin

from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError


def admin_actor(request: HttpRequest) -> Actor:
    """The signed-in administrator as an actor: the admin acts over the whole district."""
    account: Any = request.user
    name = account.get_username()
    return Actor(kind="system", account_id=account.pk, person_id=None, name=name, system="admin")


class RecordedAdmin(ModelAdmin):  # type: ignore[misc]
    """A page whose saving is `serve`; a refusal by the service is shown, nothing is deleted."""

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> Any:
        """Calls the service with what the form holds and gives the saved row."""
        raise NotImplementedError

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Leaves the saving to the service."""
        saved = self.serve(admin_actor(request), obj, form, change)
        obj.pk = saved.pk
        obj.refresh_from_db()

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """The page; what the service refuses comes back as a message."""
        try:
            answer: HttpResponse = super().changeform_view(request, object_id, form_url, extra_context)
        except DomainError as error:
            messages.error(request, f"{error.detail} {error.facts or ''}".strip())
            return HttpResponseRedirect(request.get_full_path())
        return answer

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Rows close or end; they are never deleted."""
        return False
