"""The register: persons, where they live, who looked at what. Phones and ID numbers are masked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from annotated_types import MaxLen
from django.db.models import Exists, OuterRef, Q, QuerySet
from pydantic import BaseModel

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.organisations.facade import organisation_names
from yuandian.foundation.people.access import (
    in_force,
    today,
    visible_to,
)
from yuandian.foundation.people.errors import PersonUnknown
from yuandian.foundation.people.models import (
    Account,
    Dwelling,
    Household,
    PartyMembership,
    Person,
    Post,
    Residence,
    Unmasking,
)
from yuandian.foundation.people.queries.accounts import AccountRow, accounts_of
from yuandian.foundation.people.queries.posts import PostCard, account_names, post_cards
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import ResidentType, age_on, is_minor, normal_id_number, normal_phone
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import RecordStep, steps_of
from yuandian.kernel.masking import mask_id_number, mask_phone
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.sealed import lookup

LATEST_LOOKS = 100


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as staff see them: sealed values masked, the age instead of the date of birth."""

    id: UUID
    name: str
    sex: str | None
    age: int | None
    is_minor: bool
    phone_masked: str | None
    id_number_masked: str | None
    resident_type: str | None
    is_party_member: bool
    grid_id: UUID | None


@dataclass(frozen=True, slots=True)
class ResidenceCard:
    """Where a person lives or lived, and as what; why they left and where to, as far as it was told."""

    id: UUID
    household_id: UUID
    dwelling_id: UUID
    building_id: UUID
    address: str
    relation: str
    starts_on: date
    ends_on: date | None
    left_because: str | None
    went_to: str


@dataclass(frozen=True, slots=True)
class MembershipCard:
    """A party registration."""

    kind: str
    branch_id: UUID | None
    branch_name: str | None
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Look:
    """That somebody saw a plain value."""

    at: datetime
    field: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """All there is to show of one person. `may_keep`: the asker keeps the register where the person is."""

    card: PersonRow
    birth_on: date | None
    grid_name: str | None
    died_on: date | None
    may_keep: bool
    residences: list[ResidenceCard]
    memberships: list[MembershipCard]
    posts: list[PostCard]
    accounts: list[AccountRow]
    looks: list[Look]
    history: list[RecordStep]


class PersonFilter(BaseModel, frozen=True):
    """What the register is narrowed to; `text` begins the name, `is_without_post`: staff who hold no post now."""

    text: Annotated[str, MaxLen(200)] | None = None
    grid_id: UUID | None = None
    building_id: UUID | None = None
    resident_type: ResidentType | None = None
    is_party_member: bool | None = None
    is_without_post: bool = False


def persons_for_list(actor: Actor, filters: PersonFilter, after: str | None, limit: int) -> Page[PersonRow]:
    """Persons in sight who live, by name."""
    actor.require(PeoplePermission.VIEW)
    rows = _narrowed(with_party(visible_to(actor).filter(died_on__isnull=True)), filters)
    day = today()
    return page_of(rows, ("name", "id"), (str, UUID), after, limit, lambda row: person_card(row, day), is_counted=True)


def find_persons(actor: Actor, phone: str | None, id_number: str | None) -> list[PersonRow]:
    """Persons in sight with exactly that phone or ID number; none for a number that cannot be one."""
    actor.require(PeoplePermission.VIEW)
    condition = Q()
    if phone and (normal := normal_phone(phone)):
        condition |= Q(phone_index=lookup(normal))
    if id_number and (number := normal_id_number(id_number)):
        condition |= Q(id_number_index=lookup(number))
    if not condition:
        return []
    day = today()
    rows = with_party(visible_to(actor).filter(condition)).order_by("name", "id")
    return [person_card(row, day) for row in rows[:50]]


def person_page(actor: Actor, person_id: UUID) -> PersonDetail:
    """One person in sight. Raises `PersonUnknown`."""
    actor.require(PeoplePermission.VIEW)
    row = with_party(visible_to(actor)).filter(id=person_id).first()
    if row is None:
        raise PersonUnknown(person=str(person_id))
    posts = list(Post.objects.filter(in_force(today()), person=row).order_by("starts_on", "id"))
    cards = post_cards(post.id for post in posts)
    return PersonDetail(
        card=person_card(row, today()),
        birth_on=row.birth_on,
        grid_name=grid_names([row.grid_id]).get(row.grid_id) if row.grid_id else None,
        died_on=row.died_on,
        may_keep=visible_to(actor, PeoplePermission.MANAGE).filter(id=person_id).exists(),
        residences=[_residence(one) for one in _residences(row)],
        memberships=_memberships(row),
        posts=[cards[post.id] for post in posts],
        accounts=accounts_of(actor, row),
        looks=_looks(row),
        history=steps_of(row),
    )


