"""What taking part in something asks of a person: age and party membership; and who has which phone."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import PersonUnknown
from yuandian.foundation.people.models import Account, PartyMembership, Person
from yuandian.foundation.people.rules.residents import normal_phone
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel.sealed import lookup


@dataclass(frozen=True, slots=True)
class Standing:
    """When somebody was born, where it is known, and whether they are a party member today."""

    birth_on: date | None
    is_party_member: bool


def standing_of(person_id: UUID) -> Standing:
    """Of one person. Raises `PersonUnknown`."""
    row = Person.objects.filter(id=person_id).only("birth_on").first()
    if row is None:
        raise PersonUnknown(person=str(person_id))
    member = PartyMembership.objects.filter(in_force(today()), person=person_id).exists()
    return Standing(row.birth_on, member)


def resident_named(name: str, phone: str) -> UUID | None:
    """The person of exactly that name whose resident account has that phone, None where there is none."""
    found = resident_with_phone(phone)
    if found is None or not Person.objects.filter(pk=found, name=name.strip()).exists():
        return None
    return found


def resident_with_phone(phone: str) -> UUID | None:
    """The person whose resident account has that phone, None where there is none."""
    return _residents_with(phone, "person_id")


def resident_account_with_phone(phone: str) -> UUID | None:
    """The resident account that has that phone, None where there is none."""
    return _residents_with(phone, "id")


def _residents_with(phone: str, column: str) -> UUID | None:
    known = normal_phone(phone)
    if known is None:
        return None
    accounts = Account.objects.filter(kind=AccountKind.RESIDENT, is_active=True, phone_index=lookup(known))
    return accounts.values_list(column, flat=True).first()
