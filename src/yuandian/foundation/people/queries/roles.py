"""One role for its keepers, and what a role may hold."""

from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db.models import F

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import RoleUnknown
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.queries.records import RecordMoment, record_of
from yuandian.foundation.people.rules import PeoplePermission, RolePermission
from yuandian.foundation.people.rules.posts import MatrixLevel, PlaceKind
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.permissions import all_permissions


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role and what it entitles to."""

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


@dataclass(frozen=True, slots=True)
class RoleDetail:
    """A role, how many posts of it are in force, and its record, the earliest first."""

    role: RoleRow
    holders: int
    history: list[RecordMoment]


def roles_for_list(actor: Actor) -> list[RoleRow]:
    """Every role, the required ones first."""
    actor.require(PeoplePermission.VIEW)
    return [role_row(role) for role in Role.objects.order_by(F("requirement").desc(nulls_last=True), "code")]


def role_row(role: Role) -> RoleRow:
    """A role as the list shows it."""
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
    )


def role_page(actor: Actor, role_id: UUID) -> RoleDetail:
    """One role. Raises `Forbidden`, `RoleUnknown`."""
    actor.require(RolePermission.MANAGE)
    role = Role.objects.filter(pk=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    holders = Post.objects.filter(in_force(today()), role=role).count()
    return RoleDetail(role_row(role), holders, record_of(entries_of(role)))


def permissions_for_keeper(actor: Actor) -> list[str]:
    """Every permission that something guards with: what a role may hold. Raises `Forbidden`."""
    actor.require(RolePermission.MANAGE)
    return sorted(all_permissions())
