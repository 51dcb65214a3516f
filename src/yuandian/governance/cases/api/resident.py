"""Reporting and following one's own cases."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.lists import category_list, category_out
from yuandian.governance.cases.api.staff import opened_out, state_of
from yuandian.governance.cases.queries import mine
from yuandian.governance.cases.queries.guesses import guess_in
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.opening import NewCase, Reporter
from yuandian.governance.cases.services import answering, joining
from yuandian.governance.cases.services.opening import open_case
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.http.remembered import key_of
from yuandian.kernel.paging import Page

router = Router(tags=["my cases"], auth=resident_auth)


def _reporter(actor: Actor, *, is_anonymous: bool) -> Reporter:
    return Reporter(account_id=actor.account_id, person_id=actor.person_id, is_anonymous=is_anonymous)


def _living(request: HttpRequest, case_id: UUID) -> tuple[Actor, UUID]:
    """Who asks, and the case that theirs was merged into, if it was: there it is dealt with."""
    actor = actor_of(request)
    return actor, mine.living_id(actor, case_id)


@router.post("", response=s.OpenedOut, summary="Report something")
def report(request: HttpRequest, body: s.ReportIn) -> s.OpenedOut:
    # hot path: three statements beside the sign-in (services/opening.py).
    actor = actor_of(request)
    new = NewCase(
        channel=Channel(body.channel), description=body.description, category_id=body.category_id,
        address=body.address, longitude=body.longitude, latitude=body.latitude,
        coordinate_system=body.coordinate_system, grid_id=body.grid_id, file_ids=tuple(body.file_ids),
        reporter=_reporter(actor, is_anonymous=body.is_anonymous), client_key=key_of(request),
    )  # fmt: skip
    return opened_out(open_case(actor, new))


@router.get("", response=s.MyPage, summary="My reports, newest first")
def my_cases(request: HttpRequest, page: Query[s.PageIn]) -> Page[dict[str, Any]]:
    return mine.my_cases(actor_of(request), page.after, page.limit)


@router.get("/{uuid:case_id}", response=s.MyCaseOut, summary="One of my cases")
def my_case(request: HttpRequest, case_id: UUID) -> dict[str, Any]:
    return mine.my_case(actor_of(request), case_id)


@router.post("/{uuid:case_id}/join", response=s.CaseState, summary="Me too")
@idempotent
def join(request: HttpRequest, case_id: UUID, body: s.JoinIn) -> s.CaseState:
    actor = actor_of(request)
    reporter = _reporter(actor, is_anonymous=body.is_anonymous)
    return state_of(joining.join_case(actor, case_id, body.text, reporter, body.file_ids))


@router.post("/{uuid:case_id}/material", response=s.CaseState, summary="Add words or pictures")
@idempotent
def material(request: HttpRequest, case_id: UUID, body: s.MaterialIn) -> s.CaseState:
    return state_of(joining.add_material(*_living(request, case_id), body.text, body.file_ids))


@router.post("/{uuid:case_id}/urge", response=s.CaseState, summary="Ask for haste")
@idempotent
def urge(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> s.CaseState:
    return state_of(joining.urge_case(*_living(request, case_id), body.note))


@router.post(
    "/{uuid:case_id}/rate",
    response=s.CaseState,
    summary="Say whether it is solved, and whether you are satisfied",
)
@idempotent
def rate(request: HttpRequest, case_id: UUID, body: s.VerdictIn) -> s.CaseState:
    verdict = answering.Verdict(**body.model_dump(), way="app")
    return state_of(answering.rate_case(*_living(request, case_id), verdict))


@router.post("/{uuid:case_id}/reopen", response=s.CaseState, summary="Not fixed after all")
@idempotent
def reopen(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(answering.reopen_case(*_living(request, case_id), body.reason))


@router.get("/categories", response=list[s.CategoryOut], summary="The kinds of trouble")
def categories(request: HttpRequest) -> list[s.CategoryOut]:
    return category_list()


@router.post("/guess", response=s.GuessOut, summary="The category that words point to")
def guess(request: HttpRequest, body: s.GuessIn) -> s.GuessOut:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    found = guess_in(body.text)
    return s.GuessOut(
        category=category_out(found.category) if found else None, words=list(found.words) if found else []
    )
