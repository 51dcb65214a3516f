"""The register: persons, households, accounts."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.people.rules.residents import DwellingUse, HouseholdRelation, Membership, ResidentType, Sex
from yuandian.foundation.people.schemas import Name, PageAsked, PersonStepOut, Reason, Text
from yuandian.foundation.people.schemas.posts import PostOut
from yuandian.foundation.people.services.unmasking import Sealed
from yuandian.kernel.http.shapes import Schema

Number = Annotated[str, Field(min_length=1, max_length=30)]


class PersonIn(Schema):
    """What is known of a person. To leave phone or ID number as they are, give none."""

    name: Name
    phone: Number | None = None
    id_number: Number | None = None
    sex: Sex | None = None
    birth_on: date | None = None
    resident_type: ResidentType | None = None
    grid_id: UUID | None = None


class PersonsAsked(PageAsked):
    """What the register is narrowed to; `text` begins the name, `is_without_post`: staff who hold no post now."""

    text: Text | None = None
    grid_id: UUID | None = None
    building_id: UUID | None = None
    resident_type: ResidentType | None = None
    is_party_member: bool | None = None
    is_without_post: bool = False


class FindIn(Schema):
    """A phone or ID number to find its owner by; in the body, so that it stands in no log of addresses."""

    phone: Number | None = None
    id_number: Number | None = None


class PersonUnmaskIn(Schema):
    """Which value, and why."""

    field: Sealed
    reason: Reason


class PersonUnmaskedOut(Schema):
    """The plain value, shown once; None where there is none."""

    value: str | None


class PersonOut(Schema):
    """A person, sealed values masked."""

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


class PersonsOut(Schema):
    """A page of persons."""

    items: list[PersonOut]
    next: str | None


class ResidenceOut(Schema):
    """Where a person lives or lived."""

    id: UUID
    household_id: UUID
    building_id: UUID
    address: str
    relation: str
    starts_on: date
    ends_on: date | None


class MembershipOut(Schema):
    """A party registration."""

    kind: str
    branch_name: str | None
    starts_on: date
    ends_on: date | None


class AccountOut(Schema):
    """A way to sign in."""

    id: UUID
    kind: str
    username: str | None
    is_active: bool
    locked_until: datetime | None
    has_totp: bool


class LookOut(Schema):
    """That somebody saw a plain value."""

    at: datetime
    field: str
    reason: str
    by: str


class PersonPageOut(Schema):
    """One person whole."""

    card: PersonOut
    residences: list[ResidenceOut]
    memberships: list[MembershipOut]
    posts: list[PostOut]
    accounts: list[AccountOut]
    looks: list[LookOut]
    history: list[PersonStepOut]


class MembershipIn(Schema):
    """A party registration to enter."""

    kind: Membership
    branch_id: UUID | None = None
    starts_on: date


class PersonEndIn(Schema):
    """The first day on which something no longer holds."""

    ends_on: date


class HouseholdIn(Schema):
    """A household to enter, and the door it lives behind."""

    building_id: UUID
    entrance_id: UUID | None = None
    floor: Annotated[int, Field(ge=-10, le=200)] | None = None
    number: Annotated[str, Field(max_length=30)] = ""
    use: DwellingUse = DwellingUse.OWNED
    starts_on: date
    register_number: Annotated[str, Field(max_length=30)] = ""


class MoveIn(Schema):
    """Who comes to live in a household."""

    person_id: UUID
    relation: HouseholdRelation
    starts_on: date


class MemberOut(Schema):
    """A person of a household."""

    residence_id: UUID
    relation: str
    person: PersonOut


class HouseholdOut(Schema):
    """A household behind its door."""

    id: UUID
    building_id: UUID
    address: str
    entrance: str | None
    floor: int | None
    number: str
    use: str
    register_number: str
    members: list[MemberOut]
    link_id: UUID | None


class LinkIn(Schema):
    """Which households a post keeps in touch with: these, or all of a building."""

    household_ids: Annotated[list[UUID], Field(max_length=500)] = []
    building_id: UUID | None = None


class LinkedHouseholdsOut(Schema):
    """How many were new."""

    linked: int


class AccountNew(Schema):
    """A staff account to open."""

    username: Name


class AccountOpenedOut(Schema):
    """An account and its first password, shown once."""

    id: UUID
    username: str
    first_password: str
