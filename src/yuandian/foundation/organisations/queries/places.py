"""Grids as far as ties and posts need to know them: this module and `people` read the tree, `grid` keeps it."""

from typing import NamedTuple
from uuid import UUID

from django.db import connection

from yuandian.kernel.scopes import Scope

PLACE = "SELECT id, level, code, street_id, community_id, parent_id FROM grid_grid WHERE id = %s AND is_active"


class Place(NamedTuple):
    """A grid in force and the ids of the grids above it."""

    id: UUID
    level: str
    code: str
    street_id: UUID | None
    ancestors: frozenset[UUID]


def place_in_force(grid_id: UUID, *, lock: bool = False) -> Place | None:
    """The grid, None when there is none in force.

    With `lock` its row is locked until the transaction ends, so that what is decided about one grid is
    decided in turn.
    """
    with connection.cursor() as cursor:
        cursor.execute(PLACE + (" FOR NO KEY UPDATE" if lock else ""), [grid_id])
        found = cursor.fetchone()
    if found is None:
        return None
    key, level, code, street_id, community_id, parent_id = found
    above = frozenset(one for one in (street_id, community_id, parent_id) if one is not None)
    return Place(key, level, code, street_id or (key if level == "street" else None), above)


def reaches(scope: Scope, place: Place) -> bool:
    """Whether the place lies in the scope."""
    return scope.reaches((place.id, *place.ancestors))


def district_id() -> UUID | None:
    """The root of the tree, None before there is one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM grid_grid WHERE level = 'district' AND is_active")
        found = cursor.fetchone()
    return found[0] if found else None
