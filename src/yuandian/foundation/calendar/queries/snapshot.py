"""The compiled calendars of this process, read again when the revision in the database moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.calendar.models import CalendarRevision, HolidayYear, WorkingHours
from yuandian.foundation.calendar.rules import Hours, WorkCalendar, Year
from yuandian.kernel.cached import Cached, revision_in


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The calendars of one revision: the district's, and those of streets with hours of their own."""

    revision: int
    district: WorkCalendar
    streets: Mapping[UUID, WorkCalendar]

    def of(self, street_id: UUID | None) -> WorkCalendar:
        """The calendar that holds in a street."""
        return self.district if street_id is None else self.streets.get(street_id, self.district)


def facts() -> tuple[list[Year], list[Hours]]:
    """Years and hours as the rules know them, fresh from the database."""
    years = [year.facts() for year in HolidayYear.objects.prefetch_related("days")]
    return years, [hours.facts() for hours in WorkingHours.objects.all()]


def _compile(_base: Snapshot | None, revision: tuple[int, str]) -> Snapshot:
    years, hours = facts()
    streets = {item.street_id for item in hours if item.street_id is not None}
    return Snapshot(
        revision[0],
        WorkCalendar(years, hours),
        {street: WorkCalendar(years, hours, street) for street in streets},
    )


# hot path: one statement a second at most; a deadline took 5 to 9 microseconds when it was measured.
snapshot = Cached(_compile, revision=revision_in(CalendarRevision._meta.db_table))  # noqa: SLF001
