"""What looks wrong in the ledgers and invitations of the last ninety days: questions for people, never verdicts.

Each is found anew whenever it is asked for, from what is stored; only what people decided about it is kept.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from yuandian.community.earning.models import AnomalyDecision
from yuandian.community.earning.queries.suspicions import FOUND_BY
from yuandian.community.earning.rules import AnomalyKind, Limits, Verdict
from yuandian.foundation.people.facade import account_names, person_names, persons_in_sight
from yuandian.foundation.points.facade import PointsPermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name

MOST = 200


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


@dataclass(frozen=True, slots=True)
class AnomalyRule:
    """From which figure on something is listed, within the last so many days."""

    kind: AnomalyKind
    limit: int
    days: int


def limits_now() -> Limits:
    """What holds in this district."""
    return Limits(kmh=settings.TRAVEL_KMH)


def anomaly_rules(actor: Actor) -> list[AnomalyRule]:
    """By which rules anything is listed at all."""
    actor.require(PointsPermission.VIEW)
    limits = limits_now()
    return [AnomalyRule(kind, limits.of(kind), limits.days) for kind in AnomalyKind]


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
    limits = limits_now()
    values: dict[str, Any] = {
        **asdict(limits), "since": timezone.localdate(clock.now()) - timedelta(days=limits.days), "most": MOST,
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
