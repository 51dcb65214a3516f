"""Who is it: the bearer token of every request. Mini-programs keep no cookies, so neither do we."""

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest
from ninja.security import HttpBearer

from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, Invalid, NotSignedIn
from yuandian.kernel.providers import Provider

Authenticate = Callable[[str, UUID | None], Actor | None]
authenticate: Provider[Authenticate] = Provider("kernel.authenticate")  # the actor of a token under a post


class StaffOnly(Forbidden):
    """A resident's token on a route for staff."""

    code = "staff_only"
    detail = "This is for staff only."


class TokenAuthenticator(HttpBearer):
    """Lets in anyone who holds a valid token of the kinds named; `X-Post` chooses the post to act under."""

    openapi_description = "An opaque session token from a sign-in route."

    def __init__(self, *kinds: str) -> None:
        super().__init__()
        self._kinds = kinds

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The actor, also left on the request. Raises `NotSignedIn`, `StaffOnly` or `Forbidden`."""
        actor = authenticate.ask(token, _post_of(request))
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
    """Who sent the request; only for routes with an authenticator."""
    return cast("Actor", request.actor)  # type: ignore[attr-defined]


resident_auth = TokenAuthenticator("resident", "staff")
staff_auth = TokenAuthenticator("staff")
