"""Which hot spots an actor may see: those whose cases nearly all lie in one of their places."""

from django.db.models import Q, QuerySet

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.hotspots.models import Hotspot
from yuandian.kernel.actor import Actor

COLUMNS = {"street": "street_id", "community": "community_id", "grid": "grid_id", "micro": "micro_grid_id"}


def visible_to(actor: Actor) -> QuerySet[Hotspot]:
    """The same for the board and for one."""
    scope = actor.scope_for(cases.CasePermission.VIEW)
    if scope.everything or scope.ids_at("district"):
        return Hotspot.objects.all()
    condition = Q(pk__in=[])
    for level, column in COLUMNS.items():
        if ids := scope.ids_at(level):
            condition |= Q(**{f"{column}__in": ids})
    return Hotspot.objects.filter(condition)
