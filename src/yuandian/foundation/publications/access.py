"""Who reads a publication, and who writes it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations.facade import district_id, grids_within
from yuandian.foundation.people import facade as people
from yuandian.foundation.publications.models import Publication
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.foundation.publications.rules.publications import PublicationStatus
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


def out_at(moment: datetime) -> Q:
    """The condition that a publication is out."""
    runs = Q(starts_at__lte=moment) & (Q(ends_at=None) | Q(ends_at__gt=moment))
    return Q(status=PublicationStatus.PUBLISHED.value) & runs


def lineage_ids(grid_id: UUID | None) -> list[UUID]:
    """A grid and those above it up to the district, which alone is left where the grid is not known."""
    line = grid.lineages([grid_id]).get(grid_id) if grid_id else None
    if line is None:
        top = district_id()
        return [top] if top else []
    chain = (line.leaf_id, line.micro_grid_id, line.grid_id, line.community_id, line.street_id, line.district_id)
    return list(dict.fromkeys(one for one in chain if one))


def readable_in(grids: Iterable[UUID]) -> QuerySet[Publication]:
    """What is out for these grids."""
    return Publication.objects.filter(out_at(clock.now()), grid__in=list(grids))


def open_in(grid_id: UUID | None) -> QuerySet[Publication]:
    """What everybody may read, signed in or not: for a grid they name, and for the whole district."""
    return readable_in(lineage_ids(grid_id)).filter(is_open=True)


def visible_to(actor: Actor) -> QuerySet[Publication]:
    """What is out for the actor's own grid and those above it."""
    return readable_in(lineage_ids(people.home_of(actor)))


def editable_by(actor: Actor, permission: str = PublicationPermission.WRITE) -> QuerySet[Publication]:
    """Publications for the areas of the actor's posts with `permission`."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Publication.objects.all()
    return Publication.objects.filter(grids_within(scope, "grid")) if scope.areas else Publication.objects.none()
