"""What time it is, in one place, so that a story or a test may live in another day.

`now()` is the only way the product asks for the time. `at()` shifts it for the code it surrounds, in this thread
alone; no setting and no request can.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

_shift: ContextVar[timedelta | None] = ContextVar("clock_shift", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    shift = _shift.get()
    moment = datetime.now(UTC)
    return moment if shift is None else moment + shift


def today() -> date:
    """The district's day."""
    return timezone.localdate(now())


def is_shifted() -> bool:
    """Whether this thread lives in another day."""
    return _shift.get() is not None


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Within the block the clock starts at `moment` (aware) and runs on from there."""
    token = _shift.set(moment - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.reset(token)
