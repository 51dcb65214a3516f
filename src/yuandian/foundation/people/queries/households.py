"""Households behind their doors, as staff see them and as other modules name them, and who lives there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, Prefetch, QuerySet

from yuandian.foundation.people.access import (
    households_visible_to,
    in_force,
    today,
)
from yuandian.foundation.people.models import (
    Household,
    Residence,
)
from yuandian.foundation.people.queries.persons import PersonRow, address_of, card_of, memberships_on
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.kernel.actor import Actor
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


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    """A person of a household."""

    residence_id: UUID
    relation: str
    person: PersonRow


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household behind its door. `link_id` where it is one of the asker's 联户."""

    id: UUID
    building_id: UUID
    address: str
    entrance: str | None
    floor: int | None
    number: str
    use: str
    register_number: str
    members: list[HouseholdMember]
    link_id: UUID | None


def households_of_building(actor: Actor, building_id: UUID) -> list[HouseholdRow]:
    """The households of a building in sight, door by door, with who lives there."""
    actor.require(PeoplePermission.VIEW)
    rows = households_visible_to(actor).filter(in_force(today()), dwelling__building=building_id)
    return household_cards(rows, {})


def household_card(household_id: UUID) -> HouseholdRow:
    """One household, just made or changed by the caller."""
    return household_cards(Household.objects.filter(id=household_id), {})[0]


def household_cards(rows: QuerySet[Household], links: dict[UUID, UUID]) -> list[HouseholdRow]:
    """Cards by address, in two statements."""
    day = today()
    living = Residence.objects.filter(in_force(day)).select_related("person")
    living = living.annotate(is_party_member=Exists(memberships_on(day, "person")))
    found = rows.select_related("dwelling__building__courtyard", "dwelling__entrance").prefetch_related(
        Prefetch("residences", queryset=living.order_by("starts_on", "id"), to_attr="living")
    )
    cards = [_household(row, row.living, links.get(row.id), day) for row in found]
    return sorted(cards, key=lambda card: (card.address, card.id))


def _household(row: Household, living: Sequence[Any], link_id: UUID | None, day: date) -> HouseholdRow:
    door = row.dwelling
    return HouseholdRow(
        id=row.id,
        building_id=door.building_id,
        address=address_of(row),
        entrance=door.entrance.name if door.entrance else None,
        floor=door.floor,
        number=door.number,
        use=door.use,
        register_number=row.register_number,
        members=[
            HouseholdMember(
                one.id,
                one.relation,
                card_of(one.person, day, is_party_member=one.is_party_member),
            )
            for one in living
        ],
        link_id=link_id,
    )
