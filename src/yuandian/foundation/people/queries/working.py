"""Under which posts somebody may work from their own phone."""

from dataclasses import dataclass

from yuandian.foundation.people.queries.actors import actor_for_account
from yuandian.foundation.people.services.passwords import work_account_of
from yuandian.kernel.actor import Actor, HeldPost


@dataclass(frozen=True, slots=True)
class Work:
    """The posts in force. Those of a staff account want its password, and its second step where that is on."""

    posts: tuple[HeldPost, ...]
    needs_password: bool
    needs_code: bool


def my_work(actor: Actor) -> Work:
    """The actor's posts, else those of their person's staff account."""
    if actor.posts:
        return Work(actor.posts, needs_password=False, needs_code=False)
    account = work_account_of(actor)
    if account is None:
        return Work((), needs_password=False, needs_code=False)
    posts = actor_for_account(account.id).posts
    return Work(posts, needs_password=bool(posts), needs_code=bool(posts) and account.has_totp)
