"""Who may what: whether a person may do something and by which post, and who may do it at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import connection
from django.db.models import Count, QuerySet

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.organisations.facade import district_id, place_in_force
from yuandian.foundation.people.access import in_force, posts_visible_to, today, visible_to
from yuandian.foundation.people.errors import PermissionUnknown, PersonUnknown, PlaceUnknown
from yuandian.foundation.people.models import Absence, Account, Post, Role
from yuandian.foundation.people.queries.directory import DirectoryRow, directory_rows, with_names
from yuandian.foundation.people.rules import AccountPermission
from yuandian.foundation.people.rules.posts import PlaceKind
from yuandian.foundation.people.rules.roles import RESIDENT
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.permissions import all_permissions


class Hindrance(StrEnum):
    """Why a post does not let its holder do something now. `UNCHANGED`: the first password was not changed yet."""

    NO_ACCOUNT = "no_account"
    CLOSED = "closed"
    UNCHANGED = "unchanged"
    NO_SECOND_STEP = "no_second_step"
    NOT_IN_ROLE = "not_in_role"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True)
class PostVerdict:
    """What one post says. `stands_in_for`: it is another's, for whom the person is deputy now."""

    post_id: UUID
    title: str
    role: str
    role_name: str
    place: str
    reaches_district: bool
    stands_in_for: str | None
    hindrance: Hindrance | None


@dataclass(frozen=True, slots=True)
class PermissionVerdict:
    """Whether a person may do something, at a place where one was asked for. `as_resident`: without any post."""

    person_id: UUID
    person_name: str
    permission: str
    is_permitted: bool
    as_resident: bool
    posts: list[PostVerdict]


@dataclass(frozen=True, slots=True)
class PermittedRole:
    """A role that holds a permission, and how many posts in sight hold the role."""

    id: UUID
    code: str
    name: str
    posts: int


@dataclass(frozen=True, slots=True)
class PermittedPost:
    """A post whose role holds the permission, and what hinders its holder from using it."""

    post: DirectoryRow
    hindrance: Hindrance | None


def permissions_to_ask(actor: Actor) -> list[str]:
    """Every permission that something guards with. Raises `Forbidden`."""
    actor.require(AccountPermission.MANAGE)
    return sorted(all_permissions())


def verdict_on(actor: Actor, person_id: UUID, permission: str, grid_id: UUID | None) -> PermissionVerdict:
    """Whether a person in sight may do something, and what each of their posts says about it.

    Raises `PersonUnknown`, `PermissionUnknown`, `PlaceUnknown`.
    """
    actor.require(AccountPermission.MANAGE)
    _check(permission)
    person = visible_to(actor, AccountPermission.MANAGE).filter(id=person_id).first()
    if person is None:
        raise PersonUnknown(person=str(person_id))
    own = _held(Post.objects.filter(in_force(today()), person=person))
    now = clock.now()
    absences = Absence.objects.filter(
        in_force(today(), "post__"), deputy_post__in=[post.id for post in own], starts_at__lte=now, ends_at__gt=now
    )
    deputised = {row.post_id: row.deputy_post_id for row in absences}
    accounts = {post.id: post.account for post in own}
    pairs: list[tuple[Post, Account | None, str | None]] = [(post, post.account, None) for post in own]
    for post in _held(Post.objects.filter(id__in=deputised)):
        pairs.append((post, accounts[deputised[post.id]], post.person.name))
    names = grid_names({post.grid_id for post, _, _ in pairs if post.grid_id})
    within = _reaching([post for post, _, _ in pairs], grid_id)
    verdicts = [
        PostVerdict(
            post_id=post.id,
            title=post.title,
            role=post.role.code,
            role_name=post.role.name,
            place=names.get(post.grid_id or post.id, "") or (post.organisation.name if post.organisation else ""),
            reaches_district=post.grid is not None and post.grid.level == "district",
            stands_in_for=absent,
            hindrance=hindrance_of(post, account, permission, is_within=within is None or post.id in within),
        )
        for post, account, absent in pairs
    ]
    resident = Account.objects.filter(person=person, kind=AccountKind.RESIDENT, is_active=True).exists()
    as_resident = resident and Role.objects.filter(code=RESIDENT, permissions__contains=permission).exists()
    is_permitted = as_resident or any(one.hindrance is None for one in verdicts)
    return PermissionVerdict(person.id, person.name, permission, is_permitted, as_resident, verdicts)


