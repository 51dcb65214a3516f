"""HTTP: staff compare cases and deal with what keeps coming back; residents find what to join."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.grid import facade as grid
from yuandian.governance.triage.duplicates import schemas as s
from yuandian.governance.triage.duplicates import services
from yuandian.governance.triage.duplicates.queries import proposals, recurrences
from yuandian.governance.triage.duplicates.queries.recurrences import CaseLikeness, RecurrenceRow
from yuandian.governance.triage.duplicates.rules.recurrences import RecurrenceAction
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page

resident = Router(tags=["duplicates"], auth=resident_auth)
staff = Router(tags=["duplicates"], auth=staff_auth)
ROUTERS = {"resident": resident, "staff": staff}


@resident.post(
    "/similar", response=list[proposals.SimilarCaseRow], summary="Open cases nearby that may be the same trouble"
)
def similar(request: HttpRequest, body: s.SimilarIn) -> list[proposals.SimilarCaseRow]:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    point = grid.to_wgs84(body.longitude, body.latitude, body.coordinate_system)
    return proposals.similar_nearby(point, body.category_id, body.text, clock.now())


@staff.post(
    "/similar",
    response=list[proposals.DuplicateRow],
    summary="Open cases that one being written may be one with",
)
def similar_to_entry(request: HttpRequest, body: s.SimilarEntryIn) -> list[proposals.DuplicateRow]:
    """Writes nothing down; the words and the number come as a body, so that no log of addresses keeps them."""
    point = None
    if body.longitude is not None and body.latitude is not None:
        point = grid.to_wgs84(body.longitude, body.latitude, body.coordinate_system)
    return proposals.similar_in_sight(
        actor_of(request), body.text, point, body.grid_id, body.category_id, body.phone, clock.now()
    )


@staff.get("/cases/{uuid:case_id}", response=CaseLikeness, summary="What is probably the same trouble as this case")
def likeness(request: HttpRequest, case_id: UUID) -> CaseLikeness:
    return recurrences.likeness_of_case(actor_of(request), case_id)


@staff.post("/cases/{uuid:case_id}/keep-apart", response={204: None}, summary="They are two troubles")
@idempotent
def keep_apart(request: HttpRequest, case_id: UUID, body: s.KeepApartIn) -> None:
    services.keep_apart(actor_of(request), case_id, body.other_id)


@staff.get("/recurrences", response=Page[RecurrenceRow], summary="Troubles that keep coming back, the latest first")
def list_recurrences(request: HttpRequest, asked: Query[s.RecurrencesIn]) -> Page[RecurrenceRow]:
    return recurrences.recurrences_for_list(actor_of(request), asked.status, asked.after, asked.limit)


@staff.post(
    "/recurrences/{uuid:recurrence_id}/{action}",
    response=RecurrenceRow,
    summary="Plan, confirm or dismiss a cure",
)
@idempotent
def step(
    request: HttpRequest, recurrence_id: UUID, action: RecurrenceAction, body: s.RecurrenceStepIn
) -> RecurrenceRow:
    actor = actor_of(request)
    return recurrences.row_of(actor, services.take_step(actor, recurrence_id, action, body.words))
