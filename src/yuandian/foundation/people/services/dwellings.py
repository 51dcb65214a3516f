"""Doors of buildings: entered in the register, and what each is used as."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from yuandian.foundation.people.access import dwellings_visible_to, dwellings_within, today
from yuandian.foundation.people.errors import DwellingLivedIn, DwellingTaken, DwellingUnknown, PlaceUnknown
from yuandian.foundation.people.models import Dwelling, Household
from yuandian.foundation.people.records import DwellingRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import DwellingUse
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True)
class Door:
    """Where a dwelling is and what it is used as."""

    building_id: UUID
    entrance_id: UUID | None = None
    floor: Annotated[int, Ge(-10), Le(200)] | None = None
    number: Annotated[str, MaxLen(30)] = ""
    use: DwellingUse = DwellingUse.OWNED


@transaction.atomic
def enter_dwelling(actor: Actor, door: Door) -> Dwelling:
    """Enters a door where nobody need live. Raises `PlaceUnknown` for one out of reach, `DwellingTaken`."""
    actor.require(PeoplePermission.MANAGE)
    row, is_new = dwelling_behind(actor, door)
    if not is_new:
        raise DwellingTaken(dwelling=str(row.id))
    return row


@transaction.atomic
def change_dwelling(actor: Actor, dwelling_id: UUID, use: DwellingUse, floor: int | None) -> Dwelling:
    """What a door is used as, and its floor. Raises `DwellingUnknown`, and `DwellingLivedIn` for an empty one where
    somebody lives.
    """
    actor.require(PeoplePermission.MANAGE)
    reached = dwellings_visible_to(actor, PeoplePermission.MANAGE).filter(id=dwelling_id)
    row = reached.select_for_update(of=("self",)).first()
    if row is None:
        raise DwellingUnknown(dwelling=str(dwelling_id))
    if use == DwellingUse.VACANT and _households_in(row).exists():
        raise DwellingLivedIn
    put_to_use(actor, row, use, floor)
    return row


def put_to_use(actor: Actor, row: Dwelling, use: DwellingUse, floor: int | None) -> None:
    """Writes down use and floor of a locked dwelling where they change."""
    before = {"use": row.use, "floor": row.floor}
    after = {"use": use.value, "floor": floor}
    changed = {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    if not changed:
        return
    row.use, row.floor = use.value, floor
    row.save(update_fields=["use", "floor"])
    post = actor.require(PeoplePermission.MANAGE)
    append(row, DwellingRecord.CHANGE, actor=actor, post_id=post.id if post else None, details=changed)


def left_empty(actor: Actor, dwelling_id: UUID) -> None:
    """A dwelling that nobody lives in any more stands empty, unless work is done there."""
    row = Dwelling.objects.select_for_update().get(id=dwelling_id)
    if row.use != DwellingUse.BUSINESS and not _households_in(row).exists():
        put_to_use(actor, row, DwellingUse.VACANT, row.floor)


def _households_in(row: Dwelling) -> QuerySet[Household]:
    return row.households.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()))


def dwelling_behind(actor: Actor, door: Door) -> tuple[Dwelling, bool]:
    """The dwelling behind a door and whether it was entered just now. Raises `PlaceUnknown` for one out of reach."""
    post = actor.require(PeoplePermission.MANAGE)
    _lock_building(door)
    number = door.number.strip()
    behind = Q(entrance=door.entrance_id) if door.entrance_id else Q(entrance__isnull=True)
    row = Dwelling.objects.filter(behind, building=door.building_id, number=number).select_for_update().first()
    is_new = row is None
    if row is None:
        row = Dwelling.objects.create(
            building_id=door.building_id,
            entrance_id=door.entrance_id,
            number=number,
            floor=door.floor,
            use=door.use.value,
        )
        details = {"use": row.use, "number": number}
        append(row, DwellingRecord.ENTER, actor=actor, post_id=post.id if post else None, details=details)
    scope = actor.scope_for(PeoplePermission.MANAGE)
    if not scope.everything and not Dwelling.objects.filter(dwellings_within(scope, ""), id=row.id).exists():
        raise PlaceUnknown(building=str(door.building_id))
    return row, is_new


def _lock_building(door: Door) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT building.id FROM grid_building building"
            " LEFT JOIN grid_entrance entrance ON entrance.building_id = building.id AND entrance.id = %(entrance)s"
            " WHERE building.id = %(building)s AND (%(entrance)s::uuid IS NULL OR entrance.id IS NOT NULL)"
            " FOR NO KEY UPDATE OF building",
            {"building": door.building_id, "entrance": door.entrance_id},
        )
        if cursor.fetchone() is None:
            raise PlaceUnknown(building=str(door.building_id))
