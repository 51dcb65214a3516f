"""Roles: loaded from the file that comes with the product, and edited by the district."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from pydantic import TypeAdapter

from yuandian.foundation.people.errors import AuditApart, PermissionUnknown, RoleTaken, RoleUnknown
from yuandian.foundation.people.models import Role
from yuandian.foundation.people.records import RoleRecord
from yuandian.foundation.people.rules import RolePermission
from yuandian.foundation.people.rules.roles import APART, NewRole, RoleDraft
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append
from yuandian.kernel.permissions import all_permissions
from yuandian.reference import shipped

NEW_ROLE = TypeAdapter(NewRole)


@transaction.atomic
def load_roles() -> Mapping[str, int]:
    """Loads `reference/roles.toml`; gives the counts `added`, `updated` and `kept`.

    A role that is there already is touched only when the file's version is higher than the one it was loaded
    from, so that what the district edited stays until we ship something new. Safe to run again, and from
    several processes.
    """
    content = shipped("roles", dict[str, Any])
    version: int = content["version"]
    advisory_lock("people.load_roles")
    known = {role.code: role for role in Role.objects.select_for_update().order_by("id")}
    counts = {"added": 0, "updated": 0, "kept": 0}
    actor = system_actor("load-roles")
    for entry in content["role"]:
        draft = NEW_ROLE.validate_python(entry)
        role = known.get(draft.code)
        if role is not None and role.file_version >= version:
            counts["kept"] += 1
            continue
        counts["added" if role is None else "updated"] += 1
        _write(actor, role or Role(code=draft.code), draft, version)
    return counts


def _write(actor: Actor, role: Role, draft: RoleDraft, version: int) -> None:
    for name, value in draft.columns().items():
        setattr(role, name, value)
    role.file_version = version
    role.save()
    append(role, RoleRecord.LOAD, actor=actor, details={"version": version, "permissions": role.permissions})


@transaction.atomic
def change_role(actor: Actor, role_id: UUID, draft: RoleDraft) -> Role:
    """Edits a role for the whole district; anyone who holds it may at once do what it now says.

    Raises `RoleUnknown`, `PermissionUnknown`.
    """
    post = actor.require(RolePermission.MANAGE)
    if not actor.scope_for(RolePermission.MANAGE).everything:
        raise Forbidden("Roles are the district's.")
    role = Role.objects.select_for_update().filter(id=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    _check_codes(draft)
    if (set(draft.permissions) | set(role.permissions)) & APART:
        raise AuditApart
    before = {name: getattr(role, name) for name in draft.columns()}
    for name, value in draft.columns().items():
        setattr(role, name, value)
    role.save()
    told = {name: [before[name], value] for name, value in draft.columns().items() if before[name] != value}
    append(role, RoleRecord.CHANGE, actor=actor, post_id=post.id if post else None, details=told)
    return role


@transaction.atomic
def create_role(actor: Actor, draft: NewRole) -> Role:
    """A role of the district's own. Raises `RoleTaken`, `PermissionUnknown`, `RoleUnknown`."""
    post = actor.require(RolePermission.MANAGE)
    if not actor.scope_for(RolePermission.MANAGE).everything:
        raise Forbidden("Roles are the district's.")
    _check_codes(draft)
    if set(draft.permissions) & APART:
        raise AuditApart
    role, is_new = Role.objects.get_or_create(code=draft.code, defaults=draft.columns())
    if not is_new:
        raise RoleTaken(role=draft.code)
    append(role, RoleRecord.CREATE, actor=actor, post_id=post.id if post else None, details=dict(draft.columns()))
    return role


def _check_codes(draft: RoleDraft) -> None:
    if unknown := sorted(set(draft.permissions) - all_permissions()):
        raise PermissionUnknown(permissions=unknown)
    roles = set(Role.objects.values_list("code", flat=True)) | {"*"}
    if missing := sorted(set(draft.may_appoint) - roles):
        raise RoleUnknown(roles=missing)
