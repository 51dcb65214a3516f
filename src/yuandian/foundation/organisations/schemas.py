"""HTTP in and out."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from yuandian.foundation.organisations.rules import OrganisationKind, TieRelation
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=200)]
Level = Annotated[int, Field(ge=0, le=4)]


class OrganisationIn(Schema):
    """Particulars of an organisation."""

    name: Name
    short_name: Text = ""
    code: Text | None = None
    parent_id: UUID | None = None
    party_level: Level | None = None
    level_title: Text = ""


class OrganisationNew(OrganisationIn):
    """An organisation to found, tied to a grid from today where one is given."""

    kind: OrganisationKind
    grid_id: UUID | None = None
    relation: TieRelation | None = None


class OrganisationsAsked(Schema):
    """What a list of organisations is narrowed to."""

    kind: OrganisationKind | None = None
    parent_id: UUID | None = None
    is_root: bool = False
    text: Text | None = None
    street_grid_id: UUID | None = None
    is_active: bool | None = True
    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ClosingIn(Schema):
    """Why and when an organisation closes."""

    on: date
    reason: Name


class TieIn(Schema):
    """A tie to a grid."""

    grid_id: UUID
    relation: TieRelation
    starts_on: date
    ends_on: date | None = None


class TieEnd(Schema):
    """The first day on which a tie no longer holds; today where none is given."""

    ends_on: date | None = None


class SchemeIn(Schema):
    """Titles by level, 0 the district to 4 the micro-grid."""

    street_id: UUID | None = None
    name: Name
    titles: dict[Level, Name]


class OrganisationOut(Schema):
    """An organisation in a list."""

    id: UUID
    kind: OrganisationKind
    name: str
    short_name: str
    code: str | None
    parent_id: UUID | None
    party_level: int | None
    level_title: str
    is_active: bool


class OrganisationsOut(Schema):
    """A page of organisations."""

    items: list[OrganisationOut]
    next: str | None


class TieOut(Schema):
    """A tie to a grid."""

    id: UUID
    grid_id: UUID
    grid_code: str
    relation: TieRelation
    starts_on: date
    ends_on: date | None


class OrganisationStepOut(Schema):
    """One entry of the record."""

    at: datetime
    action: str
    account_id: UUID | None
    post_id: UUID | None
    system: str
    details: dict[str, Any]


class OrganisationPageOut(Schema):
    """One organisation whole."""

    card: OrganisationOut
    parent_name: str | None
    ties: list[TieOut]
    children: list[OrganisationOut]
    history: list[OrganisationStepOut]


class LevelTitleOut(Schema):
    """One level's title."""

    level: int
    title: str


class SchemeOut(Schema):
    """What one street, or by default the district, calls its levels."""

    id: UUID
    name: str
    street_id: UUID | None
    street_name: str | None
    titles: list[LevelTitleOut]
