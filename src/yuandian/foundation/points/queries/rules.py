"""Rules as residents and staff read them."""

from datetime import date

from yuandian.foundation.points.errors import EarningRuleUnknown
from yuandian.foundation.points.models import RuleVersion
from yuandian.foundation.points.rules import ProposalStatus


def version_in_force(code: str, day: date) -> RuleVersion:
    """The newest approved version of a rule that has begun by `day`. Raises `EarningRuleUnknown`."""
    rows = RuleVersion.objects.filter(rule__code=code, status=ProposalStatus.APPROVED.value, starts_on__lte=day)
    found = rows.order_by("-starts_on", "-number").first()
    if found is None:
        raise EarningRuleUnknown(rule=code)
    return found
