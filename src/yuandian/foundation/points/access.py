"""Whose points: one's own; to staff those of the people and funds within reach."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from yuandian.foundation.people import facade as people
from yuandian.foundation.points.models import Grant, Movement, PointsAccount
from yuandian.foundation.points.rules import AccountKind, PointsPermission, ProposalBy
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.lifecycle import Stands, standing


def person_of(actor: Actor) -> UUID:
    """Whose points a request is about. Raises `NotSignedIn` for a system, which has none."""
    if actor.person_id is None:
        raise NotSignedIn
    return actor.person_id


def funds_visible_to(actor: Actor, permission: PointsPermission = PointsPermission.VIEW) -> QuerySet[PointsAccount]:
    """Funds of the places that the actor's posts with the permission reach."""
    scope = actor.scope_for(permission)
    funds = PointsAccount.objects.filter(kind=AccountKind.FUND.value)
    if scope.everything:
        return funds
    within = RawSQL(
        "SELECT id FROM grid_grid WHERE ARRAY[id, street_id, community_id, parent_id] && %s::uuid[]",
        [[area.id for area in scope.areas]],
    )
    return funds.filter(owner_id__in=within)


def accounts_visible_to(actor: Actor, permission: PointsPermission = PointsPermission.VIEW) -> QuerySet[PointsAccount]:
    """Accounts of the persons in sight and of the funds in reach; to who reaches the district, all."""
    if actor.scope_for(permission).everything:
        return PointsAccount.objects.all()
    persons = Q(kind=AccountKind.PERSON.value, owner_id__in=people.persons_in_sight(actor, permission).values("pk"))
    return PointsAccount.objects.filter(persons | Q(pk__in=funds_visible_to(actor, permission).values("pk")))


def visible_to(actor: Actor, permission: PointsPermission = PointsPermission.VIEW) -> QuerySet[Movement]:
    """Movements led by an account in sight."""
    if actor.scope_for(permission).everything:
        return Movement.objects.all()
    return Movement.objects.filter(account__in=accounts_visible_to(actor, permission).values("pk"))


def standing_to(actor: Actor, grant: Grant) -> Stands:
    """Somebody other than who proposed a reward, and than whom it is for, decides on it."""
    is_own = actor.person_id is not None and actor.person_id in (grant.proposer_id, grant.person_id)
    return standing(frozenset() if is_own else frozenset(ProposalBy))
