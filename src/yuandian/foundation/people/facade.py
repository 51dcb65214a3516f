"""What other modules may call."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.foundation.grid.facade import Lineage
from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post as others show it.

    `id` is the post that is responsible and that work is handed to. While its holder is away, `person_*` and
    `account_id` are the deputy's and `deputy_post_id` is the post the deputy holds otherwise; the deputy may act
    under `id` for that time.
    """

    id: UUID
    title: str
    role: str
    role_name: str
    person_id: UUID
    person_name: str
    phone_masked: str | None
    account_id: UUID | None
    grid_id: UUID | None
    organisation_id: UUID | None
    deputy_post_id: UUID | None


def actor_for_token(token: str, post_id: UUID | None) -> Actor | None:
    """The actor behind a session token, acting under `post_id` where given. Raises `Forbidden` for a foreign post."""
    raise NotImplementedError


def actor_for_account(account_id: UUID) -> Actor:
    """The actor of an account, with the posts in force now. Raises `NotVisible` when there is no such account."""
    raise NotImplementedError


def accounts_of_post(post_id: UUID) -> list[UUID]:
    """The active accounts that may act under a post now: its holder's and a deputy's."""
    raise NotImplementedError


def accounts_of_posts(post_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """`accounts_of_post` for many, in one statement."""
    raise NotImplementedError


def accounts_of_organisation(organisation_id: UUID, permission: str) -> list[UUID]:
    """The active accounts whose posts at an organisation grant `permission` now."""
    raise NotImplementedError


def post_cards(ids: Iterable[UUID], at: datetime | None = None) -> dict[UUID, PostCard]:
    """Cards by post id, deputies of that moment (default now) applied; unknown ids are left out."""
    raise NotImplementedError


def responsible_posts(lineage: Lineage, at: datetime) -> dict[str, PostCard | None]:
    """Who is responsible at each level of a place: keys worker, micro, grid, community, street, exclusive."""
    raise NotImplementedError


def person_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by person id."""
    raise NotImplementedError


def find_or_make_reporter(name: str, phone: str | None, *, actor: Actor) -> UUID:
    """The person with that phone (and name), made when unknown. Raises `PhoneUnusable`."""
    raise NotImplementedError


def load_roles() -> Mapping[str, int]:
    """Loads `config/reference/roles.toml`; gives the counts `added`, `updated`, `kept` and `unchanged`."""
    raise NotImplementedError
