"""HTTP for staff: faults of the division as a work list."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.grid.queries import fault_lists
from yuandian.foundation.grid.queries.fault_lists import FaultCount, FaultRow
from yuandian.foundation.grid.schemas import ChangeNoteIn, FaultsAsked
from yuandian.foundation.grid.services import faults as services
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.paging import Page

router = Router(tags=["grid"])


@router.get("/faults", response=Page[FaultRow])
def faults(request: HttpRequest, asked: Query[FaultsAsked]) -> Page[FaultRow]:
    """Faults in sight, the latest found first; without a status those not mended."""
    return fault_lists.faults_for_list(actor_of(request), asked.status, asked.kind, asked.after, asked.limit)


@router.get("/faults/counts", response=list[FaultCount])
def counts(request: HttpRequest) -> list[FaultCount]:
    """How many faults in sight stand where, by kind."""
    return fault_lists.fault_counts(actor_of(request))


@router.post("/faults/{uuid:fault_id}/take", response=FaultRow)
@idempotent
def take(request: HttpRequest, fault_id: UUID) -> FaultRow:
    """Sees to it."""
    actor = actor_of(request)
    return fault_lists.fault_row(actor, services.take_fault(actor, fault_id).id)


@router.post("/faults/{uuid:fault_id}/accept", response=FaultRow)
@idempotent
def accept(request: HttpRequest, fault_id: UUID, body: ChangeNoteIn) -> FaultRow:
    """Lets it stay, for a reason."""
    actor = actor_of(request)
    return fault_lists.fault_row(actor, services.accept_fault(actor, fault_id, body.note).id)


@router.post("/faults/{uuid:fault_id}/reopen", response=FaultRow)
@idempotent
def reopen(request: HttpRequest, fault_id: UUID, body: ChangeNoteIn) -> FaultRow:
    """Gives it back to everybody who may see to it, for a reason."""
    actor = actor_of(request)
    return fault_lists.fault_row(actor, services.reopen_fault(actor, fault_id, body.note).id)
