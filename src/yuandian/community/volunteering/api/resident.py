"""HTTP for residents: the hall, one task and what one does in it, one's own hours."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from yuandian.community.volunteering.api.certificate_pdf import TITLE, certificate_pdf
from yuandian.community.volunteering.api.open import address_of
from yuandian.community.volunteering.api.showing import page_of_task, part_of
from yuandian.community.volunteering.models import Enrolment
from yuandian.community.volunteering.queries import entries as entry_queries
from yuandian.community.volunteering.queries import hall as lists
from yuandian.community.volunteering.queries import pages, served
from yuandian.community.volunteering.queries.entries import EntryCard
from yuandian.community.volunteering.queries.hall import HallFilter, TaskCard
from yuandian.community.volunteering.queries.pages import TaskPage
from yuandian.community.volunteering.schemas import given as g
from yuandian.community.volunteering.schemas import shown as s
from yuandian.community.volunteering.services import (
    attending,
    certifying,
    confirming,
    entering,
    grabbing,
    leaving,
    rating,
)
from yuandian.community.volunteering.services.attending import ProofGiven
from yuandian.community.volunteering.services.entering import EntryGiven
from yuandian.community.volunteering.services.grabbing import Agreed, Place
from yuandian.foundation.grid import facade as grid
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.paging import Page
from yuandian.kernel.pdf import MIME

Noting = Callable[[Actor, UUID, ProofGiven], Enrolment]

router = Router(tags=["volunteering"], auth=resident_auth)
FILE: dict[str, Any] = {MIME: {"schema": {"type": "string", "format": "binary"}}}


@router.get("/tasks", response=s.TaskCardsOut)
def list_open_tasks(request: HttpRequest, asked: Query[g.HallAsked]) -> Page[TaskCard]:
    """The task hall: what is open, the soonest first."""
    chosen = HallFilter(asked.kind, asked.role, asked.query, asked.grid_id, asked.has_room)
    here = None
    if asked.longitude is not None and asked.latitude is not None:
        here = grid.to_wgs84(asked.longitude, asked.latitude, asked.coordinate_system)
    return lists.hall(actor_of(request).person_id, chosen, asked.after, asked.limit, here)


@router.get("/mine", response=s.TaskCardsOut)
def list_my_tasks(request: HttpRequest, asked: Query[g.MyTasksAsked]) -> Page[TaskCard]:
    """The tasks you are in or were in."""
    return lists.my_tasks(actor_of(request), is_past=asked.is_past, after=asked.after, limit=asked.limit)


@router.get("/tasks/{uuid:task_id}", response=s.TaskPageOut)
def task_for_resident(request: HttpRequest, task_id: UUID) -> TaskPage:
    """One task, where you stand in it and what you may do."""
    return pages.task_page(actor_of(request), task_id)


@router.post("/tasks/{uuid:task_id}/grab", response=s.TaskPlaceOut)
def grab_task(request: HttpRequest, task_id: UUID, body: g.AgreedIn) -> Place:
    """Takes a slot; asking again changes nothing."""
    return grabbing.grab_task(actor_of(request), task_id, Agreed(**body.model_dump()))


@router.post("/tasks/{uuid:task_id}/wait", response=s.TaskPlaceOut)
def wait_for_task(request: HttpRequest, task_id: UUID, body: g.AgreedIn) -> Place:
    """Joins the waiting list, or takes a slot that is free after all."""
    return grabbing.wait_for_task(actor_of(request), task_id, Agreed(**body.model_dump()))


@router.post("/tasks/{uuid:task_id}/withdraw", response=s.TaskPageOut)
def withdraw_from_task(request: HttpRequest, task_id: UUID) -> s.TaskPageOut:
    """Gives the slot back; whoever waits longest gets it."""
    leaving.withdraw_from_task(actor_of(request), task_id)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/answer", response=s.TaskPageOut)
def answer_offer(request: HttpRequest, task_id: UUID, body: g.OfferAnswerIn) -> s.TaskPageOut:
    """Accepts or declines a task that was offered to you."""
    agreed = Agreed(**body.model_dump(exclude={"accepts"})) if body.accepts else None
    leaving.answer_offer(actor_of(request), task_id, agreed)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/check-in", response=s.MyPartOut)
def check_in(request: HttpRequest, task_id: UUID, body: g.ProofIn) -> s.MyPartOut:
    """You are there: by the code that is shown, or by where you are."""
    return _noted(request, task_id, body, attending.check_in)


@router.post("/tasks/{uuid:task_id}/check-out", response=s.MyPartOut)
def check_out(request: HttpRequest, task_id: UUID, body: g.ProofIn) -> s.MyPartOut:
    """You leave."""
    return _noted(request, task_id, body, attending.check_out)


def _noted(request: HttpRequest, task_id: UUID, body: g.ProofIn, note: Noting) -> s.MyPartOut:
    """Counts a code that is tried, whatever comes of it, and notes the proof once."""
    if body.code:
        attending.count_try(actor_of(request), task_id)

    @idempotent
    def once(asked: HttpRequest) -> s.MyPartOut:
        note(actor_of(asked), task_id, ProofGiven(**body.model_dump()))
        return part_of(asked, task_id)

    answer: s.MyPartOut = once(request)
    return answer


@router.post("/tasks/{uuid:task_id}/dispute", response=s.TaskPageOut)
@idempotent
def dispute_hours(request: HttpRequest, task_id: UUID, body: g.TaskWordsIn) -> s.TaskPageOut:
    """The hours are wrong, and why."""
    confirming.dispute_hours(actor_of(request), task_id, body.words)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/rate", response=s.TaskPageOut)
def rate_task(request: HttpRequest, task_id: UUID, body: g.TaskRatingIn) -> s.TaskPageOut:
    """How it was."""
    rating.rate_task(actor_of(request), task_id, body.stars, body.words)
    return page_of_task(request, task_id)


@router.post("/tasks/{uuid:task_id}/photos", response=s.TaskPageOut)
@idempotent
def add_task_photos(request: HttpRequest, task_id: UUID, body: g.TaskPhotosIn) -> s.TaskPageOut:
    """Pictures, and whether others may see them."""
    rating.add_photos(actor_of(request), task_id, body.photo_ids, may_show=body.may_show)
    return page_of_task(request, task_id)


@router.get("/entries", response=s.LaterEntriesOut)
def list_my_entries(request: HttpRequest, asked: Query[g.TaskPageAsked]) -> Page[EntryCard]:
    """Service entered later that tells of you or that you witnessed."""
    return entry_queries.my_entries(actor_of(request), asked.after, asked.limit)


@router.post("/entries", response=s.LaterEntryOut)
@idempotent
def enter_service(request: HttpRequest, body: g.LaterEntryIn) -> s.LaterEntryOut:
    """Tells what you did without the application; two people have to confirm it."""
    actor = actor_of(request)
    row = entering.enter_own_service(actor, EntryGiven(**body.model_dump()))
    return s.LaterEntryOut.model_validate(entry_queries.entry_card(actor, row))


@router.post("/entries/{uuid:entry_id}/confirm", response=s.LaterEntryOut)
def confirm_as_witness(request: HttpRequest, entry_id: UUID) -> s.LaterEntryOut:
    """You saw it: one of two confirmations."""
    actor = actor_of(request)
    row = entering.confirm_entry(actor, entry_id)
    return s.LaterEntryOut.model_validate(entry_queries.entry_card(actor, row))


@router.get("/certificates", response=s.CertificatesOut)
def list_my_certificates(request: HttpRequest) -> s.CertificatesOut:
    """Your certificates of hours."""
    items = served.my_certificates(actor_of(request))
    return s.CertificatesOut(items=[s.CertificateOut.model_validate(one) for one in items])


@router.post("/certificates", response=s.CertificateOut)
@idempotent
def issue_certificate(request: HttpRequest, body: g.CertificateIn) -> s.CertificateOut:
    """Puts your confirmed hours of a period on paper."""
    row = certifying.issue_certificate(actor_of(request), body.from_on, body.until_on)
    return s.CertificateOut.model_validate(served.certificate_with(row.code))


@router.get(
    "/certificates/{str:code}/pdf",
    summary="One of your certificates on paper",
    openapi_extra={"responses": {200: {"description": "The file.", "content": FILE}}},
)
def certificate_as_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """Your name stands on it in full; the page that checks it shows it masked."""
    card, name = served.own_certificate(actor_of(request), code)
    content = certificate_pdf(card, name, address_of(request, card))
    disposition = f"attachment; filename*=UTF-8''{quote(f'{TITLE}-{card.code}.pdf')}"
    return HttpResponse(
        content, content_type=MIME, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )
