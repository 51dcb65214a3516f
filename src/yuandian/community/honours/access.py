"""Whose objections and merits: one's own; to staff those of the places within reach."""

from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.community.honours.models import Merit, Objection
from yuandian.community.honours.rules import HonourPermission
from yuandian.community.honours.rules.merits import MeritBy, MeritStatus
from yuandian.foundation.organisations.facade import grids_within
from yuandian.foundation.points.facade import persons_behind, records_behind
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.lifecycle import Stands, standing

UNAPPROVED = (MeritStatus.PROPOSED.value, MeritStatus.REFUSED.value)


def visible_to(actor: Actor, permission: HonourPermission = HonourPermission.VIEW) -> QuerySet[Objection]:
    """Objections against boards of the places that the actor's posts with the permission reach."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Objection.objects.all()
    return Objection.objects.filter(grids_within(scope, "grid")) if scope.areas else Objection.objects.none()


def merits_in_reach(actor: Actor, permission: HonourPermission) -> QuerySet[Merit]:
    """Rewards and sanctions of the places that the actor's posts with the permission reach."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Merit.objects.all()
    return Merit.objects.filter(grids_within(scope, "grid")) if scope.areas else Merit.objects.none()


def merits_shown_to(actor: Actor) -> QuerySet[Merit]:
    """Those of the actor's places but for what nobody approved against the actor: staff, too, hear of it only then."""
    unheard = Q(person__in=records_behind(actor), status__in=UNAPPROVED)
    return merits_in_reach(actor, HonourPermission.VIEW).exclude(unheard)


def own_merits(actor: Actor) -> QuerySet[Merit]:
    """What was decided about the actor, by whichever record."""
    return Merit.objects.filter(person__in=persons_behind(person_of(actor))).exclude(status__in=UNAPPROVED)


def standing_to(actor: Actor, row: Merit) -> Stands:
    """Nobody takes two parts in a record, nor any in their own: by whichever of their records. A system takes none."""
    own = records_behind(actor)
    second = bool(own) and own.isdisjoint((row.person_id, row.proposer_id))
    third = second and row.decider_id not in own
    return standing([MeritBy.SECOND] * second + [MeritBy.THIRD] * third)


def account_of(actor: Actor) -> UUID:
    """Who objects. Raises `NotSignedIn` for a system, which has no account."""
    if actor.account_id is None:
        raise NotSignedIn
    return actor.account_id


def person_of(actor: Actor) -> UUID:
    """Who agrees. Raises `NotSignedIn` for a system, which is nobody."""
    if actor.person_id is None:
        raise NotSignedIn
    return actor.person_id
