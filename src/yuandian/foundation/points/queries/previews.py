"""What a version of a rule would have done within the last thirty days, by what the ledger says was earned."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from yuandian.foundation.points.models import RuleVersion
from yuandian.foundation.points.rules import PointsPermission, ProposalStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

DAYS = 30

# What was earned by the rule and stands; of a person's several those come first that came first.
EARNED = """
WITH earned AS (
    SELECT movement.id, movement.account_id, movement.day, movement.rule_version_id,
        row_number() OVER (PARTITION BY movement.account_id, movement.day ORDER BY movement.id) AS of_day
    FROM points_movement movement
    JOIN points_ruleversion version ON version.id = movement.rule_version_id
    JOIN points_earningrule rule ON rule.id = version.rule_id
    WHERE rule.code = %(rule)s AND movement.kind = 'earn' AND movement.day >= %(since)s AND movement.day < %(until)s
        AND NOT EXISTS (SELECT FROM points_movement back WHERE back.reverses_id = movement.id)
), fitting AS (
    SELECT *, row_number() OVER (PARTITION BY account_id, date_trunc('month', day) ORDER BY id) AS of_month
    FROM earned WHERE %(per_day)s = 0 OR of_day <= %(per_day)s
), kept AS (
    SELECT * FROM fitting WHERE %(per_month)s = 0 OR of_month <= %(per_month)s
)
SELECT (SELECT count(*) FROM earned), (SELECT count(DISTINCT account_id) FROM earned),
    (SELECT coalesce(sum(posting.amount), 0)::bigint FROM earned
        JOIN points_posting posting ON posting.movement_id = earned.id AND posting.lot_id IS NOT NULL),
    count(*), count(DISTINCT account_id), (SELECT count(DISTINCT account_id) FROM earned
        WHERE account_id NOT IN (SELECT account_id FROM kept)
            OR id NOT IN (SELECT id FROM kept))
FROM kept
"""


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """How often something was rewarded, with how many points, of how many people."""

    movements: int
    points: int
    people: int


@dataclass(frozen=True, slots=True)
class RulePreview:
    """The last thirty days as they were and as the version would have had them.

    `is_at_least`: the limits would be wider than they were, and what was refused then is in no table, so that it may
    be more. `people_with_less`: of how many people something would not have been rewarded.
    """

    since: date
    until: date
    present: RuleEffect
    proposed: RuleEffect
    people_with_less: int
    is_at_least: bool


def preview_of(actor: Actor, code: str, points: int, per_day: int, per_month: int) -> RulePreview:
    """The effect of such a version of a rule. Raises `Forbidden`."""
    actor.require(PointsPermission.VIEW)
    until = clock.today()
    since = until - timedelta(days=DAYS)
    values: dict[str, Any] = {"rule": code, "since": since, "until": until, "per_day": per_day, "per_month": per_month}
    with connection.cursor() as cursor:
        cursor.execute(EARNED, values)
        movements, people, given, kept, still, with_less = cursor.fetchone()
    return RulePreview(
        since, until, RuleEffect(movements, given, people), RuleEffect(kept, kept * points, still), with_less,
        _is_wider(code, until, per_day, per_month),
    )  # fmt: skip


def _is_wider(code: str, day: date, per_day: int, per_month: int) -> bool:
    approved = RuleVersion.objects.filter(rule__code=code, status=ProposalStatus.APPROVED.value, starts_on__lte=day)
    present = approved.order_by("-starts_on", "-number").first()
    if present is None:
        return True

    def wider(asked: int, held: int) -> bool:
        return held > 0 and (asked == 0 or asked > held)

    return wider(per_day, present.per_day) or wider(per_month, present.per_month)
