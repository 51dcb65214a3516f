"""Organisations are tied to grids for a period, and untied."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.organisations import rules
from yuandian.foundation.organisations.access import manageable_by, today
from yuandian.foundation.organisations.errors import (
    AlreadyLed,
    AlreadyTied,
    GridUnknown,
    LeaderMisfit,
    OrganisationUnknown,
    PeriodMisfit,
)
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.queries.places import Place, place_in_force, reaches
from yuandian.foundation.organisations.records import OrganisationRecord
from yuandian.foundation.organisations.rules import OrganisationPermission, TieRelation
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def tie_to_grid(
    actor: Actor,
    organisation_id: UUID,
    grid_id: UUID,
    relation: TieRelation,
    starts_on: date,
    ends_on: date | None = None,
) -> OrganisationGrid:
    """Ties an organisation to a grid from `starts_on` until the day before `ends_on`.

    Any organisation may be tied to a grid in the actor's area: a department that serves it need not be
    managed from there. Raises `GridUnknown`, `OrganisationUnknown`, `LeaderMisfit`, `AlreadyLed`,
    `AlreadyTied`, `PeriodMisfit`.
    """
    actor.require(OrganisationPermission.MANAGE)
    row = Organisation.objects.select_for_update().filter(id=organisation_id, is_active=True).first()
    if row is None:
        raise OrganisationUnknown(organisation=str(organisation_id))
    return tie_new(actor, row, grid_id, relation, starts_on, ends_on)


def tie_new(
    actor: Actor,
    row: Organisation,
    grid_id: UUID,
    relation: TieRelation,
    starts_on: date,
    ends_on: date | None,
) -> OrganisationGrid:
    """As `tie_to_grid`, for an organisation that the caller has locked or just made."""
    post = actor.require(OrganisationPermission.MANAGE)
    place = place_in_force(grid_id, lock=True)
    if place is None or not reaches(actor.scope_for(OrganisationPermission.MANAGE), place):
        raise GridUnknown(grid=str(grid_id))
    if ends_on is not None and ends_on < starts_on:
        raise PeriodMisfit(field="ends_on")
    if relation == TieRelation.LEADS and not rules.may_lead(row.kind, row.party_level, place.level):
        raise LeaderMisfit(party_level=row.party_level, grid_level=place.level)
    _refuse_overlap(row, place, relation, starts_on, ends_on)
    tie = OrganisationGrid.objects.create(
        organisation=row, grid_id=place.id, relation=relation, starts_on=starts_on, ends_on=ends_on
    )
    details = {
        "grid": place.code,
        "relation": relation.value,
        "starts_on": starts_on.isoformat(),
        "ends_on": ends_on and ends_on.isoformat(),
    }
    append(
        row, OrganisationRecord.TIE, actor=actor, post_id=post.id if post else None, details=details, area_id=place.id
    )
    return tie


@transaction.atomic
def untie_from_grid(actor: Actor, tie_id: UUID, ends_on: date | None = None) -> OrganisationGrid:
    """Ends a tie on that day (default today). Raises `OrganisationUnknown`, `PeriodMisfit`."""
    post = actor.require(OrganisationPermission.MANAGE)
    tie = OrganisationGrid.objects.filter(id=tie_id).first()
    place = None if tie is None else place_in_force(tie.grid_id, lock=True)
    if tie is None or not _may_untie(actor, tie, place):
        raise OrganisationUnknown(tie=str(tie_id))
    row = Organisation.objects.select_for_update().get(id=tie.organisation_id)
    tie.refresh_from_db()
    day = ends_on or today()
    if day < tie.starts_on or (tie.ends_on is not None and tie.ends_on < day):
        raise PeriodMisfit(field="ends_on")
    tie.ends_on = day
    tie.save(update_fields=["ends_on"])
    details = {"grid": place.code if place else "", "relation": tie.relation, "ends_on": day.isoformat()}
    append(
        row,
        OrganisationRecord.UNTIE,
        actor=actor,
        post_id=post.id if post else None,
        details=details,
        area_id=tie.grid_id,
    )
    return tie


def _may_untie(actor: Actor, tie: OrganisationGrid, place: Place | None) -> bool:
    scope = actor.scope_for(OrganisationPermission.MANAGE)
    if place is not None and reaches(scope, place):
        return True
    return manageable_by(actor).filter(id=tie.organisation_id).exists()


def _refuse_overlap(
    row: Organisation, place: Place, relation: TieRelation, starts_on: date, ends_on: date | None
) -> None:
    same = OrganisationGrid.objects.filter(grid_id=place.id, relation=relation).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on)
    )
    if ends_on is not None:
        same = same.filter(starts_on__lt=ends_on)
    holders: Iterable[UUID] = set(same.values_list("organisation_id", flat=True))
    if row.id in holders:
        raise AlreadyTied(grid=place.code)
    if relation == TieRelation.LEADS and holders:
        raise AlreadyLed(grid=place.code)
