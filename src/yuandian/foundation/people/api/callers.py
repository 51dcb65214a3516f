"""What a request tells of who sends it, beside the actor."""

from django.conf import settings
from django.http import HttpRequest

LONGEST_ADDRESS = 64


def address_of(request: HttpRequest) -> str:
    """The network address that a request comes from.

    Behind proxies of ours (`TRUSTED_PROXY_HOPS`) it is the entry that the outermost of them added; whatever else
    stands in the header, the sender may have made up.
    """
    hops: int = settings.TRUSTED_PROXY_HOPS
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if hops and len(forwarded) >= hops:
        return forwarded[-hops][:LONGEST_ADDRESS]
    return str(request.META.get("REMOTE_ADDR") or "local")


def device_of(request: HttpRequest) -> str:
    """What the client calls itself."""
    return request.headers.get("User-Agent", "")


def token_of(request: HttpRequest) -> str:
    """The bearer token; only for routes with an authenticator, which has read it already."""
    return request.headers["Authorization"].partition(" ")[2].strip()
