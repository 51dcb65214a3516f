"""HTTP for staff."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.triage.duplicates import schemas as s
from yuandian.governance.triage.duplicates.queries import recurrences
from yuandian.governance.triage.duplicates.queries.recurrences import CaseLikeness, RecurrenceRow
from yuandian.governance.triage.duplicates.rules.recurring import RecurrenceAction
from yuandian.governance.triage.duplicates.services import judging, recurring
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["duplicates"], auth=staff_auth)


@router.get("/cases/{uuid:case_id}", response=CaseLikeness, summary="What is probably the same trouble as this case")
def likeness(request: HttpRequest, case_id: UUID) -> CaseLikeness:
    return recurrences.likeness_of_case(actor_of(request), case_id)


@router.post("/cases/{uuid:case_id}/keep-apart", response={204: None}, summary="They are two troubles")
@idempotent
def keep_apart(request: HttpRequest, case_id: UUID, body: s.KeepApartIn) -> None:
    judging.keep_apart(actor_of(request), case_id, body.other_id)


@router.get("/recurrences", response=Page[RecurrenceRow], summary="Troubles that keep coming back, the latest first")
def list_recurrences(request: HttpRequest, asked: Query[s.RecurrencesIn]) -> Page[RecurrenceRow]:
    return recurrences.recurrences_for_list(actor_of(request), asked.status, asked.after, asked.limit)


@router.post(
    "/recurrences/{uuid:recurrence_id}/{action}",
    response=RecurrenceRow,
    summary="Plan, confirm or dismiss a cure",
)
@idempotent
def step(
    request: HttpRequest, recurrence_id: UUID, action: RecurrenceAction, body: s.RecurrenceStepIn
) -> RecurrenceRow:
    actor = actor_of(request)
    return recurrences.row_of(actor, recurring.take_step(actor, recurrence_id, action, body.words))
