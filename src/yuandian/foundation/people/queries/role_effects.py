"""What a change of a role would do, before anybody makes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import RoleUnknown
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.queries.directory import DirectoryRow, directory_rows, with_names
from yuandian.foundation.people.queries.role_changes import check_change
from yuandian.foundation.people.rules import RolePermission
from yuandian.foundation.people.rules.roles import RoleDraft
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError

SHOWN = 20
# Posts in force of the role, and of these the persons whom no other post gives the permission.
TOUCHED = """
SELECT wanted.code, count(*), count(DISTINCT post.person_id) FILTER (WHERE NOT EXISTS (
    SELECT FROM people_post other JOIN people_role role ON role.id = other.role_id
    WHERE other.person_id = post.person_id AND other.role_id <> post.role_id AND role.permissions ? wanted.code
      AND other.starts_on <= %(day)s AND (other.ends_on IS NULL OR other.ends_on > %(day)s)))
FROM unnest(%(codes)s::text[]) AS wanted(code), people_post post
WHERE post.role_id = %(role)s AND post.starts_on <= %(day)s AND (post.ends_on IS NULL OR post.ends_on > %(day)s)
GROUP BY wanted.code
"""


@dataclass(frozen=True, slots=True)
class PermissionEffect:
    """A permission that so many posts gain or lose; `persons` have it by no other post, so that for them it is new, or
    gone.
    """

    code: str
    posts: int
    persons: int


@dataclass(frozen=True, slots=True)
class RoleEffect:
    """Whom a change touches. `touched` are the first posts by title, `unguarded` those whose account lacks the second
    step that the role would need; `refusal` is the code of what stands against it, `refused` what it is about.
    """

    posts: int
    touched: list[DirectoryRow]
    gained: list[PermissionEffect]
    lost: list[PermissionEffect]
    may_appoint_more: list[str]
    may_appoint_less: list[str]
    unguarded: int
    refusal: str | None
    refused: list[str]


def role_effect(actor: Actor, role_id: UUID | None, draft: RoleDraft) -> RoleEffect:
    """What the change would do; without `role_id`, what a new role would. Raises `Forbidden`, `RoleUnknown`."""
    actor.require(RolePermission.MANAGE)
    role = None if role_id is None else Role.objects.filter(id=role_id).first()
    if role is None and role_id is not None:
        raise RoleUnknown(role=str(role_id))
    after = draft.columns()
    refusal, refused = _refusal(actor, role, after)
    before_permissions = set(role.permissions if role else ())
    before_roles = set(role.may_appoint if role else ())
    gained, lost = set(draft.permissions) - before_permissions, before_permissions - set(draft.permissions)
    counts = _touched(role, sorted(gained | lost)) if role else {}
    held = Post.objects.filter(in_force(today()), role=role) if role else Post.objects.none()
    needs_more = draft.needs_second_step and not (role and role.needs_second_step)
    unguarded = held.filter(account__kind="staff", account__totp_confirmed_at__isnull=True) if needs_more else None
    return RoleEffect(
        posts=held.count(),
        touched=directory_rows(list(with_names(held).order_by("title", "id")[:SHOWN])),
        gained=[_effect(code, counts) for code in sorted(gained)],
        lost=[_effect(code, counts) for code in sorted(lost)],
        may_appoint_more=sorted(set(draft.may_appoint) - before_roles),
        may_appoint_less=sorted(before_roles - set(draft.may_appoint)),
        unguarded=unguarded.count() if unguarded is not None else 0,
        refusal=refusal,
        refused=refused,
    )


def _refusal(actor: Actor, role: Role | None, after: Mapping[str, Any]) -> tuple[str | None, list[str]]:
    try:
        check_change(actor, role, after)
    except DomainError as error:
        named = [code for value in error.facts.values() if isinstance(value, list) for code in value]
        return error.code, named
    return None, []


def _effect(code: str, counts: dict[str, tuple[int, int]]) -> PermissionEffect:
    posts, persons = counts.get(code, (0, 0))
    return PermissionEffect(code, posts, persons)


def _touched(role: Role, codes: list[str]) -> dict[str, tuple[int, int]]:
    if not codes:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(TOUCHED, {"codes": codes, "role": role.id, "day": today()})
        return {code: (posts, persons) for code, posts, persons in cursor.fetchall()}
