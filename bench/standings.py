"""Fills the ledgers with SQL, a tenth first, and asks the code of the boards in one process."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection
from django.utils import timezone

from bench.figures import share_at
from yuandian.community.honours.models import Progress
from yuandian.community.honours.queries.boards import BoardFilter, board
from yuandian.community.honours.rules import BoardKind, BoardLevel, BoardPeriod
from yuandian.community.honours.rules.ranking import begin_of
from yuandian.community.honours.services.snapshots import freeze
from yuandian.community.honours.services.tallies import refresh
from yuandian.foundation.grid.facade import district, grids_under
from yuandian.foundation.points.facade import record_hours
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor

BENCH = system_actor("bench")
TURNS = 15
SOME, MANY = 100, 1_000
LONG_AGO = timedelta(minutes=30)
PERSONS = """
INSERT INTO people_person (id, created_at, history_count, history_head, name, is_phone_public, is_photo_public, grid_id)
SELECT uuidv7(interval '-400 days'), now(), 0, '', '居民' || number, false, false,
    (SELECT array_agg(id) FROM grid_grid WHERE level = 'micro' AND is_active)[1 + number %% %(micros)s::integer]
FROM generate_series(1, %(people)s::integer) number
RETURNING id
"""
RECORDS = """
INSERT INTO points_servicerecord (id, created_at, history_count, history_head, person_id, minutes)
SELECT uuidv7(interval '-400 days'), now(), 0, '', person, 0 FROM unnest(%(persons)s::uuid[]) person
"""
ACCOUNTS = """
INSERT INTO points_pointsaccount (id, created_at, history_count, history_head, kind, owner_id, name, balance)
SELECT uuidv7(interval '-400 days'), now(), 0, '', 'person', person, '', 0 FROM unnest(%(persons)s::uuid[]) person
"""
# Number n is person n modulo the people; days spread over the year that runs.
SERVED = """
WITH holder AS (
    SELECT record.id AS record_id, account.id AS account_id, row_number() OVER (ORDER BY record.id) - 1 AS place
    FROM points_servicerecord record
    JOIN points_pointsaccount account ON account.kind = 'person' AND account.owner_id = record.person_id
), service AS (
    SELECT number, holder.record_id, holder.account_id, uuidv7(interval '-1 day') AS movement_id,
        %(first)s::date + (number::bigint * 7919 %% %(days)s::integer)::integer AS day, 30 + number %% 181 AS minutes
    FROM generate_series(%(since)s::integer, %(until)s::integer) number
    JOIN holder ON holder.place = number %% %(people)s::integer
), entered AS (
    INSERT INTO points_hourentry (id, created_at, record_id, key, sequence, day, minutes, words, subject_type)
    SELECT uuidv7(interval '-1 day'), now(), record_id, 'bench:' || number, -number, day, minutes, '清扫', ''
    FROM service
), moved AS (
    INSERT INTO points_movement (id, created_at, kind, key, account_id, sequence, day, words, subject_type)
    SELECT movement_id, now(), 'grant', 'bench:' || number, account_id, -number, day, '清扫', '' FROM service
)
INSERT INTO points_posting (movement_id, account_id, amount)
SELECT movement_id, account_id, 10 FROM service
UNION ALL
SELECT movement_id, %(fund)s::uuid, -10 FROM service
"""
FUND = """
INSERT INTO points_pointsaccount (id, created_at, history_count, history_head, kind, owner_id, name, balance)
VALUES (uuidv7(), now(), 0, '', 'fund', uuidv7(), '', 0) RETURNING id
"""
AGED = "UPDATE points_hourentry SET id = uuidv7(interval '-1 day') WHERE key LIKE %(keys)s::text"
TALLIED = """
INSERT INTO honours_tally (kind, period, starts_on, subject_id, street_id, community_id, minutes, services, points,
                           people)
SELECT 'volunteer', period, date_trunc(period, entry.day)::date, record.person_id, home.street_id, home.community_id,
    sum(entry.minutes), count(*), 10 * count(*), 0
FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
JOIN people_person person ON person.id = record.person_id
JOIN grid_grid home ON home.id = person.grid_id
CROSS JOIN unnest(ARRAY['week', 'month', 'year']) period
GROUP BY period, date_trunc(period, entry.day), record.person_id, home.street_id, home.community_id
"""


def measure() -> None:
    """Prints each figure as a JSON pair."""
    people, services = int(os.environ["BENCH_PEOPLE"]), int(os.environ["BENCH_SERVICES"])
    persons = _laid_out(people)
    fund = _run(FUND, {})[0][0]
    _serve(fund, people, 1, services // 10)
    small = _followed(persons, MANY, "small")
    _serve(fund, people, services // 10 + 1, services)
    large = _followed(persons, MANY, "large")
    few = _followed(persons, SOME, "few")
    somebody = replace(BENCH, person_id=persons[people // 2])
    _tell("board_page_p95", share_at(_pages(somebody), 0.95))
    _tell("board_refresh_of_1000", large)
    _tell("board_refresh_of_nothing", _followed(persons, 0, "none"))
    _tell("board_refresh_of_1000_to_100", large / few)
    _tell("board_refresh_large_to_small", large / small)
    year = begin_of(BoardPeriod.YEAR, timezone.localdate(clock.now()))
    _tell("board_freeze_of_a_year", _took(lambda: freeze(BENCH, BoardKind.VOLUNTEER, BoardPeriod.YEAR, year)) / 1000)


def _laid_out(people: int) -> list[UUID]:
    micros = _run("SELECT count(*) FROM grid_grid WHERE level = 'micro' AND is_active", {})[0][0]
    persons = [row[0] for row in _run(PERSONS, {"people": people, "micros": micros})]
    for sql in (RECORDS, ACCOUNTS):
        _run(sql, {"persons": persons})
    return persons


def _serve(fund: UUID, people: int, since: int, until: int) -> None:
    today = timezone.localdate(clock.now())
    first = begin_of(BoardPeriod.YEAR, today)
    values = {
        "first": first, "days": (today - first).days + 1, "since": since, "until": until, "people": people,
        "fund": fund,
    }  # fmt: skip
    _run(SERVED, values)
    _run("TRUNCATE honours_tally", {})
    _run(TALLIED, {})
    for table in ("points_hourentry", "points_movement", "points_posting", "points_servicerecord", "honours_tally"):
        _run(f"VACUUM ANALYZE {table}", {})


def _followed(persons: list[UUID], changes: int, name: str) -> float:
    """How long it takes to follow so many new entries, of as many people, in milliseconds."""
    with clock.at(clock.now() - LONG_AGO):
        Progress.objects.update_or_create(pk=1, defaults={"reached_at": clock.now()})
    today = timezone.localdate(clock.now())
    for number, person in enumerate(persons[:changes]):
        record_hours(BENCH, person, today, 60, key=f"{name}:{number}", words="清扫")
    took = _took(refresh)
    _run(AGED, {"keys": f"{name}:%"})
    return took


def _pages(actor: Actor) -> list[float]:
    """What a page costs in the district, a street and a community, by week, month and year, with one's own place."""
    root = district()
    street = max(grids_under(root, "street"), key=lambda card: len(grids_under(card.id, "community")))
    places = [
        (BoardLevel.DISTRICT, root),
        (BoardLevel.STREET, street.id),
        (BoardLevel.COMMUNITY, grids_under(street.id, "community")[0].id),
    ]
    asked = [
        BoardFilter(kind=BoardKind.VOLUNTEER, period=period, level=level, grid_id=grid)
        for period in BoardPeriod
        for level, grid in places
    ]
    for one in asked:
        board(actor, one)
    return [_took(lambda one=one: board(actor, one)) for one in asked for _ in range(TURNS)]  # type: ignore[misc]


def _took(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _run(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return list(cursor.fetchall()) if cursor.description else []


def _tell(name: str, value: float) -> None:
    print(msgspec.json.encode([name, value]).decode(), flush=True)
