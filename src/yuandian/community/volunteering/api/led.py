"""HTTP for those who run a task: on the phone they put it forward; there and on the console code, list and hours."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, Query

from yuandian.community.volunteering import schemas as s
from yuandian.community.volunteering.queries import check_in_codes as codes
from yuandian.community.volunteering.queries import participants
from yuandian.community.volunteering.queries import tasks as lists
from yuandian.community.volunteering.queries.check_in_codes import CheckInCodes
from yuandian.community.volunteering.queries.participants import Participant
from yuandian.community.volunteering.queries.task_details import TaskDetail, task_detail
from yuandian.community.volunteering.queries.tasks import TaskCard
from yuandian.community.volunteering.rules.steps import EnrolmentAction
from yuandian.community.volunteering.services import attendance, hours, ratings, task_steps, tasks
from yuandian.community.volunteering.services.tasks import TaskGiven
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["volunteering"], auth=resident_auth)  # of the phone
office = Router(tags=["volunteering"], auth=staff_auth)  # of the console


@router.get("/led", response=Page[TaskCard])
def list_led_tasks(request: HttpRequest, asked: Query[s.TaskPageAsked]) -> Page[TaskCard]:
    """The tasks that you run or put forward."""
    return lists.led_tasks(actor_of(request), asked.after, asked.limit)


@router.post("/led", response=list[UUID])
@idempotent
def put_task_forward(request: HttpRequest, body: Body[TaskGiven]) -> list[UUID]:
    """Puts a task of your own before the community."""
    row = tasks.put_forward(actor_of(request), body)
    return [row.id]


@router.put("/led/{uuid:task_id}", response=TaskDetail)
def change_my_task(request: HttpRequest, task_id: UUID, body: Body[TaskGiven]) -> TaskDetail:
    """Rewrites a task that you run."""
    actor = actor_of(request)
    tasks.change_task(actor, task_id, body)
    return task_detail(actor, task_id)


@router.post("/led/{uuid:task_id}/submit", response=TaskDetail)
def submit_my_task(request: HttpRequest, task_id: UUID) -> TaskDetail:
    """Puts a refused task before the community again."""
    actor = actor_of(request)
    tasks.submit_task(actor, task_id)
    return task_detail(actor, task_id)


@router.post("/led/{uuid:task_id}/cancel", response=TaskDetail)
def cancel_my_task(request: HttpRequest, task_id: UUID, body: s.TaskWordsIn) -> TaskDetail:
    """Calls it off; everybody in it is notified."""
    actor = actor_of(request)
    task_steps.cancel_task(actor, task_id, body.words)
    return task_detail(actor, task_id)


@router.get("/led/{uuid:task_id}/participants", response=list[Participant])
def list_my_participants(request: HttpRequest, task_id: UUID) -> list[Participant]:
    """Who is in a task that you run."""
    return participants.participants_of(actor_of(request), task_id)


@router.get("/led/{uuid:task_id}/codes", response=CheckInCodes)
@office.get("/tasks/{uuid:task_id}/codes", response=CheckInCodes, operation_id="volunteering_codes_of_task")
def check_in_codes(request: HttpRequest, task_id: UUID) -> CheckInCodes:
    """The codes to be shown for the next two hours, one for each half minute."""
    address = settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
    return codes.check_in_codes(actor_of(request), task_id, address)


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/attendance", response=list[Participant])
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/attendance",
    response=list[Participant],
    operation_id="volunteering_note_attendance_of_task",
)
def note_attendance(request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: s.AttendanceIn) -> list[Participant]:
    """Notes on your list that somebody came, left or did not come."""
    attendance.note_attendance(actor_of(request), task_id, enrolment_id, EnrolmentAction(body.action), body.at)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/confirm", response=list[Participant])
@office.post(
    "/tasks/{uuid:task_id}/confirm", response=list[Participant], operation_id="volunteering_confirm_hours_of_task"
)
def confirm_my_hours(request: HttpRequest, task_id: UUID, body: s.ConfirmHoursIn) -> list[Participant]:
    """Confirms hours: they are entered, and the points are paid."""
    minutes = {one.enrolment_id: one.minutes for one in body.items}
    hours.confirm_hours(actor_of(request), task_id, minutes)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/settle", response=list[Participant])
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/settle",
    response=list[Participant],
    operation_id="volunteering_settle_dispute_of_task",
)
def settle_my_dispute(
    request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: s.SettlementIn
) -> list[Participant]:
    """Says how long it was after all."""
    hours.settle_dispute(actor_of(request), task_id, enrolment_id, body.minutes, body.words)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/rate", response=list[Participant])
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/rate",
    response=list[Participant],
    operation_id="volunteering_rate_volunteer_of_task",
)
def rate_my_volunteer(
    request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: s.TaskRatingIn
) -> list[Participant]:
    """How somebody did."""
    ratings.rate_volunteer(actor_of(request), task_id, enrolment_id, body.stars, body.words)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/finish", response=TaskDetail)
@office.post("/tasks/{uuid:task_id}/finish", response=TaskDetail, operation_id="volunteering_finish_task")
def finish_my_task(request: HttpRequest, task_id: UUID, body: s.ReviewIn) -> TaskDetail:
    """Closes it when all hours are settled, with a look back."""
    actor = actor_of(request)
    task_steps.finish_task(actor, task_id, body.review)
    return task_detail(actor, task_id)
