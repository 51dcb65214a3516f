"""Whistles and departments' calls."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import details
from yuandian.governance.cases.services import whistling
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["whistles"], auth=staff_auth)


def _whistle(actor: Actor, case_id: UUID, whistle_id: UUID) -> s.WhistleOut:
    for whistle in details.whistles_of(actor, details.find_case(actor, case_id)):
        if whistle["id"] == whistle_id:
            return s.WhistleOut.model_validate(whistle)
    raise NotVisible(whistle=str(whistle_id))


@router.post("/{uuid:case_id}/whistles", response=s.WhistleOut, summary="Ask for departments to be called in")
@idempotent
def ask(request: HttpRequest, case_id: UUID, body: s.WhistleIn) -> s.WhistleOut:
    calls = [whistling.CallWanted(call.organisation_id, call.task, call.is_lead) for call in body.calls]
    whistle = whistling.ask_whistle(actor_of(request), case_id, body.kind, body.reason, calls)
    return _whistle(actor_of(request), case_id, whistle.id)


@router.post("/whistles/{uuid:whistle_id}/decision", response=s.WhistleOut, summary="Approve or refuse a whistle")
@idempotent
def decide(request: HttpRequest, whistle_id: UUID, body: s.WhistleDecisionIn) -> s.WhistleOut:
    hours = {h.organisation_id: (h.sign, h.report_in, h.handle) for h in body.hours}
    whistle = whistling.decide_whistle(
        actor_of(request), whistle_id, is_approved=body.is_approved, reason=body.reason, hours=hours
    )
    return _whistle(actor_of(request), whistle.case_id, whistle.id)


@router.post("/whistles/{uuid:whistle_id}/cancel", response=s.WhistleOut, summary="Call a whistle off")
@idempotent
def cancel(request: HttpRequest, whistle_id: UUID, body: s.CaseReasonIn) -> s.WhistleOut:
    whistle = whistling.cancel_whistle(actor_of(request), whistle_id, body.reason)
    return _whistle(actor_of(request), whistle.case_id, whistle.id)


@router.post(
    "/whistles/{uuid:whistle_id}/minutes", response=s.WhistleOut, summary="Keep the record of the joint meeting"
)
@idempotent
def minutes(request: HttpRequest, whistle_id: UUID, body: s.MinutesIn) -> s.WhistleOut:
    whistle = whistling.write_minutes(actor_of(request), whistle_id, body.minutes)
    return _whistle(actor_of(request), whistle.case_id, whistle.id)


@router.post("/calls/{uuid:call_id}", response=s.WhistleOut, summary="One step of one department's call")
@idempotent
def answer(request: HttpRequest, call_id: UUID, body: s.CallStepIn) -> s.WhistleOut:
    call = whistling.answer_call(
        actor_of(request), call_id, body.action, text=body.text, stars=body.stars, file_ids=body.file_ids
    )
    return _whistle(actor_of(request), call.case_id, call.whistle_id)
