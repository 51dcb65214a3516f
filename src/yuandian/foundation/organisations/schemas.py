"""What comes in."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.organisations.rules import TieRelation
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=200)]
Level = Annotated[int, Field(ge=0, le=4)]


class OrganisationsAsked(Schema):
    """Which page of organisations."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ClosingIn(Schema):
    """Why and when an organisation closes."""

    on: date
    reason: Name


class ReopeningIn(Schema):
    """Why an organisation is opened again."""

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
