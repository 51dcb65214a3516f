"""What a request tells of who sends it, whatever stands between, beside the actor."""

from django.conf import settings
from django.http import HttpRequest

LONGEST_ADDRESS = 64


def address_behind(line: str, forwarded_for: str) -> str:
    """The network address that sent a request: the other end of the line or, behind proxies of ours
    (`TRUSTED_PROXY_HOPS`), the entry of `X-Forwarded-For` that the outermost of them added.

    Whatever else stands in that header, the sender may have made up.
    """
    hops: int = settings.TRUSTED_PROXY_HOPS
    forwarded = [part.strip() for part in forwarded_for.split(",") if part.strip()]
    if hops and len(forwarded) >= hops:
        return forwarded[-hops][:LONGEST_ADDRESS]
    return line


def address_of(request: HttpRequest) -> str:
    """The network address that a request comes from, proxies of ours aside."""
    line = str(request.META.get("REMOTE_ADDR") or "local")
    return address_behind(line, request.headers.get("X-Forwarded-For", ""))


def device_of(request: HttpRequest) -> str:
    """What the client calls itself."""
    return request.headers.get("User-Agent", "")
