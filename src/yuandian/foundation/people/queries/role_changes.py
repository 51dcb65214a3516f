"""Whether somebody may change a role as they wish, before anything is changed."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from yuandian.foundation.people.access import today
from yuandian.foundation.people.errors import AuditApart, RoleBeyondYours, RoleHeld, RoleIsYourOwn
from yuandian.foundation.people.models import Post, Role
from yuandian.foundation.people.rules.roles import APART, EVERY_ROLE, SHAPE, beyond, shipped_roles, widening
from yuandian.kernel.actor import Actor


def check_change(actor: Actor, role: Role | None, after: Mapping[str, Any]) -> None:
    """That the actor may make these the columns of a role; None: of a new one. Nothing is changed.

    Raises `AuditApart`, `RoleIsYourOwn`, `RoleBeyondYours`, `RoleHeld`.
    """
    before = None if role is None else {name: getattr(role, name) for name in after}
    if APART & {*after["permissions"], *(before["permissions"] if before else ())}:
        raise AuditApart
    widened = widening(before, after)
    if role is not None and before is not None:
        if widened and role.code in {post.role for post in actor.posts}:
            raise RoleIsYourOwn(permissions=sorted(widened.permissions), roles=sorted(widened.may_appoint))
        if any(before[name] != after[name] for name in SHAPE) and (held := posts_now_or_later(role)):
            raise RoleHeld(posts=held)
    if actor.kind == "system":
        return
    giveable, fillable = _theirs_to_give(actor)
    if missing := beyond(widened, giveable, fillable):
        raise RoleBeyondYours(codes=missing)


def posts_now_or_later(role: Role) -> int:
    """How many posts of a role are in force or to come."""
    return Post.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()), role=role).count()


def _theirs_to_give(actor: Actor) -> tuple[set[str], set[str]]:
    """The permissions that the actor holds or could give by appointing, also as shipped; the roles they fill."""
    held = [post.role for post in actor.effective_posts]
    fillable = {
        code for one in Role.objects.filter(code__in=held).values_list("may_appoint", flat=True) for code in one
    }
    giveable = set(actor.permissions)
    sets: dict[str, set[str]] = {code: set(draft.permissions) for code, draft in shipped_roles().roles.items()}
    for code, permissions in Role.objects.values_list("code", "permissions"):
        sets.setdefault(code, set()).update(permissions)
    for code, permissions in sets.items():
        if EVERY_ROLE in fillable or code in fillable:
            giveable |= permissions
    return giveable, fillable
