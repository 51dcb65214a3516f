"""The directory of posts, and what ending one would mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import MaxLen, MinLen
from django.db.models import Prefetch, Q, QuerySet
from pydantic import BaseModel

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.access import in_force, posts_visible_to, today
from yuandian.foundation.people.errors import PostUnknown
from yuandian.foundation.people.models import Absence, Post, Role
from yuandian.foundation.people.rules import PeoplePermission, PostPermission
from yuandian.foundation.people.rules.directory import (
    PostAction,
    actions_on,
    words_of,
)
from yuandian.foundation.people.rules.posts import WORKER, may_fill
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.paging import Page, page_of

PlaceLevel = Literal["district", "street", "community", "grid", "micro", "exclusive"]


@dataclass(frozen=True, slots=True)
class DirectoryRow:
    """A post with its holder and place; `deputy_name` while somebody stands in. `is_reachable`: can sign in."""

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


@dataclass(frozen=True, slots=True)
class PostEnding:
    """What ends with a post. `leaves_gap`: nobody else is responsible for its grid at that level."""

    leaves_gap: bool
    level: str | None
    is_elected: bool
    linked_households: int
    deputises_for: list[str]
    actions: list[PostAction]


class DirectoryFilter(BaseModel, frozen=True):
    """What the directory is narrowed to. `text` is looked for in name, title, grid, its code and organisation;
    `level` is that of the grid that a post stands on; `within_grid_id` stands for its subtree, `grid_id` for
    the grid alone.
    """

    text: Annotated[str, MaxLen(200)] | None = None
    role: Annotated[str, MinLen(1), MaxLen(50)] | None = None
    level: PlaceLevel | None = None
    grid_id: UUID | None = None
    within_grid_id: UUID | None = None
    organisation_id: UUID | None = None
    person_id: UUID | None = None


def directory(actor: Actor, filters: DirectoryFilter, after: str | None, limit: int) -> Page[DirectoryRow]:
    """Posts in force in sight, by title, phones masked. Three statements."""
    actor.require(PeoplePermission.VIEW)
    rows = with_names(_narrowed(posts_visible_to(actor).filter(in_force(today())), filters))
    page = page_of(rows, ("title", "id"), (str, UUID), after, limit, lambda row: row, is_counted=True)
    return page.of(directory_rows(page.items))


def post_ending(actor: Actor, post_id: UUID) -> PostEnding:
    """What would end with a post in sight. Raises `PostUnknown`."""
    actor.require(PeoplePermission.VIEW)
    row = posts_visible_to(actor).filter(in_force(today()), id=post_id).select_related("role").first()
    if row is None:
        raise PostUnknown(post=str(post_id))
    level = row.role.responsible_level
    others = Post.objects.filter(in_force(today()), grid=row.grid_id, role__responsible_level=level).exclude(id=row.id)
    is_alone = level is not None and level != WORKER and row.grid_id is not None
    standing_in = Absence.objects.filter(deputy_post=row, ends_at__gt=clock.now())
    return PostEnding(
        leaves_gap=is_alone and not others.exists(),
        level=level,
        is_elected=row.role.is_elected,
        linked_households=row.linked_households.filter(ends_on__isnull=True).count(),
        deputises_for=list(standing_in.order_by("starts_at").values_list("post__title", flat=True)),
        actions=actions_for(actor, [row])[row.id],
    )


def posts_in_sight(actor: Actor, ids: Iterable[UUID]) -> set[UUID]:
    """Of these posts, those that the actor sees. Raises `Forbidden`."""
    actor.require(PeoplePermission.VIEW)
    return set(posts_visible_to(actor).filter(id__in=list(ids)).values_list("id", flat=True))


def with_names(rows: QuerySet[Post]) -> QuerySet[Post]:
    """With what a row shows, deputies of this moment in `away`."""
    now = clock.now()
    away = Absence.objects.filter(starts_at__lte=now, ends_at__gt=now).order_by("starts_at")
    away = away.select_related("deputy_post__person")
    return rows.select_related("person", "role", "grid", "organisation").prefetch_related(
        Prefetch("absences", queryset=away, to_attr="away")
    )


def directory_rows(posts: Sequence[Any]) -> list[DirectoryRow]:
    """Rows of posts that `with_names` made."""
    names = grid_names({post.grid_id for post in posts if post.grid_id})
    return [_row(post, names) for post in posts]


def _row(post: Any, names: dict[UUID, str]) -> DirectoryRow:
    absence = post.away[0] if post.away else None
    return DirectoryRow(
        id=post.id,
        title=post.title,
        role=post.role.code,
        role_name=post.role.name,
        person_id=post.person_id,
        person_name=post.person.name,
        phone_masked=mask_phone(post.person.phone),
        is_reachable=post.account_id is not None,
        grid_id=post.grid_id,
        grid_name=names.get(post.grid_id, post.grid.name) if post.grid else None,
        grid_level=post.grid.level if post.grid else None,
        organisation_id=post.organisation_id,
        organisation_name=post.organisation.name if post.organisation else None,
        starts_on=post.starts_on,
        ends_on=post.ends_on,
        deputy_name=absence.deputy_post.person.name if absence else None,
        deputy_until=absence.ends_at if absence else None,
    )


def actions_for(actor: Actor, posts: Sequence[Post]) -> dict[UUID, list[PostAction]]:
    """What the actor may do about each post, from scope and role; two statements a permission."""
    ids = [post.id for post in posts]
    own = {post.id for post in actor.posts}
    within = {
        permission: set(posts_visible_to(actor, permission).filter(id__in=ids).values_list("id", flat=True))
        for permission in (PostPermission.APPOINT, PostPermission.HAND_OVER)
        if actor.may(permission)
    }
    fills = {permission: _fillable(actor, permission) for permission in within}

    def may(post: Post, permission: PostPermission) -> bool:
        return post.id in within.get(permission, set()) and may_fill(fills[permission], post.role.code)

    return {
        post.id: actions_on(
            is_elected=post.role.is_elected,
            may_end=may(post, PostPermission.APPOINT),
            may_hand_over=may(post, PostPermission.HAND_OVER),
            is_own=post.id in own,
        )
        for post in posts
    }


def _fillable(actor: Actor, permission: str) -> set[str]:
    held = [post.role for post in actor.effective_posts if permission in post.permissions]
    lists = Role.objects.filter(code__in=held).values_list("may_appoint", flat=True)
    return {code for one in lists for code in one}


def _narrowed(rows: QuerySet[Post], filters: DirectoryFilter) -> QuerySet[Post]:
    for word in words_of(filters.text or ""):
        rows = rows.filter(
            Q(title__icontains=word)
            | Q(person__name__icontains=word)
            | Q(grid__name__icontains=word)
            | Q(grid__code=word)
            | Q(organisation__name__icontains=word)
        )
    if filters.role:
        rows = rows.filter(role__code=filters.role)
    if filters.level:
        rows = rows.filter(grid__level=filters.level)
    if filters.grid_id:
        rows = rows.filter(grid=filters.grid_id)
    if filters.within_grid_id:
        rows = rows.filter(_subtree(filters.within_grid_id))
    if filters.organisation_id:
        rows = rows.filter(organisation=filters.organisation_id)
    if filters.person_id:
        rows = rows.filter(person=filters.person_id)
    return rows


def _subtree(grid_id: UUID) -> Q:
    """The condition that a post stands on a grid or below it; the district is the root of all."""
    below = Q(grid=grid_id)
    for path in ("street", "community", "parent", "street__parent"):
        below |= Q(**{f"grid__{path}": grid_id})
    return below
