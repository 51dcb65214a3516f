"""How a request between systems is signed: an HMAC over the moment, a word used once, and the body.

The signature is the lower-case hexadecimal HMAC of `timestamp + "\\n" + nonce + "\\n" + body` under the partner's
secret, by SM3 (`hmac-sm3`) or SHA-256 (`hmac-sha256`); the timestamp is whole seconds since 1970. The header reads
`X-Signature: hmac-sm3=0a1b…`. Partners who sign the request line too have `METHOD + "\\n" + path + "\\n"` before that.
What we send is signed the same way.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import hmac as national
from django.db import connection

from yuandian.kernel import clock
from yuandian.kernel.errors import DomainError

WINDOW_SECONDS = 300
SHORTEST_NONCE, LONGEST_NONCE = 8, 64


class Algorithm(StrEnum):
    """The two algorithms."""

    SM3 = "hmac-sm3"
    SHA256 = "hmac-sha256"


class SignatureMissing(DomainError):
    """The request lacks one of the three headers, or one is malformed."""

    code = "signature_missing"
    status = 401
    detail = "Send X-Timestamp (seconds), X-Nonce (8 to 64 characters) and X-Signature (algorithm=hexadecimal)."


class SignatureWrong(DomainError):
    """The signature does not fit, or the partner is not known: the answer is the same."""

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


def request_line(method: str, path: str) -> str:
    """What stands before the rest where the request line is signed, too."""
    return f"{method}\n{path}\n"


def signature_of(secret: str, algorithm: Algorithm, timestamp: int, nonce: str, body: bytes, line: str = "") -> str:
    """The signature, 64 hexadecimal digits. `line` is the `request_line` of partners who sign it."""
    message = f"{line}{timestamp}\n{nonce}\n".encode() + body
    if algorithm is Algorithm.SHA256:
        return hmac.new(secret.encode(), message, "sha256").hexdigest()
    mac = national.HMAC(secret.encode(), hashes.SM3())
    mac.update(message)
    return mac.finalize().hex()


def headers_for(
    secret: str, algorithm: Algorithm, timestamp: int, nonce: str, body: bytes, line: str = ""
) -> dict[str, str]:
    """The headers that sign `body`."""
    signature = signature_of(secret, algorithm, timestamp, nonce, body, line)
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


def check_signature(
    signed: Signed, secret: str, algorithms: Iterable[Algorithm], body: bytes, now: int, line: str = ""
) -> None:
    """Raises `SignatureWrong`, then `OutsideWindow`: who does not know the secret learns nothing of the clock."""
    algorithm = next((one for one in algorithms if one.value == signed.algorithm), None)
    if algorithm is None:
        raise SignatureWrong
    expected = signature_of(secret, algorithm, signed.timestamp, signed.nonce, body, line)
    if not hmac.compare_digest(expected.encode(), signed.signature.encode()):
        raise SignatureWrong
    if abs(now - signed.timestamp) > WINDOW_SECONDS:
        raise OutsideWindow


def use_nonce(signer: UUID, nonce: str) -> None:
    """Takes a partner's word, once, whatever comes of the request. Raises `Replayed`."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_used_nonce (signer, nonce, used_at) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [signer, nonce, clock.now()],
        )
        if not cursor.rowcount:
            raise Replayed


def purge_nonces() -> int:
    """Removes words that no signature can repeat any more; gives their number."""
    before = clock.now() - timedelta(seconds=2 * WINDOW_SECONDS)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM kernel_used_nonce WHERE used_at < %s", [before])
        return int(cursor.rowcount)
