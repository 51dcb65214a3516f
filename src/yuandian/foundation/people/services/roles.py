"""Roles: loaded from the file that comes with the product, and edited by the district.

Nobody widens a role that they hold, and nobody gives by a role what is not theirs to give. Every change is written down
with its reason.
"""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.people.access import today
from yuandian.foundation.people.errors import (
    PermissionUnknown,
    RoleHeld,
    RoleNeeded,
    RoleNotShipped,
    RoleTaken,
    RoleUnknown,
)
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.queries.role_changes import check_change, posts_now_or_later
from yuandian.foundation.people.records import RoleRecord
from yuandian.foundation.people.rules import RolePermission
from yuandian.foundation.people.rules.roles import (
    EVERY_ROLE,
    KEEPING,
    RESIDENT,
    NewRole,
    RoleDraft,
    shipped_roles,
)
from yuandian.foundation.people.services.unmaskings import written
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append
from yuandian.kernel.permissions import all_permissions


@transaction.atomic
def load_roles() -> Mapping[str, int]:
    """Loads `reference/roles.toml`; gives the counts `added`, `updated` and `kept`.

    A role that is there already is touched only when the file's version is higher than the one it was loaded from, and
    never when the district edited it: what then ships is shown beside it. Safe to run again,
    and from several processes.
    """
    file = shipped_roles()
    advisory_lock("people.load_roles")
    known = {role.code: role for role in Role.objects.select_for_update().order_by("id")}
    counts = {"added": 0, "updated": 0, "kept": 0}
    actor = system_actor("load-roles")
    for code, draft in file.roles.items():
        role = known.get(code)
        if role is not None and (role.file_version >= file.version or role.edited_at is not None):
            counts["kept"] += 1
            continue
        counts["added" if role is None else "updated"] += 1
        row = role or Role(code=code)
        _assign(row, draft.columns())
        row.file_version = file.version
        row.save()
        append(row, RoleRecord.LOAD, actor=actor, details={"version": file.version, **draft.columns()})
    return counts


@transaction.atomic
def change_role(actor: Actor, role_id: UUID, draft: RoleDraft, reason: str) -> Role:
    """Edits a role for the whole district; anyone who holds it may at once do what it now says.

    Raises `RoleUnknown`, `PermissionUnknown`, `ReasonMissing`, `RoleIsYourOwn`, `RoleBeyondYours`, `RoleHeld` where the
    place it is held at would change below its posts, `RoleNeeded`.
    """
    post, role = _begin(actor, role_id)
    reason = written(reason)
    _check_codes(draft, kept=role.permissions)
    check_change(actor, role, draft.columns())
    told = _assign(role, draft.columns())
    role.edited_at = clock.now()
    role.save()
    _check_keepers()
    _record(actor, post, role, RoleRecord.CHANGE, {**told, "reason": reason})
    return role


@transaction.atomic
def create_role(actor: Actor, draft: NewRole, reason: str) -> Role:
    """A role of the district's own.

    Raises `RoleTaken`, `PermissionUnknown`, `RoleUnknown`, `ReasonMissing`, `RoleBeyondYours`.
    """
    post = _keeper(actor)
    reason = written(reason)
    _check_codes(draft)
    check_change(actor, None, draft.columns())
    role, is_new = Role.objects.get_or_create(code=draft.code, defaults={**draft.columns(), "edited_at": clock.now()})
    if not is_new:
        raise RoleTaken(role=draft.code)
    _record(actor, post, role, RoleRecord.CREATE, {**draft.columns(), "reason": reason})
    return role


@transaction.atomic
def restore_role(actor: Actor, role_id: UUID, reason: str) -> Role:
    """Takes a role back to what the product ships. Raises `RoleNotShipped`, else as `change_role`."""
    post, role = _begin(actor, role_id)
    reason = written(reason)
    file = shipped_roles()
    draft = file.roles.get(role.code)
    if draft is None:
        raise RoleNotShipped(role=role.code)
    check_change(actor, role, draft.columns())
    told = _assign(role, draft.columns())
    role.edited_at, role.file_version = None, file.version
    role.save()
    _check_keepers()
    _record(actor, post, role, RoleRecord.RESTORE, {**told, "version": file.version, "reason": reason})
    return role


@transaction.atomic
def retire_role(actor: Actor, role_id: UUID, reason: str) -> Role:
    """Gives a role to nobody any more. Raises `RoleUnknown`, `ReasonMissing`, `RoleHeld`, `RoleNeeded`."""
    post, role = _begin(actor, role_id)
    reason = written(reason)
    if role.code == RESIDENT:
        raise RoleNeeded(role=role.code)
    if held := posts_now_or_later(role):
        raise RoleHeld(posts=held)
    role.retired_at = role.retired_at or clock.now()
    role.save(update_fields=["retired_at"])
    _record(actor, post, role, RoleRecord.RETIRE, {"reason": reason})
    return role


@transaction.atomic
def revive_role(actor: Actor, role_id: UUID, reason: str) -> Role:
    """Takes a retired role into use again. Raises `RoleUnknown`, `ReasonMissing`, `RoleBeyondYours`."""
    post, role = _begin(actor, role_id)
    reason = written(reason)
    check_change(
        actor, None, {name: getattr(role, name) for name in ("permissions", "may_appoint", "needs_second_step")}
    )
    role.retired_at = None
    role.save(update_fields=["retired_at"])
    _record(actor, post, role, RoleRecord.REVIVE, {"reason": reason})
    return role


def _begin(actor: Actor, role_id: UUID) -> tuple[HeldPost | None, Role]:
    post = _keeper(actor)
    role = Role.objects.select_for_update().filter(id=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    return post, role


def _keeper(actor: Actor) -> HeldPost | None:
    post = actor.require(RolePermission.MANAGE)
    if not actor.scope_for(RolePermission.MANAGE).everything:
        raise Forbidden("Roles are the district's.")
    return post


def _assign(role: Role, columns: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Sets the columns; gives from what to what each of them changed."""
    told = {name: [getattr(role, name), value] for name, value in columns.items() if getattr(role, name) != value}
    for name, value in columns.items():
        setattr(role, name, value)
    return told


def _check_keepers() -> None:
    """That somebody at the district may still look after roles, and after accounts. Raises `RoleNeeded`."""
    day = today()
    in_office = Post.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), starts_on__lte=day)
    at_district = in_office.filter(account__is_active=True, grid__level="district", role__place_kind="grid")
    for permission in sorted(KEEPING):
        if not at_district.filter(role__permissions__contains=permission).exists():
            raise RoleNeeded(permission=permission)


def _record(actor: Actor, post: HeldPost | None, role: Role, kind: RoleRecord, details: Mapping[str, Any]) -> None:
    append(role, kind, actor=actor, post_id=post.id if post else None, details=details)


def _check_codes(draft: RoleDraft, kept: Collection[str] = ()) -> None:
    if unknown := sorted(set(draft.permissions) - set(kept) - all_permissions()):
        raise PermissionUnknown(permissions=unknown)
    roles = set(Role.objects.values_list("code", flat=True)) | {EVERY_ROLE}
    if missing := sorted(set(draft.may_appoint) - roles):
        raise RoleUnknown(roles=missing)
