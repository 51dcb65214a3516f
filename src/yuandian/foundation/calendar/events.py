"""What this module tells others."""

from yuandian.kernel.events import Event


class CalendarChanged(Event, frozen=True):
    """Working time in `year` changed: its notice came or was corrected, or working hours were.

    Deadlines that lie in it, or were provisional, are to be reckoned again. A listener calls
    `facade.keep_current()` first, lest its process still remembers the state before.
    """

    year: int
