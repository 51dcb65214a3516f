"""How a request between systems is signed: an HMAC over the moment, a word used once, and the body. Pure.

The signature is the lower-case hexadecimal HMAC of `timestamp + "\\n" + nonce + "\\n" + body` under the source's
secret, by SM3 (`hmac-sm3`) or SHA-256 (`hmac-sha256`); the timestamp is whole seconds since 1970. The header reads
`X-Signature: hmac-sm3=0a1b…`. What we send is signed the same way.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import hmac as national

from yuandian.kernel.errors import DomainError

WINDOW_SECONDS = 300
SHORTEST_NONCE, LONGEST_NONCE = 8, 64


class Algorithm(StrEnum):
    """The two algorithms; a source uses the one it is set to."""

    SM3 = "hmac-sm3"
    SHA256 = "hmac-sha256"


class SignatureMissing(DomainError):
    """The request lacks one of the three headers, or one is malformed."""

    code = "signature_missing"
    status = 401
    detail = "Send X-Timestamp (seconds), X-Nonce (8 to 64 characters) and X-Signature (algorithm=hexadecimal)."


class SignatureWrong(DomainError):
    """The signature does not fit, or the source is not known: the answer is the same."""

    code = "signature_wrong"
    status = 401
    detail = "The signature does not fit the timestamp, nonce and body under this source's secret."


class OutsideWindow(DomainError):
    """The timestamp is more than five minutes away from our clock."""

    code = "timestamp_outside_window"
    status = 401
    detail = "X-Timestamp is more than 300 seconds away from our clock."


class Replayed(DomainError):
    """The nonce was used before within the window."""

    code = "nonce_replayed"
    status = 409
    detail = "This X-Nonce was used before; make a new one for every request, also for a retry."


@dataclass(frozen=True, slots=True)
class Signed:
    """The three headers."""

    timestamp: int
    nonce: str
    algorithm: str
    signature: str


def signature_of(secret: str, algorithm: Algorithm, timestamp: int, nonce: str, body: bytes) -> str:
    """The signature, 64 hexadecimal digits."""
    message = f"{timestamp}\n{nonce}\n".encode() + body
    if algorithm is Algorithm.SHA256:
        return hmac.new(secret.encode(), message, "sha256").hexdigest()
    mac = national.HMAC(secret.encode(), hashes.SM3())
    mac.update(message)
    return mac.finalize().hex()


def headers_for(secret: str, algorithm: Algorithm, timestamp: int, nonce: str, body: bytes) -> dict[str, str]:
    """The headers that sign `body`."""
    signature = signature_of(secret, algorithm, timestamp, nonce, body)
    return {"X-Timestamp": str(timestamp), "X-Nonce": nonce, "X-Signature": f"{algorithm.value}={signature}"}


def read_headers(headers: Mapping[str, str]) -> Signed:
    """The three headers of a request. Raises `SignatureMissing`."""
    timestamp, nonce = headers.get("X-Timestamp", ""), headers.get("X-Nonce", "")
    algorithm, _, signature = headers.get("X-Signature", "").partition("=")
    if (
        not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12)
        or not SHORTEST_NONCE <= len(nonce) <= LONGEST_NONCE
        or not (nonce.isascii() and nonce.isprintable())
        or not signature
    ):
        raise SignatureMissing
    return Signed(int(timestamp), nonce, algorithm, signature.lower())


def check_signature(signed: Signed, secret: str, algorithm: Algorithm, body: bytes, now: int) -> None:
    """Raises `SignatureWrong`, then `OutsideWindow`: who does not know the secret learns nothing of the clock."""
    expected = signature_of(secret, algorithm, signed.timestamp, signed.nonce, body)
    is_same = hmac.compare_digest(expected.encode(), signed.signature.encode())
    if signed.algorithm != algorithm.value or not is_same:
        raise SignatureWrong
    if abs(now - signed.timestamp) > WINDOW_SECONDS:
        raise OutsideWindow
