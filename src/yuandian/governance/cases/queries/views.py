"""The filters that somebody kept, and those that colleagues at the same place share."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import SavedView
from yuandian.governance.cases.rules import CasePermission
from yuandian.kernel.actor import Actor, HeldPost

MOST_VIEWS = 200


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """A kept filter; `by` is the colleague who shares it."""

    id: UUID
    name: str
    query: dict[str, str]
    is_mine: bool
    is_shared: bool
    by: str | None


def saved_views(actor: Actor) -> list[SavedViewRow]:
    """One's own first, then those shared at one's places; each by name."""
    actor.require(CasePermission.VIEW)
    places = {place for post in actor.effective_posts if (place := place_of(post)) is not None}
    reachable = Q(account_id=actor.account_id) | Q(shared_place_id__in=places)
    rows = list(SavedView.objects.filter(reachable).order_by("name", "id")[:MOST_VIEWS])
    names = people.account_names({row.account_id for row in rows if row.account_id != actor.account_id})
    shown = [
        SavedViewRow(
            row.id, row.name, row.query, row.account_id == actor.account_id, row.shared_place_id is not None,
            names.get(row.account_id),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(shown, key=lambda row: not row.is_mine)


def place_of(post: HeldPost | None) -> UUID | None:
    """The grid or unit of a post, at which it shares what it keeps."""
    if post is None:
        return None
    return min((area.id for area in post.scope.areas), default=None) or min(post.scope.units, default=None)
