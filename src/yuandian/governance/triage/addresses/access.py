"""What was taught lies where its grid lies: keepers of places there see it, and only they teach or take back."""

from django.db.models import Q, QuerySet

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases.facade import CasePermission
from yuandian.governance.triage.addresses.models import LearnedPlace
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.scopes import Scope

KEEPING = (CasePermission.TRIAGE, grid.GridPermission.PROPOSE)  # the desk that teaches, and who keeps the grids
COLUMNS = {"street": "grid__street_id", "community": "grid__community_id", "grid": "grid__parent_id"}


def require_keeping(actor: Actor) -> HeldPost | None:
    """The post that keeps places. Raises `Forbidden`."""
    held = next((permission for permission in KEEPING if actor.may(permission)), None)
    if held is None:
        raise Forbidden(permission=str(KEEPING[0]))
    return actor.require(held)


def visible_to(actor: Actor) -> QuerySet[LearnedPlace]:
    """What was taught of the places that the actor keeps, whether it is in force or taken back."""
    scope = actor.scope_for(KEEPING[0]) | actor.scope_for(KEEPING[1])
    if scope.everything or scope.ids_at("district"):
        return LearnedPlace.objects.all()
    condition = Q(grid_id__in=[area.id for area in scope.areas])
    for level, column in COLUMNS.items():
        if ids := scope.ids_at(level):
            condition |= Q(**{f"{column}__in": ids})
    return LearnedPlace.objects.filter(condition)


def reaches(scope: Scope, line: grid.Lineage) -> bool:
    """Whether a grid lies in the scope; the same as `visible_to`."""
    return scope.reaches((line.street_id, line.community_id, line.grid_id, line.leaf_id))
