"""Entering cases and taking steps, one route a step."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Body

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.api.lists import router
from yuandian.governance.cases.queries.remarks import CaseRemarks, remarks_of_case
from yuandian.governance.cases.queries.steps import CaseState, state_of
from yuandian.governance.cases.rules.clocks import Allowance
from yuandian.governance.cases.services import (
    answers,
    contributions,
    desk,
    field_work,
    helping,
    remarks,
    undoing,
    unmaskings,
)
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.merges import link_case, merge_case, unmerge_case
from yuandian.kernel.http import actor_of, idempotent
from yuandian.kernel.typed_text import NumbersUnmasked


def _done_at(body: s.DoneIn | None) -> datetime | None:
    return body.done_at if body else None


@router.post("/{uuid:case_id}/triage", response=CaseState, summary="Correct category, level or place")
@idempotent
def triage(request: HttpRequest, case_id: UUID, body: Body[desk.CaseCorrection]) -> CaseState:
    return state_of(desk.triage_case(actor_of(request), case_id, body))


@router.post("/{uuid:case_id}/dispatch", response=CaseState, summary="Give it to someone")
@idempotent
def dispatch(request: HttpRequest, case_id: UUID, body: s.TargetIn) -> CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.dispatch_case(actor_of(request), case_id, target, body.reason))


@router.post("/{uuid:case_id}/reassign", response=CaseState, summary="Take it from one and give it to another")
@idempotent
def reassign(request: HttpRequest, case_id: UUID, body: s.TargetIn) -> CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.reassign_case(actor_of(request), case_id, target, body.reason))


@router.post("/{uuid:case_id}/lower", response=CaseState, summary="Give it to a lower level")
@idempotent
def lower(request: HttpRequest, case_id: UUID, body: s.LowerIn) -> CaseState:
    target = Target(body.post_id, body.organisation_id)
    return state_of(desk.lower_case(actor_of(request), case_id, body.level, target, body.reason))


@router.post("/{uuid:case_id}/assist", response=CaseState, summary="Ask someone to help the lead")
@idempotent
def assist(request: HttpRequest, case_id: UUID, body: s.AssistIn) -> CaseState:
    target = Target(body.post_id, body.organisation_id)
    allowance = Allowance(body.amount, body.unit) if body.amount is not None else None
    return state_of(helping.add_assistant(actor_of(request), case_id, target, body.task, allowance))


@router.post("/{uuid:case_id}/opinion", response=CaseState, summary="Say what you did to help")
@idempotent
def opinion(request: HttpRequest, case_id: UUID, body: s.OpinionIn) -> CaseState:
    return state_of(helping.give_opinion(actor_of(request), case_id, body.reason, body.file_ids))


@router.post("/{uuid:case_id}/refuse-help", response=CaseState, summary="Give a request for help back")
@idempotent
def refuse_help(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(helping.refuse_help(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/sign", response=CaseState, summary="Take it on")
@idempotent
def sign(request: HttpRequest, case_id: UUID, body: s.DoneIn | None = None) -> CaseState:
    return state_of(field_work.sign_case(actor_of(request), case_id, done_at=_done_at(body)))


@router.post("/{uuid:case_id}/return", response=CaseState, summary="Give it back to the desk")
@idempotent
def return_case(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> CaseState:
    return state_of(field_work.return_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/contact", response=CaseState, summary="Note that you spoke with the reporter")
@idempotent
def contact(request: HttpRequest, case_id: UUID, body: s.ContactIn) -> CaseState:
    case = field_work.contact_reporter(
        actor_of(request), case_id, body.note, is_face_to_face=body.is_face_to_face, done_at=body.done_at
    )
    return state_of(case)


@router.post("/{uuid:case_id}/arrive", response=CaseState, summary="Note that you are there")
@idempotent
def arrive(request: HttpRequest, case_id: UUID, body: s.ArriveIn) -> CaseState:
    point = None if body.longitude is None or body.latitude is None else (body.longitude, body.latitude)
    case = field_work.arrive_at_case(
        actor_of(request), case_id, point, body.coordinate_system, body.file_ids, note=body.note, done_at=body.done_at
    )
    return state_of(case)


@router.post("/{uuid:case_id}/escalate", response=CaseState, summary="Pass it up")
@idempotent
def escalate(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> CaseState:
    return state_of(field_work.escalate_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/suspend", response=CaseState, summary="Stop the clocks while something is waited for")
@idempotent
def suspend(request: HttpRequest, case_id: UUID, body: s.HolderReasonIn) -> CaseState:
    return state_of(field_work.suspend_case(actor_of(request), case_id, body.reason, done_at=body.done_at))


@router.post("/{uuid:case_id}/resume", response=CaseState, summary="Let the clocks run on")
@idempotent
def resume(request: HttpRequest, case_id: UUID, body: s.DoneIn | None = None) -> CaseState:
    return state_of(field_work.resume_case(actor_of(request), case_id, done_at=_done_at(body)))


@router.post("/{uuid:case_id}/extension", response=CaseState, summary="Ask for more time")
@idempotent
def ask_extension(request: HttpRequest, case_id: UUID, body: s.ExtensionIn) -> CaseState:
    return state_of(field_work.ask_extension(actor_of(request), case_id, body.amount, body.unit, body.reason))


@router.post("/{uuid:case_id}/extension/decision", response=CaseState, summary="Grant or deny more time")
@idempotent
def decide_extension(request: HttpRequest, case_id: UUID, body: s.ExtensionDecisionIn) -> CaseState:
    case = desk.decide_extension(actor_of(request), case_id, is_granted=body.is_granted, reason=body.reason)
    return state_of(case)


@router.post("/{uuid:case_id}/handle", response=CaseState, summary="Say what was done")
@idempotent
def handle(request: HttpRequest, case_id: UUID, body: s.HandleIn) -> CaseState:
    return state_of(field_work.handle_case(actor_of(request), case_id, **dict(body)))


@router.post("/{uuid:case_id}/check", response=CaseState, summary="Confirm that it was done")
@idempotent
def check(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> CaseState:
    return state_of(desk.check_case(actor_of(request), case_id, body.note))


@router.post("/{uuid:case_id}/fail-check", response=CaseState, summary="Send it back: not done, or not well")
@idempotent
def fail_check(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(desk.fail_check(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/reply", response=CaseState, summary="Answer the reporters")
@idempotent
def reply(request: HttpRequest, case_id: UUID, body: s.ReplyIn) -> CaseState:
    return state_of(answers.reply_to_reporters(actor_of(request), case_id, body.text, body.report_ids, body.way))


@router.post("/{uuid:case_id}/tell", response=CaseState, summary="Note that a reporter was told of the answer")
@idempotent
def tell(request: HttpRequest, case_id: UUID, body: s.TellIn) -> CaseState:
    return state_of(answers.tell_reporter(actor_of(request), case_id, body.report_id, body.way, body.note))


@router.post("/{uuid:case_id}/follow-up", response=CaseState, summary="Note what a reporter says of the answer")
@idempotent
def follow_up(request: HttpRequest, case_id: UUID, body: s.FollowUpIn) -> CaseState:
    verdict = answers.Verdict(**body.model_dump(exclude={"report_id"}))
    return state_of(answers.follow_up_report(actor_of(request), case_id, body.report_id, verdict))


@router.post("/{uuid:case_id}/close", response=CaseState, summary="Close the loop")
@idempotent
def close(request: HttpRequest, case_id: UUID, body: s.CloseIn) -> CaseState:
    return state_of(answers.close_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/undo-check", response=CaseState, summary="Take back one's own check, within minutes")
@idempotent
def undo_check(request: HttpRequest, case_id: UUID) -> CaseState:
    return state_of(undoing.undo_check(actor_of(request), case_id))


@router.post("/{uuid:case_id}/undo-close", response=CaseState, summary="Take back one's own closing, within minutes")
@idempotent
def undo_close(request: HttpRequest, case_id: UUID) -> CaseState:
    return state_of(undoing.undo_close(actor_of(request), case_id))


@router.post("/{uuid:case_id}/archive", response=CaseState, summary="Put it into the archive")
@idempotent
def archive(request: HttpRequest, case_id: UUID) -> CaseState:
    return state_of(answers.archive_case(actor_of(request), case_id))


@router.post("/{uuid:case_id}/redo", response=CaseState, summary="Have it done again")
@idempotent
def redo(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(answers.redo_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/urge", response=CaseState, summary="Ask for haste")
@idempotent
def urge(request: HttpRequest, case_id: UUID, body: s.CaseNoteIn) -> CaseState:
    return state_of(contributions.urge_case(actor_of(request), case_id, body.note))


@router.post("/{uuid:case_id}/supervise", response=CaseState, summary="Put it under supervision")
@idempotent
def supervise(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(desk.supervise_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/material", response=CaseState, summary="Add words or pictures")
@idempotent
def material(request: HttpRequest, case_id: UUID, body: s.MaterialIn) -> CaseState:
    return state_of(
        contributions.add_material(actor_of(request), case_id, body.text, body.file_ids, done_at=body.done_at)
    )


@router.post("/{uuid:case_id}/merge", response=CaseState, summary="Make it part of another case")
@idempotent
def merge(request: HttpRequest, case_id: UUID, body: s.OtherCaseIn) -> CaseState:
    return state_of(merge_case(actor_of(request), case_id, body.other_id, body.note))


@router.post("/{uuid:case_id}/unmerge", response=CaseState, summary="Take it out of another case again")
@idempotent
def unmerge(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(unmerge_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/link", response=CaseState, summary="Note that two cases belong together")
@idempotent
def link(request: HttpRequest, case_id: UUID, body: s.OtherCaseIn) -> CaseState:
    return state_of(link_case(actor_of(request), case_id, body.other_id, body.note))


@router.post("/{uuid:case_id}/park", response=CaseState, summary="Put it aside, with the reason in writing")
@idempotent
def park(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(desk.park_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/unpark", response=CaseState, summary="Take it up again")
@idempotent
def unpark(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> CaseState:
    return state_of(desk.unpark_case(actor_of(request), case_id, body.reason))


@router.post("/{uuid:case_id}/project", response=CaseState, summary="Make a project of it")
@idempotent
def make_project(request: HttpRequest, case_id: UUID, body: s.ProjectIn) -> CaseState:
    return state_of(desk.make_project(actor_of(request), case_id, body.title, body.plan, body.decided_by))


@router.post("/{uuid:case_id}/project/finish", response=CaseState, summary="The project was accepted")
@idempotent
def finish_project(request: HttpRequest, case_id: UUID, body: s.FinishProjectIn) -> CaseState:
    return state_of(desk.finish_project(actor_of(request), case_id, body.account, body.file_ids))


@router.post("/{uuid:case_id}/refuse", response=CaseState, summary="Not take it on, for a legal reason")
@idempotent
def refuse(request: HttpRequest, case_id: UUID, body: s.RefuseIn) -> CaseState:
    return state_of(desk.refuse_case(actor_of(request), case_id, body.reason, body.text, body.way))


@router.post(
    "/{uuid:case_id}/unmask",
    response=NumbersUnmasked,
    summary="The numbers in its texts in plain; the look is recorded",
)
def unmask_numbers(request: HttpRequest, case_id: UUID, body: s.CaseReasonIn) -> NumbersUnmasked:
    return unmaskings.unmask_numbers(actor_of(request), case_id, body.reason)


@router.post(
    "/reports/{uuid:report_id}/unmask",
    response=unmaskings.ReporterUnmasked,
    summary="See who reported it, with a reason",
)
def unmask(request: HttpRequest, report_id: UUID, body: s.CaseReasonIn) -> unmaskings.ReporterUnmasked:
    return unmaskings.unmask_reporter(actor_of(request), report_id, body.reason)


@router.get("/{uuid:case_id}/remarks", response=CaseRemarks, summary="What reporters and the office wrote")
def case_remarks(request: HttpRequest, case_id: UUID) -> CaseRemarks:
    return remarks_of_case(actor_of(request), case_id)


@router.post("/{uuid:case_id}/remarks", response=CaseRemarks, summary="Write to a reporter")
@idempotent
def answer_remark(request: HttpRequest, case_id: UUID, body: s.RemarkAnswerIn) -> CaseRemarks:
    actor = actor_of(request)
    remarks.answer_remark(actor, case_id, body.report_id, body.text)
    return remarks_of_case(actor, case_id)
