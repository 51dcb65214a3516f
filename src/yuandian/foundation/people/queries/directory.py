"""The directory of posts, and what one person holds, held and did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import MaxLen, MinLen
from django.db.models import Prefetch, Q, QuerySet
from pydantic import BaseModel

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.access import in_force, posts_visible_to, today, visible_to
from yuandian.foundation.people.errors import PersonUnknown, PostUnknown
from yuandian.foundation.people.models import Absence, Post, Role
from yuandian.foundation.people.queries.posts import person_names, post_cards
from yuandian.foundation.people.queries.records import record_of
from yuandian.foundation.people.rules import PeoplePermission, PostPermission
from yuandian.foundation.people.rules.directory import (
    PostAction,
    PostState,
    actions_on,
    post_state,
    words_of,
)
from yuandian.foundation.people.rules.posts import WORKER, may_fill
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import subject_type_of
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.paging import Page, page_of

PlaceLevel = Literal["district", "street", "community", "grid", "micro", "exclusive"]
LATEST_ABSENCES = 50
LATEST_MOMENTS = 200
# What a step's details may name another party by.
PERSONS = ("to_person",)
POSTS = ("deputy_post", "from_post")


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
class Tenure:
    """A post of one person, whether it is past, and what the asker may do about it."""

    post: DirectoryRow
    state: PostState
    actions: list[PostAction]


@dataclass(frozen=True, slots=True)
class PersonAbsence:
    """A time in which somebody stood or stands in for another. `may_end`: it runs, and the asker may end it."""

    id: UUID
    post_id: UUID
    post_title: str
    person_name: str
    deputy_post_id: UUID
    deputy_title: str
    deputy_name: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    may_end: bool


@dataclass(frozen=True, slots=True)
class PersonMoment:
    """One entry of the records of a person and of their posts. `about` is the post's title, `other` who else
    it concerns.
    """

    at: datetime
    action: str
    by: str
    post: str | None
    about: str | None
    other: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class PersonPosts:
    """All that a person holds and held, who stood in, and who did what about it, the latest first."""

    posts: list[Tenure]
    absences: list[PersonAbsence]
    history: list[PersonMoment]


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
    rows = _whole(_narrowed(posts_visible_to(actor).filter(in_force(today())), filters))
    page = page_of(rows, ("title", "id"), (str, UUID), after, limit, lambda row: row)
    return Page(_rows(page.items), page.next)


def posts_of_person(actor: Actor, person_id: UUID) -> PersonPosts:
    """What a person in sight holds and held. Raises `PersonUnknown`."""
    actor.require(PeoplePermission.VIEW)
    person = visible_to(actor).filter(id=person_id).first()
    if person is None:
        raise PersonUnknown(person=str(person_id))
    posts = list(_whole(Post.objects.filter(person=person)).order_by("-starts_on", "-id"))
    may = _may(actor, posts)
    day = today()
    tenures = [
        Tenure(row, state := post_state(row.starts_on, row.ends_on, day), may[row.id] if state == "present" else [])
        for row in _rows(posts)
    ]
    return PersonPosts(tenures, _absences(actor, posts), _moments(person_id, posts))


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
        actions=_may(actor, [row])[row.id],
    )


def posts_in_sight(actor: Actor, ids: Iterable[UUID]) -> set[UUID]:
    """Of these posts, those that the actor sees. Raises `Forbidden`."""
    actor.require(PeoplePermission.VIEW)
    return set(posts_visible_to(actor).filter(id__in=list(ids)).values_list("id", flat=True))


def _whole(rows: QuerySet[Post]) -> QuerySet[Post]:
    """With what a row shows, deputies of this moment in `away`."""
    now = clock.now()
    away = Absence.objects.filter(starts_at__lte=now, ends_at__gt=now).order_by("starts_at")
    away = away.select_related("deputy_post__person")
    return rows.select_related("person", "role", "grid", "organisation").prefetch_related(
        Prefetch("absences", queryset=away, to_attr="away")
    )


def _rows(posts: Sequence[Any]) -> list[DirectoryRow]:
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


def _may(actor: Actor, posts: Sequence[Post]) -> dict[UUID, list[PostAction]]:
    """What the actor may do about each post, told from scope and role; two statements a permission."""
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


def _absences(actor: Actor, posts: Sequence[Post]) -> list[PersonAbsence]:
    ids = [post.id for post in posts]
    rows = Absence.objects.filter(Q(post__in=ids) | Q(deputy_post__in=ids)).select_related(
        "post__person", "deputy_post__person"
    )
    latest = list(rows.order_by("-starts_at", "-id")[:LATEST_ABSENCES])
    now = clock.now()
    running = [row.post_id for row in latest if row.ends_at > now]
    endable = posts_visible_to(actor, PostPermission.HAND_OVER).filter(id__in=running)
    may_end = set(endable.values_list("id", flat=True)) if running else set()
    return [
        PersonAbsence(
            row.id, row.post_id, row.post.title, row.post.person.name, row.deputy_post_id, row.deputy_post.title,
            row.deputy_post.person.name, row.starts_at, row.ends_at, row.reason,
            row.ends_at > now and row.post_id in may_end,
        )
        for row in latest
    ]  # fmt: skip


def _moments(person_id: UUID, posts: Sequence[Post]) -> list[PersonMoment]:
    titles = {post.id: post.title for post in posts}
    entries = list(
        HistoryEntry.objects.filter(
            subject_type__in=["people.person", subject_type_of(Post)], subject_id__in=[person_id, *titles]
        ).order_by("-at", "-sequence")[:LATEST_MOMENTS]
    )
    persons = person_names(_named(entries, PERSONS))
    cards = post_cards(_named(entries, POSTS))

    def other(details: dict[str, Any]) -> str | None:
        for key in PERSONS:
            if key in details:
                return persons.get(UUID(details[key]))
        for key in POSTS:
            if key in details and (card := cards.get(UUID(details[key]))):
                return f"{card.title} {card.person_name}"
        return None

    return [
        PersonMoment(
            moment.at, moment.action, moment.by, moment.post, titles.get(entry.subject_id),
            other(moment.details), moment.details.get("reason"),
        )
        for entry, moment in zip(entries, record_of(entries), strict=True)
    ]  # fmt: skip


def _named(entries: Iterable[HistoryEntry], keys: Iterable[str]) -> set[UUID]:
    return {UUID(entry.details[key]) for entry in entries for key in keys if entry.details.get(key)}


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
