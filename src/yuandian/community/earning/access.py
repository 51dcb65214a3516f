"""Whose invitations: one's own."""

from uuid import UUID

from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn


def person_of(actor: Actor) -> UUID:
    """Who invites or was invited. Raises `NotSignedIn` for a system, which is nobody."""
    if actor.person_id is None:
        raise NotSignedIn
    return actor.person_id
