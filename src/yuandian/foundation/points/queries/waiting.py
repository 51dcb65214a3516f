"""Which rewards and rules wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.foundation.points.access import funds_visible_to
from yuandian.foundation.points.models import Grant, RuleVersion
from yuandian.foundation.points.rules import PointsPermission, ProposalStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def grants_to_decide(actor: Actor) -> QuerySet[Grant]:
    """Rewards that others proposed for others out of funds in reach."""
    funds = funds_visible_to(actor, PointsPermission.GRANT_APPROVE).values("pk")
    rows = Grant.objects.filter(fund__in=funds, status=ProposalStatus.PROPOSED.value)
    own = Q(proposer=actor.person_id) | Q(person=actor.person_id)
    return rows.exclude(own) if actor.person_id else rows


def rules_to_decide(actor: Actor) -> QuerySet[RuleVersion]:
    """Versions of rules that others proposed."""
    rows = RuleVersion.objects.filter(status=ProposalStatus.PROPOSED.value).select_related("rule")
    return rows.exclude(proposed_by=actor.account_id) if actor.account_id else rows


POINTS_WAITING = (
    WaitingKind(
        "grant", "积分奖励待审批", "points-grants", PointsPermission.GRANT_APPROVE, grants_to_decide,
        lambda row: WaitingThing(row.words),
    ),
    WaitingKind(
        "rule", "积分规则待审批", "points", PointsPermission.RULES_APPROVE, rules_to_decide,
        lambda row: WaitingThing(row.rule.title),
    ),
)  # fmt: skip
