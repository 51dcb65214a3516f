"""Posts as whoever holds them is shown them, and those under which somebody may work from their own phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.access import account_id_of, person_id_of
from yuandian.foundation.people.models import Account
from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.queries.neighbourhood import Me, me
from yuandian.foundation.people.rules.signing_in import AccountKind
from yuandian.kernel.actor import Actor, HeldPost


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
    """Who is signed in, with which posts and what they may do."""

    me: Me
    posts: list[HeldPostCard]
    acting_post_id: UUID | None
    permissions: list[str]


def staff_me(actor: Actor) -> StaffMe:
    """Who the actor is, for staff."""
    return StaffMe(me(actor), held_post_cards(actor.posts), actor.acting_post_id, sorted(actor.permissions))


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
