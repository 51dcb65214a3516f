"""联户: which households the holder of a post keeps in touch with."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.access import households_visible_to, in_force, posts_visible_to, today
from yuandian.foundation.people.errors import HouseholdUnknown, NothingToEnd, PostUnknown, RoleNotLinked
from yuandian.foundation.people.models import LinkedHousehold
from yuandian.foundation.people.records import PostRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True)
class LinkedHouseholds:
    """How many were new."""

    linked: int


@transaction.atomic
def link_households(actor: Actor, post_id: UUID, household_ids: Sequence[UUID], building_id: UUID | None = None) -> int:
    """Links households, or all of a building, to a post from today (联户); gives how many are new.

    Raises `PostUnknown`, `RoleNotLinked` for a role that keeps in touch with none, and `HouseholdUnknown` for
    households out of reach.
    """
    given = actor.require(PeoplePermission.MANAGE)
    post = (
        posts_visible_to(actor, PeoplePermission.MANAGE)
        .filter(in_force(today()), id=post_id)
        .select_related("role")
        .select_for_update(of=("self",))
        .first()
    )
    if post is None:
        raise PostUnknown(post=str(post_id))
    if PeoplePermission.VIEW_LINKED not in post.role.permissions:
        raise RoleNotLinked(role=post.role.code)
    reached = households_visible_to(actor, PeoplePermission.MANAGE).filter(in_force(today()))
    wanted = set(household_ids)
    if building_id is not None:
        wanted |= set(reached.filter(dwelling__building=building_id).values_list("id", flat=True))
    missing = wanted - set(reached.filter(id__in=wanted).values_list("id", flat=True))
    if missing:
        raise HouseholdUnknown(households=sorted(str(one) for one in missing))
    linked = post.linked_households.filter(ends_on__isnull=True).values_list("household_id", flat=True)
    fresh = sorted(wanted - set(linked))
    LinkedHousehold.objects.bulk_create(
        LinkedHousehold(post=post, household_id=one, starts_on=today()) for one in fresh
    )
    if fresh:
        details = {"households": [str(one) for one in fresh]}
        append(post, PostRecord.LINK_HOUSEHOLDS, actor=actor, post_id=given.id if given else None, details=details)
    return len(fresh)


@transaction.atomic
def unlink_household(actor: Actor, link_id: UUID) -> None:
    """Ends a link today. Raises `HouseholdUnknown`, `NothingToEnd`."""
    given = actor.require(PeoplePermission.MANAGE)
    posts = posts_visible_to(actor, PeoplePermission.MANAGE)
    link = LinkedHousehold.objects.filter(id=link_id, post__in=posts).select_related("post").first()
    if link is None:
        raise HouseholdUnknown(link=str(link_id))
    post = type(link.post).objects.select_for_update().get(id=link.post_id)
    ended = LinkedHousehold.objects.filter(id=link_id, ends_on__isnull=True).update(ends_on=today())
    if not ended:
        raise NothingToEnd
    details = {"household": str(link.household_id)}
    append(post, PostRecord.UNLINK_HOUSEHOLD, actor=actor, post_id=given.id if given else None, details=details)
