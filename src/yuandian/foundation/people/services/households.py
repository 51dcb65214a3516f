"""Who lives where: dwellings, households, moving in and out, and 联户."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from yuandian.foundation.people.access import (
    dwellings_within,
    households_visible_to,
    in_force,
    posts_visible_to,
    today,
)
from yuandian.foundation.people.errors import (
    HasHead,
    HouseholdUnknown,
    LivesElsewhere,
    NothingToEnd,
    PeriodMisfit,
    PlaceUnknown,
    PostUnknown,
)
from yuandian.foundation.people.models import Dwelling, Household, LinkedHousehold, Residence
from yuandian.foundation.people.records import HouseholdRecord, PersonRecord, PostRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import DwellingUse, HouseholdRelation
from yuandian.foundation.people.services.persons import locked as locked_person
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True)
class LinkedHouseholds:
    """How many were new."""

    linked: int


@dataclass(frozen=True, slots=True)
class Door:
    """Where a dwelling is and what it is used as."""

    building_id: UUID
    entrance_id: UUID | None = None
    floor: int | None = None
    number: str = ""
    use: DwellingUse = DwellingUse.OWNED


@transaction.atomic
def create_household(actor: Actor, door: Door, starts_on: date, register_number: str = "") -> Household:
    """A household behind a door, which is entered in the register if it is new.

    Raises `PlaceUnknown` for a building or entrance out of reach.
    """
    post = actor.require(PeoplePermission.MANAGE)
    dwelling = _dwelling(actor, door)
    row = Household.objects.create(dwelling=dwelling, register_number=register_number.strip(), starts_on=starts_on)
    details = {"dwelling": str(dwelling.id), "starts_on": starts_on.isoformat()}
    append(row, HouseholdRecord.CREATE, actor=actor, post_id=post.id if post else None, details=details)
    return row


@transaction.atomic
def move_in(
    actor: Actor, household_id: UUID, person_id: UUID, relation: HouseholdRelation, starts_on: date
) -> Residence:
    """A person in sight comes to live in a household. Raises `LivesElsewhere`, `HasHead`, `PeriodMisfit`."""
    post = actor.require(PeoplePermission.MANAGE)
    household = _locked(actor, household_id)
    person = locked_person(actor, person_id, PeoplePermission.MANAGE)
    if household.ends_on is not None or starts_on < household.starts_on:
        raise PeriodMisfit(field="starts_on")
    if person.residences.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on)).exists():
        raise LivesElsewhere(person=str(person_id))
    here = household.residences.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on))
    if relation == HouseholdRelation.HEAD and here.filter(relation=HouseholdRelation.HEAD).exists():
        raise HasHead
    row = Residence.objects.create(household=household, person=person, relation=relation.value, starts_on=starts_on)
    details = {"household": str(household.id), "relation": relation.value, "on": starts_on.isoformat()}
    append(person, PersonRecord.MOVE_IN, actor=actor, post_id=post.id if post else None, details=details)
    append(
        household,
        HouseholdRecord.JOIN,
        actor=actor,
        post_id=post.id if post else None,
        details={"person": str(person.id), **details},
    )
    return row


@transaction.atomic
def move_out(actor: Actor, residence_id: UUID, ends_on: date) -> Residence:
    """A person leaves a household; the last one out ends it. Raises `NothingToEnd`, `PeriodMisfit`."""
    post = actor.require(PeoplePermission.MANAGE)
    row = Residence.objects.filter(id=residence_id).first()
    if row is None:
        raise HouseholdUnknown(residence=str(residence_id))
    household = _locked(actor, row.household_id)
    row.refresh_from_db()
    if row.ends_on is not None:
        raise NothingToEnd
    if ends_on < row.starts_on:
        raise PeriodMisfit(field="ends_on")
    row.ends_on = ends_on
    row.save(update_fields=["ends_on"])
    details = {"person": str(row.person_id), "on": ends_on.isoformat()}
    append(household, HouseholdRecord.LEAVE, actor=actor, post_id=post.id if post else None, details=details)
    if not household.residences.filter(ends_on__isnull=True).exists():
        household.ends_on = max(ends_on, household.starts_on)
        household.save(update_fields=["ends_on"])
    return row


@transaction.atomic
def link_households(actor: Actor, post_id: UUID, household_ids: Sequence[UUID], building_id: UUID | None = None) -> int:
    """Links households, or all of a building, to a post from today (联户); gives how many are new.

    Raises `PostUnknown`, and `HouseholdUnknown` for households out of reach.
    """
    given = actor.require(PeoplePermission.MANAGE)
    post = (
        posts_visible_to(actor, PeoplePermission.MANAGE)
        .filter(in_force(today()), id=post_id)
        .select_for_update(of=("self",))
        .first()
    )
    if post is None:
        raise PostUnknown(post=str(post_id))
    reached = households_visible_to(actor, PeoplePermission.MANAGE).filter(in_force(today()))
    wanted = set(household_ids)
    if building_id is not None:
        wanted |= set(reached.filter(dwelling__building=building_id).values_list("id", flat=True))
    missing = wanted - set(reached.filter(id__in=wanted).values_list("id", flat=True))
    if missing:
        raise HouseholdUnknown(households=sorted(str(one) for one in missing))
    linked = post.linked_households.filter(ends_on__isnull=True).values_list("household_id", flat=True)
    fresh = sorted(wanted - set(linked))
    LinkedHousehold.objects.bulk_create(
        LinkedHousehold(post=post, household_id=one, starts_on=today()) for one in fresh
    )
    if fresh:
        details = {"households": [str(one) for one in fresh]}
        append(post, PostRecord.LINK_HOUSEHOLDS, actor=actor, post_id=given.id if given else None, details=details)
    return len(fresh)


@transaction.atomic
def unlink_household(actor: Actor, link_id: UUID) -> None:
    """Ends a link today. Raises `HouseholdUnknown`, `NothingToEnd`."""
    given = actor.require(PeoplePermission.MANAGE)
    posts = posts_visible_to(actor, PeoplePermission.MANAGE)
    link = LinkedHousehold.objects.filter(id=link_id, post__in=posts).select_related("post").first()
    if link is None:
        raise HouseholdUnknown(link=str(link_id))
    post = type(link.post).objects.select_for_update().get(id=link.post_id)
    ended = LinkedHousehold.objects.filter(id=link_id, ends_on__isnull=True).update(ends_on=today())
    if not ended:
        raise NothingToEnd
    details = {"household": str(link.household_id)}
    append(post, PostRecord.UNLINK_HOUSEHOLD, actor=actor, post_id=given.id if given else None, details=details)


def _dwelling(actor: Actor, door: Door) -> Dwelling:
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
    number = door.number.strip()
    behind = Q(entrance=door.entrance_id) if door.entrance_id else Q(entrance__isnull=True)
    row = Dwelling.objects.filter(behind, building=door.building_id, number=number).first()
    if row is None:
        row = Dwelling.objects.create(
            building_id=door.building_id,
            entrance_id=door.entrance_id,
            number=number,
            floor=door.floor,
            use=door.use.value,
        )
    scope = actor.scope_for(PeoplePermission.MANAGE)
    if not scope.everything and not Dwelling.objects.filter(dwellings_within(scope, ""), id=row.id).exists():
        raise PlaceUnknown(building=str(door.building_id))
    return row


def _locked(actor: Actor, household_id: UUID) -> Household:
    reached = households_visible_to(actor, PeoplePermission.MANAGE)
    row = reached.filter(id=household_id).select_for_update(of=("self",)).first()
    if row is None:
        raise HouseholdUnknown(household=str(household_id))
    return row
