"""HTTP for staff: the roll of volunteers, by origin and place."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.community.volunteering.queries import roll
from yuandian.community.volunteering.queries.roll import RollCard, RollFilter
from yuandian.community.volunteering.schemas import given as g
from yuandian.community.volunteering.schemas import shown as s
from yuandian.community.volunteering.services import enlisting
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["volunteering"], auth=staff_auth)


@router.get("/roll", response=s.RollOut)
def list_roll(request: HttpRequest, asked: Query[g.RollAsked]) -> Page[RollCard]:
    """The volunteers of your places, the latest enlisted first."""
    return roll.roll_of(actor_of(request), RollFilter(asked.grid_id, asked.origin), asked.after, asked.limit)


@router.get("/roll/counts", response=s.RollCountsOut)
def count_roll(request: HttpRequest, asked: Query[g.RollCountsAsked]) -> s.RollCountsOut:
    """How many of which origin help where."""
    found = roll.roll_counts(actor_of(request), asked.level, RollFilter(asked.grid_id))
    return s.RollCountsOut(items=[s.RollCountOut.model_validate(one) for one in found])


@router.put("/roll", response=s.RollOut)
def enlist_volunteers(request: HttpRequest, body: g.EnlistIn) -> Page[RollCard]:
    """Puts people on the roll of a grid, or says anew where they come from and help."""
    actor = actor_of(request)
    enlisting.enlist(actor, body.person_ids, body.origin, body.grid_id)
    return roll.roll_of(actor, RollFilter(body.grid_id), None, 20)


@router.delete("/roll/{uuid:entry_id}", response={204: None})
def take_off_roll(request: HttpRequest, entry_id: UUID) -> Status[None]:
    """Who helps no longer."""
    enlisting.take_off(actor_of(request), entry_id)
    return Status(204, None)
