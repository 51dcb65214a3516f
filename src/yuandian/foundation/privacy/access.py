"""A copy is its person's; periods are the district's."""

from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.privacy.models import DataCopy
from yuandian.foundation.privacy.rules import PrivacyPermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, NotSignedIn


def own_ids(actor: Actor) -> tuple[UUID, UUID]:
    """The account and the person of whoever is signed in. Raises `NotSignedIn`."""
    if actor.account_id is None or actor.person_id is None:
        raise NotSignedIn
    return actor.account_id, actor.person_id


def visible_to(actor: Actor) -> QuerySet[DataCopy]:
    """The actor's own copies."""
    return DataCopy.objects.filter(account_id=own_ids(actor)[0])


def require_retention(actor: Actor) -> UUID | None:
    """The post that looks after periods, which are for the whole district. Raises `Forbidden`."""
    post = actor.require(PrivacyPermission.RETENTION)
    scope = actor.scope_for(PrivacyPermission.RETENTION)
    if not scope.everything and not scope.ids_at("district"):
        raise Forbidden("Periods are the district's.")
    return post.id if post else None
