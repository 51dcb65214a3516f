"""Which reports an actor may see. Sources and profiles are the same for everyone who works with them."""

from django.db.models import QuerySet

from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.models import StatusReport
from yuandian.governance.intake.rules import IntakePermission
from yuandian.kernel.actor import Actor

ANY = (IntakePermission.IMPORT, IntakePermission.VIEW, IntakePermission.SOURCE)


def sees_district(actor: Actor) -> bool:
    """Whether a post that may look at intake reaches the whole district."""
    scope = actor.scope_for(IntakePermission.VIEW)
    return scope.everything or bool(scope.ids_at("district"))


def reports_visible_to(actor: Actor) -> QuerySet[StatusReport]:
    """Those who manage sources see every report, others those of the cases in their places."""
    if actor.may(IntakePermission.SOURCE) or sees_district(actor):
        return StatusReport.objects.all()
    return StatusReport.objects.filter(case_id__in=cases.ids_within(actor.scope_for(IntakePermission.VIEW)))
