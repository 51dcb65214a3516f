"""Working time is no secret among staff; changing it is tied to the place it holds for."""

from uuid import UUID

from yuandian.foundation.calendar.rules import CalendarPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.scopes import Scope

DISTRICT = "district"
STREET = "street"


def reaches_district(scope: Scope) -> bool:
    """Whether a scope covers the whole district."""
    return scope.everything or any(area.level == DISTRICT for area in scope.areas)


def require_district(actor: Actor) -> UUID | None:
    """The post that may change what holds for everybody. Raises `Forbidden`."""
    return require_place(actor, None)


def require_place(actor: Actor, street_id: UUID | None) -> UUID | None:
    """The post that may change the working time of a street, or of the district for None.

    Raises `Forbidden`.
    """
    actor.require(CalendarPermission.MANAGE)
    if actor.kind == "system":
        return None
    for post in actor.effective_posts:
        is_near = street_id is not None and street_id in post.scope.ids_at(STREET)
        if CalendarPermission.MANAGE in post.permissions and (is_near or reaches_district(post.scope)):
            return post.id
    raise Forbidden("Your post does not reach the whole place.", permission=CalendarPermission.MANAGE.value)
