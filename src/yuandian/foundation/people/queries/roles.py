"""One role for whoever keeps roles, and what a role may hold."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import RoleUnknown
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.queries.records import RecordMoment, record_of
from yuandian.foundation.people.rules import RolePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.permissions import all_permissions


@dataclass(frozen=True, slots=True)
class RolePage:
    """A role, how many posts of it are in force, and its record, the earliest first."""

    role: Role
    holders: int
    history: list[RecordMoment]


def role_page(actor: Actor, role_id: UUID) -> RolePage:
    """One role. Raises `Forbidden`, `RoleUnknown`."""
    actor.require(RolePermission.MANAGE)
    role = Role.objects.filter(pk=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    holders = Post.objects.filter(in_force(today()), role=role).count()
    return RolePage(role, holders, record_of(entries_of(role)))


def permissions_for_keeper(actor: Actor) -> list[str]:
    """Every permission that something guards with: what a role may hold. Raises `Forbidden`."""
    actor.require(RolePermission.MANAGE)
    return sorted(all_permissions())
