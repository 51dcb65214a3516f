"""Help (主办/协办, EVT-10): asked of a post or a unit with a deadline of its own, given or refused."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.foundation.calendar import facade as calendar
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import help_asked_of
from yuandian.governance.cases.errors import NobodyThere, NotYourCase, TargetUnclear
from yuandian.governance.cases.models import Assignment, Case
from yuandian.governance.cases.queries.holders import role_of_post
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, Allowance, Clock, ClockState, Mark, clock_state
from yuandian.governance.cases.rules.helping import (
    allowance_for_help,
    due_for_help,
    help_marks,
    next_look_at_help,
)
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks, notifications
from yuandian.governance.cases.services.field_work import add_pictures, reason_of
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.moves import Move, begin, finish, lock_free, record
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.errors import Conflict

SWEEP = system_actor("sweep")
BATCH = 200
LOOKED_AGAIN = timedelta(hours=6)  # at help with a case that stands still
SAID = {Mark.WARNING: CaseRecord.WARN_HELP, Mark.OVERDUE: CaseRecord.MISS_HELP, Mark.ESCALATE: CaseRecord.ESCALATE_HELP}


@transaction.atomic
def add_assistant(actor: Actor, case_id: UUID, target: Target, task: str, allowance: Allowance | None = None) -> Case:
    """Asks a post or unit to help the lead, by a deadline: `allowance` from now, else half of what handling may take.

    Raises `TargetUnclear`, `NobodyThere`.
    """
    move = begin(actor, case_id, CaseAction.ASSIST)
    if (target.post_id is None) == (target.organisation_id is None):
        raise TargetUnclear(field="target")
    present = Assignment.objects.filter(case=move.case, ended_at__isnull=True)
    if (target.post_id, target.organisation_id) in set(present.values_list("post_id", "organisation_id")):
        raise Conflict("They have the case or help with it already.")
    if target.post_id is not None and role_of_post(target.post_id, timezone.localtime(move.at)) is None:
        raise NobodyThere(field="post_id")
    if target.organisation_id is not None:
        organisations.active_organisation(target.organisation_id)
    due_at = _due(move.case, allowance, move.at)
    asked = Assignment.objects.create(
        case=move.case, kind="assist", post_id=target.post_id, organisation_id=target.organisation_id, reason=task,
        created_at=move.at, asked_by_id=actor.account_id, due_at=due_at,
        look_at=next_look_at_help(move.at, due_at, [], move.at),
    )  # fmt: skip
    due = timezone.localtime(due_at)
    by = f"协办期限 {due.month}月{due.day}日 {due:%H:%M}"
    _tell_helpers(asked, "case.assist", "请协办一件工单", f"{task}\n{by}" if task else by)
    details = {
        "post": str(target.post_id) if target.post_id else None,
        "organisation": str(target.organisation_id) if target.organisation_id else None,
        "task": task,
        "due_at": due_at.isoformat(),
    }
    return finish(move, details)


def _due(case: Case, given: Allowance | None, now: datetime) -> datetime:
    allowance = given or allowance_for_help(clocks.allowance_of(case, Clock.HANDLING))
    counted = calendar.deadline(now, allowance.amount, allowance.unit.value, case.street_id).at
    return due_for_help(counted, case.handling_due_at, now, is_given=given is not None)


@transaction.atomic
def give_opinion(actor: Actor, case_id: UUID, opinion: str, file_ids: Sequence[UUID] = ()) -> Case:
    """An assisting post or unit says what it did or thinks (协办意见), with pictures."""
    move = begin(actor, case_id, CaseAction.GIVE_OPINION)
    opinion = reason_of(opinion)
    for asked in _asked_of(move):
        asked.opinion, asked.finished_at, asked.look_at = opinion, move.at, None
        asked.save(update_fields=["opinion", "finished_at", "look_at"])
        _tell_asker(asked, move.case, "case.opinion", "协办单位已反馈", opinion)
    add_pictures(actor, move.case, file_ids, "material")
    notifications.tell_holder(move.case, "case.opinion", "协办单位已反馈", opinion)
    return finish(move, {"opinion": opinion, "files": len(file_ids)})


@transaction.atomic
def refuse_help(actor: Actor, case_id: UUID, reason: str) -> Case:
    """An assisting post or unit gives the request back, with the reason; whoever asked hears of it."""
    move = begin(actor, case_id, CaseAction.REFUSE_HELP)
    reason = reason_of(reason)
    for asked in _asked_of(move):
        asked.opinion, asked.ended_at, asked.ended_by, asked.look_at = reason, move.at, "refused", None
        asked.save(update_fields=["opinion", "ended_at", "ended_by", "look_at"])
        _tell_asker(asked, move.case, "case.help_refused", "协办被退回", reason)
    notifications.tell_holder(move.case, "case.help_refused", "协办被退回", reason)
    return finish(move, {"reason": reason})


def _asked_of(move: Move) -> list[Assignment]:
    """What the actor was asked, under whichever of their posts and units. Raises `NotYourCase`."""
    asked = list(help_asked_of(move.actor).filter(case=move.case).order_by("id"))
    if not asked:
        raise NotYourCase
    return asked


def _tell_helpers(asked: Assignment, kind: str, title: str, body: str | None = None) -> None:
    if asked.post_id is not None:
        notifications.tell_post(asked.post_id, asked.case, kind, title, body)
    elif asked.organisation_id is not None:
        notifications.tell_unit(asked.organisation_id, asked.case, kind, title, body)


def _tell_asker(asked: Assignment, case: Case, kind: str, title: str, body: str | None = None) -> None:
    if asked.asked_by_id is not None:
        notifications.tell([asked.asked_by_id], case, kind, title, body)


def sweep_help(limit: int = BATCH) -> int:
    """Looks at up to `limit` requests for help whose deadline is near or over; gives how many there were.

    The case is locked before its requests, as in every step.
    """
    now = clock.now()
    found = Assignment.objects.filter(look_at__lte=now).order_by("look_at").values_list("case_id", flat=True)[:limit]
    with transaction.atomic():
        cases = lock_free(found)
        due = Assignment.objects.select_for_update(of=("self",)).filter(case__in=cases, look_at__lte=now)
        requests = list(due.order_by("id"))
        for asked in requests:
            asked.case = cases[asked.case_id]
            _look(asked, now)
    return len(requests)


def _look(asked: Assignment, now: datetime) -> None:
    case, due_at = asked.case, asked.due_at
    state = clock_state(CaseStatus(case.status))
    is_over = due_at is None or asked.finished_at is not None or asked.ended_at is not None
    if is_over or due_at is None or state is ClockState.STOPPED:
        asked.look_at = None
    elif state is ClockState.STANDING:
        asked.look_at = now + LOOKED_AGAIN
    else:
        for mark in help_marks(asked.created_at, due_at, asked.marks, now):
            _say(asked, mark, due_at, now)
            asked.marks = [*asked.marks, mark.value]
        ahead = next_look_at_help(asked.created_at, due_at, asked.marks, now)
        asked.look_at = ahead if ahead < FAR_FUTURE else None
    asked.save(update_fields=["look_at", "marks"])


def _say(asked: Assignment, mark: Mark, due_at: datetime, now: datetime) -> None:
    """Near its end whoever was asked hears of it; once over, whoever asked and the desk as well; a day later the street
    and the head of the unit.
    """
    case = asked.case
    if mark is Mark.WARNING:
        _tell_helpers(asked, "case.help_warning", "协办即将超时")
    elif mark is Mark.OVERDUE:
        _tell_helpers(asked, "case.help_overdue", "协办已超时")
        _tell_asker(asked, case, "case.help_overdue", "请人协办已超时")
        notifications.tell_desk(case, ("community_lead",), "case.help_overdue", "辖区工单协办已超时")
    else:
        notifications.tell_desk(case, ("operations_officer",), "case.help_overdue", "协办超时一天仍未反馈")
        if asked.organisation_id is not None:
            heads = people.accounts_of_organisation(asked.organisation_id, CasePermission.RATES_VIEW)
            notifications.tell(heads, case, "case.help_overdue", "本单位协办超时一天仍未反馈")
    move = Move(SWEEP, case, CaseAction.ASSIST, None, now, CaseStatus(case.status))
    who = str(asked.post_id or asked.organisation_id)
    record(move, SAID[mark], {"helper": who, "due_at": due_at.isoformat()})
    case.save_changes()
