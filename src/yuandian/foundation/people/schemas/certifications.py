"""Claims of residents, and what share of them is certified."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from yuandian.foundation.people.rules.certifying import CertificationAction, CertificationKind, CertificationStatus
from yuandian.foundation.people.rules.residents import HouseholdRelation
from yuandian.foundation.people.schemas import Name, PageAsked, PersonStepOut
from yuandian.kernel.http.shapes import Schema

Address = Annotated[str, Field(min_length=1, max_length=200)]


class IdentityClaimIn(Schema):
    """To be the person of that name, shown by a card at the community; with the consent to have it checked."""

    name: Name
    grid_id: UUID | None = None
    has_consented: Literal[True]


class HouseholdClaimIn(Schema):
    """To live at that address; `grid_id` where the address names no building that is known."""

    name: Name
    address: Address
    grid_id: UUID | None = None
    has_consented: Literal[True]


class MyCertificationOut(Schema):
    """One's own claim and what became of it."""

    id: UUID
    kind: CertificationKind
    status: CertificationStatus
    address: str | None
    asked_at: datetime
    decided_at: datetime | None
    reason: str | None
    possible_actions: list[CertificationAction]


class MyCertificationsOut(Schema):
    """One's own claims, the newest first."""

    items: list[MyCertificationOut]


class CertificationsAsked(PageAsked):
    """What the queue is narrowed to."""

    status: CertificationStatus | None = None
    kind: CertificationKind | None = None


class CertificationOut(Schema):
    """A claim in the queue."""

    id: UUID
    kind: CertificationKind
    status: CertificationStatus
    name_masked: str
    phone_masked: str | None
    grid_id: UUID
    grid_name: str
    asked_at: datetime
    decided_at: datetime | None
    reason: str | None
    possible_actions: list[CertificationAction]


class CertificationsOut(Schema):
    """A page of claims, the one that waits longest first."""

    items: list[CertificationOut]
    next: str | None


class CertificationPageOut(Schema):
    """A claim as whoever checks it needs it."""

    card: CertificationOut
    name: str
    registered_name: str
    address: str | None
    person_id: UUID
    history: list[PersonStepOut]


class CertificationConfirmIn(Schema):
    """For a home: the household that the resident comes to live in, unless they are registered already."""

    household_id: UUID | None = None
    relation: HouseholdRelation = HouseholdRelation.OTHER


class CertificationRateOut(Schema):
    """How many of a grid's residents are certified."""

    grid_id: UUID
    level: str
    code: str
    name: str
    certified: int
    residents: int
    rate: float | None


class CertificationRatesOut(Schema):
    """Grids and those directly below them, with how it was counted and where the denominator is from."""

    formula: str
    source: str
    grids: list[CertificationRateOut]
