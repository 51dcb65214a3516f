"""Posts follow their grid: where it was replaced, its holders go on in the grids that took its place."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.organisations.facade import place_in_force
from yuandian.foundation.people.access import today
from yuandian.foundation.people.events import PostEnded, PostHandedOver
from yuandian.foundation.people.models import Absence, Nomination, Post
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.rules.posts import WORKER, level_fits
from yuandian.foundation.people.services.posts import account_of, end_in_force
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append

GRID_ENDED = "grid ended"


@transaction.atomic
def follow_grid(actor: Actor, grid_id: UUID, successor_ids: Sequence[UUID]) -> int:
    """Ends the posts on a grid that ended; each goes on, as a new post of the same person, in every successor of a
    fitting level where nobody is responsible yet. Open work goes with it, else to the one responsible there, else it
    is freed. Gives the number of posts; again changes nothing.
    """
    rows = Post.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()), grid=grid_id)
    ended = 0
    for row in rows.select_related("role").order_by("id").select_for_update(of=("self",)):
        heirs = [heir for one in successor_ids if (heir := _in_successor(actor, row, one)) is not None]
        if heirs:
            _transfer(row, heirs[0])
        end_in_force(actor, row, None, {"reason": GRID_ENDED, "successors": [str(heir.id) for heir in heirs]})
        publish(PostHandedOver(post_id=row.id, to_post_id=heirs[0].id) if heirs else PostEnded(post_id=row.id))
        ended += 1
    return ended


def _in_successor(actor: Actor, row: Post, grid_id: UUID) -> Post | None:
    """The post that takes over in a successor: somebody's there already, else a new one; None where none fits."""
    place = place_in_force(grid_id, lock=True)
    if place is None or not level_fits(row.role.responsible_level, place.level):
        return None
    there = Post.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()), grid=grid_id)
    own = there.filter(person=row.person_id, role=row.role_id, organisation=row.organisation_id)
    is_alone = row.role.is_responsible and row.role.responsible_level != WORKER
    responsible = there.filter(role__responsible_level=row.role.responsible_level) if is_alone else there.none()
    if known := own.first() or responsible.order_by("starts_on", "id").first():
        return known
    post = Post.objects.create(
        person_id=row.person_id, account_id=account_of(row.person_id), role=row.role, grid_id=grid_id,
        organisation_id=row.organisation_id, title=row.title, origin=row.origin, starts_on=max(today(), row.starts_on),
        ends_on=row.ends_on,
    )  # fmt: skip
    append(post, PostRecord.FOLLOW_GRID, actor=actor, details={"from_post": str(row.id)}, area_id=grid_id)
    return post


def _transfer(row: Post, heir: Post) -> None:
    """Deputies, 联户 and the election behind a post go with its person; to somebody else none of them does."""
    if heir.person_id != row.person_id:
        return
    lasting = Absence.objects.filter(ends_at__gt=clock.now())
    lasting.filter(post=row).exclude(deputy_post=heir).update(post=heir)
    lasting.filter(deputy_post=row).exclude(post=heir).update(deputy_post=heir)
    linked = heir.linked_households.filter(ends_on__isnull=True).values_list("household", flat=True)
    row.linked_households.filter(ends_on__isnull=True).exclude(household__in=list(linked)).update(post=heir)
    if not Nomination.objects.filter(post=heir).exists():
        Nomination.objects.filter(post=row).update(post=heir)
