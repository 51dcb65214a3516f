"""What goes out to an account, and when."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

DEFAULT_QUIET = (time(22), time(7))


@dataclass(frozen=True, slots=True)
class Preferences:
    """An account's wishes. `muted` holds kinds (`case.replied`) and groups (`case`); times are the district's.

    With `digest_at` what is not urgent is gathered and goes out once a day at that time.
    """

    muted: frozenset[str] = frozenset()
    quiet_from: time | None = DEFAULT_QUIET[0]
    quiet_to: time | None = DEFAULT_QUIET[1]
    digest_at: time | None = None

    def wants(self, kind: str) -> bool:
        """Whether messages of this kind go out at all."""
        return kind not in self.muted and kind.partition(".")[0] not in self.muted

    def goes_out_at(self, now: datetime, *, is_urgent: bool) -> datetime:
        """The first moment from `now` (in the district's time) when a message may go out; urgent ones at once."""
        if is_urgent:
            return now
        moment = now
        if self.digest_at is not None:
            moment = _next(now, self.digest_at)
        if self._is_quiet(moment.time()) and self.quiet_to is not None:
            moment = _next(moment, self.quiet_to)
        return moment

    def _is_quiet(self, at: time) -> bool:
        if self.quiet_from is None or self.quiet_to is None:
            return False
        if self.quiet_from < self.quiet_to:
            return self.quiet_from <= at < self.quiet_to
        return at >= self.quiet_from or at < self.quiet_to


def _next(now: datetime, at: time) -> datetime:
    moment = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return moment if moment >= now else moment + timedelta(days=1)
