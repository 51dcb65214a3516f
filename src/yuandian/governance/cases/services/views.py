"""Filters are kept and let go of."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from yuandian.governance.cases.errors import TooManyViews
from yuandian.governance.cases.models import SavedView
from yuandian.governance.cases.queries.views import place_of
from yuandian.governance.cases.rules import CasePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden, NotVisible

MOST_OF_ONE = 50


@transaction.atomic
def save_view(actor: Actor, name: str, query: Mapping[str, str], *, is_shared: bool) -> SavedView:
    """Keeps a filter by name; the same name again replaces it. Shared, the staff of the post's place see it too.

    Raises `Forbidden`, `TooManyViews`.
    """
    post = actor.require(CasePermission.VIEW)
    if actor.account_id is None:
        raise Forbidden("Only somebody with an account keeps filters.")
    mine = _of(actor)
    if mine.exclude(name=name).count() >= MOST_OF_ONE:
        raise TooManyViews(most=MOST_OF_ONE)
    kept = {"query": dict(query), "shared_place_id": place_of(post) if is_shared else None}
    row, _ = mine.update_or_create(name=name, defaults=kept, create_defaults={**kept, "account_id": actor.account_id})
    return row


@transaction.atomic
def remove_view(actor: Actor, view_id: UUID) -> None:
    """Lets go of one's own filter. Raises `NotVisible`."""
    actor.require(CasePermission.VIEW)
    removed, _ = _of(actor).filter(pk=view_id).delete()
    if not removed:
        raise NotVisible


def _of(actor: Actor) -> QuerySet[SavedView]:
    return SavedView.objects.filter(Q(account_id=actor.account_id))
