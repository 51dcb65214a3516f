"""How a cabinet signs a request: an HMAC over method, path, moment, a word used once, and the body. Pure.

The signature is the lower-case hexadecimal HMAC of the five lines `METHOD`, `path`, `timestamp`, `nonce` and the body
under the cabinet's secret, by SM3 (`hmac-sm3=…`) or SHA-256 (`hmac-sha256=…`); the timestamp is whole seconds since
1970, at most five minutes away from our clock.
"""

import hmac
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import hmac as national

WINDOW_SECONDS = 300
SHORTEST_NONCE, LONGEST_NONCE = 8, 64
SM3, SHA256 = "hmac-sm3", "hmac-sha256"


@dataclass(frozen=True, slots=True)
class DeviceRequest:
    """What a cabinet sent: the request, and the three headers."""

    method: str
    path: str
    body: bytes
    timestamp: str
    nonce: str
    signature: str


def message_of(method: str, path: str, timestamp: str, nonce: str, body: bytes) -> bytes:
    """The bytes that are signed."""
    return f"{method}\n{path}\n{timestamp}\n{nonce}\n".encode() + body


def signature_of(secret: str, algorithm: str, message: bytes) -> str:
    """The signature, 64 hexadecimal digits."""
    if algorithm == SHA256:
        return hmac.new(secret.encode(), message, "sha256").hexdigest()
    mac = national.HMAC(secret.encode(), hashes.SM3())
    mac.update(message)
    return mac.finalize().hex()


def is_well_formed(request: DeviceRequest) -> bool:
    """Whether the three headers can be read at all."""
    moment, nonce = request.timestamp, request.nonce
    return (
        moment.isascii()
        and moment.isdigit()
        and len(moment) <= 12
        and SHORTEST_NONCE <= len(nonce) <= LONGEST_NONCE
        and nonce.isascii()
        and nonce.isprintable()
        and request.signature.partition("=")[0] in {SM3, SHA256}
    )


def is_signed(request: DeviceRequest, secret: str) -> bool:
    """Whether the signature fits under this secret."""
    algorithm, _, given = request.signature.partition("=")
    message = message_of(request.method, request.path, request.timestamp, request.nonce, request.body)
    return hmac.compare_digest(signature_of(secret, algorithm, message).encode(), given.lower().encode())


def is_timely(request: DeviceRequest, now: int) -> bool:
    """Whether it was signed within five minutes of now."""
    return abs(now - int(request.timestamp)) <= WINDOW_SECONDS
