"""HTTP for staff: propose and decide changes, and keep what a grid has besides its area."""

from uuid import UUID

import msgspec
from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.grid.queries import pages, proposals
from yuandian.foundation.grid.queries.pages import GridPage
from yuandian.foundation.grid.queries.proposals import ChangeCard, ChangePage
from yuandian.foundation.grid.rules.plans import BoundaryPlan, plan_from
from yuandian.foundation.grid.schemas.inputs import (
    BoundaryCheckIn,
    ChangeIn,
    ChangeNoteIn,
    ChangesAsked,
    DutiesIn,
    GridNoticeIn,
    ManagersIn,
    SixHavesIn,
)
from yuandian.foundation.grid.schemas.outputs import BoundaryTrialOut, ChangePageOut, ChangesOut, GridPageOut
from yuandian.foundation.grid.services import caring, trying
from yuandian.foundation.grid.services import changes as services
from yuandian.foundation.grid.services.caring import Checked, Notice
from yuandian.foundation.grid.services.trying import Trial
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.paging import Page

router = Router(tags=["grid"])


@router.get("/changes", response=ChangesOut)
def changes(request: HttpRequest, asked: Query[ChangesAsked]) -> Page[ChangeCard]:
    """Proposed changes in sight, the newest first."""
    return proposals.changes_for_list(actor_of(request), asked.status, asked.grid_id, asked.after, asked.limit)


@router.post("/changes", response={201: ChangePageOut})
@idempotent
def propose(request: HttpRequest, body: ChangeIn) -> Status[ChangePage]:
    """Lays a change before the approvers."""
    actor = actor_of(request)
    plan = plan_from(body.plan.model_dump(mode="json", exclude_none=True))
    change = services.propose_change(actor, body.grid_id, plan, body.reason, body.effective_on, body.system)
    return Status(201, proposals.change_page(actor, change.id))


@router.post("/changes/try", response=BoundaryTrialOut)
def try_boundary(request: HttpRequest, body: BoundaryCheckIn) -> Trial:
    """What new areas would do, with every overlap, gap and grid beyond its parent; nothing is stored."""
    drawn = body.model_dump(mode="json", include={"area", "others"})
    plan = msgspec.convert({"kind": "boundary", **drawn}, BoundaryPlan)
    return trying.try_boundary(actor_of(request), body.grid_id, plan, body.system)


@router.get("/changes/{uuid:change_id}", response=ChangePageOut)
def change(request: HttpRequest, change_id: UUID) -> ChangePage:
    """One proposal with its plan and what the approver should weigh."""
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/approve", response=ChangePageOut)
@idempotent
def approve(request: HttpRequest, change_id: UUID, body: ChangeNoteIn) -> ChangePage:
    """Approves somebody else's proposal; on its day or later it is applied at once."""
    services.approve_change(actor_of(request), change_id, body.note)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/reject", response=ChangePageOut)
@idempotent
def reject(request: HttpRequest, change_id: UUID, body: ChangeNoteIn) -> ChangePage:
    """Refuses somebody else's proposal, with the reason."""
    services.reject_change(actor_of(request), change_id, body.note)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/withdraw", response=ChangePageOut)
@idempotent
def withdraw(request: HttpRequest, change_id: UUID) -> ChangePage:
    """Takes a proposal back."""
    services.withdraw_change(actor_of(request), change_id)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/apply", response=ChangePageOut)
@idempotent
def apply(request: HttpRequest, change_id: UUID) -> ChangePage:
    """Carries out an approved change whose day has come, without waiting for the sweep."""
    services.apply_change(actor_of(request), change_id)
    return proposals.change_page(actor_of(request), change_id)


@router.put("/grids/{uuid:grid_id}/managers", response=GridPageOut)
def appoint_managers(request: HttpRequest, grid_id: UUID, body: ManagersIn) -> GridPage:
    """Names the communities that manage an exclusive grid and the one that leads."""
    caring.appoint_managing_communities(actor_of(request), grid_id, body.lead_id, body.other_ids)
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/duties", response=GridPageOut)
def set_duties(request: HttpRequest, grid_id: UUID, body: DutiesIn) -> GridPage:
    """Sets the duties of an exclusive grid."""
    caring.set_duties(actor_of(request), grid_id, [(duty.name, duty.note) for duty in body.duties])
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/notice", response=GridPageOut)
def post_notice(request: HttpRequest, grid_id: UUID, body: GridNoticeIn) -> GridPage:
    """Changes what the public page says about a grid."""
    notice = Notice(body.range_text, body.activity_place, body.supervising_phone)
    caring.post_notice(actor_of(request), grid_id, notice)
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/six-haves", response=GridPageOut)
def check_six_haves(request: HttpRequest, grid_id: UUID, body: SixHavesIn) -> GridPage:
    """Notes how some or all of the six haves stand today."""
    found = {item: Checked(c.is_met, c.note, c.attachment_ids) for item, c in body.found.items()}
    caring.check_six_haves(actor_of(request), grid_id, found)
    return pages.grid_page(actor_of(request), grid_id)
