"""Who is it: the bearer token at the door of every route. Mini-programs keep no cookies, so neither do we."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string
from ninja.security import HttpBearer

from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, Invalid, NotSignedIn

Authenticate = Callable[[str, UUID | None], Actor | None]


@cache
def _authenticate() -> Authenticate:
    return cast("Authenticate", import_string(settings.AUTHENTICATE))


class StaffOnly(Forbidden):
    """A resident's token at a staff door."""

    code = "staff_only"
    detail = "This door is for staff."


class TokenDoor(HttpBearer):
    """Lets in whoever holds a valid token of the kinds named; `X-Post` chooses the post to act under."""

    openapi_description = "An opaque session token from a sign-in route."

    def __init__(self, *kinds: str) -> None:
        super().__init__()
        self._kinds = kinds

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The actor, also left on the request. Raises `NotSignedIn`, `StaffOnly` or `Forbidden`."""
        actor = _authenticate()(token, _post_of(request))
        if actor is None:
            raise NotSignedIn
        if actor.kind not in self._kinds:
            raise StaffOnly
        request.actor = actor  # type: ignore[attr-defined]
        return actor


def _post_of(request: HttpRequest) -> UUID | None:
    text = request.headers.get("X-Post")
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError as error:
        raise Invalid("The header X-Post must hold the id of one of your posts.", field="X-Post") from error


def actor_of(request: HttpRequest) -> Actor:
    """Who sent the request; only for routes behind a door."""
    return cast("Actor", request.actor)  # type: ignore[attr-defined]


resident_auth = TokenDoor("resident", "staff")
staff_auth = TokenDoor("staff")