def hindrance_of(post: Post, account: Account | None, permission: str, *, is_within: bool) -> Hindrance | None:
    """What keeps the holder of `account` from using a permission under a post; None where nothing does."""
    found = (
        (Hindrance.NOT_IN_ROLE, permission not in post.role.permissions),
        (Hindrance.NO_ACCOUNT, account is None),
        (Hindrance.CLOSED, account is not None and not account.is_active),
        (Hindrance.UNCHANGED, account is not None and account.must_change_password),
        (Hindrance.NO_SECOND_STEP, account is not None and is_unguarded(post.role, account)),
        (Hindrance.OUT_OF_REACH, not is_within),
    )
    return next((hindrance for hindrance, holds in found if holds), None)


def is_unguarded(role: Role, account: Account) -> bool:
    """Whether a role counts only once the account has a second step, which it has not."""
    return role.needs_second_step and account.kind == AccountKind.STAFF and not account.has_totp


def roles_permitted(actor: Actor, permission: str) -> list[PermittedRole]:
    """The roles that hold a permission, those with most posts first. Raises `PermissionUnknown`."""
    actor.require(AccountPermission.MANAGE)
    _check(permission)
    roles = Role.objects.filter(permissions__contains=permission, retired_at__isnull=True)
    posts = posts_visible_to(actor, AccountPermission.MANAGE).filter(in_force(today()), role__in=roles)
    counts = dict(posts.order_by().values("role").annotate(count=Count("id")).values_list("role", "count"))
    found = [PermittedRole(role.id, role.code, role.name, counts.get(role.id, 0)) for role in roles]
    return sorted(found, key=lambda one: (-one.posts, one.code))


def posts_permitted(
    actor: Actor, permission: str, role: str | None, grid_id: UUID | None, after: str | None, limit: int
) -> Page[PermittedPost]:
    """Posts in sight whose role holds a permission, by title; `grid_id`: those that reach that grid.

    Raises `PermissionUnknown`, `PlaceUnknown`.
    """
    actor.require(AccountPermission.MANAGE)
    _check(permission)
    rows = posts_visible_to(actor, AccountPermission.MANAGE).filter(
        in_force(today()), role__permissions__contains=permission
    )
    if role:
        rows = rows.filter(role__code=role)
    if grid_id is not None:
        rows = rows.filter(grid__in=grids_above(grid_id), role__place_kind=PlaceKind.GRID)
    page = page_of(
        with_names(rows).select_related("account"), ("title", "id"), (str, UUID), after, limit, lambda row: row
    )
    shown = directory_rows(page.items)
    items = [
        PermittedPost(card, hindrance_of(post, post.account, permission, is_within=True))
        for post, card in zip(page.items, shown, strict=True)
    ]
    return Page(items, page.next)


def _check(permission: str) -> None:
    if permission not in all_permissions():
        raise PermissionUnknown(permissions=[permission])


def _held(posts: QuerySet[Post]) -> list[Post]:
    return list(posts.select_related("person", "account", "role", "grid", "organisation").order_by("starts_on", "id"))


def _reaching(posts: Sequence[Post], grid_id: UUID | None) -> set[UUID] | None:
    """Of these posts, those that reach a grid; None where none was asked for. Raises `PlaceUnknown`."""
    if grid_id is None:
        return None
    above = grids_above(grid_id)
    return {post.id for post in posts if post.role.place_kind == PlaceKind.GRID and post.grid_id in above}


def grids_above(grid_id: UUID) -> set[UUID]:
    """The grids from which a post reaches a grid: itself, those above it, for an exclusive one the communities that
    manage it. Raises `PlaceUnknown`.
    """
    place = place_in_force(grid_id)
    if place is None:
        raise PlaceUnknown(grid=str(grid_id))
    with connection.cursor() as cursor:
        cursor.execute("SELECT community_id FROM grid_gridmanager WHERE exclusive_id = %s", [grid_id])
        managers = {community_id for (community_id,) in cursor.fetchall()}
    root = district_id()
    return {place.id, *place.ancestors, *managers, *({root} if root else ())}
