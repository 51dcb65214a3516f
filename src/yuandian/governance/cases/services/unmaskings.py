"""Seeing a reporter's name and phone, or the numbers typed into a case: with the permission, a written reason, and an
entry in the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import cases_told_in, is_desk, is_holder, post_ids
from yuandian.governance.cases.errors import NotYourCase
from yuandian.governance.cases.models import Assignment, Case, Report
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services.field_work import reason_of
from yuandian.governance.cases.services.limits import count_unmasking
from yuandian.governance.cases.services.moves import CASE_TYPE, Move, lock, record
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.typed_text import NumbersUnmasked, count_of_numbers, unmasked_numbers


@dataclass(frozen=True, slots=True)
class ReporterUnmasked:
    """Who reported it and how to call them: as they were entered, else as their account is known."""

    name: str | None
    phone: str | None


@transaction.atomic
def unmask_reporter(actor: Actor, report_id: UUID, reason: str) -> ReporterUnmasked:
    """Name and phone in plain; who looked, when and why stays in the case's record.

    For those who have the case or help with it now, and for the desk of its place. Raises `NotVisible`, `NotYourCase`,
    `ReasonMissing`, `ReporterUnmaskingsTooOften`.
    """
    report = Report.objects.filter(pk=report_id).first()
    if report is None:
        raise NotVisible(report=str(report_id))
    _look(actor, report.case_id, reason, {"report": str(report.id)})
    return _reached(report)


@transaction.atomic
def unmask_numbers(actor: Actor, case_id: UUID, reason: str) -> NumbersUnmasked:
    """The numbers that were typed into the case and those merged into it, in plain, for the same people and on the same
    terms as a reporter's phone.
    """
    told_in = cases_told_in(case_id)
    _look(actor, case_id, reason, {"numbers": count_of_numbers(CASE_TYPE, told_in)})
    return unmasked_numbers(CASE_TYPE, told_in)


def _look(actor: Actor, case_id: UUID, reason: str, what: Mapping[str, Any]) -> None:
    """Whether the actor may, and the entry that they did."""
    case = lock(actor, case_id)
    post = actor.require(CasePermission.UNMASK)
    if not (is_holder(actor, case) or is_desk(actor, case, CasePermission.UNMASK) or _helps(actor, case)):
        raise NotYourCase
    reason = reason_of(reason)
    count_unmasking(actor)
    move = Move(actor, case, CaseAction.CONTACT, post.id if post else None, clock.now(), CaseStatus(case.status))
    record(move, CaseRecord.UNMASK, {**what, "reason": reason})
    case.save_changes()


def _reached(report: Report) -> ReporterUnmasked:
    if report.account_id is None:
        return ReporterUnmasked(report.name, report.phone)
    names, phones = people.account_names([report.account_id]), people.phones_of_accounts([report.account_id])
    return ReporterUnmasked(report.name or names.get(report.account_id), report.phone or phones.get(report.account_id))


def _helps(actor: Actor, case: Case) -> bool:
    theirs = Q(post_id__in=post_ids(actor)) | Q(organisation_id__in=actor.scope_for(CasePermission.UNMASK).units)
    return Assignment.objects.filter(theirs, case=case, kind="assist", ended_at__isnull=True).exists()
