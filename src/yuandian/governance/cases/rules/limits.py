"""How often one person may do what lands on other people's desks, so that nobody floods them.

Looking back from the present moment, not by calendar day: midnight frees nobody at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from yuandian.kernel.errors import DomainError

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """How often within an hour and within a day; 0: as often as one likes."""

    an_hour: int
    a_day: int

    @property
    def most(self) -> int:
        """So many of the latest times decide."""
        return max(self.an_hour, self.a_day)


class DoneTooOften(DomainError):
    """A limit is reached; `possible_at` tells from when on it may be done again."""

    code = "case_done_too_often"
    status = 429
    detail = "You have done this very often. `possible_at` tells when you can again."


class ReportsTooOften(DoneTooOften):
    """As many reports as one person may send."""

    code = "case_reports_too_often"
    detail = "You have reported very much. `possible_at` tells when you can again; in danger call 110, 119 or 120."


class UrgesTooOften(DoneTooOften):
    """As many urges as one person may send."""

    code = "case_urges_too_often"
    detail = "You have urged very often. `possible_at` tells when you can again."


class ReporterUnmaskingsTooOften(DoneTooOften):
    """More phones of reporters in a day than any work needs."""

    code = "case_unmaskings_too_often"
    detail = (
        "You have looked at as many phones of reporters as one account may. `possible_at` tells when you can again."
    )


def possible_from(latest: Sequence[datetime], limit: Limit, now: datetime) -> datetime | None:
    """When it may be done again, by the latest times it was done, the newest first; None where it may be done now."""
    nth = [latest[most - 1] if 0 < most <= len(latest) else None for most in (limit.an_hour, limit.a_day)]
    return free_at(nth[0], nth[1], now)


def free_at(last_of_hour: datetime | None, last_of_day: datetime | None, now: datetime) -> datetime | None:
    """The same by the two times that decide: so many ago that one more within the hour, or the day, is too much."""
    ends = [at + span for at, span in ((last_of_hour, HOUR), (last_of_day, DAY)) if at is not None]
    return max((end for end in ends if end > now), default=None)
