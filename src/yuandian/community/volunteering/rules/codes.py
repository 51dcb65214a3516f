"""The check-in code: six digits that change every half minute, computed from the task's key.

Shown as a QR and as digits on the phone of the person who runs the task; a phone without a network keeps what it saw
and when.
"""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime

SECONDS = 30
DIGITS = 6
DRIFT = 2  # steps: a code is read, typed and sent


def step_at(at: datetime) -> int:
    """The number of the half minute that a moment lies in."""
    return int(at.timestamp()) // SECONDS


def code_of(key: bytes, step: int) -> str:
    """The digits of one half minute."""
    digest = hmac.new(key, step.to_bytes(8, "big"), hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**DIGITS:0{DIGITS}d}"


def codes_from(key: bytes, at: datetime, count: int) -> Iterator[str]:
    """The codes of `count` half minutes from the one of `at` on."""
    first = step_at(at)
    return (code_of(key, first + further) for further in range(count))


def is_code_of(key: bytes, code: str, at: datetime) -> bool:
    """Whether the digits were shown about that moment."""
    now = step_at(at)
    return any(
        hmac.compare_digest(code.strip().encode(), code_of(key, step).encode())
        for step in range(now - DRIFT, now + DRIFT + 1)
    )
