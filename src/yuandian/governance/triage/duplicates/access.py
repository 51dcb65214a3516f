"""Which troubles that keep coming back an actor may see: those in the places where they see cases."""

from django.db.models import Q, QuerySet

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.models import Recurrence
from yuandian.kernel.actor import Actor

COLUMNS = {"street": "street_id", "community": "community_id", "grid": "grid_id", "micro": "micro_grid_id"}


def visible_to(actor: Actor) -> QuerySet[Recurrence]:
    """The same for the list and for one."""
    scope = actor.scope_for(cases.CasePermission.VIEW)
    if scope.everything or scope.ids_at("district"):
        return Recurrence.objects.all()
    condition = Q(pk__in=[])
    for level, column in COLUMNS.items():
        if ids := scope.ids_at(level):
            condition |= Q(**{f"{column}__in": ids})
    return Recurrence.objects.filter(condition)
