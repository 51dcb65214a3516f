"""Who lives where: households, moving in and out, and how those who live together are related."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from yuandian.foundation.people.access import households_visible_to, today
from yuandian.foundation.people.errors import (
    HasDied,
    HasHead,
    HouseholdUnknown,
    LivesElsewhere,
    NothingToEnd,
    PeriodMisfit,
)
from yuandian.foundation.people.models import Household, Person, Residence
from yuandian.foundation.people.records import HouseholdRecord, PersonRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import DwellingUse, HouseholdRelation, LeavingReason
from yuandian.foundation.people.services.dwellings import Door, dwelling_behind, left_empty, put_to_use
from yuandian.foundation.people.services.persons import locked as locked_person
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def create_household(actor: Actor, door: Door, starts_on: date, register_number: str = "") -> Household:
    """A household behind a door, which is entered in the register if it is new; an empty one is so no longer.

    Raises `PlaceUnknown` for a building or entrance out of reach.
    """
    post = actor.require(PeoplePermission.MANAGE)
    dwelling, _ = dwelling_behind(actor, door)
    if dwelling.use == DwellingUse.VACANT:
        use = DwellingUse.OWNED if door.use == DwellingUse.VACANT else door.use
        put_to_use(actor, dwelling, use, dwelling.floor)
    row = Household.objects.create(dwelling=dwelling, register_number=register_number.strip(), starts_on=starts_on)
    details = {"dwelling": str(dwelling.id), "starts_on": starts_on.isoformat()}
    append(row, HouseholdRecord.CREATE, actor=actor, post_id=post.id if post else None, details=details)
    return row


@transaction.atomic
def move_in(
    actor: Actor, household_id: UUID, person_id: UUID, relation: HouseholdRelation, starts_on: date
) -> Residence:
    """A person in sight comes to live in a household. Raises `LivesElsewhere`, `HasHead`, `HasDied`, `PeriodMisfit`."""
    post = actor.require(PeoplePermission.MANAGE)
    household = locked_household(actor, household_id)
    person = locked_person(actor, person_id, PeoplePermission.MANAGE)
    if person.died_on is not None:
        raise HasDied(person=str(person_id))
    if household.ends_on is not None or starts_on < household.starts_on:
        raise PeriodMisfit(field="starts_on")
    if lasting(person.residences.all(), starts_on).exists():
        raise LivesElsewhere(person=str(person_id))
    here = lasting(household.residences.all(), starts_on)
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
def move_out(
    actor: Actor,
    residence_id: UUID,
    ends_on: date,
    because: LeavingReason = LeavingReason.MOVED,
    went_to: str = "",
) -> Residence:
    """A person leaves a household; the last one out ends it. Raises `NothingToEnd`, `PeriodMisfit`.

    Where to is told on the person's page alone, in no record. Who leaves the district says no longer to live there.
    """
    actor.require(PeoplePermission.MANAGE)
    row = Residence.objects.filter(id=residence_id).first()
    if row is None:
        raise HouseholdUnknown(residence=str(residence_id))
    household = locked_household(actor, row.household_id)
    person = Person.objects.select_for_update().get(id=row.person_id)
    row.refresh_from_db()
    if row.ends_on is not None:
        raise NothingToEnd
    if ends_on < row.starts_on:
        raise PeriodMisfit(field="ends_on")
    row.went_to = went_to.strip()
    end_residence(actor, row, person, household, ends_on, because)
    if because == LeavingReason.DEPARTED:
        person.grid_id = None
        person.save(update_fields=["grid"])
    return row


@transaction.atomic
def change_relation(
    actor: Actor, residence_id: UUID, relation: HouseholdRelation, former_head: HouseholdRelation
) -> Residence:
    """What somebody is to the head of their household. Whoever becomes the head takes that from another, who is
    `former_head` to them from then on. Raises `HouseholdUnknown`, `NothingToEnd`, `HasHead` for two heads.
    """
    post = actor.require(PeoplePermission.MANAGE)
    row = Residence.objects.filter(id=residence_id).first()
    if row is None:
        raise HouseholdUnknown(residence=str(residence_id))
    household = locked_household(actor, row.household_id)
    row.refresh_from_db()
    if row.ends_on is not None and row.ends_on <= today():
        raise NothingToEnd
    if relation == HouseholdRelation.HEAD == former_head:
        raise HasHead
    details: dict[str, object] = {"person": str(row.person_id), "relation": [row.relation, relation.value]}
    if relation == HouseholdRelation.HEAD:
        heads = household.residences.filter(relation=relation.value, ends_on__isnull=True).exclude(id=row.id)
        if heads.update(relation=former_head.value):
            details["former_head"] = former_head.value
    row.relation = relation.value
    row.save(update_fields=["relation"])
    append(household, HouseholdRecord.CHANGE, actor=actor, post_id=post.id if post else None, details=details)
    return row


def end_residence(
    actor: Actor, row: Residence, person: Person, household: Household, ends_on: date, because: LeavingReason
) -> None:
    """Ends a residence; person and household are locked. The last one out ends the household, and the door is empty."""
    post = actor.require(PeoplePermission.MANAGE)
    row.ends_on, row.left_because = ends_on, because.value
    row.save(update_fields=["ends_on", "left_because", "went_to"])
    told = {"on": ends_on.isoformat(), "because": because.value}
    given = post.id if post else None
    details = {"person": str(person.id), **told}
    append(household, HouseholdRecord.LEAVE, actor=actor, post_id=given, details=details)
    details = {"household": str(household.id), **told}
    append(person, PersonRecord.MOVE_OUT, actor=actor, post_id=given, details=details)
    if household.residences.filter(ends_on__isnull=True).exists():
        return
    household.ends_on = max(ends_on, household.starts_on)
    household.save(update_fields=["ends_on"])
    if household.ends_on <= today():
        left_empty(actor, household.dwelling_id)


def lasting(rows: QuerySet[Residence], day: date) -> QuerySet[Residence]:
    """Those that still hold on that day or later."""
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day))


def locked_household(actor: Actor, household_id: UUID) -> Household:
    """The household, locked, if the actor keeps the register there. Raises `HouseholdUnknown`."""
    reached = households_visible_to(actor, PeoplePermission.MANAGE)
    row = reached.filter(id=household_id).select_for_update(of=("self",)).first()
    if row is None:
        raise HouseholdUnknown(household=str(household_id))
    return row
