"""What a request tells of who sends it, beside the actor."""

from django.http import HttpRequest

from yuandian.kernel.http.callers import address_behind

PAGE_SESSION = "people.session"  # in the cookie's session of the Django admin: which session of the account it is


def address_of(request: HttpRequest) -> str:
    """The network address that a request comes from, proxies of ours aside."""
    line = str(request.META.get("REMOTE_ADDR") or "local")
    return address_behind(line, request.headers.get("X-Forwarded-For", ""))


def device_of(request: HttpRequest) -> str:
    """What the client calls itself."""
    return request.headers.get("User-Agent", "")


def token_of(request: HttpRequest) -> str:
    """The bearer token; only for routes with an authenticator, which has read it already."""
    return request.headers["Authorization"].partition(" ")[2].strip()
