"""How long a step may be taken back by whoever took it, as long as nobody acted after it."""

from datetime import datetime, timedelta

UNDO_WITHIN = timedelta(minutes=10)


def can_be_taken_back(done_at: datetime, now: datetime) -> bool:
    """Whether the step was taken so lately."""
    return now - done_at <= UNDO_WITHIN
