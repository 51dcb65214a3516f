"""The directory of posts, and what one person holds and held."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from yuandian.foundation.people.rules.directory import PostAction, PostState
from yuandian.foundation.people.schemas import PageAsked, Text
from yuandian.foundation.people.schemas.posts import RoleCode
from yuandian.kernel.http.shapes import Schema

PlaceLevel = Literal["district", "street", "community", "grid", "micro", "exclusive"]


class DirectoryAsked(PageAsked):
    """What the directory is narrowed to; `level` is that of the grid that a post stands on."""

    text: Text | None = None
    role: RoleCode | None = None
    level: PlaceLevel | None = None
    grid_id: UUID | None = None
    within_grid_id: UUID | None = None
    organisation_id: UUID | None = None
    person_id: UUID | None = None


class DirectoryPostOut(Schema):
    """A post with its holder and place; while the holder is away, with the deputy's name."""

    id: UUID
    title: str
    role: str
    role_name: str
    person_id: UUID
    person_name: str
    phone_masked: str | None
    is_reachable: bool
    grid_id: UUID | None
    grid_name: str | None
    grid_level: str | None
    organisation_id: UUID | None
    organisation_name: str | None
    starts_on: date
    ends_on: date | None
    deputy_name: str | None
    deputy_until: datetime | None


class DirectoryOut(Schema):
    """A page of the directory."""

    items: list[DirectoryPostOut]
    next: str | None


class TenureOut(Schema):
    """A post of one person and what the caller may do about it."""

    post: DirectoryPostOut
    state: PostState
    actions: list[PostAction]


class PersonAbsenceOut(Schema):
    """A time in which somebody stood or stands in for another."""

    id: UUID
    post_id: UUID
    post_title: str
    person_name: str
    deputy_post_id: UUID
    deputy_title: str
    deputy_name: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    may_end: bool


class PersonMomentOut(Schema):
    """One entry of the records of a person and of their posts."""

    at: datetime
    action: str
    by: str
    post: str | None
    about: str | None
    other: str | None
    reason: str | None


class PersonPostsOut(Schema):
    """What a person holds and held, who stood in, and who did what about it, the latest first."""

    posts: list[TenureOut]
    absences: list[PersonAbsenceOut]
    history: list[PersonMomentOut]


class PostEndingOut(Schema):
    """What ends with a post; `leaves_gap` where nobody else is responsible for its grid at that level."""

    leaves_gap: bool
    level: str | None
    is_elected: bool
    linked_households: int
    deputises_for: list[str]
    actions: list[PostAction]
