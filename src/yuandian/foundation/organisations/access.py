"""Which organisations an actor sees and may change."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.rules import OrganisationKind, OrganisationPermission, TieRelation
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.scopes import Scope


def today() -> date:
    """The day in the district."""
    return timezone.localdate(clock.now())


def grids_within(scope: Scope, path: str) -> Q:
    """The condition that the grid at `path` (a name of a column to `grid.Grid`) lies in one of the scope's
    areas.

    For scopes that do not reach everything.
    """
    ids = {level: scope.ids_at(level) for level in ("street", "community", "grid")}
    condition = Q(**{f"{path}__in": [area.id for area in scope.areas]})
    if ids["street"]:
        condition |= Q(**{f"{path}__street__in": ids["street"]})
    if ids["community"]:
        condition |= Q(**{f"{path}__community__in": ids["community"]})
    if ids["grid"]:
        condition |= Q(**{f"{path}__parent__in": ids["grid"]})
    return condition


def in_force(day: date) -> Q:
    """The condition that a row's period holds on `day`."""
    return Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gt=day))


def _ties(day: date) -> QuerySet[OrganisationGrid]:
    return OrganisationGrid.objects.filter(in_force(day), organisation=OuterRef("pk"))


def visible_to(actor: Actor) -> QuerySet[Organisation]:
    """Every organisation tied to a grid in the actor's areas or above them, district-wide ones, and the
    actor's own.

    A district-wide organisation is one that has no tie at all, such as a department of the district.
    """
    scope = actor.scope_for(OrganisationPermission.VIEW)
    if scope.everything:
        return Organisation.objects.all()
    if not scope:
        return Organisation.objects.none()
    return Organisation.objects.filter(
        Q(id__in=scope.units)
        | Exists(_ties(today()).filter(grids_within(scope, "grid") | Q(grid__in=_above(scope))))
        | ~Exists(OrganisationGrid.objects.filter(organisation=OuterRef("pk")))
    )


def _above(scope: Scope) -> RawSQL:
    """The ids of all grids above the scope's areas."""
    return RawSQL(
        "SELECT unnest(ARRAY[street_id, community_id, parent_id]) FROM grid_grid WHERE id = ANY(%s)"
        " UNION SELECT id FROM grid_grid WHERE level = 'district'",
        [[area.id for area in scope.areas]],
    )


def manageable_by(actor: Actor) -> QuerySet[Organisation]:
    """Organisations that the actor may change: those within the scope of its managing posts."""
    return organisations_within(actor.scope_for(OrganisationPermission.MANAGE))


def organisations_within(scope: Scope) -> QuerySet[Organisation]:
    """Organisations tied to a grid in the scope's areas, and its units.

    A department that merely serves a grid stays its own master, and the district's.
    """
    if scope.everything:
        return Organisation.objects.all()
    if not scope:
        return Organisation.objects.none()
    ties = _ties(today()).filter(grids_within(scope, "grid"))
    return Organisation.objects.filter(
        Q(id__in=scope.units)
        | Exists(ties.exclude(relation=TieRelation.SERVES))
        | (~Q(kind=OrganisationKind.DEPARTMENT) & Exists(ties))
    )
