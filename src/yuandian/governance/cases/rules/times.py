"""When a step was really taken: what a phone that had no reception says, and how far it is believed. Pure.

The clocks and the order of the record go by the server's time alone. What the phone says stands beside it in the entry,
under a name of its own, so that nobody takes the one for the other.
"""

from datetime import datetime, timedelta

LONGEST_WITHOUT_RECEPTION = timedelta(hours=72)
CLOCK_TOLERANCE = timedelta(minutes=5)  # a phone's clock may be ahead by this much
SENT_AT_ONCE = timedelta(minutes=2)  # then it says nothing that the server's time does not


def told_by_phone(done_at: datetime | None, at: datetime, opened_at: datetime | None = None) -> dict[str, str]:
    """What an entry made `at` keeps of the time that a phone gave.

    `done_at` where it can be true: not after `at`, not before the case was opened, within three days. Else
    `phone_clock`, which says that this is what the phone showed and no more: a step is not refused for a wrong clock.
    """
    if done_at is None or abs(at - done_at) <= SENT_AT_ONCE:
        return {}
    is_possible = at - LONGEST_WITHOUT_RECEPTION <= done_at <= at + CLOCK_TOLERANCE
    is_after_opening = opened_at is None or done_at >= opened_at - CLOCK_TOLERANCE
    name = "done_at" if is_possible and is_after_opening else "phone_clock"
    return {name: done_at.isoformat(timespec="seconds")}
