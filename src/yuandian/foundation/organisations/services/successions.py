"""Ties follow their grid: where it was replaced, its organisations are tied to the grids that took its place."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.organisations.access import today
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.queries.places import place_in_force
from yuandian.foundation.organisations.queries.successions import goes_on_in
from yuandian.foundation.organisations.records import OrganisationRecord
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def follow_grid(actor: Actor, grid_id: UUID, successor_ids: Sequence[UUID]) -> int:
    """Ends the ties to a grid that ended, and ties the same organisations to its successors, the leading one only where
    nobody leads yet. Gives the number of ties; again changes nothing.
    """
    day = today()
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    ties = OrganisationGrid.objects.filter(lasting, grid=grid_id).select_related("organisation")
    ended = 0
    for tie in ties.order_by("id").select_for_update(of=("self",)):
        organisation = Organisation.objects.select_for_update().get(pk=tie.organisation_id)
        until = tie.ends_on
        tie.ends_on = max(day, tie.starts_on)
        tie.save(update_fields=["ends_on"])
        heirs = []
        for successor_id in successor_ids:
            place = place_in_force(successor_id, lock=True)
            there = OrganisationGrid.objects.filter(lasting, grid=successor_id, relation=tie.relation)
            holders = set(there.values_list("organisation_id", flat=True))
            if place is None or not goes_on_in(tie, place.level, holders):
                continue
            OrganisationGrid.objects.create(
                organisation=organisation, grid_id=place.id, relation=tie.relation,
                starts_on=max(day, tie.starts_on), ends_on=until,
            )  # fmt: skip
            heirs.append(place.code)
        details = {"relation": tie.relation, "grids": heirs}
        append(organisation, OrganisationRecord.FOLLOW_GRID, actor=actor, details=details, area_id=grid_id)
        ended += 1
    return ended
