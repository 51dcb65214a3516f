"""What a request tells of who sends it, beside the actor."""

from django.http import HttpRequest


def token_of(request: HttpRequest) -> str:
    """The bearer token; only for routes with an authenticator, which has read it already."""
    return request.headers["Authorization"].partition(" ")[2].strip()
