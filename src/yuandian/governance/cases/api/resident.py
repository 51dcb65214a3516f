"""Reporting and following one's own cases."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import mine
from yuandian.governance.cases.queries.guesses import CategoryGuess, category_guess
from yuandian.governance.cases.queries.remarks import MyRemarks
from yuandian.governance.cases.queries.remarks import my_remarks as remarks_to_me
from yuandian.governance.cases.queries.steps import CaseState, state_of
from yuandian.governance.cases.queries.taxonomy import CategoryChoice, category_choices
from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter
from yuandian.governance.cases.services import answers, contributions, remarks
from yuandian.governance.cases.services.new_cases import Opened, open_case
from yuandian.kernel.actor import Actor
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.http.idempotency import key_of
from yuandian.kernel.paging import Page

router = Router(tags=["my cases"], auth=resident_auth)


def _reporter(actor: Actor, *, is_anonymous: bool) -> Reporter:
    return Reporter(account_id=actor.account_id, person_id=actor.person_id, is_anonymous=is_anonymous)


def _surviving(request: HttpRequest, case_id: UUID) -> tuple[Actor, UUID]:
    """Who asks, and the case that theirs was merged into, if it was: there it is dealt with."""
    actor = actor_of(request)
    return actor, mine.surviving_case_id(actor, case_id)


@router.post("", response=Opened, summary="Report something")
def report(request: HttpRequest, body: s.ReportIn) -> Opened:
    # hot path: three statements beside the sign-in (services/new_cases.py).
    actor = actor_of(request)
    new = NewCase(
        channel=Channel(body.channel), description=body.description, category_id=body.category_id,
        address=body.address, longitude=body.longitude, latitude=body.latitude,
        coordinate_system=body.coordinate_system, grid_id=body.grid_id, file_ids=tuple(body.file_ids),
        reporter=_reporter(actor, is_anonymous=body.is_anonymous), client_key=key_of(request),
    )  # fmt: skip
    return open_case(actor, new)


@router.get("", response=Page[mine.MyCaseRow], summary="My reports, newest first")
def my_cases(request: HttpRequest, page: Query[s.PageIn]) -> Page[mine.MyCaseRow]:
    return mine.my_cases(actor_of(request), page.after, page.limit)


@router.get("/{uuid:case_id}", response=mine.MyCaseDetail, summary="One of my cases")
def my_case(request: HttpRequest, case_id: UUID) -> mine.MyCaseDetail:
    return mine.my_case(actor_of(request), case_id)


@router.post("/{uuid:case_id}/join", response=CaseState, summary="Me too")
@idempotent
def join(request: HttpRequest, case_id: UUID, body: s.JoinIn) -> CaseState:
    actor = actor_of(request)
    reporter = _reporter(actor, is_anonymous=body.is_anonymous)
    point = None if body.longitude is None or body.latitude is None else (body.longitude, body.latitude)
    case = contributions.join_case(
        actor, case_id, body.text, reporter, body.file_ids, point=point, system=body.coordinate_system
    )
    return state_of(case)


@router.post("/{uuid:case_id}/material", response=CaseState, summary="Add words or pictures")
@idempotent
def material(request: HttpRequest, case_id: UUID, body: s.MaterialIn) -> CaseState:
    return state_of(contributions.add_material(*_surviving(request, case_id), body.text, body.file_ids))


@router.post("/{uuid:case_id}/urge", response=CaseState, summary="Ask for haste")
@idempotent
def urge(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> CaseState:
    return state_of(contributions.urge_case(*_surviving(request, case_id), body.note))


@router.post(
    "/{uuid:case_id}/rate",
    response=CaseState,
    summary="Say whether it is solved, and whether you are satisfied",
)
@idempotent
def rate(request: HttpRequest, case_id: UUID, body: s.VerdictIn) -> CaseState:
    verdict = answers.Verdict(**body.model_dump(), way="app")
    return state_of(answers.rate_case(*_surviving(request, case_id), verdict))


@router.post("/{uuid:case_id}/reopen", response=CaseState, summary="Not fixed after all")
@idempotent
def reopen(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(answers.reopen_case(*_surviving(request, case_id), body.reason))


@router.get("/categories", response=list[CategoryChoice], summary="The kinds of trouble")
def categories(request: HttpRequest) -> list[CategoryChoice]:
    return category_choices()


@router.post("/guess", response=CategoryGuess, summary="The category that words point to")
def guess(request: HttpRequest, body: s.GuessIn) -> CategoryGuess:
    """Writes nothing down; the words come as a body, so that no log of addresses keeps them."""
    return category_guess(body.text)


@router.get("/{uuid:case_id}/remarks", response=MyRemarks, summary="What I and the office wrote")
def my_remarks(request: HttpRequest, case_id: UUID) -> MyRemarks:
    return remarks_to_me(actor_of(request), case_id)


@router.post("/{uuid:case_id}/remarks", response=MyRemarks, summary="Write to whoever has my case")
@idempotent
def write_remark(request: HttpRequest, case_id: UUID, body: s.RemarkIn) -> MyRemarks:
    remarks.write_remark(*_surviving(request, case_id), body.text)
    return remarks_to_me(actor_of(request), case_id)
