"""HTTP for staff: tasks of organisations, residents' tasks to be decided on, who took part, service entered later."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query

from yuandian.community.volunteering.api import led
from yuandian.community.volunteering.api.showing import page_of_task
from yuandian.community.volunteering.models import LaterEntry
from yuandian.community.volunteering.queries import entries as entry_queries
from yuandian.community.volunteering.queries import hall as lists
from yuandian.community.volunteering.queries import pages
from yuandian.community.volunteering.queries.entries import EntryCard
from yuandian.community.volunteering.queries.hall import HallFilter, TaskCard
from yuandian.community.volunteering.rules import VolunteeringPermission
from yuandian.community.volunteering.schemas import given as g
from yuandian.community.volunteering.schemas import shown as s
from yuandian.community.volunteering.services import deciding, ending, entering, exporting, offering, publishing
from yuandian.community.volunteering.services.entering import EntryGiven
from yuandian.community.volunteering.services.publishing import TaskGiven
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets import MIME

router = Router(tags=["volunteering"], auth=staff_auth)
FILE: dict[str, Any] = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.get("/tasks", response=s.TaskCardsOut)
def list_office_tasks(request: HttpRequest, asked: Query[g.OfficeTasksAsked]) -> Page[TaskCard]:
    """The tasks of your places and organisations, the latest first."""
    chosen = HallFilter(kind=asked.kind, query=asked.query, grid_id=asked.grid_id)
    return lists.tasks_for_office(actor_of(request), asked.status, chosen, asked.after, asked.limit)


@router.get(
    "/sheet",
    summary="Who took part in which tasks, as a workbook",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def volunteers_as_sheet(request: HttpRequest, asked: Query[g.TaskSheetAsked]) -> StreamingHttpResponse:
    """Names as you read them on the screen, and hours; no phones. The record of each task tells of it."""
    chosen = HallFilter(kind=asked.kind, query=asked.query, grid_id=asked.grid_id)
    sheet = exporting.export_participants(actor_of(request), asked.status, chosen, asked.language, asked.task_id)
    name = f"volunteers-{clock.now():%Y-%m-%d}.xlsx"
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return StreamingHttpResponse(
        sheet, content_type=MIME, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )


@router.get("/publishers", response=s.PublishingBodiesOut)
def list_publishers(request: HttpRequest) -> s.PublishingBodiesOut:
    """The organisations for which you may publish."""
    found = publishing.publishers_for(actor_of(request))
    return s.PublishingBodiesOut(items=[s.PublishingBodyOut.model_validate(one) for one in found])


@router.post("/tasks", response=s.TaskIdsOut)
@idempotent
def draft_task(request: HttpRequest, body: g.OrganisationTaskIn) -> s.TaskIdsOut:
    """Begins a task of an organisation, or a weekly series, as drafts."""
    given = TaskGiven(**body.model_dump(exclude={"organisation_id", "weeks"}))
    rows = publishing.draft_task(actor_of(request), body.organisation_id, given, body.weeks)
    return s.TaskIdsOut(ids=[row.id for row in rows])


@router.get("/tasks/{uuid:task_id}", response=s.TaskPageOut)
def task_for_staff(request: HttpRequest, task_id: UUID) -> s.TaskPageOut:
    """One task whole."""
    return page_of_task(request, task_id)


@router.get("/tasks/{uuid:task_id}/record", response=s.TaskRecordOut)
def record_of_task(request: HttpRequest, task_id: UUID) -> s.TaskRecordOut:
    """What was done with it, by whom."""
    actor = actor_of(request)
    actor.require(VolunteeringPermission.VIEW)
    return s.TaskRecordOut(items=[s.TaskMomentOut.model_validate(one) for one in pages.task_record(actor, task_id)])


@router.put("/tasks/{uuid:task_id}", response=s.TaskPageOut)
def change_task(request: HttpRequest, task_id: UUID, body: g.TaskIn) -> s.TaskPageOut:
    """Rewrites it; who is in it is told of a new time or place."""
    publishing.change_task(actor_of(request), task_id, TaskGiven(**body.model_dump()))
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/publish", response=s.TaskIdsOut)
@idempotent
def publish_task(request: HttpRequest, task_id: UUID, body: g.PublishTaskIn) -> s.TaskIdsOut:
    """Opens it, or all drafts of its series."""
    rows = publishing.publish_task(actor_of(request), task_id, whole_series=body.whole_series)
    return s.TaskIdsOut(ids=[row.id for row in rows])


@router.post("/tasks/{uuid:task_id}/approve", response=s.TaskPageOut)
def approve_task(request: HttpRequest, task_id: UUID, body: g.TaskApprovalIn) -> s.TaskPageOut:
    """Opens a resident's task."""
    deciding.approve_task(actor_of(request), task_id, body.points)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/refuse", response=s.TaskPageOut)
