"""Roles: loaded from the file that comes with the product, and edited by the district."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.people.errors import PermissionUnknown, PlaceMisfit, RoleTaken, RoleUnknown
from yuandian.foundation.people.models import Role
from yuandian.foundation.people.rules import RolePermission
from yuandian.foundation.people.rules.posts import PLACE_KIND_NAMES, RESPONSIBLE_LEVEL_NAMES
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import append
from yuandian.kernel.permissions import all_permissions

FILE = "reference/roles.toml"


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """What a role is made of."""

    requirement: str
    name: str
    name_en: str
    place_kind: str
    permissions: Collection[str]
    responsible_level: str | None = None
    may_appoint: Collection[str] = ()
    is_elected: bool = False

    def columns(self) -> dict[str, Any]:
        """The columns of a row, lists sorted. Raises `PlaceMisfit` for a kind or level that there is not."""
        if self.place_kind not in PLACE_KIND_NAMES:
            raise PlaceMisfit(place_kind=self.place_kind)
        if self.responsible_level is not None and self.responsible_level not in RESPONSIBLE_LEVEL_NAMES:
            raise PlaceMisfit(responsible_level=self.responsible_level)
        return {
            **asdict(self),
            "permissions": sorted(self.permissions),
            "may_appoint": sorted(self.may_appoint),
            "is_responsible": self.responsible_level is not None,
        }


@transaction.atomic
def load_roles() -> Mapping[str, int]:
    """Loads `config/reference/roles.toml`; gives the counts `added`, `updated` and `kept`.

    A role that is there already is touched only when the file's version is higher than the one it was loaded
    from, so that what the district edited stays until we ship something new. Safe to run again, and from
    several processes.
    """
    content = tomllib.loads(files("yuandian.config").joinpath(FILE).read_text(encoding="utf-8"))
    version: int = content["version"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('people.load_roles'))")
    known = {role.code: role for role in Role.objects.select_for_update().order_by("id")}
    counts = {"added": 0, "updated": 0, "kept": 0}
    actor = system_actor("load-roles")
    for entry in content["role"]:
        code, draft = entry["code"], RoleDraft(**{key: entry[key] for key in entry if key != "code"})
        role = known.get(code)
        if role is not None and role.file_version >= version:
            counts["kept"] += 1
            continue
        counts["added" if role is None else "updated"] += 1
        _write(actor, role or Role(code=code), draft, version)
    return counts


def _write(actor: Actor, role: Role, draft: RoleDraft, version: int) -> None:
    for name, value in draft.columns().items():
        setattr(role, name, value)
    role.file_version = version
    role.save()
    append(role, "role.loaded", actor=actor, details={"version": version, "permissions": role.permissions})


@transaction.atomic
def change_role(actor: Actor, role_id: UUID, draft: RoleDraft) -> Role:
    """Edits a role for the whole district; whoever holds it may at once do what it now says.

    Raises `RoleUnknown`, `PermissionUnknown`, `PlaceMisfit`.
    """
    post = actor.require(RolePermission.MANAGE)
    if not actor.scope_for(RolePermission.MANAGE).everything:
        raise Forbidden("Roles are the district's.")
    role = Role.objects.select_for_update().filter(id=role_id).first()
    if role is None:
        raise RoleUnknown(role=str(role_id))
    _check_codes(draft)
    before = {name: getattr(role, name) for name in draft.columns()}
    for name, value in draft.columns().items():
        setattr(role, name, value)
    role.save()
    told = {name: [before[name], value] for name, value in draft.columns().items() if before[name] != value}
    append(role, "role.changed", actor=actor, post_id=post.id if post else None, details=told)
    return role


@transaction.atomic
def create_role(actor: Actor, code: str, draft: RoleDraft) -> Role:
    """A role of the district's own. Raises `RoleTaken`, `PermissionUnknown`, `PlaceMisfit`, `RoleUnknown`."""
    post = actor.require(RolePermission.MANAGE)
    if not actor.scope_for(RolePermission.MANAGE).everything:
        raise Forbidden("Roles are the district's.")
    _check_codes(draft)
    role, is_new = Role.objects.get_or_create(code=code.strip(), defaults=draft.columns())
    if not is_new:
        raise RoleTaken(role=code)
    append(role, "role.created", actor=actor, post_id=post.id if post else None, details=dict(draft.columns()))
    return role


def _check_codes(draft: RoleDraft) -> None:
    if unknown := sorted(set(draft.permissions) - all_permissions()):
        raise PermissionUnknown(permissions=unknown)
    roles = set(Role.objects.values_list("code", flat=True)) | {"*"}
    if missing := sorted(set(draft.may_appoint) - roles):
        raise RoleUnknown(roles=missing)
