"""Elected posts: nominated, made public, decided."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.people.models import Nomination
from yuandian.foundation.people.queries import nominations as queries
from yuandian.foundation.people.queries.nominations import NominationDetail, NominationRow
from yuandian.foundation.people.schemas import (
    NominationIn,
    NominationsAsked,
    NomineeAppointmentIn,
    ObjectionIn,
    PublicityIn,
    StaffReasonIn,
)
from yuandian.foundation.people.services import nominations
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.paging import Page

router = Router()


@router.get("/nominations", response=Page[NominationRow])
def list_nominations(request: HttpRequest, asked: Query[NominationsAsked]) -> Page[NominationRow]:
    """Nominations in sight, newest first."""
    return queries.nominations_for_list(actor_of(request), asked.status, asked.grid_id, asked.after, asked.limit)


@router.post("/nominations", response={201: NominationDetail})
@idempotent
def nominate(request: HttpRequest, body: NominationIn) -> Status[NominationDetail]:
    """Puts a person forward for an elected role."""
    row = nominations.nominate(actor_of(request), body.person_id, body.role, body.grid_id, body.title, body.origin)
    return Status(201, _page(request, row))


@router.get("/nominations/{uuid:nomination_id}", response=NominationDetail)
def nomination(request: HttpRequest, nomination_id: UUID) -> NominationDetail:
    """One nomination with its record."""
    return queries.nomination_page(actor_of(request), nomination_id)


@router.post("/nominations/{uuid:nomination_id}/make-public", response=NominationDetail)
def make_public(request: HttpRequest, nomination_id: UUID, body: PublicityIn) -> NominationDetail:
    """Hangs a nomination out for at least five days."""
    row = nominations.make_public(actor_of(request), nomination_id, body.public_from, body.public_until)
    return _page(request, row)


@router.post("/nominations/{uuid:nomination_id}/object", response=NominationDetail)
def object_to(request: HttpRequest, nomination_id: UUID, body: ObjectionIn) -> NominationDetail:
    """Writes down an objection."""
    return _page(request, nominations.object_to(actor_of(request), nomination_id, body.objection))


@router.post("/nominations/{uuid:nomination_id}/appoint", response=NominationDetail)
def appoint_nominee(request: HttpRequest, nomination_id: UUID, body: NomineeAppointmentIn) -> NominationDetail:
    """Gives the nominee the post."""
    nominations.appoint_nominee(actor_of(request), nomination_id, body.replaces_post_id)
    return queries.nomination_page(actor_of(request), nomination_id)


@router.post("/nominations/{uuid:nomination_id}/refuse", response=NominationDetail)
def refuse_nomination(request: HttpRequest, nomination_id: UUID, body: StaffReasonIn) -> NominationDetail:
    """Decides against a nomination."""
    return _page(request, nominations.refuse_nomination(actor_of(request), nomination_id, body.reason))


@router.post("/nominations/{uuid:nomination_id}/withdraw", response=NominationDetail)
def withdraw_nomination(request: HttpRequest, nomination_id: UUID, body: StaffReasonIn) -> NominationDetail:
    """Takes a nomination back."""
    return _page(request, nominations.withdraw_nomination(actor_of(request), nomination_id, body.reason))


def _page(request: HttpRequest, row: Nomination) -> NominationDetail:
    return queries.nomination_page(actor_of(request), row.id)
