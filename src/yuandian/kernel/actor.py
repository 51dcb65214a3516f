"""Who acts. The first argument of every service and query."""

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import Literal, Self
from uuid import UUID

from yuandian.kernel.errors import Forbidden
from yuandian.kernel.scopes import NOTHING, Scope

ActorKind = Literal["resident", "staff", "partner", "system"]


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post in force: a role at a place. Its permissions hold only within its scope."""

    id: UUID
    role: str
    title: str
    permissions: frozenset[str]
    scope: Scope


@dataclass(frozen=True, slots=True)
class Actor:
    """A person (or a named system) with the posts held now.

    With `acting_post_id` set only that post counts; otherwise permissions are the union over all posts (GRD-25) and
    the post under which an act is recorded is the first that grants it. `own_permissions` are what the person may do
    without any post, such as a resident's reporting.
    """

    kind: ActorKind
    account_id: UUID | None
    person_id: UUID | None
    name: str
    posts: tuple[HeldPost, ...] = ()
    acting_post_id: UUID | None = None
    own_permissions: frozenset[str] = frozenset()
    system: str = ""

    @property
    def effective_posts(self) -> tuple[HeldPost, ...]:
        """The posts that count for this request."""
        if self.acting_post_id is None:
            return self.posts
        return tuple(post for post in self.posts if post.id == self.acting_post_id)

    @property
    def permissions(self) -> frozenset[str]:
        """Union over the posts that count, and what needs no post."""
        return self.own_permissions.union(*(post.permissions for post in self.effective_posts))

    def may(self, permission: str) -> bool:
        """Whether any post that counts grants `permission`; a system actor may do all that its caller does."""
        return self.kind == "system" or permission in self.permissions

    def require(self, permission: str) -> HeldPost | None:
        """The post that grants `permission`, None where none is needed. Raises `Forbidden` when nothing grants it."""
        for post in self.effective_posts:
            if permission in post.permissions:
                return post
        if self.kind == "system" or permission in self.own_permissions:
            return None
        raise Forbidden(permission=str(permission))

    def scope_for(self, permission: str) -> Scope:
        """The union of the scopes of the posts that grant `permission`."""
        if self.kind == "system":
            return Scope(everything=True)
        return reduce(or_, (post.scope for post in self.effective_posts if permission in post.permissions), NOTHING)

    @property
    def scope(self) -> Scope:
        """The union of the scopes of all posts that count."""
        if self.kind == "system":
            return Scope(everything=True)
        return reduce(or_, (post.scope for post in self.effective_posts), NOTHING)

    def acting_as(self, post_id: UUID | None) -> Self:
        """The same person, acting under one post. Raises `Forbidden` when it is not theirs."""
        if post_id is not None and all(post.id != post_id for post in self.posts):
            raise Forbidden("You do not hold that post.", post_id=str(post_id))
        return replace(self, acting_post_id=post_id)


def system_actor(name: str) -> Actor:
    """A named actor for work that no person does: `sweep`, `import`, `hotline`."""
    return Actor(kind="system", account_id=None, person_id=None, name=name, system=name)
