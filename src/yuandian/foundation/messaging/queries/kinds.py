"""Which kinds of messages go out, kept in memory for a few seconds."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

from yuandian.foundation.messaging.models import MessageKind
from yuandian.foundation.messaging.rules import ChannelCode

KEPT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Kind:
    """How messages of one kind go out."""

    kind: str
    name: str
    channels: tuple[ChannelCode, ...]
    is_urgent: bool


_lock = threading.Lock()
_known: Mapping[str, Kind] | None = None
_read_at = 0.0


def kinds_going_out() -> Mapping[str, Kind]:
    """Every kind that goes out by some channel; a change in another process is seen within ten seconds."""
    global _known, _read_at
    known = _known
    if known is not None and time.monotonic() - _read_at < KEPT_SECONDS:
        return known
    with _lock:
        rows = [
            Kind(row.kind, row.name, tuple(ChannelCode(code) for code in row.channels), row.is_urgent)
            for row in MessageKind.objects.all()
        ]
        _known, _read_at = {row.kind: row for row in rows if row.channels}, time.monotonic()
        return _known


def forget_kinds() -> None:
    """Makes the next call read again: after a change in this process, and between tests."""
    global _known  # noqa: PLW0603
    with _lock:
        _known = None


def goes_out(kind: str) -> bool:
    """Whether messages of this kind leave the inbox at all."""
    return kind in kinds_going_out()
