"""Whistles and the departments that they call in, one route a step."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries.details import WhistleDetail, whistle_detail
from yuandian.governance.cases.queries.steps import CallStep, call_table
from yuandian.governance.cases.queries.whistles import WhistleFilter, WhistleRow, whistles_in_sight, whistles_sheet
from yuandian.governance.cases.services import whistles
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router(tags=["whistles"], auth=staff_auth)


@router.get("/whistles", response=Page[WhistleRow], summary="Whistles on the cases that I see, the latest first")
def list_whistles(request: HttpRequest, chosen: Query[WhistleFilter], page: Query[s.PageIn]) -> Page[WhistleRow]:
    return whistles_in_sight(actor_of(request), chosen, page.after, page.limit)


@router.get("/whistles/sheet", summary="The same as a workbook, a row a department", openapi_extra=file_of(MIME))
def whistles_as_sheet(
    request: HttpRequest, chosen: Query[WhistleFilter], asked: Query[s.SheetLanguage]
) -> HttpResponseBase:
    """At most twenty thousand whistles. No reporter is in it."""
    sheet = whistles_sheet(actor_of(request), chosen, asked.language)
    return file_answer(sheet, f"whistles-{clock.now():%Y-%m-%d}.xlsx", MIME)


@router.post("/{uuid:case_id}/whistles", response=WhistleDetail, summary="Ask for departments to be called in")
@idempotent
def ask(request: HttpRequest, case_id: UUID, body: s.WhistleIn) -> WhistleDetail:
    calls = [whistles.CallWanted(call.organisation_id, call.task, call.is_lead) for call in body.calls]
    whistle = whistles.ask_whistle(actor_of(request), case_id, body.kind, body.reason, calls)
    return whistle_detail(actor_of(request), case_id, whistle.id)


@router.post("/whistles/{uuid:whistle_id}/decision", response=WhistleDetail, summary="Approve or refuse a whistle")
@idempotent
def decide(request: HttpRequest, whistle_id: UUID, body: s.WhistleDecisionIn) -> WhistleDetail:
    hours = {h.organisation_id: (h.sign, h.report_in, h.handle) for h in body.hours}
    whistle = whistles.decide_whistle(
        actor_of(request), whistle_id, is_approved=body.is_approved, reason=body.reason, hours=hours
    )
    return whistle_detail(actor_of(request), whistle.case_id, whistle.id)


@router.post("/whistles/{uuid:whistle_id}/cancel", response=WhistleDetail, summary="Call a whistle off")
@idempotent
def cancel(request: HttpRequest, whistle_id: UUID, body: s.CaseReasonIn) -> WhistleDetail:
    whistle = whistles.cancel_whistle(actor_of(request), whistle_id, body.reason)
    return whistle_detail(actor_of(request), whistle.case_id, whistle.id)


@router.post(
    "/whistles/{uuid:whistle_id}/minutes", response=WhistleDetail, summary="Keep the record of the joint meeting"
)
@idempotent
def minutes(request: HttpRequest, whistle_id: UUID, body: s.MinutesIn) -> WhistleDetail:
    whistle = whistles.write_minutes(actor_of(request), whistle_id, body.minutes)
    return whistle_detail(actor_of(request), whistle.case_id, whistle.id)


@router.get("/calls/steps", response=list[CallStep], summary="The step table of a department's call")
def call_steps(request: HttpRequest) -> list[CallStep]:
    return call_table()


@router.post("/calls/{uuid:call_id}", response=WhistleDetail, summary="One step of one department's call")
@idempotent
def answer(request: HttpRequest, call_id: UUID, body: s.CallStepIn) -> WhistleDetail:
    point = None if body.longitude is None or body.latitude is None else (body.longitude, body.latitude)
    call = whistles.answer_call(
        actor_of(request), call_id, body.action, text=body.text, stars=body.stars, file_ids=body.file_ids,
        point=point, system=body.coordinate_system, done_at=body.done_at,
    )  # fmt: skip
    return whistle_detail(actor_of(request), call.case_id, call.whistle_id)
