"""The persons that the rows of a sheet speak of: found in the register, or entered in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from yuandian.foundation.people.models import Person
from yuandian.foundation.people.records import PersonRecord
from yuandian.foundation.people.rules.residents import birth_date_in, sex_in
from yuandian.foundation.people.rules.sheets import PeopleFault, Said
from yuandian.foundation.people.services.bulk_register import create_recorded
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup
from yuandian.kernel.sheets.profiles import FoundCells

FILLED_IN = ("phone", "id_number", "sex", "birth_on", "resident_type")


@dataclass(slots=True)
class Met:
    """Whom a row speaks of; `filled` names what the register did not know yet and the row says."""

    person: Person
    is_new: bool
    filled: list[str] = field(default_factory=list)


class Register:
    """The persons known by the ID numbers and phones of some rows, and those entered meanwhile.

    An ID number says who somebody is; else a phone and a name do; else (`as_known`) a name among those who live behind
    one door.
    """

    def __init__(self, rows: Sequence[FoundCells]) -> None:
        numbers = {index for row in rows if (index := _index(row, Said.ID_NUMBER))}
        phones = {index for row in rows if (index := _index(row, Said.PHONE))}
        known = Person.objects.select_for_update(no_key=True).filter(merged_into__isnull=True)
        self._by_number = {bytes(one.id_number_index or b""): one for one in known.filter(id_number_index__in=numbers)}
        self._by_phone: dict[tuple[bytes, str], Person] = {}
        for one in known.filter(phone_index__in=phones).order_by("created_at", "id"):
            self._by_phone.setdefault((bytes(one.phone_index or b""), one.name), one)
        self._fresh: list[Person] = []
        self._filled: list[Met] = []

    def meet(self, row: FoundCells, grid_id: UUID | None, as_known: Person | None = None) -> Met:
        """The person of a row, known or new; nothing is written before `save`. Raises `RowWrong`."""
        number, phone, name = _index(row, Said.ID_NUMBER), _index(row, Said.PHONE), row.text(Said.NAME)
        if number and (known := self._by_number.get(number)) is not None:
            if known.name != name:
                raise row.wrong(Said.ID_NUMBER, PeopleFault.NAME_DIFFERS)
            return self._known(known, row)
        by_phone = self._by_phone.get((phone, name)) if phone else as_known
        if by_phone is not None and (not number or by_phone.id_number_index is None):
            return self._known(by_phone, row)
        person = Person(name=name, grid_id=grid_id, **_said(row))
        self._fresh.append(person)
        self._remember(person)
        return Met(person, is_new=True)

    def _known(self, person: Person, row: FoundCells) -> Met:
        met = Met(person, is_new=False)
        for column, value in _said(row).items():
            if value is not None and getattr(person, column) is None:
                setattr(person, column, value)
                if column in FILLED_IN:
                    met.filled.append(column)
        if met.filled and person not in self._fresh:
            self._filled.append(met)
            self._remember(person)
        return met

    def _remember(self, person: Person) -> None:
        if person.id_number_index:
            self._by_number[bytes(person.id_number_index)] = person
        if person.phone_index:
            self._by_phone.setdefault((bytes(person.phone_index), person.name), person)

    def drop(self, met: Met) -> None:
        """The row is not taken after all: whoever is new by it is not entered."""
        if met.is_new:
            self._fresh.remove(met.person)
            self._by_number = {key: one for key, one in self._by_number.items() if one is not met.person}
            self._by_phone = {key: one for key, one in self._by_phone.items() if one is not met.person}

    def save(self, actor: Actor, details: Mapping[str, Any]) -> None:
        """Enters who is new, and fills in what the register did not know."""
        create_recorded(actor, self._fresh, PersonRecord.REGISTER, details)
        for met in self._filled:
            met.person.save(update_fields=[*FILLED_IN, "phone_index", "id_number_index"])
            append(met.person, PersonRecord.CHANGE, actor=actor, details={**details, "filled_in": met.filled})
        self._fresh, self._filled = [], []


def _index(row: FoundCells, said: Said) -> bytes | None:
    value = row.get(said)
    return lookup(value) if value else None


def _said(row: FoundCells) -> dict[str, Any]:
    """What a row says of a person, column by column; sex and date of birth follow from the ID number."""
    number, phone = row.get(Said.ID_NUMBER), row.get(Said.PHONE)
    return {
        "phone": phone,
        "phone_index": lookup(phone) if phone else None,
        "id_number": number,
        "id_number_index": lookup(number) if number else None,
        "sex": sex_in(number).value if number else row.get(Said.SEX),
        "birth_on": birth_date_in(number) if number else row.get(Said.BIRTH_ON),
        "resident_type": row.get(Said.RESIDENT_TYPE),
    }
