"""Rules by which points are earned: what one person proposes another approves; those that everybody begins with."""

from datetime import date
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import Max

from yuandian.foundation.points.errors import EarningRuleUnknown
from yuandian.foundation.points.models import EarningRule, RuleVersion
from yuandian.foundation.points.records import RuleRecord
from yuandian.foundation.points.rules import (
    RULE_VERSIONS,
    Audience,
    PointsPermission,
    ProposalAction,
    ProposalBy,
    ProposalStatus,
)
from yuandian.foundation.points.services.funds import check_points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import standing
from yuandian.reference import shipped


@transaction.atomic
def propose_rule(
    actor: Actor,
    code: str,
    audience: Audience,
    title: str,
    *,
    points: int,
    words: str,
    starts_on: date,
    per_day: int = 0,
    per_month: int = 0,
    expires_after_months: int = 24,
) -> RuleVersion:
    """A rule, or a new version of one, which somebody else has to approve. Raises `Forbidden`, `PointsMisfit`."""
    held = actor.require(PointsPermission.RULES)
    check_points(points)
    rule, _ = EarningRule.objects.get_or_create(code=code, defaults={"audience": audience.value, "title": title})
    rule = EarningRule.objects.select_for_update().get(pk=rule.pk)
    last = rule.versions.aggregate(last=Max("number"))["last"] or 0
    version = RuleVersion.objects.create(
        rule=rule, number=last + 1, points=points, per_day=per_day, per_month=per_month, words=words,
        expires_after_months=expires_after_months, starts_on=starts_on, proposed_by=actor.account_id,
    )  # fmt: skip
    details = {
        "number": version.number, "points": points, "per_day": per_day, "per_month": per_month,
        "expires_after_months": expires_after_months, "words": words, "starts_on": starts_on.isoformat(),
    }  # fmt: skip
    append(rule, RuleRecord.PROPOSE, actor=actor, details=details, post_id=held.id if held else None)
    return version


@transaction.atomic
def decide_rule(actor: Actor, version_id: UUID, *, is_approved: bool) -> RuleVersion:
    """Approves or refuses what somebody else proposed.

    Raises `EarningRuleUnknown`, `Forbidden`, `OwnReward`, `StepNotPossible`.
    """
    version = RuleVersion.objects.select_for_update(of=("self",)).select_related("rule").filter(pk=version_id).first()
    if version is None:
        raise EarningRuleUnknown
    action = ProposalAction.APPROVE if is_approved else ProposalAction.REFUSE
    is_own = actor.account_id is not None and actor.account_id == version.proposed_by
    stands = standing(frozenset() if is_own else frozenset(ProposalBy))
    held = RULE_VERSIONS.judge(actor, action, ProposalStatus(version.status), stands)
    version.status = RULE_VERSIONS.after(action, ProposalStatus(version.status)).value
    version.decided_by, version.decided_at = actor.account_id, clock.now()
    version.save(update_fields=["status", "decided_by", "decided_at"])
    rule = EarningRule.objects.select_for_update().get(pk=version.rule_id)
    append(
        rule, RULE_VERSIONS.record_kind(action), actor=actor, details={"number": version.number},
        post_id=held.id if held else None,
    )  # fmt: skip
    return version


BEGINNING = date(2020, 1, 1)


class RuleEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[rule]]` of the file."""

    code: str
    audience: Audience
    title: str
    points: int
    words: str
    per_day: int = 0
    per_month: int = 0
    expires_after_months: int = 24


class RulesFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file."""

    rule: list[RuleEntry]


@transaction.atomic
def load_reference() -> int:
    """Brings in the rules that are not there yet, in force at once; gives how many. A rule that is there stays."""
    known = set(EarningRule.objects.values_list("code", flat=True))
    wanted = [entry for entry in shipped("points", RulesFile).rule if entry.code not in known]
    for entry in wanted:
        version = propose_rule(
            system_actor("reference"), entry.code, entry.audience, entry.title, points=entry.points,
            words=entry.words, starts_on=BEGINNING, per_day=entry.per_day, per_month=entry.per_month,
            expires_after_months=entry.expires_after_months,
        )  # fmt: skip
        decide_rule(system_actor("reference"), version.pk, is_approved=True)
    return len(wanted)
