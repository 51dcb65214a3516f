"""What a request tells of who sends it, beside the actor."""

from django.http import HttpRequest

from yuandian.kernel.http.callers import address_of, device_of

__all__ = ["address_of", "device_of", "token_of"]


def token_of(request: HttpRequest) -> str:
    """The bearer token; only for routes with an authenticator, which has read it already."""
    return request.headers["Authorization"].partition(" ")[2].strip()
