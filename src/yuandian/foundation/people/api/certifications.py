"""HTTP for residents: their claims to an identity or a home."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.foundation.people.queries.certifications import my_certifications
from yuandian.foundation.people.rules.certifying import CertificationKind
from yuandian.foundation.people.schemas.certifications import HouseholdClaimIn, IdentityClaimIn, MyCertificationsOut
from yuandian.foundation.people.services import certifying
from yuandian.foundation.people.services.certifying import ClaimGiven
from yuandian.kernel.http import Router, actor_of, idempotent

router = Router()


@router.get("/me/certifications", response=MyCertificationsOut)
def list_my_certifications(request: HttpRequest) -> MyCertificationsOut:
    """Your claims and what became of them."""
    return _mine(request)


@router.post("/me/certifications/identity", response=MyCertificationsOut)
@idempotent
def claim_identity(request: HttpRequest, body: IdentityClaimIn) -> MyCertificationsOut:
    """Asks the community to check who you are."""
    given = ClaimGiven(CertificationKind.IDENTITY, body.name, grid_id=body.grid_id)
    certifying.ask_for_certification(actor_of(request), given)
    return _mine(request)


@router.post("/me/certifications/household", response=MyCertificationsOut)
@idempotent
def claim_household(request: HttpRequest, body: HouseholdClaimIn) -> MyCertificationsOut:
    """Asks the community to check where you live."""
    given = ClaimGiven(CertificationKind.HOUSEHOLD, body.name, body.address, body.grid_id)
    certifying.ask_for_certification(actor_of(request), given)
    return _mine(request)


@router.post("/me/certifications/{uuid:certification_id}/withdraw", response=MyCertificationsOut)
def withdraw_certification(request: HttpRequest, certification_id: UUID) -> MyCertificationsOut:
    """Takes a claim back, even a confirmed one."""
    certifying.withdraw_certification(actor_of(request), certification_id)
    return _mine(request)


def _mine(request: HttpRequest) -> MyCertificationsOut:
    return MyCertificationsOut.model_validate({"items": my_certifications(actor_of(request))}, from_attributes=True)
