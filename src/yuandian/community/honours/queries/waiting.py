"""Which merits, appeals and objections wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.community.honours.access import merits_in_reach, visible_to
from yuandian.community.honours.models import Merit, Objection
from yuandian.community.honours.rules import HonourPermission, ObjectionStatus
from yuandian.community.honours.rules.merits import MeritStatus
from yuandian.foundation.points.facade import records_behind
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing

DECIDE = HonourPermission.DECIDE


def merits_to_decide(actor: Actor) -> QuerySet[Merit]:
    """Rewards and sanctions that others proposed about others."""
    own = records_behind(actor)
    rows = merits_in_reach(actor, DECIDE).filter(status=MeritStatus.PROPOSED.value)
    return rows.exclude(Q(person__in=own) | Q(proposer__in=own))


def appeals_to_judge(actor: Actor) -> QuerySet[Merit]:
    """Appeals against what neither the actor proposed nor decided."""
    own = records_behind(actor)
    rows = merits_in_reach(actor, DECIDE).filter(status=MeritStatus.APPEALED.value)
    return rows.exclude(Q(person__in=own) | Q(proposer__in=own) | Q(decider__in=own))


def objections_to_decide(actor: Actor) -> QuerySet[Objection]:
    """What was raised against boards in reach."""
    return visible_to(actor, DECIDE).filter(status=ObjectionStatus.RAISED.value)


HONOURS_WAITING = (
    WaitingKind(
        "merit", "奖惩待审批", "honours-merits", DECIDE, merits_to_decide,
        lambda row: WaitingThing(row.words, row.grid_id),
    ),
    WaitingKind(
        "appeal", "申诉待复核", "honours-merits", DECIDE, appeals_to_judge,
        lambda row: WaitingThing(row.words, row.grid_id),
    ),
    WaitingKind(
        "objection", "榜单异议", "honours-objections", DECIDE, objections_to_decide,
        lambda row: WaitingThing(row.words, row.grid_id),
    ),
)  # fmt: skip
