"""Tallies follow the ledgers: whoever did something since the last time is counted again, and nobody else.

A bucket (one subject, one period) is summed over the ledgers and set, never added to. So it does no harm to count
twice, and the last minutes are always counted again: what was being written then is not missed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from yuandian.community.honours.models import Progress
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.rules.ranking import begin_of, end_of
from yuandian.foundation.grid.facade import lineages
from yuandian.foundation.organisations.facade import homes_of_organisations
from yuandian.foundation.people.facade import homes_of
from yuandian.kernel import clock
from yuandian.kernel.ids import first_id_at

AGAIN = timedelta(minutes=10)
BUCKETS_AT_ONCE = 3_000
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

# Who did it: the person whose record it was, and theirs whose record turned out to be that person's; nobody any more
# once they are somebody else themselves.
WHOSE = """(
    SELECT bucket.subject_id AS person_id
    UNION ALL SELECT merged.person_id FROM points_personmerge merged WHERE merged.into_person_id = bucket.subject_id
) whose"""
STILL = "NOT EXISTS (SELECT FROM points_personmerge gone WHERE gone.person_id = bucket.subject_id)"

# Of buckets: (subject, period, from, until), in arrays. Points are what was earned or granted less what was reversed.
OF_PEOPLE = f"""
SELECT bucket.subject_id, bucket.period, bucket.starts_on, coalesce(served.minutes, 0)::bigint,
    coalesce(served.services, 0)::integer, coalesce(gained.points, 0)::bigint, 0
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(ends)s::date[])
    AS bucket(subject_id, period, starts_on, ends_on)
LEFT JOIN LATERAL (
    SELECT sum(entry.minutes) AS minutes, count(*) AS services
    FROM {WHOSE}
    JOIN points_servicerecord record ON record.person_id = whose.person_id
    JOIN points_hourentry entry ON entry.record_id = record.id
    WHERE entry.day >= bucket.starts_on AND entry.day < bucket.ends_on AND {STILL}
) served ON true
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) AS points
    FROM {WHOSE}
    JOIN points_pointsaccount account ON account.kind = 'person' AND account.owner_id = whose.person_id
    JOIN points_movement movement ON movement.account_id = account.id
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= bucket.starts_on AND movement.day < bucket.ends_on AND {STILL}
        AND coalesce(undone.kind, movement.kind) IN ('earn', 'grant')
) gained ON true
"""
OF_ORGANISATIONS = """
SELECT bucket.subject_id, bucket.period, bucket.starts_on, coalesce(sum(entry.minutes), 0)::bigint,
    count(entry.id)::integer, 0::bigint, count(DISTINCT entry.record_id)::integer
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(ends)s::date[])
    AS bucket(subject_id, period, starts_on, ends_on)
LEFT JOIN points_hourentry entry ON entry.organisation_id = bucket.subject_id
    AND entry.day >= bucket.starts_on AND entry.day < bucket.ends_on
GROUP BY bucket.subject_id, bucket.period, bucket.starts_on
"""

NOW = """(
    SELECT DISTINCT ON (person_id) person_id, into_person_id FROM points_personmerge ORDER BY person_id, id DESC
) now"""
SERVED = f"""
SELECT DISTINCT coalesce(now.into_person_id, record.person_id), entry.day FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
LEFT JOIN {NOW} ON now.person_id = record.person_id WHERE entry.id >= %s
"""
GAINED = f"""
SELECT DISTINCT coalesce(now.into_person_id, account.owner_id), movement.day FROM points_movement movement
JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = 'person'
LEFT JOIN {NOW} ON now.person_id = account.owner_id
WHERE movement.id >= %s AND movement.kind IN ('earn', 'grant', 'reverse')
"""
# Both of a merge, on every day of which there was something with the one that goes.
MERGED = """
SELECT DISTINCT unnest(ARRAY[merged.person_id, merged.into_person_id]), done.day
FROM points_personmerge merged
JOIN (
    SELECT record.person_id, entry.day FROM points_servicerecord record
    JOIN points_hourentry entry ON entry.record_id = record.id
    UNION ALL
    SELECT account.owner_id, movement.day FROM points_pointsaccount account
    JOIN points_movement movement ON movement.account_id = account.id WHERE account.kind = 'person'
) done ON done.person_id = merged.person_id
    OR done.person_id IN (SELECT before.person_id FROM points_personmerge before
                          WHERE before.into_person_id = merged.person_id)
