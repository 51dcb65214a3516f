"""Times of a task: when one may check in and out, until when one withdraws freely, what minutes follow."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from pydantic import Field

CHECK_IN_EARLY = timedelta(minutes=60)
CHECK_OUT_LATE = timedelta(hours=2)
PROOF_AGE = timedelta(hours=24)
PHONE_AHEAD = timedelta(minutes=2)
LATE_AFTER = timedelta(minutes=3)
MOST_CODE_TRIES = 5
CODE_PAUSE = timedelta(minutes=10)
WEEK = timedelta(days=7)
LONGEST_MINUTES = 24 * 60
Minutes = Annotated[int, Field(ge=1, le=LONGEST_MINUTES)]


def may_check_in_at(at: datetime, starts_at: datetime, ends_at: datetime) -> bool:
    """From an hour before the start until the end."""
    return starts_at - CHECK_IN_EARLY <= at < ends_at


def may_check_out_at(at: datetime, checked_in_at: datetime, ends_at: datetime) -> bool:
    """After checking in, until two hours after the end."""
    return checked_in_at <= at <= ends_at + CHECK_OUT_LATE


def is_free_to_withdraw(now: datetime, starts_at: datetime, hours_before: int) -> bool:
    """Whether withdrawing leaves no note: until so many hours before the start."""
    return now <= starts_at - timedelta(hours=hours_before)


def is_proof_in_time(done_at: datetime, now: datetime) -> bool:
    """Whether what a phone says that it did without a network may still be believed."""
    return now - PROOF_AGE <= done_at <= now + PHONE_AHEAD


def served_minutes(
    starts_at: datetime, ends_at: datetime, checked_in_at: datetime | None, checked_out_at: datetime | None
) -> int:
    """The minutes within the task's time between checking in and out; whole tasks where no time is known."""
    begun = max(starts_at, checked_in_at or starts_at)
    left = min(ends_at, checked_out_at or ends_at)
    return min(max(round((left - begun).total_seconds() / 60), 1), LONGEST_MINUTES)


def weekly(starts_at: datetime, ends_at: datetime, weeks: int) -> Iterator[tuple[datetime, datetime]]:
    """The same time in so many weeks, the first included."""
    for week in range(weeks):
        yield starts_at + week * WEEK, ends_at + week * WEEK
