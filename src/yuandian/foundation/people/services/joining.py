"""Households become one (合户), and one becomes two (分户)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.errors import HouseholdUnknown, NobodyLeft, PeriodMisfit, SameHousehold
from yuandian.foundation.people.models import Household, Person, Residence
from yuandian.foundation.people.records import HouseholdRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import HouseholdRelation, LeavingReason
from yuandian.foundation.people.services.households import end_residence, lasting, locked_household
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def merge_households(actor: Actor, household_id: UUID, into_id: UUID, on: date) -> Household:
    """Who lives in one household lives in another from that day on, and the first ends; its head is of no stated
    relation there. Gives the household that stays. Raises `SameHousehold`, `HouseholdUnknown`, `PeriodMisfit`.
    """
    post = actor.require(PeoplePermission.MANAGE)
    if household_id == into_id:
        raise SameHousehold
    locks = {one: locked_household(actor, one) for one in sorted((household_id, into_id))}
    gone, kept = locks[household_id], locks[into_id]
    living = _living(gone, on)
    if gone.ends_on is not None or kept.ends_on is not None or not living or on < kept.starts_on:
        raise PeriodMisfit(field="on")
    has_head = lasting(kept.residences.all(), on).filter(relation=HouseholdRelation.HEAD).exists()
    for row in living:
        relation = HouseholdRelation(row.relation)
        if has_head and relation == HouseholdRelation.HEAD:
            relation = HouseholdRelation.OTHER
        _move(actor, row, gone, kept, relation, on, LeavingReason.JOINED)
    details = {"household": str(gone.id), "on": on.isoformat(), "persons": len(living)}
    append(kept, HouseholdRecord.MERGE, actor=actor, post_id=post.id if post else None, details=details)
    return kept


@transaction.atomic
def split_household(
    actor: Actor, household_id: UUID, residence_ids: Sequence[UUID], head_id: UUID, on: date, register_number: str = ""
) -> Household:
    """Some members make a household of their own behind the same door, `head_id` (a residence) its head; gives it.

    Raises `NobodyLeft` unless somebody goes and somebody stays, `HouseholdUnknown`, `PeriodMisfit`.
    """
    post = actor.require(PeoplePermission.MANAGE)
    kept = locked_household(actor, household_id)
    living = _living(kept, on)
    going = [row for row in living if row.id in set(residence_ids)]
    if len(going) != len(set(residence_ids)) or head_id not in {row.id for row in going}:
        raise HouseholdUnknown(household=str(household_id))
    if not going or len(going) == len(living):
        raise NobodyLeft
    fresh = Household.objects.create(
        dwelling_id=kept.dwelling_id, register_number=register_number.strip(), starts_on=on
    )
    details: dict[str, object] = {"dwelling": str(fresh.dwelling_id), "starts_on": on.isoformat(), "from": str(kept.id)}
    given = post.id if post else None
    append(fresh, HouseholdRecord.CREATE, actor=actor, post_id=given, details=details)
    for row in going:
        relation = HouseholdRelation(row.relation)
        if row.id == head_id:
            relation = HouseholdRelation.HEAD
        elif relation == HouseholdRelation.HEAD:
            relation = HouseholdRelation.OTHER
        _move(actor, row, kept, fresh, relation, on, LeavingReason.SPLIT)
    details = {"household": str(fresh.id), "on": on.isoformat(), "persons": len(going)}
    append(kept, HouseholdRecord.SPLIT, actor=actor, post_id=given, details=details)
    return fresh


def _living(household: Household, on: date) -> list[Residence]:
    rows = list(household.residences.filter(ends_on__isnull=True).order_by("starts_on", "id"))
    if any(on < row.starts_on for row in rows):
        raise PeriodMisfit(field="on")
    return rows


def _move(
    actor: Actor, row: Residence, source: Household, target: Household, relation: HouseholdRelation, on: date,
    because: LeavingReason,
) -> None:  # fmt: skip
    person = Person.objects.select_for_update().get(id=row.person_id)
    end_residence(actor, row, person, source, on, because)
    Residence.objects.create(household=target, person=person, relation=relation.value, starts_on=on)
    details = {"person": str(person.id), "household": str(target.id), "relation": relation.value, "on": on.isoformat()}
    post = actor.require(PeoplePermission.MANAGE)
    append(target, HouseholdRecord.JOIN, actor=actor, post_id=post.id if post else None, details=details)
