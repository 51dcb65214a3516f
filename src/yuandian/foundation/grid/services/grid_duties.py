"""What a grid has besides its area: managing communities, duties, the notice about it, the six haves."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Annotated
from uuid import UUID

from django.db import transaction
from pydantic import Field

from yuandian.foundation.grid.access import require_reach, visible_to
from yuandian.foundation.grid.errors import GridEnded, GridUnknown, NotExclusive, OneLeadNeeded
from yuandian.foundation.grid.models import DutyItem, Grid, GridManager, StandardItem
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.providers import claiming_files
from yuandian.foundation.grid.records import GRID_TYPE, GridRecord
from yuandian.foundation.grid.rules.levels import GridLevel, SixHave
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.foundation.grid.services.tree import hold_tree
from yuandian.foundation.organisations.facade import active_organisation
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.history import append
from yuandian.kernel.record_kinds import RecordKind


@dataclass(frozen=True, slots=True)
class SixHaveFound:
    """One of the six haves as somebody found it; attachments are ids of files."""

    is_met: bool
    note: Annotated[str, Field(max_length=2000)] = ""
    attachment_ids: Annotated[list[UUID], Field(max_length=20)] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GridNotice:
    """What hangs on the board about a grid: what it covers, where people meet, whom to complain to."""

    range_text: Annotated[str, Field(max_length=2000)]
    activity_place: Annotated[str, Field(max_length=200)]
    supervising_phone: Annotated[str, Field(max_length=40)]


@transaction.atomic
def appoint_managing_communities(actor: Actor, exclusive_id: UUID, lead_id: UUID, other_ids: Sequence[UUID]) -> None:
    """Names the communities that manage an exclusive grid, in place of those before; `lead_id` is accountable.

    Raises `NotExclusive`, `GridEnded`, `OneLeadNeeded` if the lead is also among the others or one is no community.
    """
    post = actor.require(GridPermission.APPROVE)
    hold_tree()
    grid = _grid_in_reach(actor, GridPermission.APPROVE, exclusive_id)
    if grid.level != GridLevel.EXCLUSIVE:
        raise NotExclusive(grid_id=str(exclusive_id))
    ids = [lead_id, *other_ids]
    communities = Grid.objects.filter(pk__in=ids, level=GridLevel.COMMUNITY, is_active=True).in_bulk()
    if len(set(ids)) < len(ids) or len(communities) < len(ids):
        raise OneLeadNeeded(community_ids=[str(id_) for id_ in ids])
    GridManager.objects.filter(exclusive=grid).delete()
    GridManager.objects.bulk_create(
        [GridManager(exclusive=grid, community_id=id_, is_lead=id_ == lead_id) for id_ in ids]
    )
    codes = [communities[id_].code for id_ in ids]
    _record(grid, GridRecord.APPOINT_MANAGERS, actor, post, {"lead": codes[0], "others": codes[1:]})


@transaction.atomic
def set_duties(
    actor: Actor, exclusive_id: UUID, duties: Sequence[tuple[str, str]], organisation_id: UUID | None
) -> None:
    """Sets an exclusive grid's duties, (name, note) in their order, and the organisation responsible for them (GRD-11,
    GRD-14). Raises `NotExclusive`, `GridEnded`, `OrganisationUnknown`.
    """
    post = actor.require(GridPermission.APPROVE)
    grid = _grid_in_reach(actor, GridPermission.APPROVE, exclusive_id)
    if grid.level != GridLevel.EXCLUSIVE:
        raise NotExclusive(grid_id=str(exclusive_id))
    if organisation_id is not None:
        active_organisation(organisation_id)
    grid.responsible_organisation_id = organisation_id
    grid.save(update_fields=["responsible_organisation"])
    DutyItem.objects.filter(grid=grid).delete()
    unique = dict(duties)
    DutyItem.objects.bulk_create(
        [
            DutyItem(grid=grid, name=name, note=note, position=position)
            for position, (name, note) in enumerate(unique.items())
        ]
    )
    _record(
        grid,
        GridRecord.SET_DUTIES,
        actor,
        post,
        {"duties": list(unique), "organisation": str(organisation_id) if organisation_id else None},
    )


@transaction.atomic
def post_notice(actor: Actor, grid_id: UUID, notice: GridNotice) -> None:
    """Changes what the public page says about a grid. Raises `GridEnded`."""
    post = actor.require(GridPermission.STANDARD)
    grid = _grid_in_reach(actor, GridPermission.STANDARD, grid_id)
    for column, text in asdict(notice).items():
        setattr(grid, column, text.strip())
    grid.save(update_fields=[one.name for one in fields(notice)])
    _record(grid, GridRecord.POST_NOTICE, actor, post, asdict(notice))


@transaction.atomic
def check_six_haves(actor: Actor, grid_id: UUID, found: Mapping[SixHave, SixHaveFound]) -> None:
    """Notes how some or all of the six haves stand today (GRD-19, GRD-20). Raises `GridEnded`, `FileUnknown`."""
    post = actor.require(GridPermission.STANDARD)
    grid = _grid_in_reach(actor, GridPermission.STANDARD, grid_id)
    _claim_new(actor, grid, found)
    for item, checked in found.items():
        StandardItem.objects.update_or_create(
            grid=grid,
            item=item.value,
            defaults={
                "is_met": checked.is_met,
                "note": checked.note.strip(),
                "attachment_ids": [str(id_) for id_ in checked.attachment_ids],
                "checked_on": today(),
                "checked_by": actor.account_id,
                "checked_by_name": actor.name,
            },
        )
    _record(
        grid, GridRecord.CHECK_SIX_HAVES, actor, post, {item.value: checked.is_met for item, checked in found.items()}
    )


def _claim_new(actor: Actor, grid: Grid, found: Mapping[SixHave, SixHaveFound]) -> None:
    """Files that came with this check become the grid's; those of earlier checks are already."""
    rows = StandardItem.objects.filter(grid=grid).values_list("attachment_ids", flat=True)
    known = {UUID(id_) for ids in rows for id_ in ids}
    fresh = [id_ for checked in found.values() for id_ in checked.attachment_ids if id_ not in known]
    for claim in claiming_files:
        claim(actor, fresh, GRID_TYPE, grid.id)


def _grid_in_reach(actor: Actor, permission: GridPermission, grid_id: UUID) -> Grid:
    """The grid, locked. Raises `GridUnknown`, `OutsideYourArea`, `GridEnded`."""
    grid = visible_to(actor).select_for_update(of=("self",)).filter(pk=grid_id).first()
    if grid is None:
        raise GridUnknown(grid_id=str(grid_id))
    require_reach(actor, permission, [grid])
    if not grid.is_active:
        raise GridEnded(grid_id=str(grid_id))
    return grid


def _record(grid: Grid, kind: RecordKind, actor: Actor, post: HeldPost | None, details: Mapping[str, object]) -> None:
    post_id = post.id if post else None
    append(grid, kind, actor=actor, details=dict(details), post_id=post_id, area_id=grid.street_id)
