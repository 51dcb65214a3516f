"""What goes out to an account, and when."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema


def _without_offset(moment: time) -> time:
    if moment.tzinfo is not None:
        raise ValueError("A time of the day in the district has no offset from UTC.")
    return moment.replace(second=0, microsecond=0)


# A time without offset, as it is meant: what JSON Schema calls `time` needs one.
TimeOfDay = Annotated[time, WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"})]
ClockTime = Annotated[TimeOfDay, AfterValidator(_without_offset)]
MutedKind = Annotated[str, Field(max_length=100)]


@dataclass(frozen=True, slots=True)
class Preferences:
    """An account's wishes. `muted` holds kinds (`case.replied`) and groups (`case`); times are the district's.

    No quiet hours without both ends. With `digest_at` what is not urgent is gathered and goes out once a day at that
    time.
    """

    muted: Annotated[frozenset[MutedKind], Field(max_length=100)] = frozenset()
    quiet_from: ClockTime | None = None
    quiet_to: ClockTime | None = None
    digest_at: ClockTime | None = None

    def wants(self, kind: str) -> bool:
        """Whether messages of this kind go out at all."""
        return kind not in self.muted and kind.partition(".")[0] not in self.muted

    def duty_goes_out_at(self, now: datetime, district: "Preferences") -> datetime:
        """The first moment from `now` (in the district's time) when a duty may go out.

        It waits only while it is quiet by the district's hours and by the account's, and for no digest: one may narrow
        the district's quiet for one's duties, not widen it.
        """
        ends = [end for end in (self.quiet_to, district.quiet_to) if end is not None]
        is_quiet = self.is_quiet(now.time()) and district.is_quiet(now.time())
        return min(_next(now, end) for end in ends) if is_quiet else now

    def goes_out_at(self, now: datetime, *, is_urgent: bool) -> datetime:
        """The first moment from `now` (in the district's time) when a message may go out; urgent ones at once."""
        if is_urgent:
            return now
        moment = now
        if self.digest_at is not None:
            moment = _next(now, self.digest_at)
        if self.is_quiet(moment.time()) and self.quiet_to is not None:
            moment = _next(moment, self.quiet_to)
        return moment

    def is_quiet(self, at: time) -> bool:
        """Whether that time of the day lies within the quiet hours; their end does not."""
        if self.quiet_from is None or self.quiet_to is None:
            return False
        if self.quiet_from < self.quiet_to:
            return self.quiet_from <= at < self.quiet_to
        return at >= self.quiet_from or at < self.quiet_to


DEFAULT_PREFERENCES = Preferences(quiet_from=time(22), quiet_to=time(7))


def _next(now: datetime, at: time) -> datetime:
    moment = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return moment if moment >= now else moment + timedelta(days=1)