def person_card(row: Any, day: date) -> PersonRow:
    """A row of `with_party`, as staff see it on that day."""
    return card_of(row, day, is_party_member=row.is_party_member)


def card_of(row: Person, day: date, *, is_party_member: bool) -> PersonRow:
    """A person as staff see them on that day."""
    return PersonRow(
        id=row.id,
        name=row.name,
        sex=row.sex,
        age=age_on(row.birth_on, day) if row.birth_on else None,
        is_minor=is_minor(row.birth_on, day),
        phone_masked=mask_phone(row.phone),
        id_number_masked=mask_id_number(row.id_number),
        resident_type=row.resident_type,
        is_party_member=is_party_member,
        grid_id=row.grid_id,
    )


def with_party(rows: QuerySet[Person]) -> QuerySet[Person]:
    """With whether each is a party member today."""
    return rows.annotate(is_party_member=Exists(memberships_on(today(), "pk")))


def memberships_on(day: date, path: str) -> QuerySet[PartyMembership]:
    """Memberships in force on that day of the person at `path`."""
    return PartyMembership.objects.filter(in_force(day), person=OuterRef(path))


def _narrowed(rows: QuerySet[Person], filters: PersonFilter) -> QuerySet[Person]:
    homes = Residence.objects.filter(in_force(today()), person=OuterRef("pk"))
    if filters.text:
        rows = rows.filter(name__startswith=filters.text.strip())
    if filters.resident_type:
        rows = rows.filter(resident_type=filters.resident_type)
    if filters.is_party_member is not None:
        member = Exists(memberships_on(today(), "pk"))
        rows = rows.filter(member if filters.is_party_member else ~member)
    if filters.building_id:
        rows = rows.filter(Exists(homes.filter(household__dwelling__building=filters.building_id)))
    if filters.grid_id:
        here = dwellings_within_grid(filters.grid_id)
        rows = rows.filter(Q(Exists(homes.filter(here))) | Q(grid=filters.grid_id))
    if filters.is_without_post:
        staff = Account.objects.filter(person=OuterRef("pk"), kind=AccountKind.STAFF, is_active=True)
        held = Post.objects.filter(in_force(today()), person=OuterRef("pk"))
        rows = rows.filter(Exists(staff), ~Exists(held))
    return rows


def dwellings_within_grid(grid_id: UUID) -> Q:
    """The condition that a residence lies in one micro-grid."""
    entrance = "household__dwelling__entrance__micro_grid"
    building = "household__dwelling__building__micro_grid"
    return Q(**{entrance: grid_id}) | Q(**{f"{entrance}__isnull": True, building: grid_id})


def _residences(row: Person) -> Iterable[Residence]:
    path = "household__dwelling"
    return row.residences.select_related(f"{path}__building__courtyard", f"{path}__entrance").order_by(
        "-starts_on", "-id"
    )


def _residence(one: Residence) -> ResidenceCard:
    return ResidenceCard(
        id=one.id,
        household_id=one.household_id,
        dwelling_id=one.household.dwelling_id,
        building_id=one.household.dwelling.building_id,
        address=address_of(one.household),
        relation=one.relation,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        left_because=one.left_because,
        went_to=one.went_to,
    )


def _memberships(row: Person) -> list[MembershipCard]:
    rows = list(row.memberships.order_by("-starts_on", "-id"))
    names = organisation_names(one.branch_id for one in rows if one.branch_id)
    return [
        MembershipCard(
            one.kind, one.branch_id, names.get(one.branch_id) if one.branch_id else None, one.starts_on, one.ends_on
        )
        for one in rows
    ]


def _looks(row: Person) -> list[Look]:
    rows = list(Unmasking.objects.filter(person=row).order_by("-created_at")[:LATEST_LOOKS])
    names = account_names(one.account_id for one in rows)
    return [Look(one.created_at, one.field, one.reason, names.get(one.account_id, "")) for one in rows]


def address_of(row: Household) -> str:
    """Courtyard, building, entrance and door in one line; the household comes with its dwelling and above."""
    return door_address(row.dwelling)


def door_address(door: Dwelling) -> str:
    """Courtyard, building, entrance and door in one line; the door comes with what is above it."""
    courtyard = door.building.courtyard.name if door.building.courtyard else ""
    entrance = door.entrance.name if door.entrance else ""
    return f"{courtyard}{door.building.name}{entrance}{door.number}"
