"""Which rows an actor sees, and which grids are in the reach of their posts.

Grids, their boundaries and addresses are a public register (names, ranges and phones hang on notice boards, GRD-20):
those who may view grids see all of them. Proposals are seen by those in whose area they lie. Changing anything takes
a post whose area holds the grid.
"""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from yuandian.foundation.grid.errors import OutsideYourArea
from yuandian.foundation.grid.models import Grid, GridChange, GridFault
from yuandian.foundation.grid.rules import GridLevel, GridPermission
from yuandian.foundation.grid.rules.changes import ChangeBy
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import Stands, standing
from yuandian.kernel.scopes import Scope


def visible_to(actor: Actor) -> QuerySet[Grid]:
    """All grids, ended ones too, for anyone who may view them."""
    return Grid.objects.all() if actor.may(GridPermission.VIEW) else Grid.objects.none()


def changes_visible_to(actor: Actor) -> QuerySet[GridChange]:
    """Proposals in the actor's areas, and their own."""
    changes = GridChange.objects.filter(
        within(actor.scope_for(GridPermission.VIEW), "grid__") | Q(proposed_by=actor.account_id)
    )
    return changes if actor.may(GridPermission.VIEW) else GridChange.objects.none()


def faults_visible_to(actor: Actor) -> QuerySet[GridFault]:
    """Faults of grids in the actor's areas."""
    scope = actor.scope_for(GridPermission.VIEW)
    return GridFault.objects.filter(concerning(scope)) if actor.may(GridPermission.VIEW) else GridFault.objects.none()


def concerning(scope: Scope) -> Q:
    """The condition that one of the grids of a fault lies in the scope."""
    return within(scope, "grid__") | within(scope, "other__")


def within(scope: Scope, path: str = "") -> Q:
    """The condition that the grid at `path` (`""` or such as `grid__`) lies in the scope."""
    if is_everywhere(scope):
        return Q(**{f"{path}id__isnull": False})  # not an empty condition, which vanishes in an "or"
    condition = Q(**{f"{path}id__in": [area.id for area in scope.areas]})
    for level, column in (
        (GridLevel.STREET, "street"),
        (GridLevel.COMMUNITY, "community"),
        (GridLevel.GRID, "parent"),
    ):
        if ids := scope.ids_at(level):
            condition |= Q(**{f"{path}{column}__in": ids})
    return condition


def is_everywhere(scope: Scope) -> bool:
    """Whether the scope holds the whole tree."""
    return scope.everything or any(area.level == GridLevel.DISTRICT for area in scope.areas)


def require_reach(actor: Actor, permission: GridPermission, grids: Iterable[Grid]) -> None:
    """Raises `OutsideYourArea` if a post that grants `permission` does not reach every one of `grids`."""
    scope = actor.scope_for(permission)
    for grid in grids:
        if not reaches(scope, grid):
            raise OutsideYourArea(grid_id=str(grid.id))


def reaches(scope: Scope, grid: Grid) -> bool:
    """Whether the scope holds the grid."""
    return is_everywhere(scope) or scope.reaches((grid.id, grid.street_id, grid.community_id, grid.parent_id))


def standing_to(actor: Actor, change: GridChange) -> Stands:
    """Somebody other than who proposed a change decides on it."""
    is_own = change.proposed_by == actor.account_id
    return standing(frozenset() if is_own else frozenset(ChangeBy))
