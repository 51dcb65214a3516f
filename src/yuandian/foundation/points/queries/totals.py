"""Sums over both ledgers for whoever shows them side by side: of a span of days, of all who did something, since when.

# hot path: one statement for thousands of spans; whose a record was is followed through every merge.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count

from yuandian.foundation.points.models import Movement
from yuandian.foundation.points.rules import AccountKind, MovementKind

# What is earned or granted, less what of it was reversed.
GAINED_KINDS = f"('{MovementKind.EARN}', '{MovementKind.GRANT}')"
GAINED_OR_UNDONE = f"('{MovementKind.EARN}', '{MovementKind.GRANT}', '{MovementKind.REVERSE}')"
SPANS = """unnest(%(subjects)s::uuid[], %(since)s::date[], %(until)s::date[])
    WITH ORDINALITY AS span(subject_id, since, until, place)"""
# Who did it: the person whose record it was, and theirs whose record turned out to be that person's; nobody any more
# once they are somebody else themselves.
WHOSE = """(
    SELECT span.subject_id AS person_id
    UNION ALL SELECT merged.person_id FROM points_personmerge merged WHERE merged.into_person_id = span.subject_id
) whose"""
STILL = "NOT EXISTS (SELECT FROM points_personmerge gone WHERE gone.person_id = span.subject_id)"
OF_PEOPLE = f"""
SELECT span.subject_id, coalesce(served.minutes, 0)::bigint, coalesce(served.services, 0)::integer,
    coalesce(gained.points, 0)::bigint, 0
FROM {SPANS}
LEFT JOIN LATERAL (
    SELECT sum(entry.minutes) AS minutes, count(*) AS services
    FROM {WHOSE}
    JOIN points_servicerecord record ON record.person_id = whose.person_id
    JOIN points_hourentry entry ON entry.record_id = record.id
    WHERE entry.day >= span.since AND entry.day < span.until AND {STILL}
) served ON true
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) AS points
    FROM {WHOSE}
    JOIN points_pointsaccount account ON account.kind = '{AccountKind.PERSON}' AND account.owner_id = whose.person_id
    JOIN points_movement movement ON movement.account_id = account.id
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= span.since AND movement.day < span.until AND {STILL}
        AND coalesce(undone.kind, movement.kind) IN {GAINED_KINDS}
) gained ON true
ORDER BY span.place
"""
OF_ORGANISATIONS = f"""
SELECT span.subject_id, coalesce(sum(entry.minutes), 0)::bigint, count(entry.id)::integer, 0::bigint,
    count(DISTINCT entry.record_id)::integer
FROM {SPANS}
LEFT JOIN points_hourentry entry ON entry.organisation_id = span.subject_id
    AND entry.day >= span.since AND entry.day < span.until
GROUP BY span.place, span.subject_id ORDER BY span.place
"""
# Everybody who served within a period, by what had been entered until a moment: ids tell the time they were made. Whose
# a record was is asked for that moment, too, so that a merge changes nothing that was summed before.
ALL_PEOPLE = f"""
WITH known AS (
    SELECT DISTINCT ON (person_id) person_id, into_person_id FROM points_personmerge
    WHERE id < %(before)s ORDER BY person_id, id DESC
), served AS (
    SELECT coalesce(known.into_person_id, record.person_id) AS subject_id,
        sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    LEFT JOIN known ON known.person_id = record.person_id
    WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
    GROUP BY 1
), gained AS (
    SELECT coalesce(known.into_person_id, account.owner_id) AS subject_id, sum(posting.amount) AS points
    FROM points_movement movement
    JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = '{AccountKind.PERSON}'
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN known ON known.person_id = account.owner_id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= %(since)s AND movement.day < %(until)s AND movement.id < %(before)s
        AND coalesce(undone.kind, movement.kind) IN {GAINED_KINDS}
    GROUP BY 1
)
SELECT served.subject_id, served.minutes, served.services, coalesce(gained.points, 0)::bigint, 0
FROM served LEFT JOIN gained ON gained.subject_id = served.subject_id
ORDER BY served.subject_id
"""
ALL_ORGANISATIONS = """
SELECT entry.organisation_id, sum(entry.minutes)::bigint, count(*)::integer, 0::bigint,
    count(DISTINCT entry.record_id)::integer
FROM points_hourentry entry
WHERE entry.organisation_id IS NOT NULL
    AND entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
