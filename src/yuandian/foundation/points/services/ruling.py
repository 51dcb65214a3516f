"""Rules and grants: what one person proposes another approves, and nobody their own reward."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from yuandian.foundation.points.errors import EarningRuleUnknown, OwnReward, ProposalDecided
from yuandian.foundation.points.models import EarningRule, RuleVersion
from yuandian.foundation.points.rules import Audience, PointsPermission, ProposalStatus
from yuandian.foundation.points.services.funds import check_points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


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
    append(rule, "points.rule.propose", actor=actor, details=details, post_id=held.id if held else None)
    return version


@transaction.atomic
def decide_rule(actor: Actor, version_id: UUID, *, is_approved: bool) -> RuleVersion:
    """Approves or refuses what somebody else proposed. Raises `Forbidden`, `OwnReward`, `ProposalDecided`."""
    held = actor.require(PointsPermission.RULES_APPROVE)
    version = RuleVersion.objects.select_for_update(of=("self",)).select_related("rule").filter(pk=version_id).first()
    if version is None:
        raise EarningRuleUnknown
    if version.status != ProposalStatus.PROPOSED.value:
        raise ProposalDecided(status=version.status)
    if actor.account_id is not None and actor.account_id == version.proposed_by:
        raise OwnReward
    version.status = (ProposalStatus.APPROVED if is_approved else ProposalStatus.REFUSED).value
    version.decided_by, version.decided_at = actor.account_id, clock.now()
    version.save(update_fields=["status", "decided_by", "decided_at"])
    rule = EarningRule.objects.select_for_update().get(pk=version.rule_id)
    append(
        rule, f"points.rule.{'approve' if is_approved else 'refuse'}", actor=actor,
        details={"number": version.number}, post_id=held.id if held else None,
    )  # fmt: skip
    return version
