"""Which ties would go on, and where, when grids end."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from uuid import UUID

from django.db.models import Q

from yuandian.foundation.organisations import rules
from yuandian.foundation.organisations.access import today
from yuandian.foundation.organisations.models import OrganisationGrid
from yuandian.foundation.organisations.rules import TieRelation


def goes_on_in(tie: OrganisationGrid, level: str, holders: Collection[UUID]) -> bool:
    """Whether a tie goes on in a grid of a level to which `holders` are tied in the same way already."""
    organisation = tie.organisation
    if not organisation.is_active or organisation.id in holders:
        return False
    if tie.relation != TieRelation.LEADS:
        return True
    return not holders and rules.may_lead(organisation.kind, organisation.party_level, level)


def moving_ties(
    heirs: Mapping[UUID, Sequence[tuple[str, str]]],
) -> Iterator[tuple[str, UUID, list[str]]]:
    """The ties to grids that would end: the organisation's name, the grid, the codes of the heirs that it goes on in.

    `heirs` are codes and levels of what takes a grid's place.
    """
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gt=today())
    ties = OrganisationGrid.objects.filter(lasting, grid__in=list(heirs)).select_related("organisation")
    holders: dict[tuple[str, str], set[UUID]] = {}
    for tie in ties.order_by("grid_id", "id"):
        to = []
        for code, level in heirs[tie.grid_id]:
            there = holders.setdefault((code, tie.relation), set())
            if goes_on_in(tie, level, there):
                there.add(tie.organisation_id)
                to.append(code)
        yield tie.organisation.name, tie.grid_id, to
