"""What looks wrong in the ledgers and invitations of the last ninety days: questions for people, never verdicts.

Each is found anew whenever it is asked for, from what is stored; only what people decided about it is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.community.earning.models import AnomalyDecision
from yuandian.community.earning.rules import AnomalyKind, Verdict
from yuandian.foundation.people.facade import account_names, person_names, persons_in_sight
from yuandian.foundation.points.facade import PointsPermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name

DAYS = 90
MOST = 200
INVITED_WITHIN_A_WEEK = 5
MINUTES_A_DAY = 12 * 60

# Each gives: the persons, a figure, the first and the last day.
RINGS = """
WITH confirmed AS (
    SELECT account.person_id AS by_id, record.person_id AS of_id, entry.minutes, entry.day
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    JOIN people_account account ON account.id = entry.confirmed_by
    WHERE entry.day >= %(since)s
)
SELECT ARRAY[one.by_id, one.of_id], sum(one.minutes)::integer, min(one.day), max(one.day)
FROM confirmed one
WHERE EXISTS (SELECT FROM confirmed other WHERE other.by_id = one.of_id AND other.of_id = one.by_id)
GROUP BY least(one.by_id, one.of_id), greatest(one.by_id, one.of_id), one.by_id, one.of_id
HAVING one.by_id < one.of_id
ORDER BY 4 DESC LIMIT %(most)s
"""
LONG_DAYS = """
SELECT ARRAY[record.person_id], sum(entry.minutes)::integer, entry.day, entry.day
FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
WHERE entry.day >= %(since)s
GROUP BY record.person_id, entry.day
HAVING sum(entry.minutes) > %(minutes)s
ORDER BY entry.day DESC LIMIT %(most)s
"""
BUSY_INVITERS = """
SELECT ARRAY[inviter_id], count(*)::integer, min(created_at)::date, max(created_at)::date
FROM earning_invitation
WHERE created_at >= %(since)s
GROUP BY inviter_id, date_trunc('week', created_at)
HAVING count(*) >= %(invited)s
ORDER BY 4 DESC LIMIT %(most)s
"""
FOUND_BY = {
    AnomalyKind.MUTUAL: RINGS,
    AnomalyKind.LONG_DAY: LONG_DAYS,
    AnomalyKind.MANY_INVITED: BUSY_INVITERS,
}


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something to look at: whose, masked, how much of what, and what was decided."""

    key: str
    kind: AnomalyKind
    person_ids: list[UUID]
    persons: list[str]
    figure: int
    first_day: date
    last_day: date
    verdict: Verdict | None
    words: str
    decided_by: str | None
    decided_at: datetime | None


def anomalies_for_staff(actor: Actor) -> list[Anomaly]:
    """What looks wrong about persons in sight, what is undecided first, then the latest first."""
    actor.require(PointsPermission.VIEW)
    found = [(kind, *row) for kind, sql in FOUND_BY.items() for row in _run(sql)]
    wanted = {person for _, persons, *_ in found for person in persons}
    seen = set(persons_in_sight(actor, PointsPermission.VIEW).filter(pk__in=wanted).values_list("pk", flat=True))
    names = person_names(wanted)
    shown = [row for row in found if seen.intersection(row[1])]
    keys = [key_of(kind, persons, last) for kind, persons, _, _, last in shown]
    decided = {one.key: one for one in AnomalyDecision.objects.filter(key__in=keys)}
    deciders = account_names(one.decided_by_id for one in decided.values() if one.decided_by_id)
    anomalies = [_anomaly(key, row, names, decided.get(key), deciders) for key, row in zip(keys, shown, strict=True)]
    return sorted(anomalies, key=lambda one: (one.verdict is not None, -one.last_day.toordinal(), one.key))


def key_of(kind: AnomalyKind, persons: list[UUID], last: date) -> str:
    """One finding: the same persons found on another day are another."""
    return ":".join([kind.value, *map(str, persons), last.isoformat()])


def _anomaly(
    key: str,
    row: tuple[Any, ...],
    names: Mapping[UUID, str],
    decision: AnomalyDecision | None,
    deciders: Mapping[UUID, str],
) -> Anomaly:
    kind, persons, figure, first, last = row
    by = decision.decided_by_id if decision else None
    return Anomaly(
        key=key,
        kind=kind,
        person_ids=persons,
        persons=[mask_name(names.get(person)) or "" for person in persons],
        figure=figure,
        first_day=first,
        last_day=last,
        verdict=Verdict(decision.verdict) if decision else None,
        words=decision.words if decision else "",
        decided_by=deciders.get(by) if by else None,
        decided_at=decision.created_at if decision else None,
    )


def _run(sql: str) -> list[tuple[Any, ...]]:
    values: dict[str, Any] = {
        "since": timezone.localdate(clock.now()) - timedelta(days=DAYS), "most": MOST, "minutes": MINUTES_A_DAY,
        "invited": INVITED_WITHIN_A_WEEK,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(sql, {name: value for name, value in values.items() if f"%({name})s" in sql})
        return list(cursor.fetchall())
