"""Persons are registered, corrected, found to be one; they give and take back their consents."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen
from django.db import IntegrityError, transaction

from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.people.access import person_id_of, today, visible_to
from yuandian.foundation.people.errors import (
    IdNumberTaken,
    IdNumberUnusable,
    NameUnusable,
    PeriodMisfit,
    PersonUnknown,
    PhoneUnusable,
    PlaceUnknown,
)
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.records import PersonRecord
from yuandian.foundation.people.rules import PeoplePermission, residents
from yuandian.foundation.people.rules.residents import LONGEST_NAME, ResidentType, Sex
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

SEALED = ("phone", "id_number")
HOME_LEVELS = frozenset({"community", "grid", "micro", "exclusive"})

Number = Annotated[str, MinLen(1), MaxLen(30)]


@dataclass(frozen=True, slots=True)
class PersonParticulars:
    """What is known of a person. Sex and date of birth follow from the ID number where there is one.

    When a person is changed, phone and ID number that are not given stay as they are.
    """

    name: Annotated[str, MinLen(1), MaxLen(LONGEST_NAME)]
    phone: Number | None = None
    id_number: Number | None = None
    sex: Sex | None = None
    birth_on: date | None = None
    resident_type: ResidentType | None = None
    grid_id: UUID | None = None

    def columns(self) -> dict[str, object]:
        """The columns of a row, checked. Raises `NameUnusable`, `PhoneUnusable`, `IdNumberUnusable`,
        `PeriodMisfit`.
        """
        if self.birth_on is not None and self.birth_on > today():
            raise PeriodMisfit(field="birth_on")
        phone = phone_of(self.phone)
        number = id_number_of(self.id_number)
        return {
            "name": name_of(self.name),
            "phone": phone,
            "phone_index": lookup(phone) if phone else None,
            "id_number": number,
            "id_number_index": lookup(number) if number else None,
            "sex": residents.sex_in(number).value if number else self.sex and self.sex.value,
            "birth_on": residents.birth_date_in(number) if number else self.birth_on,
            "resident_type": self.resident_type and self.resident_type.value,
            "grid_id": self.grid_id,
        }


def name_of(text: str) -> str:
    """A usable name. Raises `NameUnusable`."""
    name = text.strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise NameUnusable
    return name


def phone_of(text: str | None) -> str | None:
    """A phone number in one spelling, None for an empty one. Raises `PhoneUnusable`."""
    if not text:
        return None
    phone = residents.normal_phone(text)
    if phone is None:
        raise PhoneUnusable
    return phone


def id_number_of(text: str | None) -> str | None:
    """A checked ID number, None for an empty one. Raises `IdNumberUnusable`."""
    if not text:
        return None
    number = residents.normal_id_number(text)
    if number is None:
        raise IdNumberUnusable
    return number


@transaction.atomic
def register_person(actor: Actor, particulars: PersonParticulars) -> Person:
    """Enters a person in the register. Raises as `PersonParticulars.columns`, and `IdNumberTaken`, `PlaceUnknown`."""
    post = actor.require(PeoplePermission.MANAGE)
    _check_grid(actor, particulars.grid_id)
    row = Person(**particulars.columns())
    _save(row, is_new=True)
    append(row, PersonRecord.REGISTER, actor=actor, post_id=post.id if post else None, area_id=row.grid_id)
    return row


@transaction.atomic
def change_person(actor: Actor, person_id: UUID, particulars: PersonParticulars) -> Person:
    """Corrects a person; phone and ID number stay as they are where None is given.

    The record names what changed and keeps old and new values of all but the sealed ones.
    Raises as `register_person`, and `PersonUnknown`.
    """
    post = actor.require(PeoplePermission.MANAGE)
    row = locked(actor, person_id, PeoplePermission.MANAGE)
    _check_grid(actor, particulars.grid_id)
    after = particulars.columns()
    for name in SEALED:
        if after[name] is None:
            after[name], after[f"{name}_index"] = getattr(row, name), getattr(row, f"{name}_index")
    if row.id_number is not None and particulars.id_number is None:
        after["sex"], after["birth_on"] = row.sex, row.birth_on
    shown = {"name", "sex", "birth_on", "resident_type", "grid_id"}
    told: dict[str, object] = {}
    for name in [field.name for field in fields(particulars)]:
        if getattr(row, name) != after[name]:
            told[name] = [_plain(getattr(row, name)), _plain(after[name])] if name in shown else "changed"
    for name, value in after.items():
        setattr(row, name, value)
    _save(row, is_new=False)
    if told:
        append(row, PersonRecord.CHANGE, actor=actor, post_id=post.id if post else None, details=told)
    return row


@transaction.atomic
def set_my_consent(actor: Actor, *, is_phone_public: bool, is_photo_public: bool) -> Person:
    """The actor's own consent to show phone and photo to the residents of their grid (GRD-29, 个保法 25)."""
    row = Person.objects.select_for_update().get(id=person_id_of(actor))
    row.is_phone_public, row.is_photo_public = is_phone_public, is_photo_public
    row.save(update_fields=["is_phone_public", "is_photo_public"])
    details = {"is_phone_public": is_phone_public, "is_photo_public": is_photo_public}
    append(row, PersonRecord.CONSENT, actor=actor, details=details)
    return row


@transaction.atomic
def introduce_myself(actor: Actor, name: str, grid_id: UUID | None) -> Person:
    """A resident says how they are called and in which grid they live.

    A name that was registered, or under which somebody holds a post, stays.
    """
    row = Person.objects.select_for_update().get(id=person_id_of(actor))
    if row.id_number_index is None and not row.posts.exists():
        row.name = name_of(name)
    if grid_id is not None:
        place = place_in_force(grid_id)
        if place is None or place.level not in HOME_LEVELS:
            raise PlaceUnknown(grid=str(grid_id))
    row.grid_id = grid_id
    row.save(update_fields=["name", "grid"])
    append(row, PersonRecord.INTRODUCE, actor=actor, details={"grid": _plain(grid_id)})
    return row


@transaction.atomic
def set_my_photo(actor: Actor, photo_id: UUID | None) -> None:
    """Which uploaded picture is the actor's photo, None for none. `files` calls this, having checked whose it is."""
    row = Person.objects.select_for_update().get(id=person_id_of(actor))
    row.photo_id = photo_id
    row.save(update_fields=["photo_id"])
    append(row, PersonRecord.SET_PHOTO, actor=actor)


def locked(actor: Actor, person_id: UUID, permission: str) -> Person:
    """The person, locked, if in sight under that permission. Raises `PersonUnknown`."""
    row = visible_to(actor, permission).filter(id=person_id).select_for_update(of=("self",)).first()
    if row is None:
        raise PersonUnknown(person=str(person_id))
    return row


def _check_grid(actor: Actor, grid_id: UUID | None) -> None:
    """A manager enters people in the grids in reach; without a grid they would lose sight of the new person."""
    scope = actor.scope_for(PeoplePermission.MANAGE)
    if scope.everything:
        return
    if grid_id is None:
        raise PlaceUnknown("Say in which of your grids the person lives or works.")
    place = place_in_force(grid_id)
    if place is None or not reaches(scope, place):
        raise PlaceUnknown(grid=str(grid_id))


def _save(row: Person, *, is_new: bool) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=is_new)
    except IntegrityError as error:
        taken = Person.objects.exclude(id=row.id).filter(id_number_index=row.id_number_index)
        if row.id_number_index is not None and taken.exists():
            raise IdNumberTaken from error
        raise


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str) else str(value)
