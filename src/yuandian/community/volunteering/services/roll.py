"""Volunteers are put on the roll (力量台账): where they come from, and in which grid they help."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.access import roll_for
from yuandian.community.volunteering.errors import CannotPublishFor, RollEntryUnknown, TaskUnfit
from yuandian.community.volunteering.models import RollEntry
from yuandian.community.volunteering.records import RollRecord
from yuandian.community.volunteering.rules import VolunteeringPermission, VolunteerOrigin
from yuandian.community.volunteering.services.lifecycles import lock_person
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def enlist(actor: Actor, persons: Collection[UUID], origin: VolunteerOrigin, grid_id: UUID) -> list[RollEntry]:
    """Puts people on the roll of a grid, or changes where they come from and help; all or none.

    They are in sight, or on the actor's roll already: whose names the actor reads. Who helps elsewhere is taken over
    only by whose posts reach there, too. Raises `Forbidden`, `CannotPublishFor`,
    `RollEntryUnknown`, `TaskUnfit`.
    """
    actor.require(VolunteeringPermission.PUBLISH)
    place = organisations.place_in_force(grid_id)
    if place is None or not organisations.reaches(actor.scope_for(VolunteeringPermission.PUBLISH), place):
        raise CannotPublishFor(grid=str(grid_id))
    if set(persons) - _known_to(actor, persons):
        raise TaskUnfit(field="people")
    return [_enlisted(actor, person, origin, grid_id) for person in sorted(set(persons))]


@transaction.atomic
def take_off(actor: Actor, entry_id: UUID) -> RollEntry:
    """Who helps no longer. Raises `Forbidden`, `RollEntryUnknown`."""
    actor.require(VolunteeringPermission.PUBLISH)
    row = _locked(actor, entry_id)
    row.is_active = False
    row.save()
    append(row, RollRecord.LEAVE, actor=actor, area_id=row.grid_id)
    return row


def _known_to(actor: Actor, persons: Collection[UUID]) -> set[UUID]:
    in_sight = people.persons_in_sight(actor, VolunteeringPermission.PUBLISH).filter(pk__in=persons)
    on_roll = roll_for(actor, VolunteeringPermission.PUBLISH).filter(person__in=persons)
    return {*in_sight.values_list("pk", flat=True), *on_roll.values_list("person", flat=True)}


def _enlisted(actor: Actor, person: UUID, origin: VolunteerOrigin, grid_id: UUID) -> RollEntry:
    lock_person(person)
    row = RollEntry.objects.filter(person=person).first()
    details = {"origin": origin.value, "grid": str(grid_id)}
    if row is None:
        row = RollEntry.objects.create(person_id=person, origin=origin.value, grid_id=grid_id)
    else:
        row = _locked(actor, row.pk) if row.is_active else RollEntry.objects.select_for_update().get(pk=row.pk)
        row.origin, row.grid_id, row.is_active = origin.value, grid_id, True
        row.save()
    append(row, RollRecord.ENLIST, actor=actor, details=details, area_id=grid_id)
    return row


def _locked(actor: Actor, entry_id: UUID) -> RollEntry:
    reached = roll_for(actor, VolunteeringPermission.PUBLISH)
    row = RollEntry.objects.select_for_update().filter(pk=entry_id, pk__in=reached.values("pk")).first()
    if row is None:
        raise RollEntryUnknown
    return row
