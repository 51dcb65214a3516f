"""How often something may be done: counted in the caller's transaction, so that what is rolled back does not count.

Looking back from the present moment, not by calendar day: midnight frees nobody at once. Counting takes one statement,
which locks the counter's row: of two that come at the same moment the later one is judged with the earlier one counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NoReturn
from uuid import UUID

from django.db import connection

from yuandian.kernel import clock
from yuandian.kernel.errors import DomainError

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SKEW = timedelta(minutes=1)  # by which the clocks of two machines may differ; what is later than that is not now
LONGEST = DAY  # what lies further back is forgotten

# Whether the act is within all its windows, and then it is counted. A function (in the migrations), so that its plan is
# made once a connection: limits are asked in the statements that are taken most.
COUNT = (
    "kernel_count_act(%(act)s, %(subject)s, %(now)s::timestamptz, %(forgotten)s::timestamptz, %(latest)s::timestamptz,"
    " %(most)s::int[], %(within)s::interval[])"
)
TAKE_BACK = "UPDATE kernel_act_count SET times = times[2:] WHERE act = %s AND subject = %s"
CLEAR = "DELETE FROM kernel_act_count WHERE act = %s AND subject = %s"
TIMES = "SELECT times FROM kernel_act_count WHERE act = %s AND subject = %s"
FORGET = """
DELETE FROM kernel_act_count WHERE NOT EXISTS (SELECT FROM unnest(times) AS at WHERE at > %s)
"""


class TooOften(DomainError):
    """A limit is reached; `possible_at` and `retry_after_seconds` tell from when on it may be done again."""

    code = "too_often"
    status = 429
    detail = "You have done this very often. `possible_at` tells when you can again."


@dataclass(frozen=True, slots=True)
class Window:
    """At most so many times in a span of time, a day at the longest."""

    most: int
    within: timedelta

    def __post_init__(self) -> None:
        assert self.most > 0, "what may never be done needs no limit"
        assert timedelta(0) < self.within <= LONGEST, "counters forget after a day"


def an_hour_and_a_day(an_hour: int, a_day: int) -> tuple[Window, ...]:
    """The windows of a setting, in which 0 stands for as often as one likes."""
    asked = ((an_hour, HOUR), (a_day, DAY))
    return tuple(Window(most, within) for most, within in asked if most)


@dataclass(frozen=True, slots=True)
class RateLimit:
    """What one account, phone or address may do only so often. `act` is the counter's name: `module.noun`.

    `subject` is an id or a keyed digest, never a phone or an address itself. Without windows nothing is counted.
    """

    act: str
    subject: UUID | bytes
    windows: Sequence[Window]
    refusal: type[TooOften] = TooOften

    def count(self) -> None:
        """One more time. Raises `refusal` where that is one too many, and counts nothing."""
        if not self.try_count():
            self.refuse()

    def try_count(self) -> bool:
        """One more time; False, and nothing counted, where that is one too many."""
        if not self.windows:
            return True
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {COUNT}", self.arguments())
            (is_counted,) = cursor.fetchone() or (False,)
        return bool(is_counted)

    def take_back(self) -> None:
        """Takes the latest time back: it was none of those that are limited."""
        self._execute(TAKE_BACK)

    def clear(self) -> None:
        """Forgets all times."""
        self._execute(CLEAR)

    def refuse(self) -> NoReturn:
        """Raises `refusal` with the moment at which it may be done again."""
        now = clock.now()
        at = self.full_until() or now
        raise self.refusal(possible_at=at.isoformat(), retry_after_seconds=int((at - now).total_seconds()) + 1)

    def full_until(self) -> datetime | None:
        """From when on it may be done again; None while it may be done now."""
        with connection.cursor() as cursor:
            cursor.execute(TIMES, self._key())
            row = cursor.fetchone()
        return possible_at(row[0] if row else [], self.windows, clock.now())

    def arguments(self) -> dict[str, Any]:
        """The parameters of `COUNT`, for a statement that counts along the way."""
        (act, subject), now = self._key(), clock.now()
        return {
            "act": act, "subject": subject, "now": now, "forgotten": now - LONGEST, "latest": now + SKEW,
            "most": [window.most for window in self.windows], "within": [window.within for window in self.windows],
        }  # fmt: skip

    def _key(self) -> tuple[str, str]:
        return self.act, self.subject.hex() if isinstance(self.subject, bytes) else str(self.subject)

    def _execute(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, self._key())


def possible_at(times: Sequence[datetime], windows: Sequence[Window], now: datetime) -> datetime | None:
    """From when on it may be done again, by the times it was done; None where it may be done now."""
    latest = sorted((at for at in times if at <= now + SKEW), reverse=True)
    ends = [latest[window.most - 1] + window.within for window in windows if window.most <= len(latest)]
    return max((end for end in ends if end > now), default=None)


def purge_old_counts() -> None:
    """Deletes the counters of those who did nothing that any window looks at."""
    with connection.cursor() as cursor:
        cursor.execute(FORGET, [clock.now() - LONGEST])
