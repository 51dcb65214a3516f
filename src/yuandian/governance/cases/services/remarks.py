"""A reporter and the office write to each other within a case (有事找支部)."""

from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.access import is_desk, is_holder, reports_of
from yuandian.governance.cases.errors import NotYourCase, RemarksWait
from yuandian.governance.cases.models import Case, Remark, Report
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.remarks import MOST_WAITING, OPEN_TO_REMARKS, words_of
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import notifications
from yuandian.governance.cases.services.field_work import DESK_ROLES
from yuandian.governance.cases.services.moves import Move, acting_post, lock, record, respond, set_clocks
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.masking import numbers_in


@transaction.atomic
def write_remark(actor: Actor, case_id: UUID, text: str) -> Remark:
    """A reporter writes to whoever has the case, else to its desk.

    Raises `NotVisible`, `NotYourCase`, `StepNotPossible`, `RemarkEmpty`, `RemarksWait`.
    """
    case = lock(actor, case_id)
    actor.require(CasePermission.REPORT)
    report = reports_of(case).filter(account_id=actor.account_id).order_by("id").first()
    if actor.account_id is None or report is None:
        raise NotYourCase
    move = _move(actor, case, CaseAction.ADD_MATERIAL, None)
    words = words_of(text)
    if Remark.objects.filter(report=report, is_from_reporter=True, answered_at=None).count() >= MOST_WAITING:
        raise RemarksWait(most=MOST_WAITING)
    remark = _write(move, report, words, is_from_reporter=True)
    if case.holder_post_id is None and case.holder_organisation_id is None:
        notifications.tell_desk(case, DESK_ROLES, "case.remark", "居民留言，请回复", words)
    else:
        notifications.tell_holder(case, "case.remark", "居民留言，请回复", words)
    return remark


@transaction.atomic
def answer_remark(actor: Actor, case_id: UUID, report_id: UUID, text: str) -> Remark:
    """The holder or the desk writes to a reporter; what the reporter wrote before is answered by it.

    To have written is to have spoken with the reporter: the holder's first is the first response. Raises `NotVisible`,
    `NotYourCase`, `StepNotPossible`, `RemarkEmpty`.
    """
    case = lock(actor, case_id)
    post = actor.require(CasePermission.REPLY)
    holds = is_holder(actor, case)
    if not (holds or is_desk(actor, case, CasePermission.REPLY)):
        raise NotYourCase
    acting = acting_post(actor, case, CasePermission.REPLY) or post
    move = _move(actor, case, CaseAction.CONTACT, acting.id if acting else None)
    words = words_of(text)
    report = reports_of(case).filter(pk=report_id, account_id__isnull=False).first()
    if report is None:
        raise NotVisible(report=str(report_id))
    Remark.objects.filter(report=report, is_from_reporter=True, answered_at=None).update(answered_at=move.at)
    if holds:
        respond(case, move.at)
        set_clocks(case, move.at)
    remark = _write(move, report, words, is_from_reporter=False)
    notifications.tell_reporters(case, "case.remark_answered", "您的留言有回复了", words, only=[report.id])
    return remark


def _move(actor: Actor, case: Case, action: CaseAction, post_id: UUID | None) -> Move:
    """Who writes in which locked case. The record gets names of its own: the status stays. Raises `StepNotPossible`."""
    status = CaseStatus(case.status)
    if status not in OPEN_TO_REMARKS:
        raise StepNotPossible(subject="case", status=status.value, action="remark")
    return Move(actor, case, action, post_id, clock.now(), status)


def _write(move: Move, report: Report, words: str, *, is_from_reporter: bool) -> Remark:
    """Keeps it, and notes in the record that it was written; the words stand in its row alone."""
    remark = Remark.objects.create(
        case=move.case, report=report, is_from_reporter=is_from_reporter, text=words,
        text_in_full=words if numbers_in(words) else None,
        account_id=move.actor.account_id, post_id=move.post_id, created_at=move.at,
    )  # fmt: skip
    kind = CaseRecord.REMARK if is_from_reporter else CaseRecord.ANSWER_REMARK
    record(move, kind, {"remark": str(remark.id), "report": str(report.id)})
    move.case.save_changes()
    return remark
