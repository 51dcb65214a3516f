"""One role for its keepers, and what a role may hold."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db.models import Count, F

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import RoleUnknown
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.queries.records import RecordMoment, record_of
from yuandian.foundation.people.rules import PeoplePermission, RolePermission
from yuandian.foundation.people.rules.posts import MatrixLevel, PlaceKind
from yuandian.foundation.people.rules.roles import ShippedRoles, shipped_roles
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.permissions import all_permissions


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role and what it entitles to. `is_own`: the district's own; `differs`: not as the product ships it."""

    id: UUID
    code: str
    requirement: str
    name: str
    name_en: str
    place_kind: PlaceKind
    permissions: list[str]
    is_responsible: bool
    responsible_level: MatrixLevel | None
    may_appoint: list[str]
    is_elected: bool
    needs_second_step: bool
    holders: int
    is_own: bool
    differs: bool
    edited_at: datetime | None
    retired_at: datetime | None


@dataclass(frozen=True, slots=True)
class ShippedRole:
    """How the product ships a role; `version` is that of the file now, `based_on` of the one the role came from."""

    version: int
    based_on: int
    name: str
    place_kind: PlaceKind
    permissions: list[str]
    responsible_level: MatrixLevel | None
    may_appoint: list[str]
    is_elected: bool
    needs_second_step: bool


@dataclass(frozen=True, slots=True)
class RoleDetail:
    """A role, how many posts of it are in force, as it is shipped, and its record, the earliest first."""

    role: RoleRow
    holders: int
    shipped: ShippedRole | None
    history: list[RecordMoment]


def roles_for_list(actor: Actor) -> list[RoleRow]:
    """Every role, the required ones first. One statement."""
    actor.require(PeoplePermission.VIEW)
    held = Count("posts", filter=in_force(today(), "posts__"))
    rows = Role.objects.annotate(held=held).order_by(F("requirement").desc(nulls_last=True), "code")
    file = shipped_roles()
    return [_row(role, role.held, file) for role in rows]


def role_row(role: Role) -> RoleRow:
    """A role as the list shows it."""
    return _row(role, Post.objects.filter(in_force(today()), role=role).count(), shipped_roles())


def _row(role: Role, holders: int, file: ShippedRoles) -> RoleRow:
    draft = file.roles.get(role.code)
    return RoleRow(
        id=role.id,
        code=role.code,
        requirement=role.requirement,
        name=role.name,
        name_en=role.name_en,
        place_kind=PlaceKind(role.place_kind),
        permissions=role.permissions,
        is_responsible=role.is_responsible,
        responsible_level=cast("MatrixLevel | None", role.responsible_level),
        may_appoint=role.may_appoint,
        is_elected=role.is_elected,
        needs_second_step=role.needs_second_step,
        holders=holders,
        is_own=draft is None,
        differs=draft is not None and any(getattr(role, name) != value for name, value in draft.columns().items()),
        edited_at=role.edited_at,
        retired_at=role.retired_at,
    )


def role_page(actor: Actor, role_id: UUID) -> RoleDetail:
    """One role. Raises `Forbidden`, `RoleUnknown`."""
    actor.require(RolePermission.MANAGE)
    role = Role.objects.filter(pk=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    row = role_row(role)
    return RoleDetail(row, row.holders, _shipped(role), record_of(entries_of(role)))


def _shipped(role: Role) -> ShippedRole | None:
    file = shipped_roles()
    draft = file.roles.get(role.code)
    if draft is None:
        return None
    return ShippedRole(
        version=file.version,
        based_on=role.file_version,
        name=draft.name,
        place_kind=draft.place_kind,
        permissions=sorted(draft.permissions),
        responsible_level=draft.responsible_level,
        may_appoint=sorted(draft.may_appoint),
        is_elected=draft.is_elected,
        needs_second_step=draft.needs_second_step,
    )


def permissions_for_keeper(actor: Actor) -> list[str]:
    """Every permission that something guards with: what a role may hold. Raises `Forbidden`."""
    actor.require(RolePermission.MANAGE)
    return sorted(all_permissions())
