"""HTTP for whoever runs a task: from their phone putting one forward, from both the code, the list, the hours."""

from uuid import UUID

import segno
from django.conf import settings
from django.http import HttpRequest
from ninja import Query

from yuandian.community.volunteering.api.showing import page_of_task
from yuandian.community.volunteering.queries import hall as lists
from yuandian.community.volunteering.queries import participants
from yuandian.community.volunteering.queries.hall import TaskCard
from yuandian.community.volunteering.rules.codes import SECONDS
from yuandian.community.volunteering.rules.steps import EnrolmentAction
from yuandian.community.volunteering.schemas import given as g
from yuandian.community.volunteering.schemas import shown as s
from yuandian.community.volunteering.services import attending, confirming, ending, publishing, rating
from yuandian.community.volunteering.services.publishing import TaskGiven
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page

DRAWN = 40  # QRs of twenty minutes; whoever shows them asks again before

router = Router(tags=["volunteering"], auth=resident_auth)  # of the phone
office = Router(tags=["volunteering"], auth=staff_auth)  # of the console


@router.get("/led", response=s.TaskCardsOut)
def list_led_tasks(request: HttpRequest, asked: Query[g.TaskPageAsked]) -> Page[TaskCard]:
    """The tasks that you run or put forward."""
    return lists.led_tasks(actor_of(request), asked.after, asked.limit)


@router.post("/led", response=s.TaskIdsOut)
@idempotent
def put_task_forward(request: HttpRequest, body: g.TaskIn) -> s.TaskIdsOut:
    """Puts a task of your own before the community."""
    row = publishing.put_forward(actor_of(request), TaskGiven(**body.model_dump()))
    return s.TaskIdsOut(ids=[row.id])


@router.put("/led/{uuid:task_id}", response=s.TaskPageOut)
def change_my_task(request: HttpRequest, task_id: UUID, body: g.TaskIn) -> s.TaskPageOut:
    """Rewrites a task that you run."""
    publishing.change_task(actor_of(request), task_id, TaskGiven(**body.model_dump()))
    return page_of_task(request, task_id)


@router.post("/led/{uuid:task_id}/submit", response=s.TaskPageOut)
def submit_my_task(request: HttpRequest, task_id: UUID) -> s.TaskPageOut:
    """Puts a refused task before the community again."""
    publishing.submit_task(actor_of(request), task_id)
    return page_of_task(request, task_id)


@router.post("/led/{uuid:task_id}/cancel", response=s.TaskPageOut)
def cancel_my_task(request: HttpRequest, task_id: UUID, body: g.TaskWordsIn) -> s.TaskPageOut:
    """Calls it off; everybody in it is told."""
    ending.cancel_task(actor_of(request), task_id, body.words)
    return page_of_task(request, task_id)


@router.get("/led/{uuid:task_id}/participants", response=s.ParticipantsOut)
def list_my_participants(request: HttpRequest, task_id: UUID) -> s.ParticipantsOut:
    """Who is in a task that you run."""
    found = participants.participants_of(actor_of(request), task_id)
    return s.ParticipantsOut(items=[s.ParticipantOut.model_validate(one) for one in found])


@router.get("/led/{uuid:task_id}/codes", response=s.CheckInCodesOut)
@office.get("/tasks/{uuid:task_id}/codes", response=s.CheckInCodesOut, operation_id="volunteering_codes_of_task")
def check_in_codes(request: HttpRequest, task_id: UUID) -> s.CheckInCodesOut:
    """The codes to be shown for the next two hours, one for each half minute."""
    shown = attending.codes_for(actor_of(request), task_id)
    base = settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
    address = f"{base}/m/volunteering/task?id={task_id}&code="
    squares = [_square(address + code) for code in shown.codes[:DRAWN]]
    return s.CheckInCodesOut(at=shown.at, codes=shown.codes, seconds=SECONDS, squares=squares, size=len(squares[0]))


def _square(text: str) -> list[str]:
    rows = segno.make(text, error="l", micro=False).matrix
    return [f"{int(''.join(map(str, row)), 2):x}" for row in rows]


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/attendance", response=s.ParticipantsOut)
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/attendance",
    response=s.ParticipantsOut,
    operation_id="volunteering_note_attendance_of_task",
)
def note_attendance(request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: g.AttendanceIn) -> s.ParticipantsOut:
    """Notes on your list that somebody came, left or did not come."""
    attending.note_attendance(actor_of(request), task_id, enrolment_id, EnrolmentAction(body.action), body.at)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/confirm", response=s.ParticipantsOut)
@office.post(
    "/tasks/{uuid:task_id}/confirm", response=s.ParticipantsOut, operation_id="volunteering_confirm_hours_of_task"
)
def confirm_my_hours(request: HttpRequest, task_id: UUID, body: g.ConfirmHoursIn) -> s.ParticipantsOut:
    """Confirms hours: they are entered, and the points are paid."""
    minutes = {one.enrolment_id: one.minutes for one in body.items}
    confirming.confirm_hours(actor_of(request), task_id, minutes)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/settle", response=s.ParticipantsOut)
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/settle",
    response=s.ParticipantsOut,
    operation_id="volunteering_settle_dispute_of_task",
)
def settle_my_dispute(
    request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: g.SettlementIn
) -> s.ParticipantsOut:
    """Says how long it was after all."""
    confirming.settle_dispute(actor_of(request), task_id, enrolment_id, body.minutes, body.words)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/participants/{uuid:enrolment_id}/rate", response=s.ParticipantsOut)
@office.post(
    "/tasks/{uuid:task_id}/participants/{uuid:enrolment_id}/rate",
    response=s.ParticipantsOut,
    operation_id="volunteering_rate_volunteer_of_task",
)
def rate_my_volunteer(
    request: HttpRequest, task_id: UUID, enrolment_id: UUID, body: g.TaskRatingIn
) -> s.ParticipantsOut:
    """How somebody did."""
    rating.rate_volunteer(actor_of(request), task_id, enrolment_id, body.stars, body.words)
    return list_my_participants(request, task_id)


@router.post("/led/{uuid:task_id}/finish", response=s.TaskPageOut)
@office.post("/tasks/{uuid:task_id}/finish", response=s.TaskPageOut, operation_id="volunteering_finish_task")
def finish_my_task(request: HttpRequest, task_id: UUID, body: g.ReviewIn) -> s.TaskPageOut:
    """Closes it when all hours are settled, with a look back."""
    ending.finish_task(actor_of(request), task_id, body.review)
    return page_of_task(request, task_id)
