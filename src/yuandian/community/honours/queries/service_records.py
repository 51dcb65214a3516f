"""One's own record (成长档案): hours, services, badges, and the year in a picture."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.community.earning.facade import INVITING, SNAPSHOT
from yuandian.community.honours.access import person_of
from yuandian.community.honours.rules.badges import Measure, badges_for
from yuandian.foundation.points.facade import persons_behind, times_earned
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

SERVED = """
SELECT count(*), count(DISTINCT coalesce(entry.subject_id, entry.id)), coalesce(sum(entry.minutes), 0)::bigint,
    count(DISTINCT entry.organisation_id), min(entry.day)
FROM points_servicerecord record
JOIN points_hourentry entry ON entry.record_id = record.id
WHERE record.person_id = ANY(%(persons)s)
"""
MONTHS = """
SELECT extract(month FROM entry.day)::integer, sum(entry.minutes)::integer, count(*)
FROM points_servicerecord record
JOIN points_hourentry entry ON entry.record_id = record.id
WHERE record.person_id = ANY(%(persons)s) AND entry.day >= %(since)s AND entry.day < %(until)s
GROUP BY 1 ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """A badge and how far one is."""

    code: str
    name: str
    name_en: str
    words: str
    words_en: str
    measure: Measure
    needed: int
    reached: int
    is_held: bool


@dataclass(frozen=True, slots=True)
class MonthServed:
    """A month of the year."""

    month: int
    minutes: int
    services: int


@dataclass(frozen=True, slots=True)
class MyRecord:
    """What somebody did; `tasks` are different ones, `services` single occasions."""

    minutes: int
    services: int
    tasks: int
    organisations: int
    since: date | None
    year: int
    months: list[MonthServed]
    badges: list[BadgeCard]


def my_record(actor: Actor, year: int | None) -> MyRecord:
    """The actor's own, with a picture of a year, by default the present one."""
    person = person_of(actor)
    shown = year or clock.today().year
    (services, tasks, minutes, organisations, since), months, by_rule = _read(person, shown)
    figures = {
        Measure.MINUTES: minutes,
        Measure.SERVICES: services,
        Measure.ORGANISATIONS: organisations,
        Measure.SNAPSHOTS: by_rule.get(SNAPSHOT, 0),
        Measure.INVITED: by_rule.get(INVITING, 0),
    }
    badges = [
        BadgeCard(
            one.badge.code, one.badge.name, one.badge.name_en, one.badge.words, one.badge.words_en, one.badge.measure,
            one.badge.needed, one.reached, one.is_held,
        )
        for one in badges_for(figures)
    ]  # fmt: skip
    served = {month: MonthServed(month, spent, times) for month, spent, times in months}
    year_long = [served.get(month, MonthServed(month, 0, 0)) for month in range(1, 13)]
    return MyRecord(minutes, services, tasks, organisations, since, shown, year_long, badges)


def _read(person: UUID, year: int) -> tuple[tuple[Any, ...], list[tuple[int, int, int]], dict[str, int]]:
    persons = persons_behind(person)
    values: dict[str, Any] = {"persons": persons, "since": date(year, 1, 1), "until": date(year + 1, 1, 1)}
    with connection.cursor() as cursor:
        cursor.execute(SERVED, values)
        served = cursor.fetchone()
        cursor.execute(MONTHS, values)
        months = cursor.fetchall()
    return served, months, times_earned(persons, [SNAPSHOT, INVITING])
