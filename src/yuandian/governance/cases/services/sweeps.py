"""What the clocks find: warnings, overdue marks, automatic escalation. In batches; safe to run twice."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from yuandian.governance.cases.errors import NobodyThere
from yuandian.governance.cases.models import Case, Whistle, WhistleCall
from yuandian.governance.cases.models.whistles import UNDECIDED
from yuandian.governance.cases.records import CallRecord, CaseRecord, WhistleRecord
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.clocks import Clock, Mark, Reading, marks_due, runs
from yuandian.governance.cases.rules.steps import CASE, CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import CallStatus
from yuandian.governance.cases.services import clocks, notifications
from yuandian.governance.cases.services.field_work import climb
from yuandian.governance.cases.services.moves import Move, lock_free, readings_of, record, set_clocks
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor

SWEEP = system_actor("sweep")
BATCH = 200
NOT_ESCALATED = frozenset({"street", "department"})
WORDS = {Clock.RESPONSE: "首次联系", Clock.ARRIVAL: "到场", Clock.HANDLING: "办理"}


def sweep_cases(limit: int = BATCH) -> int:
    """Looks at up to `limit` cases that are due for a look; gives how many there were."""
    now = clock.now()
    with transaction.atomic():
        due = list(
            Case.objects.defer("search")
            .select_for_update(of=("self",), skip_locked=True)
            .filter(is_open=True, look_at__lte=now)
            .order_by("look_at")[:limit]
        )
        for case in due:
            _look(case, now)
    return len(due)


def _look(case: Case, now: datetime) -> None:
    move = Move(SWEEP, case, CaseAction.ESCALATE, None, now, CaseStatus(case.status))
    if runs(move.before):
        for reading in readings_of(case):
            for mark in marks_due(reading, now, may_escalate=case.holder_level not in NOT_ESCALATED):
                _mark(move, reading, mark)
    set_clocks(case, now)
    case.save_changes()


def _mark(move: Move, reading: Reading, mark: Mark) -> None:
    case, timed, due = move.case, reading.clock, reading.due_at
    details = {"clock": timed.value, "due_at": due.isoformat() if due else None}
    if mark is Mark.WARNING:
        case.warned = [*case.warned, timed.value]
        notifications.tell_holder(case, "case.warning", f"工单{WORDS[timed]}即将超时")
        record(move, CaseRecord.WARN, details)
    elif mark is Mark.OVERDUE:
        case.overdue = [*case.overdue, timed.value]
        case.was_overdue = True
        notifications.tell_holder(case, "case.overdue", f"工单{WORDS[timed]}已超时")
        notifications.tell_desk(case, ("community_lead",), "case.overdue", f"辖区工单{WORDS[timed]}已超时")
        record(move, CaseRecord.MISS_DEADLINE, details)
    else:
        case.escalated = [*case.escalated, timed.value]
        _escalate(move, timed)


def _escalate(move: Move, timed: Clock) -> None:
    if move.before not in CASE.steps[CaseAction.ESCALATE].before:
        return
    try:
        climb(move, f"{WORDS[timed]}超时自动升级")
    except NobodyThere:
        record(move, CaseRecord.FAIL_ESCALATION, {"clock": timed.value, "why": "nobody above"})
    move.before = CaseStatus(move.case.status)


def sweep_calls(limit: int = BATCH) -> int:
    """The same for departments' calls: overdue marks and word to both sides.

    The case is locked before its calls, as in every step of a call, so that neither waits for the other.
    """
    now = clock.now()
    found = WhistleCall.objects.filter(look_at__lte=now).order_by("look_at").values_list("case_id", flat=True)[:limit]
    with transaction.atomic():
        cases = lock_free(found)
        due = WhistleCall.objects.select_for_update(of=("self",)).filter(case__in=cases, look_at__lte=now)
        calls = list(due.order_by("id"))
        for call in calls:
            _look_at_call(cases[call.case_id], call, now)
    return len(calls)


def _look_at_call(case: Case, call: WhistleCall, now: datetime) -> None:
    status = CallStatus(call.status)
    open_clocks = {
        "sign": (call.sign_due_at, status is CallStatus.CALLED),
        "report_in": (call.report_in_due_at, status in {CallStatus.CALLED, CallStatus.SIGNED}),
        "handle": (call.handle_due_at, status in {CallStatus.CALLED, CallStatus.SIGNED, CallStatus.REPORTED_IN}),
    }
    late = [
        name for name, (due, is_open) in open_clocks.items()
        if is_open and due is not None and due <= now and name not in call.overdue
    ]  # fmt: skip
    if late:
        call.overdue = [*call.overdue, *late]
        notifications.tell_unit(call.organisation_id, case, "whistle.overdue", "吹哨任务已超时")
        notifications.tell_desk(case, ("operations_officer",), "whistle.overdue", "应哨部门已超时")
        move = Move(SWEEP, case, CaseAction.ASK_WHISTLE, None, now, CaseStatus(case.status))
        record(move, CallRecord.MISS_DEADLINE, {"call": str(call.id), "clocks": late})
        case.save_changes()
    ahead = [due for due, is_open in open_clocks.values() if is_open and due is not None and due > now]
    call.look_at = min(ahead, default=None)
    call.save()


def sweep_whistles(limit: int = BATCH) -> int:
    """Reminds whoever decides on a whistle, once, when its time is over."""
    now = clock.now()
    due = Whistle.objects.filter(UNDECIDED, decide_due_at__lte=now)
    found = due.order_by("decide_due_at").values_list("case_id", flat=True)[:limit]
    with transaction.atomic():
        cases = lock_free(found)
        late = list(due.select_for_update().filter(case__in=cases))
        for whistle in late:
            _remind_of(cases[whistle.case_id], whistle, now)
    return len(late)


def _remind_of(case: Case, whistle: Whistle, now: datetime) -> None:
    whistle.is_late = True
    whistle.save(update_fields=["is_late"])
    notifications.tell_permitted(
        case, CasePermission.WHISTLE_APPROVE, "whistle.undecided", "吹哨申请超时未审核", whistle.reason
    )
    move = Move(SWEEP, case, CaseAction.ASK_WHISTLE, None, now, CaseStatus(case.status))
    due_at = whistle.decide_due_at.isoformat() if whistle.decide_due_at else None
    record(move, WhistleRecord.MISS_DECISION, {"whistle": str(whistle.id), "due_at": due_at})
    case.save_changes()


def recount_deadlines(year: int, limit: int = BATCH) -> int:
    """Counts deadlines in a year anew when its holidays are known or corrected; each change is on record.

    Pauses and extensions still count. Gives the number of cases changed.

    Cases whose clocks are paused are counted when they resume.
    """
    changed = 0
    touched = Q(is_due_provisional=True) | Q(handling_due_at__year=year)
    provisional = Case.objects.filter(touched, is_open=True).order_by("id")
    while batch := list(provisional.values_list("id", flat=True)[:limit]):
        changed += sum(_recount(case_id, year) for case_id in batch)
        provisional = provisional.filter(pk__gt=batch[-1])
    return changed


@transaction.atomic
def _recount(case_id: UUID, year: int) -> bool:
    case = Case.objects.defer("search").select_for_update(of=("self",)).get(pk=case_id)
    if not case.is_open or case.suspended_at is not None:
        return False
    before = {timed: getattr(case, column) for timed, column in clocks.DUE_COLUMN.items()}
    move = Move(SWEEP, case, CaseAction.TRIAGE, None, clock.now(), CaseStatus(case.status))
    clocks.count_anew(case)
    after = {timed: getattr(case, column) for timed, column in clocks.DUE_COLUMN.items()}
    set_clocks(case, move.at)
    moved = {
        timed.value: [
            before[timed].isoformat() if before[timed] else None,
            after[timed].isoformat() if after[timed] else None,
        ]
        for timed in Clock
        if before[timed] != after[timed]
    }
    if moved:
        record(move, CaseRecord.RECOUNT_DEADLINES, {"year": year, "due_at": moved})
    case.save_changes()
    return bool(moved)
