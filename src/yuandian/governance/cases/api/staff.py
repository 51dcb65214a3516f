"""Entering cases and taking steps."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.lists import router
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, clock_state
from yuandian.governance.cases.rules.opening import NewCase, Reporter
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services import answering, desk, holding, joining, unmasking
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.opening import Opened, open_case
from yuandian.kernel.http import actor_of, idempotent
from yuandian.kernel.http.remembered import key_of


def state_of(case: Case) -> s.CaseState:
    """The answer to a step."""
    return s.CaseState(
        id=case.id, number=case.number, status=CaseStatus(case.status), level=CaseLevel(case.level),
        due_at=None if case.due_at >= FAR_FUTURE else case.due_at, handling_due_at=case.handling_due_at,
        clock_state=clock_state(CaseStatus(case.status)), sequence=case.history_count,
    )  # fmt: skip


def _done_at(body: s.DoneIn | None) -> datetime | None:
    return body.done_at if body else None


def opened_out(opened: Opened) -> s.OpenedOut:
    """The answer to a report."""
    return s.OpenedOut(
        id=opened.case_id, number=opened.number, status=opened.status, is_new=opened.is_new,
        category=opened.category_name, holder=opened.holder_title, due_at=opened.due_at,
        place_choices=[UUID(choice) for choice in opened.place_choices],
    )  # fmt: skip


@router.post("", response=s.OpenedOut, summary="Enter a case for someone, or one found on a round")
def enter_case(request: HttpRequest, body: s.EntryIn) -> s.OpenedOut:
    given = body.model_dump(exclude={"reporter_name", "reporter_phone", "channel", "file_ids", "tags"})
    reporter = None
    if body.reporter_name or body.reporter_phone:
        reporter = Reporter(name=body.reporter_name, phone=body.reporter_phone)
    new = NewCase(
        **given, channel=Channel(body.channel), reporter=reporter, client_key=key_of(request),
        file_ids=tuple(body.file_ids), tags=tuple(body.tags),
    )  # fmt: skip
    return opened_out(open_case(actor_of(request), new))


@router.post("/{uuid:case_id}/triage", response=s.CaseState, summary="Correct category, level or place")
@idempotent
def triage(request: HttpRequest, case_id: UUID, body: s.TriageIn) -> s.CaseState:
    return state_of(desk.triage_case(actor_of(request), case_id, desk.Triage(**body.model_dump())))


@router.post("/{uuid:case_id}/dispatch", response=s.CaseState, summary="Give it to someone")
@idempotent
def dispatch(request: HttpRequest, case_id: UUID, body: s.TargetIn) -> s.CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.dispatch_case(actor_of(request), case_id, target, body.reason))


@router.post("/{uuid:case_id}/reassign", response=s.CaseState, summary="Take it from one and give it to another")
@idempotent
def reassign(request: HttpRequest, case_id: UUID, body: s.TargetIn) -> s.CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.reassign_case(actor_of(request), case_id, target, body.reason))


@router.post("/{uuid:case_id}/lower", response=s.CaseState, summary="Give it to a lower level")
@idempotent
def lower(request: HttpRequest, case_id: UUID, body: s.LowerIn) -> s.CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.lower_case(actor_of(request), case_id, body.level, target, body.reason))


@router.post("/{uuid:case_id}/assist", response=s.CaseState, summary="Ask someone to help the lead")
@idempotent
def assist(request: HttpRequest, case_id: UUID, body: s.AssistIn) -> s.CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.add_assistant(actor_of(request), case_id, target, body.task))


@router.post("/{uuid:case_id}/opinion", response=s.CaseState, summary="Say what you did to help")
@idempotent
def opinion(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(joining.give_opinion(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/sign", response=s.CaseState, summary="Take it on")
@idempotent
def sign(request: HttpRequest, case_id: UUID, body: s.DoneIn | None = None) -> s.CaseState:
    return state_of(holding.sign_case(actor_of(request), case_id, done_at=_done_at(body)))


@router.post("/{uuid:case_id}/return", response=s.CaseState, summary="Give it back to the desk")
@idempotent
def return_case(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> s.CaseState:
    return state_of(holding.return_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/contact", response=s.CaseState, summary="Note that you spoke with the reporter")
@idempotent
def contact(request: HttpRequest, case_id: UUID, body: s.ContactIn) -> s.CaseState:
    case = holding.contact_reporter(
        actor_of(request), case_id, body.note, is_face_to_face=body.is_face_to_face, done_at=body.done_at
    )
    return state_of(case)


@router.post("/{uuid:case_id}/arrive", response=s.CaseState, summary="Note that you are there")
@idempotent
def arrive(request: HttpRequest, case_id: UUID, body: s.ArriveIn) -> s.CaseState:
    point = None if body.longitude is None or body.latitude is None else (body.longitude, body.latitude)
    case = holding.arrive_at_case(
        actor_of(request), case_id, point, body.coordinate_system, body.file_ids, note=body.note, done_at=body.done_at
    )
    return state_of(case)


@router.post("/{uuid:case_id}/escalate", response=s.CaseState, summary="Pass it up")
@idempotent
def escalate(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> s.CaseState:
    return state_of(holding.escalate_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/suspend", response=s.CaseState, summary="Stop the clocks while something is waited for")
@idempotent
def suspend(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> s.CaseState:
    return state_of(holding.suspend_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/resume", response=s.CaseState, summary="Let the clocks run on")
@idempotent
def resume(request: HttpRequest, case_id: UUID, body: s.DoneIn | None = None) -> s.CaseState:
    return state_of(holding.resume_case(actor_of(request), case_id, done_at=_done_at(body)))


@router.post("/{uuid:case_id}/extension", response=s.CaseState, summary="Ask for more time")
@idempotent
def ask_extension(request: HttpRequest, case_id: UUID, body: s.ExtensionIn) -> s.CaseState:
    return state_of(holding.ask_extension(actor_of(request), case_id, body.amount, body.unit, body.reason))


@router.post("/{uuid:case_id}/extension/decision", response=s.CaseState, summary="Grant or deny more time")
@idempotent
def decide_extension(request: HttpRequest, case_id: UUID, body: s.ExtensionDecisionIn) -> s.CaseState:
    case = desk.decide_extension(actor_of(request), case_id, is_granted=body.is_granted, reason=body.reason)
    return state_of(case)


@router.post("/{uuid:case_id}/handle", response=s.CaseState, summary="Say what was done")
@idempotent
def handle(request: HttpRequest, case_id: UUID, body: s.HandleIn) -> s.CaseState:
    return state_of(holding.handle_case(actor_of(request), case_id, **dict(body)))


@router.post("/{uuid:case_id}/check", response=s.CaseState, summary="Confirm that it was done")
@idempotent
def check(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> s.CaseState:
    return state_of(desk.check_case(actor_of(request), case_id, body.note))


@router.post("/{uuid:case_id}/fail-check", response=s.CaseState, summary="Send it back: not done, or not well")
@idempotent
def fail_check(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(desk.fail_check(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/reply", response=s.CaseState, summary="Answer the reporters")
@idempotent
def reply(request: HttpRequest, case_id: UUID, body: s.ReplyIn) -> s.CaseState:
    return state_of(answering.reply_to_reporters(actor_of(request), case_id, body.text, body.report_ids))


@router.post("/{uuid:case_id}/follow-up", response=s.CaseState, summary="Note what a reporter says of the answer")
@idempotent
def follow_up(request: HttpRequest, case_id: UUID, body: s.FollowUpIn) -> s.CaseState:
    verdict = answering.Verdict(**body.model_dump(exclude={"report_id"}))
    return state_of(answering.follow_up_report(actor_of(request), case_id, body.report_id, verdict))


@router.post("/{uuid:case_id}/close", response=s.CaseState, summary="Close the loop")
@idempotent
def close(request: HttpRequest, case_id: UUID, body: s.CloseIn) -> s.CaseState:
    return state_of(answering.close_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/archive", response=s.CaseState, summary="Put it into the archive")
@idempotent
def archive(request: HttpRequest, case_id: UUID) -> s.CaseState:
    return state_of(answering.archive_case(actor_of(request), case_id))


@router.post("/{uuid:case_id}/redo", response=s.CaseState, summary="Have it done again")
@idempotent
def redo(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(answering.redo_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/urge", response=s.CaseState, summary="Ask for haste")
@idempotent
def urge(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> s.CaseState:
    return state_of(joining.urge_case(actor_of(request), case_id, body.note))


@router.post("/{uuid:case_id}/supervise", response=s.CaseState, summary="Put it under supervision")
@idempotent
def supervise(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(desk.supervise_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/material", response=s.CaseState, summary="Add words or pictures")
@idempotent
def material(request: HttpRequest, case_id: UUID, body: s.MaterialIn) -> s.CaseState:
    return state_of(joining.add_material(actor_of(request), case_id, body.text, body.file_ids, done_at=body.done_at))


@router.post("/{uuid:case_id}/merge", response=s.CaseState, summary="Make it part of another case")
@idempotent
def merge(request: HttpRequest, case_id: UUID, body: s.OtherCaseIn) -> s.CaseState:
    return state_of(joining.merge_case(actor_of(request), case_id, body.other_id, body.note))


@router.post("/{uuid:case_id}/unmerge", response=s.CaseState, summary="Take it out of another case again")
@idempotent
def unmerge(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(joining.unmerge_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/link", response=s.CaseState, summary="Note that two cases belong together")
@idempotent
def link(request: HttpRequest, case_id: UUID, body: s.OtherCaseIn) -> s.CaseState:
    return state_of(joining.link_case(actor_of(request), case_id, body.other_id, body.note))


@router.post("/{uuid:case_id}/park", response=s.CaseState, summary="Put it aside, with the reason in writing")
@idempotent
def park(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(desk.park_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/unpark", response=s.CaseState, summary="Take it up again")
@idempotent
def unpark(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> s.CaseState:
    return state_of(desk.unpark_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/project", response=s.CaseState, summary="Make a project of it")
@idempotent
def make_project(request: HttpRequest, case_id: UUID, body: s.ProjectIn) -> s.CaseState:
    return state_of(desk.make_project(actor_of(request), case_id, body.title, body.plan, body.decided_by))


@router.post("/{uuid:case_id}/project/finish", response=s.CaseState, summary="The project was accepted")
@idempotent
def finish_project(request: HttpRequest, case_id: UUID, body: s.FinishProjectIn) -> s.CaseState:
    return state_of(desk.finish_project(actor_of(request), case_id, body.account, body.file_ids))


@router.post("/{uuid:case_id}/refuse", response=s.CaseState, summary="Not take it on, for a legal reason")
@idempotent
def refuse(request: HttpRequest, case_id: UUID, body: s.RefuseIn) -> s.CaseState:
    return state_of(desk.refuse_case(actor_of(request), case_id, body.reason, body.text))


@router.post(
    "/reports/{uuid:report_id}/unmask", response=s.ReporterUnmaskedOut, summary="See who reported it, with a reason"
)
def unmask(request: HttpRequest, report_id: UUID, body: s.ReporterUnmaskIn) -> s.ReporterUnmaskedOut:
    found = unmasking.unmask_reporter(actor_of(request), report_id, body.reason)
    return s.ReporterUnmaskedOut(name=found.name, phone=found.phone)


__all__ = ["router"]