WHERE merged.id >= %s
"""
ORGANISED = """
SELECT DISTINCT entry.organisation_id, entry.day FROM points_hourentry entry
JOIN organisations_organisation organisation ON organisation.id = entry.organisation_id
    AND organisation.kind = 'party'
WHERE entry.id >= %s
"""
SET = """
INSERT INTO honours_tally (kind, subject_id, period, starts_on, minutes, services, points, people, street_id,
                           community_id)
SELECT %(kind)s, summed.*, home.street_id, home.community_id
FROM ({sums}) AS summed(subject_id, period, starts_on, minutes, services, points, people)
LEFT JOIN unnest(%(homes)s::uuid[], %(streets)s::uuid[], %(communities)s::uuid[])
    AS home(subject_id, street_id, community_id) ON home.subject_id = summed.subject_id
ON CONFLICT (subject_id, period, starts_on, kind) DO UPDATE SET minutes = excluded.minutes,
    services = excluded.services, points = excluded.points, people = excluded.people,
    street_id = excluded.street_id, community_id = excluded.community_id
"""
SUMS = {BoardKind.VOLUNTEER: OF_PEOPLE, BoardKind.ORGANISATION: OF_ORGANISATIONS}


@dataclass(frozen=True, slots=True, order=True)
class Bucket:
    """One subject within one period."""

    subject_id: UUID
    period: BoardPeriod
    starts_on: date


def refresh() -> int:
    """Counts again what changed since the last time; gives the number of buckets. May be run again at any time."""
    progress = Progress.objects.first()
    began = clock.now()
    first = first_id_at((progress.reached_at - AGAIN) if progress else BEGINNING)
    counted = recount(BoardKind.VOLUNTEER, _changed(SERVED, first) | _changed(GAINED, first) | _changed(MERGED, first))
    counted += recount(BoardKind.ORGANISATION, _changed(ORGANISED, first))
    Progress.objects.update_or_create(pk=1, defaults={"reached_at": began})
    return counted


def recount(kind: BoardKind, days: Iterable[tuple[UUID, date]]) -> int:
    """Counts again every period in which these subjects did something on these days; gives the number of buckets."""
    buckets = sorted(
        {Bucket(subject, period, begin_of(period, day)) for subject, day in days for period in BoardPeriod}
    )
    for start in range(0, len(buckets), BUCKETS_AT_ONCE):
        _set(kind, buckets[start : start + BUCKETS_AT_ONCE])
    return len(buckets)


def _changed(sql: str, first: UUID) -> set[tuple[UUID, date]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [first])
        return set(cursor.fetchall())


@transaction.atomic
def _set(kind: BoardKind, buckets: Sequence[Bucket]) -> None:
    homes = places_of(kind, {bucket.subject_id for bucket in buckets})
    values: dict[str, Any] = {
        "kind": kind.value,
        "subjects": [bucket.subject_id for bucket in buckets],
        "periods": [bucket.period.value for bucket in buckets],
        "starts": [bucket.starts_on for bucket in buckets],
        "ends": [end_of(bucket.period, bucket.starts_on) for bucket in buckets],
        "homes": list(homes),
        "streets": [street for street, _ in homes.values()],
        "communities": [community for _, community in homes.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(SET.format(sums=SUMS[kind]), values)


def places_of(kind: BoardKind, subjects: Iterable[UUID]) -> Mapping[UUID, tuple[UUID | None, UUID | None]]:
    """Street and community in which these persons or organisations are at home; unknown ones are left out."""
    wanted = list(subjects)
    grids = homes_of(wanted) if kind is BoardKind.VOLUNTEER else homes_of_organisations(wanted)
    lines = lineages(set(grids.values()))
    return {
        subject: (lines[grid].street_id, lines[grid].community_id) for subject, grid in grids.items() if grid in lines
    }
