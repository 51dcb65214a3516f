"""Rules as residents and staff read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yuandian.foundation.people.facade import account_names
from yuandian.foundation.points.errors import EarningRuleUnknown
from yuandian.foundation.points.models import EarningRule, RuleVersion
from yuandian.foundation.points.rules import Audience, PointsPermission, ProposalStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class RuleVersionRow:
    """A version of a rule. `is_in_force` today."""

    id: UUID
    number: int
    points: int
    per_day: int
    per_month: int
    expires_after_months: int
    words: str
    starts_on: date
    status: ProposalStatus
    is_in_force: bool
    proposed_by: str | None
    is_my_proposal: bool
    decided_by: str | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class EarningRuleRow:
    """A rule with its versions, the newest first."""

    id: UUID
    code: str
    audience: Audience
    title: str
    versions: list[RuleVersionRow]


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """What a resident reads of a rule; limits of 0 are none."""

    code: str
    audience: Audience
    title: str
    number: int
    points: int
    per_day: int
    per_month: int
    expires_after_months: int
    words: str
    starts_on: date


def version_in_force(code: str, day: date) -> RuleVersion:
    """The newest approved version of a rule that has begun by `day`. Raises `EarningRuleUnknown`."""
    rows = RuleVersion.objects.filter(rule__code=code, status=ProposalStatus.APPROVED.value, starts_on__lte=day)
    found = rows.order_by("-starts_on", "-number").first()
    if found is None:
        raise EarningRuleUnknown(rule=code)
    return found


def rules_in_force() -> list[RuleInForce]:
    """Every rule by which somebody may earn today, those for residents first."""
    began = RuleVersion.objects.filter(status=ProposalStatus.APPROVED.value, starts_on__lte=clock.today())
    newest = began.order_by("rule", "-starts_on", "-number").distinct("rule").select_related("rule")
    cards = [
        RuleInForce(
            one.rule.code, Audience(one.rule.audience), one.rule.title, one.number, one.points, one.per_day,
            one.per_month, one.expires_after_months, one.words, one.starts_on,
        )
        for one in newest
    ]  # fmt: skip
    return sorted(cards, key=lambda card: (card.audience is not Audience.RESIDENT, card.title))


def rules_for_staff(actor: Actor) -> list[EarningRuleRow]:
    """All rules with all their versions."""
    actor.require(PointsPermission.VIEW)
    versions = list(RuleVersion.objects.order_by("rule", "-number"))
    names = account_names({key for one in versions for key in (one.proposed_by, one.decided_by) if key})
    by_rule: dict[UUID, list[RuleVersion]] = {}
    for one in versions:
        by_rule.setdefault(one.rule_id, []).append(one)
    return [
        EarningRuleRow(
            rule.pk, rule.code, Audience(rule.audience), rule.title, _cards(actor, by_rule.get(rule.pk, []), names)
        )
        for rule in EarningRule.objects.order_by("audience", "title")
    ]


def _cards(actor: Actor, versions: Sequence[RuleVersion], names: dict[UUID, str]) -> list[RuleVersionRow]:
    day = clock.today()
    began = [one for one in versions if one.status == ProposalStatus.APPROVED.value and one.starts_on <= day]
    in_force = max(began, key=lambda one: (one.starts_on, one.number), default=None)
    return [
        RuleVersionRow(
            one.pk, one.number, one.points, one.per_day, one.per_month, one.expires_after_months, one.words,
            one.starts_on, ProposalStatus(one.status), one is in_force,
            names.get(one.proposed_by) if one.proposed_by else None,
            one.proposed_by is not None and one.proposed_by == actor.account_id,
            names.get(one.decided_by) if one.decided_by else None, one.decided_at,
        )
        for one in versions
    ]  # fmt: skip