GROUP BY entry.organisation_id ORDER BY entry.organisation_id
"""
NOW = """(
    SELECT DISTINCT ON (person_id) person_id, into_person_id FROM points_personmerge ORDER BY person_id, id DESC
) now"""
# The last part: both of a merge, on every day of which there was something with the one that goes.
PEOPLE_SINCE = f"""
SELECT coalesce(now.into_person_id, record.person_id), entry.day FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
LEFT JOIN {NOW} ON now.person_id = record.person_id WHERE entry.id >= %(first)s
UNION
SELECT coalesce(now.into_person_id, account.owner_id), movement.day FROM points_movement movement
JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = '{AccountKind.PERSON}'
LEFT JOIN {NOW} ON now.person_id = account.owner_id
WHERE movement.id >= %(first)s AND movement.kind IN {GAINED_OR_UNDONE}
UNION
SELECT unnest(ARRAY[merged.person_id, merged.into_person_id]), done.day
FROM points_personmerge merged
JOIN (
    SELECT record.person_id, entry.day FROM points_servicerecord record
    JOIN points_hourentry entry ON entry.record_id = record.id
    UNION ALL
    SELECT account.owner_id, movement.day FROM points_pointsaccount account
    JOIN points_movement movement ON movement.account_id = account.id WHERE account.kind = '{AccountKind.PERSON}'
) done ON done.person_id = merged.person_id
    OR done.person_id IN (SELECT before.person_id FROM points_personmerge before
                          WHERE before.into_person_id = merged.person_id)
WHERE merged.id >= %(first)s
"""
ORGANISATIONS_SINCE = """
SELECT DISTINCT organisation_id, day FROM points_hourentry WHERE id >= %(first)s AND organisation_id IS NOT NULL
"""
GIVEN = f"""
SELECT fund.owner_id, -sum(posting.amount)::bigint
FROM points_movement movement
LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
JOIN points_posting posting ON posting.movement_id = movement.id
JOIN points_pointsaccount fund ON fund.id = posting.account_id AND fund.kind = '{AccountKind.FUND}'
WHERE movement.id >= %(first)s AND movement.id < %(beyond)s
    AND coalesce(undone.kind, movement.kind) IN {GAINED_KINDS}
GROUP BY fund.owner_id
"""


@dataclass(frozen=True, slots=True)
class Span:
    """A subject from one day on until before another."""

    subject_id: UUID
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Totals:
    """What one subject did: minutes and occasions of service, points; of an organisation how many people."""

    subject_id: UUID
    minutes: int
    services: int
    points: int
    people: int


def totals_of_people(spans: Sequence[Span]) -> list[Totals]:
    """Of each span in its order; of a person with all records that are theirs now."""
    return _of_spans(OF_PEOPLE, spans)


def totals_of_organisations(spans: Sequence[Span]) -> list[Totals]:
    """Of each span in its order: service that was done for an organisation."""
    return _of_spans(OF_ORGANISATIONS, spans)


def all_people_between(since: date, until: date, before: UUID) -> list[Totals]:
    """Everybody who served in these days, by what had been entered before an id was made; by subject."""
    return [Totals(*row) for row in _rows(ALL_PEOPLE, {"since": since, "until": until, "before": before})]


def all_organisations_between(since: date, until: date, before: UUID) -> list[Totals]:
    """The same of organisations."""
    return [Totals(*row) for row in _rows(ALL_ORGANISATIONS, {"since": since, "until": until, "before": before})]


def people_changed_since(first: UUID) -> set[tuple[UUID, date]]:
    """Whose totals of which days may differ since that id was made."""
    return set(_rows(PEOPLE_SINCE, {"first": first}))


def organisations_changed_since(first: UUID) -> set[tuple[UUID, date]]:
    """The same of organisations."""
    return set(_rows(ORGANISATIONS_SINCE, {"first": first}))


def given_by_funds(first: UUID, beyond: UUID) -> dict[UUID, int]:
    """What funds gave people between two ids, less what was taken back, by the grid that owns the fund."""
    return dict(_rows(GIVEN, {"first": first, "beyond": beyond}))


def times_earned(persons: Iterable[UUID], rules: Iterable[str]) -> dict[str, int]:
    """How often these records earned by each of these rules; what was reversed is not counted."""
    earned = Movement.objects.filter(
        kind=MovementKind.EARN.value, account__kind=AccountKind.PERSON.value, account__owner_id__in=list(persons),
        rule_version__rule__code__in=list(rules),
    )  # fmt: skip
    counted = earned.filter(reversal=None).values_list("rule_version__rule__code").annotate(times=Count("id"))
    return dict(counted)


def _of_spans(sql: str, spans: Sequence[Span]) -> list[Totals]:
    values = {
        "subjects": [span.subject_id for span in spans], "since": [span.since for span in spans],
        "until": [span.until for span in spans],
    }  # fmt: skip
    return [Totals(*row) for row in _rows(sql, values)]


def _rows(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
