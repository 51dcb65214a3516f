"""What looks wrong in the ledgers and invitations of the last ninety days: questions for people, never verdicts.

Each is found anew whenever it is asked for, from what is stored; only what people decided about it is kept.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
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

# Each gives: the persons, a figure, the first and the last day; `sight` is whom the reader may see.
SIGHT = "WITH sight(id) AS (%(sight)s)"
RINGS = (
    SIGHT
    + """, confirmed AS (
    SELECT account.person_id AS by_id, record.person_id AS of_id, entry.minutes, entry.day
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    JOIN people_account account ON account.id = entry.confirmed_by
    WHERE entry.day >= %(since)s
)
SELECT ARRAY[one.by_id, one.of_id], sum(one.minutes)::integer, min(one.day), max(one.day)
FROM confirmed one
WHERE EXISTS (SELECT FROM confirmed other WHERE other.by_id = one.of_id AND other.of_id = one.by_id)
    AND (one.by_id IN (SELECT id FROM sight) OR one.of_id IN (SELECT id FROM sight))
GROUP BY least(one.by_id, one.of_id), greatest(one.by_id, one.of_id), one.by_id, one.of_id
HAVING one.by_id < one.of_id
ORDER BY 4 DESC LIMIT %(most)s
"""
)
LONG_DAYS = (
    SIGHT
    + """
SELECT ARRAY[record.person_id], sum(entry.minutes)::integer, entry.day, entry.day
FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
WHERE entry.day >= %(since)s AND record.person_id IN (SELECT id FROM sight)
GROUP BY record.person_id, entry.day
HAVING sum(entry.minutes) > %(minutes)s
ORDER BY entry.day DESC LIMIT %(most)s
"""
)
BUSY_INVITERS = (
    SIGHT
    + """
SELECT ARRAY[inviter_id], count(*)::integer, min(created_at)::date, max(created_at)::date
FROM earning_invitation
WHERE created_at >= %(since)s AND inviter_id IN (SELECT id FROM sight)
GROUP BY inviter_id, date_trunc('week', created_at)
HAVING count(*) >= %(invited)s
ORDER BY 4 DESC LIMIT %(most)s
"""
)
FOUND_BY = {
    AnomalyKind.MUTUAL: RINGS,
    AnomalyKind.LONG_DAY: LONG_DAYS,
    AnomalyKind.MANY_INVITED: BUSY_INVITERS,
}


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something to look at: whose, masked, how much of what, and what was decided. `may_decide`: not about oneself."""

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
    may_decide: bool


def anomalies_for_staff(actor: Actor) -> list[Anomaly]:
    """What looks wrong about persons in sight, what is undecided first, then the latest first."""
    actor.require(PointsPermission.VIEW)
    shown = found_about(persons_in_sight(actor, PointsPermission.VIEW))
    wanted = {person for one in shown for person in one.person_ids}
    names = person_names(wanted)
    decided = {one.key: one for one in AnomalyDecision.objects.filter(key__in=[one.key for one in shown])}
    deciders = account_names(one.decided_by_id for one in decided.values() if one.decided_by_id)
    decidable: set[UUID] = set()
    if actor.may(PointsPermission.GRANT_APPROVE):
        in_sight = persons_in_sight(actor, PointsPermission.GRANT_APPROVE).filter(pk__in=wanted)
        decidable = set(in_sight.values_list("pk", flat=True))
    anomalies = [_anomaly(actor, one, names, decided.get(one.key), deciders, decidable) for one in shown]
    return sorted(anomalies, key=lambda one: (one.verdict is not None, -one.last_day.toordinal(), one.key))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a statement found: the same persons found on another day are another finding."""

    kind: AnomalyKind
    person_ids: list[UUID]
    figure: int
    first_day: date
    last_day: date

    @property
    def key(self) -> str:
        """What the decision about it is kept under."""
        return ":".join([self.kind.value, *map(str, self.person_ids), self.last_day.isoformat()])


def found_about(sight: QuerySet[Any], kinds: Iterable[AnomalyKind] = tuple(AnomalyKind)) -> list[Finding]:
    """What looks wrong about these persons, of each kind the latest two hundred."""
    return [Finding(kind, *row) for kind in kinds for row in _run(FOUND_BY[kind], sight)]


def _anomaly(
    actor: Actor,
    found: Finding,
    names: Mapping[UUID, str],
    decision: AnomalyDecision | None,
    deciders: Mapping[UUID, str],
    decidable: Collection[UUID],
) -> Anomaly:
    by = decision.decided_by_id if decision else None
    is_mine = actor.person_id in found.person_ids
    return Anomaly(
        key=found.key,
        kind=found.kind,
        person_ids=found.person_ids,
        persons=[mask_name(names.get(person)) or "" for person in found.person_ids],
        figure=found.figure,
        first_day=found.first_day,
        last_day=found.last_day,
        verdict=Verdict(decision.verdict) if decision else None,
        words=decision.words if decision else "",
        decided_by=deciders.get(by) if by else None,
        decided_at=decision.created_at if decision else None,
        may_decide=decision is None and not is_mine and any(person in decidable for person in found.person_ids),
    )


def _run(sql: str, sight: QuerySet[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement whose named places are filled in their order, `sight` with the persons' own statement."""
    values: dict[str, Any] = {
        "since": timezone.localdate(clock.now()) - timedelta(days=DAYS), "most": MOST, "minutes": MINUTES_A_DAY,
        "invited": INVITED_WITHIN_A_WEEK,
    }  # fmt: skip
    inner, inner_values = sight.values("pk").query.sql_with_params()
    filled: list[Any] = []

    def place(named: re.Match[str]) -> str:
        if named[1] == "sight":
            filled.extend(inner_values)
            return inner
        filled.append(values[named[1]])
        return "%s"

    text = re.sub(r"%\((\w+)\)s", place, sql)
    with connection.cursor() as cursor:
        cursor.execute(text, filled)
        return list(cursor.fetchall())
