"""A report that was found true is rewarded: a resident's snapshot, and what a micro-grid lead found on duty."""

import logging
from uuid import UUID

from yuandian.community.earning.rules import DUTY, SNAPSHOT
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.governance.cases.facade import CaseOrigin, Channel, origin_of
from yuandian.kernel.actor import Actor, system_actor

logger = logging.getLogger("yuandian.earning")
LEAD = "micro_grid_lead"
SUBJECT = "cases.case"


def reward_finding(case_id: UUID, checked_by: UUID | None) -> bool:
    """Rewards whoever found what a case is about, once; gives whether anything was given.

    A resident's snapshot goes by the rule for residents; what a micro-grid lead found while on duty by the rule for
    office, never by both. Nobody is rewarded for what they checked themselves.
    """
    origin = origin_of(case_id)
    if origin is None:
        return False
    lead = _lead_on_duty(origin)
    if lead is not None:
        return _reward(lead, DUTY, origin, checked_by)
    if origin.channel is not Channel.SNAPSHOT or origin.reporter_id is None or people.holds_office(origin.reporter_id):
        return False
    return _reward(origin.reporter_id, SNAPSHOT, origin, checked_by)


def pay(person_id: UUID, rule: str, place_id: UUID | None, key: str, subject_type: str, subject_id: UUID) -> bool:
    """Pays by a rule out of the fund of a place or the next above it; False where a limit or the fund forbids it."""
    fund = points.fund_above(place_id)
    if fund is None:
        return False
    try:
        points.earn(system_actor("earning"), person_id, rule, fund, key, subject_type, subject_id)
    except (points.EarningLimitReached, points.FundExhausted, points.EarningRuleUnknown) as refusal:
        logger.info("not rewarded", extra={"rule": rule, "reason": refusal.code, "subject": str(subject_id)})
        return False
    return True


def _reward(person_id: UUID, rule: str, origin: CaseOrigin, checked_by: UUID | None) -> bool:
    if checked_by is not None and people.person_of_account(checked_by) == person_id:
        return False
    return pay(person_id, rule, origin.community_id, f"{rule}:{origin.case_id}", SUBJECT, origin.case_id)


def _lead_on_duty(origin: CaseOrigin) -> UUID | None:
    """The micro-grid lead who entered the case from a round of theirs."""
    if origin.entered_by is None or origin.channel is not Channel.PATROL:
        return None
    actor = people.actor_for_account(origin.entered_by)
    return actor.person_id if _is_lead(actor) else None


def _is_lead(actor: Actor) -> bool:
    return any(post.role == LEAD for post in actor.posts)
