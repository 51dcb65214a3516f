"""The Django admin: its authenticator, roles to look at, and who may come in."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import admin
from django.contrib.auth import logout
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse
from unfold.forms import AuthenticationForm
from unfold.widgets import UnfoldAdminTextInputWidget

from yuandian.foundation.people.access import holds_office
from yuandian.foundation.people.errors import AccountLocked, AskedTooOften, SignInRefused
from yuandian.foundation.people.models import Account, Role
from yuandian.foundation.people.services import accounts, passwords, sessions
from yuandian.foundation.people.services.attempts import origin_of
from yuandian.foundation.people.services.sessions import PAGE_SESSION
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin
from yuandian.kernel.http.callers import address_of, device_of

ADMIN = "/admin/"


class AdminAuthenticator(BaseBackend):
    """Knows the accounts that are signed in to the admin; letting in is `DoorForm`'s."""

    def get_user(self, user_id: UUID) -> Account | None:
        """The account, while it is active and its holder is in office: with the last post the admin shuts too."""
        account = Account.objects.filter(pk=user_id, is_active=True).first()
        return account if account is not None and holds_office(account) else None


class AdminSessions:
    """Ties the cookie of the Django admin to a session of the account: listed, ended and expired as all others are."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(ADMIN):
            return self._get_response(request)
        tied = request.session.get(PAGE_SESSION)
        if tied and request.user.is_authenticated and not sessions.is_open(tied, request.user.pk):
            logout(request)
        self._tie(request)
        response = self._get_response(request)
        self._tie(request)
        if tied and request.session.get(PAGE_SESSION) != tied:
            sessions.end_page_session(tied)
        return response

    def _tie(self, request: HttpRequest) -> None:
        """Whoever has just come in gets their session."""
        account: Any = request.user
        if account.is_authenticated and PAGE_SESSION not in request.session:
            device, origin = device_of(request), origin_of(address_of(request))
            request.session[PAGE_SESSION] = str(sessions.begin_page_session(account, f"{ADMIN} {device}", origin))


class DoorForm(AuthenticationForm):  # type: ignore[misc]
    """Signing in to the admin counts failures, locks, and asks for the second step as signing in elsewhere does."""

    code = forms.CharField(label="动态验证码(如已启用)", required=False, widget=UnfoldAdminTextInputWidget)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["username"].label = "用户名"

    def clean(self) -> dict[str, Any]:
        """Judges name, password and code."""
        given: dict[str, Any] = self.cleaned_data
        name, password, code = (given.get(field, "") for field in ("username", "password", "code"))
        try:
            account = passwords.check_credentials(name, password, code, address_of(self.request))
        except (AccountLocked, AskedTooOften) as error:
            raise forms.ValidationError("失败次数过多，暂时不能从这里登录，请稍后再试。") from error
        except SignInRefused as error:
            raise self.get_invalid_login_error() from error
        if not holds_office(account):
            raise self.get_invalid_login_error()
        self.confirm_login_allowed(account)
        self.user_cache = account
        return given


admin.site.login_form = DoorForm
admin.site.login_template = "people/admin_door.html"  # with the field of the second step
admin.site.index_title = "基础数据"
admin.site.unregister(Group)  # what one may do is said by roles


@admin.register(Role)
class RoleAdmin(RecordedAdmin):
    """Roles, to look at: they are edited on the console, for a reason and never one's own."""

    list_display = ("name", "code", "requirement", "place_kind", "responsible_level", "is_elected", "file_version")
    list_filter = ("place_kind", "is_responsible", "is_elected")
    search_fields = ("name", "name_en", "code", "requirement")
    ordering = ("requirement", "code")

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """On the console."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """On the console."""
        return False


@admin.register(Account)
class AccountAdmin(RecordedAdmin):
    """Staff accounts: who may come into this admin. All else about accounts is done on the console."""

    list_display = ("username", "person", "is_active", "is_staff", "is_superuser", "locked_until")
    list_filter = ("is_active", "is_staff", "is_superuser")
    list_select_related = ("person",)
    search_fields = ("username", "person__name")
    fields = ("username", "person", "is_active", "locked_until", "last_login", "is_staff", "is_superuser")
    readonly_fields = ("username", "person", "is_active", "locked_until", "last_login")
    ordering = ("username",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Residents' accounts are nobody's business here."""
        return super().get_queryset(request).filter(username__isnull=False)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts are opened for persons, on the console."""
        return False

    def serve(self, actor: Actor, row: Any, form: Any, change: bool) -> Account:  # noqa: ARG002
        """Opens or shuts the admin to an account."""
        given = form.cleaned_data
        return accounts.admit_to_admin(actor, row.pk, is_staff=given["is_staff"], is_superuser=given["is_superuser"])
