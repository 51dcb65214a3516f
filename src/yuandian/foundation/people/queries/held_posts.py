"""The posts of one person, as staff and as holders see them, and those to work under from a phone of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.access import account_id_of, in_force, person_id_of, posts_visible_to, today, visible_to
from yuandian.foundation.people.errors import PersonUnknown
from yuandian.foundation.people.models import Absence, Account, Post
from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.queries.directory import DirectoryRow, actions_for, directory_rows, with_names
from yuandian.foundation.people.queries.neighbourhood import Me, me
from yuandian.foundation.people.queries.posts import person_names, post_cards
from yuandian.foundation.people.queries.records import record_of
from yuandian.foundation.people.rules import PeoplePermission, PostPermission
from yuandian.foundation.people.rules.directory import (
    PostAction,
    PostState,
    post_state,
)
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.history import subject_type_of
from yuandian.kernel.models import HistoryEntry

LATEST_ABSENCES = 50
LATEST_MOMENTS = 200
# What a step's details may name another party by.
PERSONS = ("to_person",)
POSTS = ("deputy_post", "from_post")


@dataclass(frozen=True, slots=True)
class HeldPostCard:
    """A post that the caller may act under now; `X-Post` chooses one. A grid of the post's own comes before
    exclusive ones.
    """

    id: UUID
    role: str
    title: str
    permissions: list[str]
    reaches_everything: bool
    grid_ids: list[UUID]
    places: list[str]
    organisation_ids: list[UUID]


@dataclass(frozen=True, slots=True)
class MyWork:
    """The posts in force. Those of a staff account want its password, and its second step where that is on."""

    posts: list[HeldPostCard]
    needs_password: bool
    needs_code: bool


@dataclass(frozen=True, slots=True)
class StaffMe:
    """Who is signed in, with which posts and what they may do. `lacks_second_step`: some post, not among these, counts
    only once the account has one.
    """

    me: Me
    posts: list[HeldPostCard]
    acting_post_id: UUID | None
    permissions: list[str]
    lacks_second_step: bool


def staff_me(actor: Actor) -> StaffMe:
    """Who the actor is, for staff."""
    lacks_second_step = posts_lacking_second_step(account_id_of(actor)).exists()
    return StaffMe(
        me(actor), held_post_cards(actor.posts), actor.acting_post_id, sorted(actor.permissions), lacks_second_step
    )


def posts_lacking_second_step(account_id: UUID) -> QuerySet[Post]:
    """The account's posts in force that count only once it has a second step."""
    return Post.objects.filter(
        in_force(today()), account=account_id, account__kind=AccountKind.STAFF.value,
        account__totp_confirmed_at__isnull=True, role__needs_second_step=True,
    )  # fmt: skip


def my_work(actor: Actor) -> MyWork:
    """The actor's posts, else those of their person's staff account."""
    if actor.posts:
        return MyWork(held_post_cards(actor.posts), needs_password=False, needs_code=False)
    account = work_account_of(actor)
    if account is None:
        return MyWork([], needs_password=False, needs_code=False)
    posts = actor_for_account(account.id).posts
    return MyWork(held_post_cards(posts), needs_password=bool(posts), needs_code=bool(posts) and account.has_totp)


def work_account_of(actor: Actor) -> Account | None:
    """The open staff account of the actor's person, if it is another than theirs."""
    accounts = Account.objects.filter(person_id=person_id_of(actor), kind=AccountKind.STAFF, is_active=True)
    return accounts.exclude(id=account_id_of(actor)).first()


def held_post_cards(posts: Sequence[HeldPost]) -> list[HeldPostCard]:
    """Posts with the names of their places."""
    names = grid_names(area.id for post in posts for area in post.scope.areas)
    return [_card(post, names) for post in posts]


def _card(post: HeldPost, names: dict[UUID, str]) -> HeldPostCard:
    own_first = sorted(post.scope.areas, key=lambda area: (area.level == "exclusive", area.id))
    grid_ids = [area.id for area in own_first]
    return HeldPostCard(
        id=post.id,
        role=post.role,
        title=post.title,
        permissions=sorted(post.permissions),
        reaches_everything=post.scope.everything,
        grid_ids=grid_ids,
        places=[names[grid_id] for grid_id in grid_ids if grid_id in names],
        organisation_ids=sorted(post.scope.units),
    )


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


def posts_of_person(actor: Actor, person_id: UUID) -> PersonPosts:
    """What a person in sight holds and held. Raises `PersonUnknown`."""
    actor.require(PeoplePermission.VIEW)
    person = visible_to(actor).filter(id=person_id).first()
    if person is None:
        raise PersonUnknown(person=str(person_id))
    posts = list(with_names(Post.objects.filter(person=person)).order_by("-starts_on", "-id"))
    may = actions_for(actor, posts)
    day = today()
    tenures = [
        Tenure(row, state := post_state(row.starts_on, row.ends_on, day), may[row.id] if state == "present" else [])
        for row in directory_rows(posts)
    ]
    return PersonPosts(tenures, _absences(actor, posts), _moments(person_id, posts))


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
