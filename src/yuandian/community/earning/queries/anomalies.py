"""What looks wrong in the ledgers and invitations of the last ninety days: questions for people, never verdicts.

Each is computed when it is asked for, from what is stored; only what people decided about it is kept.
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
from yuandian.foundation.points.facade import PointsPermission, records_behind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name

MOST = 200
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something to look at: whose, masked, how much of what, and what was decided.

    Of many persons five are named, those in sight first; `seen_ids` are those whose account the reader may open.
    `may_decide`: somebody concerned is within reach, and the reader is not concerned.
    """

    key: str
    kind: AnomalyKind
    person_ids: list[UUID]
    persons: list[str]
    seen_ids: list[UUID]
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
    sight = persons_in_sight(actor, PointsPermission.VIEW)
    shown = found_about(sight)
    wanted = {person for one in shown for person in one.person_ids}
    seen = _among(wanted, actor, PointsPermission.VIEW)
    names = person_names(wanted)
    decided = {one.key: one for one in AnomalyDecision.objects.filter(key__in=[one.key for one in shown])}
    deciders = account_names(one.decided_by_id for one in decided.values() if one.decided_by_id)
    may_decide = actor.may(PointsPermission.GRANT_APPROVE)
    decidable = _among(wanted, actor, PointsPermission.GRANT_APPROVE) if may_decide else set()
    own = records_behind(actor)
    anomalies = []
    for one in shown:
        decision = decided.get(one.key)
        is_open = decision is None and own.isdisjoint(one.person_ids) and not decidable.isdisjoint(one.person_ids)
        named = sorted(one.person_ids, key=lambda person: (person not in seen, person))[:MOST_NAMED]
        shown_names = {person: names.get(person, "") for person in named}
        anomalies.append(_anomaly(one, shown_names, seen, decision, deciders, may_decide=is_open))
    return sorted(anomalies, key=lambda one: (one.verdict is not None, -one.last_day.toordinal(), one.key))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a statement found, with everybody concerned. The same in another time, by `subject`, is another finding."""

    kind: AnomalyKind
    subject: str
    person_ids: list[UUID]
    figure: int
    first_day: date
    last_day: date

    @property
    def key(self) -> str:
        """What the decision about it is kept under."""
        return f"{self.kind}:{self.subject}"


def found_about(sight: QuerySet[Any], kinds: Iterable[AnomalyKind] = tuple(AnomalyKind)) -> list[Finding]:
    """What looks wrong about these persons, of each kind the latest two hundred."""
    return [Finding(kind, *row) for kind in kinds for row in _run(FOUND_BY[kind], sight)]


def _among(persons: Collection[UUID], actor: Actor, permission: PointsPermission) -> set[UUID]:
    return set(persons_in_sight(actor, permission).filter(pk__in=persons).values_list("pk", flat=True))


def _anomaly(
    found: Finding,
    named: Mapping[UUID, str],
    seen: Collection[UUID],
    decision: AnomalyDecision | None,
    deciders: Mapping[UUID, str],
    *,
    may_decide: bool,
) -> Anomaly:
    by = decision.decided_by_id if decision else None
    return Anomaly(
        key=found.key,
        kind=found.kind,
        person_ids=list(named),
        persons=[mask_name(name) or "" for name in named.values()],
        seen_ids=[person for person in named if person in seen],
        figure=found.figure,
        first_day=found.first_day,
        last_day=found.last_day,
        verdict=Verdict(decision.verdict) if decision else None,
        words=decision.words if decision else "",
        decided_by=deciders.get(by) if by else None,
        decided_at=decision.created_at if decision else None,
        may_decide=may_decide,
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
