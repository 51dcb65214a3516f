"""Households as other modules name them: where, as far as everybody may know, and who lives there."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.models import Residence
from yuandian.foundation.people.queries.persons import address_of
from yuandian.kernel.masking import mask_address


@dataclass(frozen=True, slots=True)
class HouseholdLabel:
    """A household: its courtyard without the door, and who lives there now."""

    id: UUID
    masked: str
    person_ids: frozenset[UUID]


def household_of(person_id: UUID) -> HouseholdLabel | None:
    """The household in which a person lives now, None where the register knows of none."""
    path = "household__dwelling"
    homes = Residence.objects.filter(in_force(today()), person=person_id).order_by("starts_on", "id")
    home = homes.select_related(f"{path}__building__courtyard", f"{path}__entrance").first()
    return _label(home) if home else None


def lives_in(person_id: UUID, household_id: UUID) -> bool:
    """Whether a person lives in that household now."""
    return Residence.objects.filter(in_force(today()), person=person_id, household=household_id).exists()


def households_of(person_id: UUID) -> set[UUID]:
    """The households in which a person lives now."""
    homes = Residence.objects.filter(in_force(today()), person=person_id)
    return set(homes.values_list("household_id", flat=True))


def _label(home: Residence) -> HouseholdLabel:
    yard = home.household.dwelling.building.courtyard
    masked = f"{yard.name}**" if yard else mask_address(address_of(home.household)) or ""
    living = Residence.objects.filter(in_force(today()), household=home.household_id)
    return HouseholdLabel(home.household_id, masked, frozenset(living.values_list("person", flat=True)))
