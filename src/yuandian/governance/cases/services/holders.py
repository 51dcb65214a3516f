"""Handing a case from one holder to the next: one lead assignment at a time, each with its reason."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from yuandian.foundation.organisations import facade as organisations
from yuandian.governance.cases.errors import CannotHold, NobodyThere, TargetUnclear
from yuandian.governance.cases.models import Assignment, Case
from yuandian.governance.cases.queries.holders import candidates_for, role_and_power
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.dispatch import LEVEL_OF_ROLE, Choice, choose, climb


@dataclass(frozen=True, slots=True)
class Target:
    """Who is to take a case: exactly one of a post and an organisation; neither asks for the responsible one."""

    post_id: UUID | None = None
    organisation_id: UUID | None = None


def responsible(case: Case, now: datetime) -> Choice | None:
    """Who the rules would give the case to."""
    return choose(CaseLevel(case.level), case.ancestor_ids(), candidates_for(case, now))


def anyone_for(case: Case, now: datetime) -> Choice | None:
    """Who the rules would give the case to, else whoever stands next above its holder."""
    path, candidates = case.ancestor_ids(), candidates_for(case, now)
    return choose(CaseLevel(case.level), path, candidates) or climb(case.holder_role, path, candidates)


def next_above(case: Case, now: datetime) -> Choice:
    """Who stands above the present holder. Raises `NobodyThere` at the top."""
    choice = climb(case.holder_role, case.ancestor_ids(), candidates_for(case, now))
    if choice is None:
        raise NobodyThere
    return choice


def last_target(case: Case, at: datetime) -> Target | None:
    """Whoever has the case, if they are still there; else whom the rules choose; None where there is nobody."""
    post_id, unit_id = case.holder_post_id, case.holder_organisation_id
    if post_id is not None and role_and_power(post_id, timezone.localtime(at))[1]:
        return Target(post_id)
    if unit_id is not None and organisations.is_active(unit_id):
        return Target(organisation_id=unit_id)
    choice = responsible(case, at)
    return None if choice is None else Target(choice.candidate.post_id)


def hand_to(case: Case, target: Target, reason: str, at: datetime, ended_by: str) -> dict[str, str]:
    """Gives the case to `target`, ending the present holder's assignment; returns what the record should say.

    Without a target the rules choose. Raises `TargetUnclear`, `NobodyThere`, `CannotHold`, or the refusal of an unknown
    unit.
    """
    if target.post_id is not None and target.organisation_id is not None:
        raise TargetUnclear(field="target")
    if target.organisation_id is not None:
        return hand_to_unit(case, target.organisation_id, reason, at, ended_by)
    if target.post_id is not None:
        role, may_sign = role_and_power(target.post_id, timezone.localtime(at))
        if role is None:
            raise NobodyThere(field="post_id")
        if not may_sign:
            raise CannotHold(field="post_id", role=role)
        return hand_to_post(case, target.post_id, role, reason, at, ended_by)
    choice = responsible(case, at)
    if choice is None:
        raise NobodyThere
    return hand_to_post(case, choice.candidate.post_id, choice.candidate.role, choice.reason, at, ended_by)


def hand_to_post(case: Case, post_id: UUID, role: str, reason: str, at: datetime, ended_by: str) -> dict[str, str]:
    """Gives the case to a post."""
    end_lead(case, at, ended_by)
    Assignment.objects.create(case=case, kind="lead", post_id=post_id, reason=reason)
    case.holder_post_id, case.holder_organisation_id = post_id, None
    case.holder_role, case.holder_level = role, LEVEL_OF_ROLE.get(role, "grid")
    _reset(case, reason, at)
    return {"post": str(post_id), "role": role, "holder_level": case.holder_level, "why": reason}


def pass_on(case: Case, post_id: UUID, role: str, reason: str, at: datetime) -> dict[str, str]:
    """Gives the case to a post as it stands: what was signed stays signed, clocks run on."""
    dispatched_at, signed_at = case.dispatched_at, case.signed_at
    to = hand_to_post(case, post_id, role, reason, at, "handed_over")
    case.dispatched_at, case.signed_at = dispatched_at, signed_at
    Assignment.objects.filter(case=case, kind="lead", ended_at__isnull=True).update(signed_at=signed_at)
    return to


def hand_to_unit(case: Case, organisation_id: UUID, reason: str, at: datetime, ended_by: str) -> dict[str, str]:
    """Gives the case to a department or other unit."""
    unit = organisations.active_organisation(organisation_id)
    end_lead(case, at, ended_by)
    Assignment.objects.create(case=case, kind="lead", organisation_id=unit.id, reason=reason)
    case.holder_post_id, case.holder_organisation_id = None, unit.id
    case.holder_role, case.holder_level = None, "department"
    _reset(case, reason, at)
    return {"organisation": str(unit.id), "name": unit.name, "holder_level": "department", "why": reason}


def _reset(case: Case, reason: str, at: datetime) -> None:
    case.dispatch_reason = reason
    case.dispatched_at = at
    case.signed_at = None


def end_lead(case: Case, at: datetime, ended_by: str) -> None:
    """Ends the present lead assignment, if any, and leaves the case without a holder."""
    if case.holder_post_id is None and case.holder_organisation_id is None:
        return
    Assignment.objects.filter(case=case, kind="lead", ended_at__isnull=True).update(ended_at=at, ended_by=ended_by)
    case.holder_post_id = case.holder_organisation_id = None
    case.holder_role = case.holder_level = None
