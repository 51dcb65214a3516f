"""Who arranges the home page, and for which places somebody makes posters."""

from uuid import UUID

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.mobile.errors import PosterPlaceUnfit
from yuandian.foundation.mobile.rules import MobilePermission
from yuandian.foundation.organisations.facade import district_id, place_in_force, reaches
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden

DISTRICT = "district"
POSTER_LEVELS = frozenset({"district", "street", "community"})


def require_district(actor: Actor) -> UUID | None:
    """The post that arranges for the whole district. Raises `Forbidden`."""
    post = actor.require(MobilePermission.ARRANGE)
    scope = actor.scope_for(MobilePermission.ARRANGE)
    if not scope.everything and all(area.level != DISTRICT for area in scope.areas):
        raise Forbidden("Your post does not reach the whole district.", permission=MobilePermission.ARRANGE.value)
    return post.id if post else None


def poster_place(actor: Actor, grid_id: UUID) -> UUID:
    """A place that the actor may make posters for. Raises `Forbidden`, `PosterPlaceUnfit`."""
    actor.require(MobilePermission.POSTER)
    place = place_in_force(grid_id)
    scope = actor.scope_for(MobilePermission.POSTER)
    if place is None or place.level not in POSTER_LEVELS or not reaches(scope, place):
        raise PosterPlaceUnfit(grid=str(grid_id))
    return place.id


def own_poster_place(actor: Actor) -> UUID:
    """The community that the actor lives in, else the district. Raises `PosterPlaceUnfit` before there is one."""
    home = people.home_of(actor)
    line = grid.lineages([home]).get(home) if home else None
    found = (line.community_id if line else None) or district_id()
    if found is None:
        raise PosterPlaceUnfit
    return found
