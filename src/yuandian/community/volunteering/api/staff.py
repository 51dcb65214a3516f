"""HTTP for staff: tasks of organisations, residents' tasks to be decided on, who took part, service entered later."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Body, Query, Status

from yuandian.community.volunteering import schemas as s
from yuandian.community.volunteering.api import led
from yuandian.community.volunteering.queries import later_entries as entry_queries
from yuandian.community.volunteering.queries import roll, task_details
from yuandian.community.volunteering.queries import tasks as lists
from yuandian.community.volunteering.queries.later_entries import LaterEntryRow
from yuandian.community.volunteering.queries.participants import Participant
from yuandian.community.volunteering.queries.roll import RollCard, RollCount, RollFilter
from yuandian.community.volunteering.queries.task_details import TaskDetail, task_detail
from yuandian.community.volunteering.queries.tasks import OfficeFilter, TaskCard, TaskPublisher
from yuandian.community.volunteering.rules import VolunteeringPermission
from yuandian.community.volunteering.services import later_entries, offers, sheets, task_steps, tasks
from yuandian.community.volunteering.services import roll as roll_services
from yuandian.community.volunteering.services.tasks import TaskGiven
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router(tags=["volunteering"], auth=staff_auth)


@router.get("/tasks", response=Page[TaskCard])
def list_office_tasks(
    request: HttpRequest, chosen: Query[OfficeFilter], page: Query[s.TaskPageAsked]
) -> Page[TaskCard]:
    """The tasks of your places and organisations, the latest first."""
    return lists.tasks_for_office(actor_of(request), chosen, page.after, page.limit)


@router.get(
    "/sheet",
    summary="Who took part in which tasks, as a workbook",
    openapi_extra=file_of(MIME),
)
def volunteers_as_sheet(
    request: HttpRequest, chosen: Query[OfficeFilter], asked: Query[s.TaskSheetAsked]
) -> HttpResponseBase:
    """Names as you read them on the screen, and hours; no phones. The record of each task tells of it."""
    sheet = sheets.export_participants(actor_of(request), chosen, asked.language, asked.task_id)
    name = f"volunteers-{clock.now():%Y-%m-%d}.xlsx"
    return file_answer(sheet, name, MIME)


@router.get("/publishers", response=list[TaskPublisher])
def list_publishers(request: HttpRequest) -> list[TaskPublisher]:
    """The organisations for which you may publish."""
    return lists.publishers_for(actor_of(request))


@router.post("/tasks", response=list[UUID])
@idempotent
def draft_task(request: HttpRequest, body: Body[s.OrganisationTaskIn]) -> list[UUID]:
    """Begins a task of an organisation, or a weekly series, as drafts."""
    rows = tasks.draft_task(actor_of(request), body.organisation_id, body, body.weeks)
    return [row.id for row in rows]


@router.get("/tasks/{uuid:task_id}", response=TaskDetail)
def task_for_staff(request: HttpRequest, task_id: UUID) -> TaskDetail:
    """One task whole."""
    actor = actor_of(request)
    return task_detail(actor, task_id)


@router.get("/tasks/{uuid:task_id}/record", response=list[RecordMoment])
def record_of_task(request: HttpRequest, task_id: UUID) -> list[RecordMoment]:
    """What was done with it, by whom."""
    actor = actor_of(request)
    actor.require(VolunteeringPermission.VIEW)
    return task_details.task_record(actor, task_id)


@router.put("/tasks/{uuid:task_id}", response=TaskDetail)
def change_task(request: HttpRequest, task_id: UUID, body: Body[TaskGiven]) -> TaskDetail:
    """Rewrites it; participants are notified of a new time or place."""
    actor = actor_of(request)
    tasks.change_task(actor, task_id, body)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/publish", response=list[UUID])
@idempotent
def publish_task(request: HttpRequest, task_id: UUID, body: s.PublishTaskIn) -> list[UUID]:
    """Opens it, or all drafts of its series."""
    rows = tasks.publish_task(actor_of(request), task_id, whole_series=body.whole_series)
    return [row.id for row in rows]


@router.post("/tasks/{uuid:task_id}/approve", response=TaskDetail)
def approve_task(request: HttpRequest, task_id: UUID, body: s.TaskApprovalIn) -> TaskDetail:
    """Opens a resident's task."""
    actor = actor_of(request)
    task_steps.approve_task(actor, task_id, body.points)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/refuse", response=TaskDetail)
