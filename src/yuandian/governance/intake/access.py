"""Which reports an actor may see. Sources and profiles are the same for everyone who works with them."""

from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.intake.models import StatusReport
from yuandian.governance.intake.rules import IntakePermission
from yuandian.kernel.actor import Actor

ANY = (IntakePermission.IMPORT, IntakePermission.VIEW, IntakePermission.SOURCE)


def sees_district(actor: Actor) -> bool:
    """Whether a post that may look at intake reaches the whole district."""
    scope = actor.scope_for(IntakePermission.VIEW)
    return scope.everything or bool(scope.ids_at("district"))


def expected_areas(actor: Actor) -> tuple[UUID, ...]:
    """The places of whoever imports, where what they bring in must lie; none for the district's own.

    A job imports for the account that started it, whose posts are those in force now.
    """
    if actor.account_id is None:
        return ()
    scope = people.actor_for_account(actor.account_id).scope_for(IntakePermission.IMPORT)
    if scope.everything or scope.ids_at("district"):
        return ()
    return tuple(sorted(area.id for area in scope.areas))


def reports_visible_to(actor: Actor) -> QuerySet[StatusReport]:
    """Those who manage sources see every report, others those of the cases in their places."""
    if actor.may(IntakePermission.SOURCE) or sees_district(actor):
        return StatusReport.objects.all()
    return StatusReport.objects.filter(case_id__in=cases.ids_within(actor.scope_for(IntakePermission.VIEW)))
