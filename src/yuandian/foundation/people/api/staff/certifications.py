"""Claims of residents: the queue, what is decided, and the rate."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.people.queries import certifications as queries
from yuandian.foundation.people.queries.certifications import CertificationDetail, CertificationRates, CertificationRow
from yuandian.foundation.people.schemas import (
    CertificationConfirmIn,
    CertificationsAsked,
    StaffReasonIn,
)
from yuandian.foundation.people.services import certifications
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.paging import Page

router = Router()


@router.get("/certifications", response=Page[CertificationRow])
def list_certifications(request: HttpRequest, asked: Query[CertificationsAsked]) -> Page[CertificationRow]:
    """Claims from your places, the one that waits longest first."""
    return queries.certifications_for_list(actor_of(request), asked.status, asked.kind, asked.after, asked.limit)


@router.get("/certifications/{uuid:certification_id}", response=CertificationDetail)
def certification(request: HttpRequest, certification_id: UUID) -> CertificationDetail:
    """One claim with its record."""
    return queries.certification_page(actor_of(request), certification_id)


@router.post("/certifications/{uuid:certification_id}/confirm", response=CertificationDetail)
def confirm_certification(
    request: HttpRequest, certification_id: UUID, body: CertificationConfirmIn
) -> CertificationDetail:
    """Says that the claim holds."""
    actor = actor_of(request)
    certifications.confirm_certification(actor, certification_id, body.household_id, body.relation)
    return queries.certification_page(actor, certification_id)


@router.post("/certifications/{uuid:certification_id}/refuse", response=CertificationDetail)
def refuse_certification(request: HttpRequest, certification_id: UUID, body: StaffReasonIn) -> CertificationDetail:
    """Says that it could not be confirmed, and why."""
    actor = actor_of(request)
    certifications.refuse_certification(actor, certification_id, body.reason)
    return queries.certification_page(actor, certification_id)


@router.get("/certification-rates", response=CertificationRates)
def certification_rates(request: HttpRequest, within: UUID | None = None) -> CertificationRates:
    """What share of the residents is certified, in a grid (or your own places) and those directly below it (MP-23)."""
    return queries.certification_rates(actor_of(request), within)
