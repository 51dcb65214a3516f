"""Years, the days that their notices name, working hours, and the revision that memory must match.

Triggers (migration `revision_trigger`) raise the revision with every change, no matter who makes it.
"""

from django.db import models
from django.db.models import F, Q

from yuandian.foundation.calendar.rules import DayKind
from yuandian.foundation.calendar.rules.days import (
    Day,
    Hours,
    Year,
    days_as_text,
    parse_season,
    parse_spans,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row

DAY_OF_YEAR = r"^[0-9]{2}-[0-9]{2}$"


class HolidayYear(Row, Chained):
    """A year. Until its notice is out it is unannounced, and its days are those that the law gives."""

    year = models.PositiveSmallIntegerField(unique=True)
    is_announced = models.BooleanField(default=False)
    source = models.TextField()

    class Meta:
        verbose_name = verbose_name_plural = "节假日安排"
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.year}年"

    def facts(self) -> Year:
        """The year as the rules know it. Reads `days`: prefetch them."""
        return Year(self.year, self.is_announced, tuple(day.facts() for day in self.days.all()))

    @property
    def days_text(self) -> str:
        """The days as people write them. Reads `days`."""
        return days_as_text(self.facts().days, self.year)


class HolidayDay(models.Model):
    """A day that a notice frees or makes worked; the last days of a year may be touched by the next notice."""

    year = models.ForeignKey(HolidayYear, on_delete=models.CASCADE, related_name="days")
    date = models.DateField()
    name = models.TextField()
    kind = models.TextField(choices=[(DayKind.OFF.value, "休"), (DayKind.WORK.value, "班")])

    class Meta:
        verbose_name = verbose_name_plural = "放假与调休上班日"
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(fields=["year", "date"], name="calendar_day_named_once"),
            models.CheckConstraint(name="calendar_day_kind", condition=Q(kind__in=[kind.value for kind in DayKind])),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name} {self.get_kind_display()}"

    def facts(self) -> Day:
        """The day as the rules know it."""
        return Day(self.date, DayKind(self.kind), self.name)


class WorkingHours(Row, Chained):
    """Spans of the working day in a period, all year or in a season of it, district-wide or of one street.

    A street's own go before the district's, a season's before the whole year's, newer before older. The
    period is half open: no longer on `valid_to`.
    """

    name = models.TextField()
    street = models.ForeignKey("grid.Grid", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    spans = models.TextField()  # 08:30-12:00 14:00-18:00
    season_first = models.TextField(null=True, blank=True)  # 06-01, with it
    season_last = models.TextField(null=True, blank=True)  # 09-30, with it
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "工作时间"
        ordering = ["-valid_from", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["street", "season_first", "season_last", "valid_from"],
                name="calendar_hours_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="calendar_hours_end_after_they_start",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="calendar_season_whole",
                condition=Q(season_first=None, season_last=None)
                | Q(season_first__regex=DAY_OF_YEAR, season_last__regex=DAY_OF_YEAR),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.spans}"

    def facts(self) -> Hours:
        """These hours as the rules know them."""
        season = parse_season(self.season_first, self.season_last)
        return Hours(parse_spans(self.spans), self.valid_from, self.valid_to, season, self.street_id)


class CalendarRevision(models.Model):
    """One row: the state of the calendar that memory must match. Only the triggers write it.

    Numbers come from a sequence, so that one taken by a change that was rolled back never comes again.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    revision = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="calendar_revision_single", condition=Q(id=1))]

    def __str__(self) -> str:
        return str(self.revision)


register_chain(HolidayYear, "year")
register_chain(WorkingHours, "name")
