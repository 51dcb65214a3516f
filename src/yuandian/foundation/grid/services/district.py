"""The root of the tree, where there is none yet: what a new district begins with."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid.errors import DistrictStands, UploadUnreadable
from yuandian.foundation.grid.events import GridFounded
from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.records import GridRecord
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.rules.sheets import official_level, official_number
from yuandian.foundation.grid.services.tree import Act, hold_tree
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish


@transaction.atomic
def found_district(actor: Actor, code: str, name: str) -> UUID:
    """Founds the district by its code of six digits and its name, without an area; gives its id.

    Raises `DistrictStands` where there is another, `UploadUnreadable` for a code that is of no district.
    """
    post = actor.require(GridPermission.APPROVE)
    hold_tree()
    standing = Grid.objects.filter(level=GridLevel.DISTRICT, is_active=True).first()
    if standing is not None:
        if standing.code != code:
            raise DistrictStands(district=standing.code)
        return standing.id
    if official_level(code) is not GridLevel.DISTRICT or not name.strip():
        raise UploadUnreadable("Give the district's name and its code of six digits, such as 410102.", code=code)
    grid = Grid.objects.create(
        level=GridLevel.DISTRICT, number=official_number(code), code=code, name=name.strip(), starts_on=today()
    )
    Act(actor, post, grid.starts_on, "moving in").record(grid, GridRecord.FOUND, {"code": code, "level": grid.level})
    publish(GridFounded(grid_id=grid.id))
    return grid.id
