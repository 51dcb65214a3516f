"""Tallies follow the ledgers: who did something since the last time is counted again, and nobody else.

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
from yuandian.community.honours.queries.snapshots import party_organisations
from yuandian.community.honours.rules import BoardKind, BoardPeriod
from yuandian.community.honours.rules.ranking import begin_of, end_of
from yuandian.foundation.grid.facade import lineages
from yuandian.foundation.organisations.facade import homes_of_organisations
from yuandian.foundation.people.facade import homes_of
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.ids import first_id_at

AGAIN = timedelta(minutes=10)
BUCKETS_AT_ONCE = 3_000
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)

SET = """
INSERT INTO honours_tally (kind, subject_id, period, starts_on, minutes, services, points, people, street_id,
                           community_id)
SELECT %(kind)s, summed.*, home.street_id, home.community_id
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(minutes)s::bigint[],
            %(services)s::integer[], %(points)s::bigint[], %(people)s::integer[])
    AS summed(subject_id, period, starts_on, minutes, services, points, people)
LEFT JOIN unnest(%(homes)s::uuid[], %(streets)s::uuid[], %(communities)s::uuid[])
    AS home(subject_id, street_id, community_id) ON home.subject_id = summed.subject_id
ON CONFLICT (subject_id, period, starts_on, kind) DO UPDATE SET minutes = excluded.minutes,
    services = excluded.services, points = excluded.points, people = excluded.people,
    street_id = excluded.street_id, community_id = excluded.community_id
"""
TOTALS = {BoardKind.VOLUNTEER: points.totals_of_people, BoardKind.ORGANISATION: points.totals_of_organisations}


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
    counted = recount(BoardKind.VOLUNTEER, points.people_changed_since(first))
    changed = points.organisations_changed_since(first)
    parties = party_organisations({organisation for organisation, _ in changed})
    counted += recount(BoardKind.ORGANISATION, {(one, day) for one, day in changed if one in parties})
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


@transaction.atomic
def _set(kind: BoardKind, buckets: Sequence[Bucket]) -> None:
    homes = places_of(kind, {bucket.subject_id for bucket in buckets})
    found = TOTALS[kind](
        [points.Span(one.subject_id, one.starts_on, end_of(one.period, one.starts_on)) for one in buckets]
    )
    values: dict[str, Any] = {
        "kind": kind.value,
        "subjects": [bucket.subject_id for bucket in buckets],
        "periods": [bucket.period.value for bucket in buckets],
        "starts": [bucket.starts_on for bucket in buckets],
        "minutes": [each.minutes for each in found],
        "services": [each.services for each in found],
        "points": [each.points for each in found],
        "people": [each.people for each in found],
        "homes": list(homes),
        "streets": [street for street, _ in homes.values()],
        "communities": [community for _, community in homes.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(SET, values)


def places_of(kind: BoardKind, subjects: Iterable[UUID]) -> Mapping[UUID, tuple[UUID | None, UUID | None]]:
    """Street and community in which these persons or organisations are at home; unknown ones are left out."""
    wanted = list(subjects)
    grids = homes_of(wanted) if kind is BoardKind.VOLUNTEER else homes_of_organisations(wanted)
    lines = lineages(set(grids.values()))
    return {
        subject: (lines[grid].street_id, lines[grid].community_id) for subject, grid in grids.items() if grid in lines
    }
