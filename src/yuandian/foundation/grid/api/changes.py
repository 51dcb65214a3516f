"""HTTP for staff: propose and decide changes, and keep what a grid has besides its area."""

from uuid import UUID

import msgspec
from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.grid.queries import pages, proposals
from yuandian.foundation.grid.queries.pages import GridDetail
from yuandian.foundation.grid.queries.proposals import GridChangeDetail, GridChangeRow
from yuandian.foundation.grid.rules.plans import BoundaryPlan, plan_from
from yuandian.foundation.grid.schemas import (
    BoundaryCheckIn,
    ChangeIn,
    ChangeNoteIn,
    ChangePreviewIn,
    ChangesAsked,
    CutIn,
    DutiesIn,
    FitIn,
    ManagersIn,
    SixHavesIn,
)
from yuandian.foundation.grid.services import boundary_preview, change_preview, cutting, grid_duties
from yuandian.foundation.grid.services import changes as services
from yuandian.foundation.grid.services.boundary_preview import BoundaryPreview
from yuandian.foundation.grid.services.change_preview import ChangePreview
from yuandian.foundation.grid.services.cutting import Cut, CutPart
from yuandian.foundation.grid.services.grid_duties import GridNotice
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.paging import Page

router = Router(tags=["grid"])


@router.get("/changes", response=Page[GridChangeRow])
def changes(request: HttpRequest, asked: Query[ChangesAsked]) -> Page[GridChangeRow]:
    """Proposed changes in sight, the newest first."""
    return proposals.changes_for_list(actor_of(request), asked.status, asked.grid_id, asked.after, asked.limit)


@router.post("/changes", response={201: GridChangeDetail})
@idempotent
def propose(request: HttpRequest, body: ChangeIn) -> Status[GridChangeDetail]:
    """Lays a change before the approvers."""
    actor = actor_of(request)
    plan = plan_from(body.plan.model_dump(mode="json", exclude_none=True))
    change = services.propose_change(actor, body.grid_id, plan, body.reason, body.effective_on, body.system)
    return Status(201, proposals.change_page(actor, change.id))


@router.post("/changes/try", response=BoundaryPreview)
def preview_boundary(request: HttpRequest, body: BoundaryCheckIn) -> BoundaryPreview:
    """What new areas would do, with every overlap, gap and grid beyond its parent; nothing is stored."""
    drawn = body.model_dump(mode="json", include={"area", "others"})
    plan = msgspec.convert({"kind": "boundary", **drawn}, BoundaryPlan)
    return boundary_preview.preview_boundary(actor_of(request), body.grid_id, plan, body.system)


@router.post("/changes/preview", response=ChangePreview)
def preview_change(request: HttpRequest, body: ChangePreviewIn) -> ChangePreview:
    """What a change of any kind would move and where to; nothing is stored."""
    plan = plan_from(body.plan.model_dump(mode="json", exclude_none=True))
    return change_preview.preview_change(actor_of(request), body.grid_id, plan, body.system)


@router.post("/changes/cut", response=Cut)
def cut_grid(request: HttpRequest, body: CutIn) -> Cut:
    """The parts that a line makes of a grid, for a split; nothing is stored."""
    return cutting.cut_grid(actor_of(request), body.grid_id, body.line, body.system)


@router.post("/changes/fit", response=CutPart)
def fit_area(request: HttpRequest, body: FitIn) -> CutPart:
    """What of an area drawn roughly is free for a new grid; nothing is stored."""
    return cutting.fit_area(actor_of(request), body.grid_id, body.level, body.area, body.system)


@router.get("/changes/{uuid:change_id}", response=GridChangeDetail)
def change(request: HttpRequest, change_id: UUID) -> GridChangeDetail:
    """One proposal with its plan and what the approver should weigh."""
    return proposals.change_page(actor_of(request), change_id)


@router.get("/changes/{uuid:change_id}/preview", response=ChangePreview)
def preview_proposal(request: HttpRequest, change_id: UUID) -> ChangePreview:
    """What a proposal would move today, for whoever decides on it."""
    return change_preview.preview_proposal(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/approve", response=GridChangeDetail)
@idempotent
def approve(request: HttpRequest, change_id: UUID, body: ChangeNoteIn) -> GridChangeDetail:
    """Approves somebody else's proposal; on its day or later it is applied at once."""
    services.approve_change(actor_of(request), change_id, body.note)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/reject", response=GridChangeDetail)
@idempotent
def reject(request: HttpRequest, change_id: UUID, body: ChangeNoteIn) -> GridChangeDetail:
    """Refuses somebody else's proposal, with the reason."""
    services.reject_change(actor_of(request), change_id, body.note)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/withdraw", response=GridChangeDetail)
@idempotent
def withdraw(request: HttpRequest, change_id: UUID) -> GridChangeDetail:
    """Takes a proposal back."""
    services.withdraw_change(actor_of(request), change_id)
    return proposals.change_page(actor_of(request), change_id)


@router.post("/changes/{uuid:change_id}/apply", response=GridChangeDetail)
@idempotent
def apply(request: HttpRequest, change_id: UUID) -> GridChangeDetail:
    """Carries out an approved change whose day has come, without waiting for the sweep."""
    services.apply_change(actor_of(request), change_id)
    return proposals.change_page(actor_of(request), change_id)


@router.put("/grids/{uuid:grid_id}/managers", response=GridDetail)
def appoint_managers(request: HttpRequest, grid_id: UUID, body: ManagersIn) -> GridDetail:
    """Names the communities that manage an exclusive grid and the one that leads."""
    grid_duties.appoint_managing_communities(actor_of(request), grid_id, body.lead_id, body.other_ids)
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/duties", response=GridDetail)
def set_duties(request: HttpRequest, grid_id: UUID, body: DutiesIn) -> GridDetail:
    """Sets the duties of an exclusive grid and the organisation that is responsible for them."""
    grid_duties.set_duties(
        actor_of(request), grid_id, [(duty.name, duty.note) for duty in body.duties], body.organisation_id
    )
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/notice", response=GridDetail)
def post_notice(request: HttpRequest, grid_id: UUID, body: Body[GridNotice]) -> GridDetail:
    """Changes what the public page says about a grid."""
    grid_duties.post_notice(actor_of(request), grid_id, body)
    return pages.grid_page(actor_of(request), grid_id)


@router.put("/grids/{uuid:grid_id}/six-haves", response=GridDetail)
def check_six_haves(request: HttpRequest, grid_id: UUID, body: SixHavesIn) -> GridDetail:
    """Notes how some or all of the six haves stand today."""
    grid_duties.check_six_haves(actor_of(request), grid_id, body.found)
    return pages.grid_page(actor_of(request), grid_id)