def refuse_task(request: HttpRequest, task_id: UUID, body: g.TaskWordsIn) -> s.TaskPageOut:
    """Turns a resident's task down, with a reason."""
    deciding.refuse_task(actor_of(request), task_id, body.words)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/offer", response=s.ParticipantsOut)
def offer_task(request: HttpRequest, task_id: UUID, body: g.TaskOfferIn) -> s.ParticipantsOut:
    """Offers it to one person, for whom a slot is kept."""
    offering.offer_task(actor_of(request), task_id, body.person_id)
    return led.list_my_participants(request, task_id)


@router.post("/tasks/{uuid:task_id}/cancel", response=s.TaskPageOut)
def cancel_task(request: HttpRequest, task_id: UUID, body: g.TaskWordsIn) -> s.TaskPageOut:
    """Calls it off; everybody in it is told."""
    ending.cancel_task(actor_of(request), task_id, body.words)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/review", response=s.TaskPageOut)
def review_task(request: HttpRequest, task_id: UUID, body: g.ReviewIn) -> s.TaskPageOut:
    """Writes down what went well and what did not."""
    ending.review_task(actor_of(request), task_id, body.review)
    return page_of_task(request, task_id)


router.get("/tasks/{uuid:task_id}/participants", response=s.ParticipantsOut, operation_id="list_participants")(
    led.list_my_participants
)


@router.get("/entries", response=s.LaterEntriesOut)
def list_entries(request: HttpRequest, asked: Query[g.LaterEntriesAsked]) -> Page[EntryCard]:
    """Service entered later at your places."""
    actor = actor_of(request)
    return entry_queries.entries_for_office(
        actor, is_undecided=asked.is_undecided, after=asked.after, limit=asked.limit
    )


@router.post("/entries", response=s.LaterEntriesOut)
@idempotent
def enter_service_of(request: HttpRequest, body: g.LaterEntriesOfIn) -> s.LaterEntriesOut:
    """Tells what some people did; two others have to confirm it of each."""
    actor = actor_of(request)
    given = EntryGiven(**body.model_dump(exclude={"people", "organisation_id"}))
    minutes = {one.person_id: one.minutes for one in body.people}
    return _entries(actor, entering.enter_service_of(actor, minutes, body.organisation_id, given))


@router.post("/entries/confirm", response=s.LaterEntriesOut)
def confirm_entries(request: HttpRequest, body: g.LaterEntryIdsIn) -> s.LaterEntriesOut:
    """One of two confirmations of each, all or none."""
    actor = actor_of(request)
    return _entries(actor, entering.confirm_entries(actor, body.ids))


def _entries(actor: Actor, rows: Sequence[LaterEntry]) -> s.LaterEntriesOut:
    items = [s.LaterEntryOut.model_validate(card) for card in entry_queries.cards_of(rows, actor)]
    return s.LaterEntriesOut(items=items, next=None)


@router.post("/entries/{uuid:entry_id}/confirm", response=s.LaterEntryOut)
def confirm_entry(request: HttpRequest, entry_id: UUID) -> s.LaterEntryOut:
    """One of two confirmations."""
    actor = actor_of(request)
    return s.LaterEntryOut.model_validate(entry_queries.entry_card(actor, entering.confirm_entry(actor, entry_id)))


@router.post("/entries/{uuid:entry_id}/refuse", response=s.LaterEntryOut)
def refuse_entry(request: HttpRequest, entry_id: UUID, body: g.TaskWordsIn) -> s.LaterEntryOut:
    """Turns it down, with a reason."""
    actor = actor_of(request)
    row = entering.refuse_entry(actor, entry_id, body.words)
    return s.LaterEntryOut.model_validate(entry_queries.entry_card(actor, row))
