"""Deputies stand in for holders of posts who are away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from yuandian.foundation.organisations.facade import place_in_force
from yuandian.foundation.people.access import in_force, posts_visible_to, today
from yuandian.foundation.people.errors import (
    AbsenceOverlaps,
    DeputyMisfit,
    NothingToEnd,
    PeriodMisfit,
    PostNotInForce,
    PostUnknown,
    SamePerson,
)
from yuandian.foundation.people.models import Absence, Post
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.rules import PostPermission
from yuandian.foundation.people.rules.posts import absence_fits
from yuandian.foundation.people.services.posts import fillable_role
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def record_absence(
    actor: Actor, post_id: UUID, deputy_post_id: UUID, starts_at: datetime, ends_at: datetime, reason: str
) -> Absence:
    """While the holder of a post is away, the holder of another post acts under it too.

    One's own absence, or one within the scope of `post.hand_over`. The deputy works in the same street or
    organisation and is not away. Raises `PostUnknown`, `PostNotInForce`, `PeriodMisfit`, `SamePerson`,
    `DeputyMisfit`, `AbsenceOverlaps`, `RoleNotYours`.
    """
    is_own = Post.objects.filter(id=post_id, person=actor.person_id).exists()  # a deputy's post is not their own
    given = None if is_own else actor.require(PostPermission.HAND_OVER)
    if not absence_fits(starts_at, ends_at, clock.now()):
        raise PeriodMisfit(field="ends_at")
    locked = {
        row.id: row
        for row in Post.objects.filter(in_force(today()), id__in=[post_id, deputy_post_id])
        .select_related("role")
        .order_by("id")
        .select_for_update(of=("self",))
    }
    if not posts_visible_to(actor, PostPermission.HAND_OVER).filter(id=post_id).exists():
        raise PostUnknown(post=str(post_id))
    if post_id not in locked or deputy_post_id not in locked:
        raise PostNotInForce
    post, deputy = locked[post_id], locked[deputy_post_id]
    if not is_own:
        fillable_role(actor, post.role.code, PostPermission.HAND_OVER)
    _check_deputy(post, deputy, starts_at, ends_at)
    row = Absence.objects.create(
        post=post, deputy_post=deputy, starts_at=starts_at, ends_at=ends_at, reason=reason.strip()
    )
    details = {
        "deputy_post": str(deputy.id),
        "starts_at": starts_at.isoformat(),
        "ends_at": ends_at.isoformat(),
        "reason": row.reason,
    }
    append(post, PostRecord.DEPUTISE, actor=actor, post_id=given.id if given else None, details=details)
    return row


@transaction.atomic
def end_absence(actor: Actor, absence_id: UUID) -> Absence:
    """The holder is back: the deputy's powers end now. Raises `PostUnknown`, `NothingToEnd`."""
    absence = Absence.objects.filter(id=absence_id).first()
    if absence is None or not (posts_visible_to(actor, PostPermission.HAND_OVER).filter(id=absence.post_id).exists()):
        raise PostUnknown(absence=str(absence_id))
    post = Post.objects.select_for_update().get(id=absence.post_id)
    absence.refresh_from_db()
    now = clock.now()
    if absence.ends_at <= now:
        raise NothingToEnd
    absence.ends_at = max(now, absence.starts_at)
    absence.save(update_fields=["ends_at"])
    append(post, PostRecord.RESUME, actor=actor, details={"deputy_post": str(absence.deputy_post_id)})
    return absence


def _check_deputy(post: Post, deputy: Post, starts_at: datetime, ends_at: datetime) -> None:
    if post.person_id == deputy.person_id:
        raise SamePerson
    if not _work_together(post, deputy):
        raise DeputyMisfit(reason="elsewhere")
    overlapping = Absence.objects.filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    if overlapping.filter(post=post).exists():
        raise AbsenceOverlaps
    if overlapping.filter(post__person=deputy.person_id).exists():
        raise DeputyMisfit(reason="deputy_away")
    if overlapping.filter(deputy_post__person=post.person_id).exists():
        raise DeputyMisfit(reason="stands_in_for_another")


def _work_together(post: Post, deputy: Post) -> bool:
    if post.organisation_id is not None and post.organisation_id == deputy.organisation_id:
        return True
    places = [place_in_force(one.grid_id) if one.grid_id else None for one in (post, deputy)]
    mine, theirs = places
    if mine is None or theirs is None:
        return False
    return mine.id == theirs.id or (mine.street_id is not None and mine.street_id == theirs.street_id)
