"""The register of a whole district at once: persons, households, party members, posts.

For posts over the whole district, who vouch for the rows: values are checked as singly, rules across rows are
left to the tables' constraints, whose refusal is an `IntegrityError`. Each call stands or falls as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.access import today
from yuandian.foundation.people.errors import PostOwn, RoleUnknown
from yuandian.foundation.people.models import (
    Account,
    Dwelling,
    Household,
    PartyMembership,
    Person,
    Post,
    Residence,
    Role,
)
from yuandian.foundation.people.records import HouseholdRecord, PersonRecord, PostRecord
from yuandian.foundation.people.rules import PeoplePermission, PostPermission
from yuandian.foundation.people.rules.residents import HouseholdRelation, Membership
from yuandian.foundation.people.rules.roles import APART
from yuandian.foundation.people.services.dwellings import Door
from yuandian.foundation.people.services.persons import PersonParticulars
from yuandian.foundation.people.services.posts import Appointment, check_age, check_apart
from yuandian.kernel import history
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import Chained
from yuandian.kernel.ids import new_id
from yuandian.kernel.record_kinds import RecordKind

BATCH = 1000
Subject = TypeVar("Subject", bound=Chained)


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person, under an id that other entries may refer to."""

    particulars: PersonParticulars
    is_phone_public: bool = False
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a household."""

    person_id: UUID
    relation: HouseholdRelation


@dataclass(frozen=True, slots=True)
class HouseholdEntry:
    """Who lives behind a door since when."""

    door: Door
    starts_on: date
    members: Sequence[Member]
    register_number: str = ""


@dataclass(frozen=True, slots=True)
class MembershipEntry:
    """A party member, of which sort and branch."""

    person_id: UUID
    kind: Membership
    branch_id: UUID | None
    starts_on: date


@transaction.atomic
def register_persons(actor: Actor, entries: Sequence[PersonEntry]) -> list[UUID]:
    """Enters persons; gives their ids in order. Raises as `PersonParticulars.columns`."""
    require_district(actor, PeoplePermission.MANAGE)
    rows = [
        Person(id=entry.id, is_phone_public=entry.is_phone_public, **entry.particulars.columns()) for entry in entries
    ]
    create_recorded(actor, rows, PersonRecord.REGISTER, {})
    return [row.id for row in rows]


@transaction.atomic
def register_households(actor: Actor, entries: Sequence[HouseholdEntry]) -> list[UUID]:
    """Enters dwellings, households and who lives there; gives the households' ids in order."""
    require_district(actor, PeoplePermission.MANAGE)
    dwellings = _dwellings([entry.door for entry in entries])
    rows = [
        Household(
            dwelling_id=dwellings[_door_key(entry.door)],
            register_number=entry.register_number,
            starts_on=entry.starts_on,
        )
        for entry in entries
    ]
    create_recorded(actor, rows, HouseholdRecord.CREATE, {})
    Residence.objects.bulk_create(
        (
            Residence(
                household=row,
                person_id=member.person_id,
                relation=member.relation.value,
                starts_on=entry.starts_on,
            )
            for row, entry in zip(rows, entries, strict=True)
            for member in entry.members
        ),
        batch_size=BATCH,
    )
    return [row.id for row in rows]


@transaction.atomic
def register_memberships(actor: Actor, entries: Iterable[MembershipEntry]) -> int:
    """Enters party members; gives the count."""
    require_district(actor, PeoplePermission.MANAGE)
    rows = [
        PartyMembership(
            person_id=entry.person_id,
            kind=entry.kind.value,
            branch_id=entry.branch_id,
            starts_on=entry.starts_on,
        )
        for entry in entries
    ]
    return len(PartyMembership.objects.bulk_create(rows, batch_size=BATCH))


@transaction.atomic
def appoint_many(actor: Actor, appointments: Sequence[Appointment]) -> list[UUID]:
    """Gives posts, elected ones too: the elections were held before. Gives the posts' ids in order.

    Raises `RoleUnknown`, `UnderAge`, and `PostOwn` where one would go to the actor.
    """
    require_district(actor, PostPermission.APPOINT)
    if actor.person_id is not None and any(one.person_id == actor.person_id for one in appointments):
        raise PostOwn
    roles = {role.code: role for role in Role.objects.filter(retired_at__isnull=True)}
    if unknown := sorted({one.role for one in appointments} - roles.keys()):
        raise RoleUnknown(roles=unknown)
    for code in sorted({one.role for one in appointments}):
        check_age(roles[code], [one.person_id for one in appointments if one.role == code])
    for one in appointments:
        if APART & set(roles[one.role].permissions):
            check_apart(actor, roles[one.role], one.person_id)
    people = {one.person_id for one in appointments}
    accounts = dict(
        Account.objects.filter(person__in=people, is_active=True)
        .order_by("kind")  # resident, staff: the staff account wins
        .values_list("person_id", "id")
    )
    rows = [
        Post(
            person_id=one.person_id,
            account_id=accounts.get(one.person_id),
            role=roles[one.role],
            grid_id=one.grid_id,
            organisation_id=one.organisation_id,
            title=one.title or roles[one.role].name,
            origin=one.origin,
            starts_on=one.starts_on or today(),
        )
        for one in appointments
    ]
    create_recorded(actor, rows, PostRecord.APPOINT, {})
    return [row.id for row in rows]


def require_district(actor: Actor, permission: str) -> None:
    """Raises `Forbidden` unless the permission is held over the whole district."""
    actor.require(permission)
    if not actor.scope_for(permission).everything:
        raise Forbidden("Only the district enters many at once.")


def create_recorded(actor: Actor, rows: Sequence[Subject], kind: RecordKind, details: Mapping[str, Any]) -> None:
    """Inserts new subjects and the first entry of each one's record, the same for all."""
    entries: list[history.Entry] = []
    for row in rows:
        step = history.entry_by(actor, kind, details, None)
        made, row.history_count, row.history_head = history.chain(
            history.subject_type_of(type(row)), row.pk, None, 0, history.GENESIS, [step], history.state_now(row)
        )
        entries += made
    if rows:
        type(rows[0])._base_manager.bulk_create(rows, batch_size=BATCH)  # noqa: SLF001
        history.write(entries)


def _door_key(door: Door) -> tuple[UUID, UUID | None, str]:
    return door.building_id, door.entrance_id, door.number.strip()


def _dwellings(doors: Sequence[Door]) -> dict[tuple[UUID, UUID | None, str], UUID]:
    """The ids of the dwellings behind doors; those not in the register are entered."""
    by_key = {_door_key(door): door for door in doors}
    known = Dwelling.objects.filter(building__in={door.building_id for door in doors})
    found = {(row.building_id, row.entrance_id, row.number): row.id for row in known}
    fresh = [
        Dwelling(
            building_id=door.building_id,
            entrance_id=door.entrance_id,
            floor=door.floor,
            number=key[2],
            use=door.use.value,
        )
        for key, door in by_key.items()
        if key not in found
    ]
    Dwelling.objects.bulk_create(fresh, batch_size=BATCH)
    return found | {(row.building_id, row.entrance_id, row.number): row.id for row in fresh}
