"""Posts, absences, nominations, responsibility, roles."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from yuandian.foundation.people.rules.nominating import NominationAction, NominationStatus
from yuandian.foundation.people.schemas import PageAsked, PersonStepOut, Reason, Text
from yuandian.kernel.http.shapes import Schema

Origin = Literal[
    "secretary",
    "committee_member",
    "community_worker",
    "village_party_group_leader",
    "party_representative",
    "resident_representative",
    "building_lead",
    "enterprise_representative",
    "property_staff",
    "volunteer",
]
RoleCode = Annotated[str, Field(min_length=1, max_length=50)]
MatrixLevel = Literal["micro", "grid", "community", "street", "exclusive", "worker"]
MatrixProblem = Literal["gap", "overlap", "unreachable"]
PartyLevel = Literal["street", "community", "grid", "micro"]


class AppointmentIn(Schema):
    """Who is to be what, where and since when (default today)."""

    person_id: UUID
    role: RoleCode
    grid_id: UUID | None = None
    organisation_id: UUID | None = None
    title: Text = ""
    origin: Origin | None = None
    starts_on: date | None = None


class HandOverIn(Schema):
    """To whom a post goes, and why."""

    to_person_id: UUID
    reason: Reason


class AbsenceIn(Schema):
    """Who stands in, from when to when, and why."""

    deputy_post_id: UUID
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    reason: Reason


class NominationIn(Schema):
    """Who is put forward for what."""

    person_id: UUID
    role: RoleCode
    grid_id: UUID
    title: Text = ""
    origin: Origin | None = None


class PublicityIn(Schema):
    """From which day until which a nomination hangs out."""

    public_from: date
    public_until: date


class ObjectionIn(Schema):
    """What residents object."""

    objection: Reason


class NomineeAppointmentIn(Schema):
    """Whose post the nominee takes over, if anybody holds it."""

    replaces_post_id: UUID | None = None


class NominationsAsked(PageAsked):
    """What the list of nominations is narrowed to."""

    status: NominationStatus | None = None
    grid_id: UUID | None = None


class MatrixAsked(PageAsked):
    """Which part of the matrix."""

    level: MatrixLevel | None = None
    problem: MatrixProblem | None = None
    street_grid_id: UUID | None = None


class PartyGapsAsked(PageAsked):
    """Which gaps of the party's coverage."""

    level: PartyLevel | None = None
    street_grid_id: UUID | None = None


class StreetPageAsked(PageAsked):
    """A page of one street, or of all in reach."""

    street_grid_id: UUID | None = None


class PostOut(Schema):
    """A post; while its holder is away, with the deputy's name."""

    id: UUID
    title: str
    role: str
    role_name: str
    person_id: UUID
    person_name: str
    phone_masked: str | None
    account_id: UUID | None
    grid_id: UUID | None
    organisation_id: UUID | None
    deputy_post_id: UUID | None
    responsible_level: str | None


class AbsenceOut(Schema):
    """A time in which somebody stands in."""

    id: UUID
    post_id: UUID
    deputy_post_id: UUID
    deputy_title: str
    starts_at: datetime
    ends_at: datetime
    reason: str


class PostPageOut(Schema):
    """One post whole."""

    card: PostOut
    origin: str | None
    starts_on: date
    ends_on: date | None
    absences: list[AbsenceOut]
    history: list[PersonStepOut]


class NominationOut(Schema):
    """A nomination and what may be done to it now."""

    id: UUID
    person_id: UUID
    person_name: str
    role: str
    role_name: str
    responsible_level: str | None
    grid_id: UUID
    grid_name: str
    title: str
    origin: str | None
    status: NominationStatus
    public_from: date | None
    public_until: date | None
    post_id: UUID | None
    possible_actions: list[NominationAction]


class NominationsOut(Schema):
    """A page of nominations."""

    items: list[NominationOut]
    next: str | None


class NominationPageOut(Schema):
    """One nomination whole."""

    card: NominationOut
    history: list[PersonStepOut]


class ResponsibleOut(Schema):
    """Who is responsible at one level of a place."""

    level: str
    level_name: str
    post: PostOut | None


class LevelStateOut(Schema):
    """How complete one level of the matrix is."""

    level: str
    total: int
    gaps: int
    overlaps: int
    unreachable: int


class ResponsibilityFaultOut(Schema):
    """A grid without exactly one responsible person who can be reached."""

    grid_id: UUID
    level: str
    code: str
    name: str
    number: int
    parent_code: str | None
    problem: MatrixProblem
    titles: list[str]
    full_name: str


class ResponsibilityFaultsOut(Schema):
    """A page of faults."""

    items: list[ResponsibilityFaultOut]
    next: str | None


class UnplacedBuildingOut(Schema):
    """An address that belongs to no micro-grid."""

    building_id: UUID
    name: str
    courtyard: str | None


class UnplacedBuildingsOut(Schema):
    """A page of such addresses."""

    items: list[UnplacedBuildingOut]
    next: str | None


class CoverageOut(Schema):
    """A rate with its numerator, denominator and formula; None where there is nothing to cover."""

    level: str
    covered: int
    total: int
    rate: float | None
    formula: str


class PartyCoverageOut(Schema):
    """How far party organisations and members reach."""

    levels: list[CoverageOut]
    overall: CoverageOut


class GapOut(Schema):
    """A grid without what its level must have."""

    grid_id: UUID
    level: str
    code: str
    name: str
    number: int
    parent_code: str | None


class GapsOut(Schema):
    """A page of gaps."""

    items: list[GapOut]
    next: str | None


class RoleIn(Schema):
    """What a role is made of."""

    requirement: Text = ""
    name: Annotated[str, Field(min_length=1, max_length=50)]
    name_en: Text = ""
    place_kind: Literal["grid", "organisation", "none"]
    permissions: list[Annotated[str, Field(max_length=50)]]
    responsible_level: MatrixLevel | None = None
    may_appoint: list[Annotated[str, Field(max_length=50)]] = []
    is_elected: bool = False


class RoleNew(RoleIn):
    """A role of the district's own."""

    code: Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,48}$")]


class RoleOut(Schema):
    """A role."""

    id: UUID
    code: str
    requirement: str
    name: str
    name_en: str
    place_kind: str
    permissions: list[str]
    is_responsible: bool
    responsible_level: str | None
    may_appoint: list[str]
    is_elected: bool


class RoleMomentOut(Schema):
    """An entry of a role's record; `details` say before and after."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class RolePageOut(Schema):
    """A role with the number of posts of it in force and its record."""

    role: RoleOut
    holders: int
    history: list[RoleMomentOut]
