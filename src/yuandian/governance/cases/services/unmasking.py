"""Seeing a reporter's name and phone: with the permission, a written reason, and an entry in the record."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.governance.cases.access import post_ids
from yuandian.governance.cases.models import Assignment, Case, Report
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services.holding import reason_of
from yuandian.governance.cases.services.moves import Move, NotYourCase, is_desk, is_holder, lock, record
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible


@transaction.atomic
def unmask_reporter(actor: Actor, report_id: UUID, reason: str) -> Report:
    """The report with name and phone in plain; who looked, when and why stays in the case's record.

    For those who have the case or help with it now, and for the desk of its place. Raises `NotVisible`, `NotYourCase`,
    `ReasonMissing`.
    """
    report = Report.objects.filter(pk=report_id).first()
    if report is None:
        raise NotVisible(report=str(report_id))
    case = lock(actor, report.case_id)
    post = actor.require(CasePermission.UNMASK)
    if not (is_holder(actor, case) or is_desk(actor, case, CasePermission.UNMASK) or _helps(actor, case)):
        raise NotYourCase
    move = Move(actor, case, CaseAction.CONTACT, post.id if post else None, clock.now(), CaseStatus(case.status))
    record(move, "case.unmask", {"report": str(report.id), "reason": reason_of(reason)})
    case.save(update_fields=["history_count", "history_head"])
    return report


def _helps(actor: Actor, case: Case) -> bool:
    theirs = Q(post_id__in=post_ids(actor)) | Q(organisation_id__in=actor.scope_for(CasePermission.UNMASK).units)
    return Assignment.objects.filter(theirs, case=case, kind="assist", ended_at__isnull=True).exists()
