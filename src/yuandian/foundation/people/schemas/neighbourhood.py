"""A grid and who is there for it."""

from datetime import date
from uuid import UUID

from yuandian.kernel.http.shapes import Schema


class ContactOut(Schema):
    """Somebody who is there for a grid; phone and photo where they agreed."""

    post_id: UUID
    role: str
    title: str
    name: str
    phone: str | None
    photo_id: UUID | None


class PartyContactOut(Schema):
    """A party organisation that leads a grid."""

    organisation_id: UUID
    name: str
    level_title: str


class NominationNoticeOut(Schema):
    """A nomination made public."""

    id: UUID
    name: str
    title: str
    public_from: date
    public_until: date


class NeighbourhoodOut(Schema):
    """A grid and who is there for it, nearest first."""

    grid_id: UUID
    code: str
    display_name: str
    full_name: str
    contacts: list[ContactOut]
    party: list[PartyContactOut]
    nominations: list[NominationNoticeOut]


class MyNeighbourhoodOut(Schema):
    """One's own grid, None while it is not known where one lives."""

    grid: NeighbourhoodOut | None
