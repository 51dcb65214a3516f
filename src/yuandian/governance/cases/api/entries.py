"""Entering cases for others: who calls, what would become of it, the case itself, and a known case brought up again."""

from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.lists import router
from yuandian.governance.cases.queries.callers import CallerFound
from yuandian.governance.cases.queries.steps import CaseState, state_of
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.new_cases import NewCase
from yuandian.governance.cases.services.entries import (
    CallerGiven,
    EntryPreview,
    find_caller,
    preview_entry,
    reporter_from,
    take_report,
)
from yuandian.governance.cases.services.new_cases import Opened, open_case
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import actor_of, idempotent
from yuandian.kernel.http.idempotency import key_of


def _caller(body: s.EntryIn | s.TakeReportIn) -> CallerGiven:
    return CallerGiven(phone=body.reporter_phone, name=body.reporter_name, person_id=body.reporter_person_id)


def _new(actor: Actor, body: s.EntryIn, client_key: str | None = None) -> NewCase:
    given = body.model_dump(
        exclude={"reporter_name", "reporter_phone", "reporter_person_id", "channel", "file_ids", "tags"}
    )
    return NewCase(
        **given, channel=Channel(body.channel), reporter=reporter_from(actor, _caller(body)), client_key=client_key,
        file_ids=tuple(body.file_ids), tags=tuple(body.tags),
    )  # fmt: skip


@router.post("", response=Opened, summary="Enter a case for someone, or one found on a round")
def enter_case(request: HttpRequest, body: s.EntryIn) -> Opened:
    actor = actor_of(request)
    return open_case(actor, _new(actor, body, key_of(request)))


@router.post("/preview", response=EntryPreview, summary="What would become of a case that is being written")
def preview_case(request: HttpRequest, body: s.EntryIn) -> EntryPreview:
    """Writes nothing down."""
    actor = actor_of(request)
    return preview_entry(actor, _new(actor, body))


@router.post("/callers", response=CallerFound, summary="Who has a number, and what they brought up before")
def caller(request: HttpRequest, body: s.CallerIn) -> CallerFound:
    return find_caller(actor_of(request), body.phone)


@router.post("/{uuid:case_id}/reports", response=CaseState, summary="Take down that somebody brings it up")
@idempotent
def take_down_report(request: HttpRequest, case_id: UUID, body: s.TakeReportIn) -> CaseState:
    case = take_report(actor_of(request), case_id, Channel(body.channel), _caller(body), body.text, body.file_ids)
    return state_of(case)