def refuse_task(request: HttpRequest, task_id: UUID, body: s.TaskWordsIn) -> TaskDetail:
    """Turns a resident's task down, with a reason."""
    actor = actor_of(request)
    task_steps.refuse_task(actor, task_id, body.words)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/offer", response=list[Participant])
def offer_task(request: HttpRequest, task_id: UUID, body: s.TaskOfferIn) -> list[Participant]:
    """Offers it to one person, for whom a slot is kept."""
    offers.offer_task(actor_of(request), task_id, body.person_id)
    return led.list_my_participants(request, task_id)


@router.post("/tasks/{uuid:task_id}/cancel", response=TaskDetail)
def cancel_task(request: HttpRequest, task_id: UUID, body: s.TaskWordsIn) -> TaskDetail:
    """Calls it off; everybody in it is notified."""
    actor = actor_of(request)
    task_steps.cancel_task(actor, task_id, body.words)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/review", response=TaskDetail)
def review_task(request: HttpRequest, task_id: UUID, body: s.ReviewIn) -> TaskDetail:
    """Writes down what went well and what did not."""
    actor = actor_of(request)
    task_steps.review_task(actor, task_id, body.review)
    return task_detail(actor, task_id)


router.get("/tasks/{uuid:task_id}/participants", response=list[Participant], operation_id="list_participants")(
    led.list_my_participants
)


@router.get("/entries", response=Page[LaterEntryRow])
def list_entries(request: HttpRequest, asked: Query[s.LaterEntriesAsked]) -> Page[LaterEntryRow]:
    """Service entered later at your places."""
    actor = actor_of(request)
    return entry_queries.entries_for_office(
        actor, is_undecided=asked.is_undecided, after=asked.after, limit=asked.limit
    )


@router.post("/entries", response=list[LaterEntryRow])
@idempotent
def enter_service_of(request: HttpRequest, body: Body[s.OthersServiceIn]) -> list[LaterEntryRow]:
    """Tells what some people did; two others have to confirm it of each."""
    actor = actor_of(request)
    minutes = {one.person_id: one.minutes for one in body.people}
    return entry_queries.cards_of(later_entries.enter_service_of(actor, minutes, body.organisation_id, body), actor)


@router.post("/entries/confirm", response=list[LaterEntryRow])
def confirm_entries(request: HttpRequest, body: s.LaterEntryIdsIn) -> list[LaterEntryRow]:
    """One of two confirmations of each, all or none."""
    actor = actor_of(request)
    return entry_queries.cards_of(later_entries.confirm_entries(actor, body.ids), actor)


@router.post("/entries/{uuid:entry_id}/confirm", response=LaterEntryRow)
def confirm_entry(request: HttpRequest, entry_id: UUID) -> LaterEntryRow:
    """One of two confirmations."""
    actor = actor_of(request)
    return entry_queries.entry_card(actor, later_entries.confirm_entry(actor, entry_id))


@router.post("/entries/{uuid:entry_id}/refuse", response=LaterEntryRow)
def refuse_entry(request: HttpRequest, entry_id: UUID, body: s.TaskWordsIn) -> LaterEntryRow:
    """Turns it down, with a reason."""
    actor = actor_of(request)
    row = later_entries.refuse_entry(actor, entry_id, body.words)
    return entry_queries.entry_card(actor, row)


@router.get("/roll", response=Page[RollCard])
def list_roll(request: HttpRequest, chosen: Query[RollFilter], page: Query[s.TaskPageAsked]) -> Page[RollCard]:
    """The volunteers of your places, the latest enlisted first."""
    return roll.roll_of(actor_of(request), chosen, page.after, page.limit)


@router.get("/roll/counts", response=list[RollCount])
def count_roll(request: HttpRequest, asked: Query[s.RollCountsAsked]) -> list[RollCount]:
    """How many of which origin help where."""
    return roll.roll_counts(actor_of(request), asked.level, RollFilter(grid_id=asked.grid_id))


@router.put("/roll", response=Page[RollCard])
def enlist_volunteers(request: HttpRequest, body: s.EnlistIn) -> Page[RollCard]:
    """Puts people on the roll of a grid, or changes where they come from and help."""
    actor = actor_of(request)
    roll_services.enlist(actor, body.person_ids, body.origin, body.grid_id)
    return roll.roll_of(actor, RollFilter(grid_id=body.grid_id), None, 20)


@router.delete("/roll/{uuid:entry_id}", response={204: None})
def take_off_roll(request: HttpRequest, entry_id: UUID) -> Status[None]:
    """Who helps no longer."""
    roll_services.take_off(actor_of(request), entry_id)
    return Status(204, None)
