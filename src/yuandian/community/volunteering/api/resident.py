"""HTTP for residents: the hall, one task and what one does in it, one's own hours."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Body, Query

from yuandian.community.volunteering import schemas as s
from yuandian.community.volunteering.api.certificate_pdf import TITLE, certificate_pdf
from yuandian.community.volunteering.api.open import address_of
from yuandian.community.volunteering.models import Enrolment
from yuandian.community.volunteering.queries import certificates
from yuandian.community.volunteering.queries import later_entries as entry_queries
from yuandian.community.volunteering.queries import tasks as lists
from yuandian.community.volunteering.queries.certificates import CertificateCard
from yuandian.community.volunteering.queries.later_entries import LaterEntryRow
from yuandian.community.volunteering.queries.task_details import MyTaskPart, TaskDetail, my_part, task_detail
from yuandian.community.volunteering.queries.tasks import HallFilter, TaskCard
from yuandian.community.volunteering.services import attendance, enrolments, hours, later_entries, offers, ratings
from yuandian.community.volunteering.services import certificates as certificate_services
from yuandian.community.volunteering.services.attendance import ProofGiven
from yuandian.community.volunteering.services.enrolments import Agreement, TaskPlace
from yuandian.community.volunteering.services.later_entries import OwnServiceGiven
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.pdf import MIME

Noting = Callable[[Actor, UUID, ProofGiven], Enrolment]

router = Router(tags=["volunteering"], auth=resident_auth)


@router.get("/tasks", response=Page[TaskCard])
def list_open_tasks(request: HttpRequest, chosen: Query[HallFilter], page: Query[s.TaskPageAsked]) -> Page[TaskCard]:
    """The task hall: what is open, the soonest first."""
    return lists.hall(actor_of(request).person_id, chosen, page.after, page.limit)


@router.get("/mine", response=Page[TaskCard])
def list_my_tasks(request: HttpRequest, asked: Query[s.MyTasksAsked]) -> Page[TaskCard]:
    """The tasks you are in or were in."""
    return lists.my_tasks(actor_of(request), is_past=asked.is_past, after=asked.after, limit=asked.limit)


@router.get("/tasks/{uuid:task_id}", response=TaskDetail)
def task_for_resident(request: HttpRequest, task_id: UUID) -> TaskDetail:
    """One task, where you stand in it and what you may do."""
    return task_detail(actor_of(request), task_id)


@router.post("/tasks/{uuid:task_id}/grab", response=TaskPlace)
def grab_task(request: HttpRequest, task_id: UUID, body: Body[Agreement]) -> TaskPlace:
    """Takes a slot; asking again changes nothing."""
    return enrolments.grab_task(actor_of(request), task_id, body)


@router.post("/tasks/{uuid:task_id}/wait", response=TaskPlace)
def wait_for_task(request: HttpRequest, task_id: UUID, body: Body[Agreement]) -> TaskPlace:
    """Joins the waiting list, or takes a slot that is free after all."""
    return enrolments.wait_for_task(actor_of(request), task_id, body)


@router.post("/tasks/{uuid:task_id}/withdraw", response=TaskDetail)
def withdraw_from_task(request: HttpRequest, task_id: UUID) -> TaskDetail:
    """Gives the slot back; the first on the waiting list gets it."""
    actor = actor_of(request)
    enrolments.withdraw_from_task(actor, task_id)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/answer", response=TaskDetail)
def answer_offer(request: HttpRequest, task_id: UUID, body: Body[s.OfferAnswerIn]) -> TaskDetail:
    """Accepts or declines a task that was offered to you."""
    actor = actor_of(request)
    offers.answer_offer(actor, task_id, body if body.accepts else None)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/check-in", response=MyTaskPart)
def check_in(request: HttpRequest, task_id: UUID, body: Body[ProofGiven]) -> MyTaskPart:
    """You are there: by the code that is shown, or by where you are."""
    return _noted(request, task_id, body, attendance.check_in)


@router.post("/tasks/{uuid:task_id}/check-out", response=MyTaskPart)
def check_out(request: HttpRequest, task_id: UUID, body: Body[ProofGiven]) -> MyTaskPart:
    """You leave."""
    return _noted(request, task_id, body, attendance.check_out)


def _noted(request: HttpRequest, task_id: UUID, body: ProofGiven, note: Noting) -> MyTaskPart:
    """Counts a code that is tried, whatever comes of it, and notes the proof once."""
    if body.code:
        attendance.count_try(actor_of(request), task_id)

    @idempotent
    def once(asked: HttpRequest) -> MyTaskPart:
        actor = actor_of(asked)
        note(actor, task_id, body)
        return my_part(actor, task_id)

    answer: MyTaskPart = once(request)
    return answer


@router.post("/tasks/{uuid:task_id}/dispute", response=TaskDetail)
@idempotent
def dispute_hours(request: HttpRequest, task_id: UUID, body: s.TaskWordsIn) -> TaskDetail:
    """The hours are wrong, and why."""
    actor = actor_of(request)
    hours.dispute_hours(actor, task_id, body.words)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/rate", response=TaskDetail)
def rate_task(request: HttpRequest, task_id: UUID, body: s.TaskRatingIn) -> TaskDetail:
    """How it was."""
    actor = actor_of(request)
    ratings.rate_task(actor, task_id, body.stars, body.words)
    return task_detail(actor, task_id)


@router.post("/tasks/{uuid:task_id}/photos", response=TaskDetail)
@idempotent
def add_task_photos(request: HttpRequest, task_id: UUID, body: s.TaskPhotosIn) -> TaskDetail:
    """Pictures, and whether others may see them."""
    actor = actor_of(request)
    ratings.add_photos(actor, task_id, body.photo_ids, may_show=body.may_show)
    return task_detail(actor, task_id)


@router.get("/entries", response=Page[LaterEntryRow])
def list_my_entries(request: HttpRequest, asked: Query[s.TaskPageAsked]) -> Page[LaterEntryRow]:
    """Service entered later that tells of you or that you witnessed."""
    return entry_queries.my_entries(actor_of(request), asked.after, asked.limit)


@router.post("/entries", response=LaterEntryRow)
@idempotent
def enter_service(request: HttpRequest, body: Body[OwnServiceGiven]) -> LaterEntryRow:
    """Tells what you did without the application; two people have to confirm it."""
    actor = actor_of(request)
    row = later_entries.enter_own_service(actor, body)
    return entry_queries.entry_card(actor, row)


@router.post("/entries/{uuid:entry_id}/confirm", response=LaterEntryRow)
def confirm_as_witness(request: HttpRequest, entry_id: UUID) -> LaterEntryRow:
    """You saw it: one of two confirmations."""
    actor = actor_of(request)
    row = later_entries.confirm_entry(actor, entry_id)
    return entry_queries.entry_card(actor, row)


@router.get("/certificates", response=list[CertificateCard])
def list_my_certificates(request: HttpRequest) -> list[CertificateCard]:
    """Your certificates of hours."""
    return certificates.my_certificates(actor_of(request))


@router.post("/certificates", response=CertificateCard)
@idempotent
def issue_certificate(request: HttpRequest, body: s.CertificateIn) -> CertificateCard:
    """Puts your confirmed hours of a period on paper."""
    row = certificate_services.issue_certificate(actor_of(request), body.from_on, body.until_on)
    return certificates.certificate_with(row.code)


@router.get(
    "/certificates/{str:code}/pdf",
    summary="One of your certificates on paper",
    openapi_extra=file_of(MIME),
)
def certificate_as_pdf(request: HttpRequest, code: str) -> HttpResponseBase:
    """Your name stands on it in full; the page that checks it shows it masked."""
    card, name = certificates.own_certificate(actor_of(request), code)
    content = certificate_pdf(card, name, address_of(request, card))
    return file_answer(content, f"{TITLE}-{card.code}.pdf", MIME)
