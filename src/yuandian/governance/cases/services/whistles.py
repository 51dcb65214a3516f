"""Whistles: asked for by those on the ground, approved by the street, answered by departments, rated both ways."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import transaction

from yuandian.foundation.calendar import facade as calendar
from yuandian.foundation.organisations import facade as organisations
from yuandian.governance.cases.access import is_desk, standing_at_call
from yuandian.governance.cases.errors import OwnWhistle
from yuandian.governance.cases.models import Assignment, Case, Whistle, WhistleCall
from yuandian.governance.cases.records import CallRecord, WhistleRecord
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import runs
from yuandian.governance.cases.rules.inputs import Text
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.rules.times import told_by_phone
from yuandian.governance.cases.rules.whistles import (
    CALL,
    DECISION_HOURS,
    DEFAULT_HOURS,
    FINISHED_CALLS,
    WHISTLE,
    CallAction,
    CallStatus,
    WhistleAction,
    WhistleKind,
    WhistleStatus,
)
from yuandian.governance.cases.services import clocks, notifications
from yuandian.governance.cases.services.field_work import add_pictures, reason_of, standing_at
from yuandian.governance.cases.services.moves import Move, begin, finish, lock, record, set_clocks
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, HeldPost
from yuandian.kernel.errors import Conflict, Invalid, NotVisible
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.permissions import Permission
from yuandian.kernel.record_kinds import RecordKind

OPEN_CALLS = frozenset({CallStatus.WAITING, CallStatus.CALLED, CallStatus.SIGNED, CallStatus.REPORTED_IN})


@dataclass(frozen=True, slots=True)
class CallWanted:
    """A department to call in: what it is to do, and whether it leads."""

    organisation_id: UUID
    task: Text
    is_lead: bool = False


@transaction.atomic
def ask_whistle(actor: Actor, case_id: UUID, kind: WhistleKind, reason: str, calls: Sequence[CallWanted]) -> Whistle:
    """Asks for departments to be called in; nothing goes out, no clock of the case moves before somebody else approves.

    The decision has a clock of its own.
    """
    move = begin(actor, case_id, CaseAction.ASK_WHISTLE)
    if Whistle.objects.filter(case=move.case, status__in=["asked", "sounded"]).exists():
        raise Conflict("A whistle on this case is open already.")
    units = _units(calls)
    whistle = Whistle.objects.create(
        case=move.case, kind=kind.value, status=WhistleStatus.ASKED.value, reason=reason_of(reason), created_at=move.at,
        asked_by_id=actor.account_id, asked_post_id=move.post_id,
        decide_due_at=calendar.deadline(move.at, DECISION_HOURS[kind], "urgent_hours").at,
    )  # fmt: skip
    WhistleCall.objects.bulk_create([_call(whistle, wanted) for wanted in calls])
    notifications.tell_permitted(move.case, CasePermission.WHISTLE_APPROVE, "whistle.asked", "有吹哨申请待审核", reason)
    finish(move, {"whistle": str(whistle.id), "kind": kind.value, "reason": reason, "departments": units})
    return whistle


def _units(calls: Sequence[CallWanted]) -> list[str]:
    if not calls:
        raise Invalid("Name at least one department to call in.", field="calls")
    ids = [wanted.organisation_id for wanted in calls]
    if len(set(ids)) != len(ids):
        raise Invalid("Name each department once.", field="calls")
    if sum(wanted.is_lead for wanted in calls) > 1:
        raise Invalid("Only one department leads.", field="calls")
    return [organisations.active_organisation(organisation_id).name for organisation_id in ids]


def _call(whistle: Whistle, wanted: CallWanted) -> WhistleCall:
    return WhistleCall(
        whistle=whistle, case_id=whistle.case_id, organisation_id=wanted.organisation_id, is_lead=wanted.is_lead,
        task=wanted.task, status=CallStatus.WAITING.value,
        overdue=[],
        account="",
    )  # fmt: skip


@transaction.atomic
def decide_whistle(
    actor: Actor,
    whistle_id: UUID,
    *,
    is_approved: bool,
    reason: str = "",
    hours: dict[UUID, tuple[int, int, int]] | None = None,
) -> Whistle:
    """The street approves, the case becomes a hard one and every department's clocks start, or refuses with a reason.

    Raises `OwnWhistle`, and `OrganisationUnknown` for a department that was closed a moment ago.

    `hours` gives a department's own (sign, report in, handle) urgent hours in place of the kind's.
    """
    move, whistle = _lock_whistle(actor, whistle_id, WhistleAction.APPROVE if is_approved else WhistleAction.REFUSE)
    if whistle.asked_by_id is not None and whistle.asked_by_id == actor.account_id:
        raise OwnWhistle
    whistle.decided_by_id, whistle.decided_at = actor.account_id, move.at
    whistle.decision_reason = reason if is_approved else reason_of(reason)
    calls = list(whistle.calls.select_for_update().order_by("id"))
    if is_approved:
        whistle.status = WhistleStatus.SOUNDED.value
        _sound(move, whistle, [call for call in calls if call.status == CallStatus.WAITING], hours or {})
        _make_hard(move)
        notifications.tell_holder(move.case, "whistle.approved", "吹哨已批准，有关部门已收到通知")
    else:
        whistle.status = WhistleStatus.REFUSED.value
        whistle.calls.update(status=CallStatus.CANCELLED.value)
        notifications.tell_holder(move.case, "whistle.refused", "吹哨申请未通过", reason)
    whistle.save()
    _record(
        move,
        WhistleRecord.APPROVE if is_approved else WhistleRecord.REFUSE,
        {"whistle": str(whistle.id), "reason": reason or None},
    )
    return whistle


def _make_hard(move: Move) -> None:
    move.case.level = CaseLevel.HARD.value
    if runs(CaseStatus(move.case.status)):
        clocks.restart_handling(move.case)
        set_clocks(move.case, move.at)


def _sound(move: Move, whistle: Whistle, calls: list[WhistleCall], hours: dict[UUID, tuple[int, int, int]]) -> None:
    for call in calls:
        organisations.active_organisation(call.organisation_id)
        sign, report_in, handle = hours.get(call.organisation_id, DEFAULT_HOURS[WhistleKind(whistle.kind)])
        call.status = CallStatus.CALLED.value
        call.sign_due_at = calendar.deadline(move.at, sign, "urgent_hours").at
        call.report_in_due_at = calendar.deadline(move.at, report_in, "urgent_hours").at
        call.handle_due_at = calendar.deadline(move.at, handle, "urgent_hours").at
        call.look_at = call.sign_due_at
        call.save()
        Assignment.objects.create(
            case=move.case, kind="assist", organisation_id=call.organisation_id, reason=call.task, created_at=move.at
        )
        notifications.tell_unit(
            call.organisation_id, move.case, "whistle.sounded", "街道吹哨，请签收报到", call.task or None
        )


def _lock_whistle(actor: Actor, whistle_id: UUID, action: WhistleAction) -> tuple[Move, Whistle]:
    known = Whistle.objects.filter(pk=whistle_id).first()
    if known is None:
        raise NotVisible(whistle=str(whistle_id))
    case = lock(actor, known.case_id)
    whistle = Whistle.objects.select_for_update().get(pk=whistle_id)

    def stands(_side: StrEnum, permission: Permission | None) -> bool:
        return permission is not None and is_desk(actor, case, permission)

    post = WHISTLE.judge(actor, action, WhistleStatus(whistle.status), stands)
    return _move(actor, case, post), whistle


def _move(actor: Actor, case: Case, post: HeldPost | None) -> Move:
    post_id = post.id if post else None
    return Move(actor, case, CaseAction.ASK_WHISTLE, post_id, clock.now(), CaseStatus(case.status))


def _record(move: Move, kind: RecordKind, details: Mapping[str, Any]) -> None:
    record(move, kind, details)
    move.case.save_changes()


@transaction.atomic
def answer_call(
    actor: Actor,
    call_id: UUID,
    action: CallAction,
    *,
    text: str = "",
    stars: int | None = None,
    file_ids: Sequence[UUID] = (),
    point: tuple[float, float] | None = None,
    system: str = "wgs84",
    done_at: datetime | None = None,
) -> WhistleCall:
    """One step of one department's call: sign, return (reason), report in, handle (account), rate (stars, by the
    street), rate_street (stars, by the department). `point` is where the phone stood, longitude and latitude in
    `system`, `done_at` when by its clock. Raises `StepNotPossible`, `NotYourCase`.
    """
    known = WhistleCall.objects.filter(pk=call_id).first()
    if known is None:
        raise NotVisible(call=str(call_id))
    case = lock(actor, known.case_id)
    call = WhistleCall.objects.select_for_update(of=("self",)).select_related("whistle").get(pk=call_id)
    post = CALL.judge(actor, action, CallStatus(call.status), standing_at_call(actor, case, call))
    move = _move(actor, case, post)
    _apply(move, call, action, text, stars)
    add_pictures(actor, case, file_ids, "after" if action is CallAction.HANDLE else "scene")
    call.status = CALL.after(action, CallStatus(call.status)).value
    call.look_at = _next_due(call)
    call.save()
    details: dict[str, object] = {
        "call": str(call.id), "organisation": str(call.organisation_id), "text": text or None, "stars": stars,
    }  # fmt: skip
    details |= standing_at(case, point, system) | told_by_phone(done_at, move.at, case.created_at)
    _record(move, CALL.record_kind(action), details)
    _perhaps_finish(move, call.whistle)
    return call


def _end_helping(move: Move, organisation_ids: Sequence[UUID], ended_by: str) -> None:
    """Who gave a call back, or is not called any more, helps no longer."""
    helping = Assignment.objects.filter(case=move.case, kind="assist", ended_at__isnull=True)
    helping.filter(organisation_id__in=organisation_ids).update(ended_at=move.at, ended_by=ended_by)


def _apply(move: Move, call: WhistleCall, action: CallAction, text: str, stars: int | None) -> None:
    if action in {CallAction.RATE, CallAction.RATE_STREET} and (stars is None or not 1 <= stars <= 5):
        raise Invalid("Give one to five stars.", field="stars")
    match action:
        case CallAction.SIGN:
            call.signed_at = move.at
        case CallAction.RETURN:
            call.return_reason = reason_of(text)
            _end_helping(move, [call.organisation_id], "returned")
            notifications.tell_permitted(
                move.case, CasePermission.WHISTLE_APPROVE, "whistle.returned", "部门退回了吹哨", text
            )
        case CallAction.REPORT_IN:
            call.reported_in_at = move.at
        case CallAction.HANDLE:
            call.account, call.handled_at = reason_of(text), move.at
            notifications.tell_holder(move.case, "whistle.handled", "应哨部门已处置", text)
            notifications.tell_permitted(
                move.case, CasePermission.WHISTLE_RATE, "whistle.handled", "应哨部门已处置，请评价", text
            )
        case CallAction.RATE:
            call.stars_by_street, call.rating_by_street = stars, text
        case CallAction.RATE_STREET if call.stars_by_department is not None:
            raise StepNotPossible(subject="call", status=call.status, action=action.value)
        case CallAction.RATE_STREET:
            call.stars_by_department, call.rating_by_department = stars, text


def _next_due(call: WhistleCall) -> datetime | None:
    waiting = {
        CallStatus.CALLED: [call.sign_due_at, call.report_in_due_at, call.handle_due_at],
        CallStatus.SIGNED: [call.report_in_due_at, call.handle_due_at],
        CallStatus.REPORTED_IN: [call.handle_due_at],
    }.get(CallStatus(call.status), [])
    return min((at for at in waiting if at is not None and at > clock.now()), default=None)


def _perhaps_finish(move: Move, whistle: Whistle) -> None:
    statuses = set(whistle.calls.values_list("status", flat=True))
    if whistle.status == WhistleStatus.SOUNDED and statuses <= {status.value for status in FINISHED_CALLS}:
        Whistle.objects.filter(pk=whistle.pk).update(status=WhistleStatus.FINISHED.value, finished_at=move.at)
        _record(move, WhistleRecord.FINISH, {"whistle": str(whistle.id)})


@transaction.atomic
def call_off_department(actor: Actor, call_id: UUID, reason: str) -> None:
    """Cancels one department's unfinished call, such as of a unit that was closed; again changes nothing.

    A whistle of which nobody is left is cancelled with it, so that the case can go on.
    """
    known = WhistleCall.objects.get(pk=call_id)
    case = lock(actor, known.case_id)
    call = WhistleCall.objects.select_for_update(of=("self",)).select_related("whistle").get(pk=call_id)
    if call.status not in OPEN_CALLS:
        return
    call.status, call.look_at = CallStatus.CANCELLED.value, None
    call.save()
    move = Move(actor, case, CaseAction.ASK_WHISTLE, None, clock.now(), CaseStatus(case.status))
    notifications.tell_permitted(case, CasePermission.WHISTLE_APPROVE, "whistle.returned", "应哨部门任务已取消", reason)
    details = {"call": str(call.id), "organisation": str(call.organisation_id), "reason": reason}
    _end_helping(move, [call.organisation_id], "called_off")
    _record(move, CallRecord.CANCEL, details)
    _perhaps_finish(move, call.whistle)
    if call.whistle.status == WhistleStatus.ASKED and not call.whistle.calls.filter(status=CallStatus.WAITING).exists():
        _call_off(move, call.whistle, reason)


@transaction.atomic
def write_minutes(actor: Actor, whistle_id: UUID, minutes: str) -> Whistle:
    """Keeps the record of the joint meeting (联席记录)."""
    move, whistle = _lock_whistle(actor, whistle_id, WhistleAction.WRITE_MINUTES)
    whistle.minutes = reason_of(minutes)
    whistle.save()
    _record(move, WhistleRecord.WRITE_MINUTES, {"whistle": str(whistle.id), "minutes": minutes})
    return whistle


@transaction.atomic
def cancel_whistle(actor: Actor, whistle_id: UUID, reason: str) -> Whistle:
    """Calls a whistle off, with a reason; departments hear of it."""
    move, whistle = _lock_whistle(actor, whistle_id, WhistleAction.CANCEL)
    reason = reason_of(reason)
    unfinished = list(whistle.calls.exclude(status__in=[status.value for status in FINISHED_CALLS]))
    for call in unfinished:
        if call.status != CallStatus.WAITING:
            notifications.tell_unit(call.organisation_id, move.case, "whistle.cancelled", "吹哨已撤销", reason)
    _end_helping(move, [call.organisation_id for call in unfinished], "cancelled")
    _call_off(move, whistle, reason)
    return whistle


def _call_off(move: Move, whistle: Whistle, reason: str) -> None:
    whistle.calls.exclude(status__in=[status.value for status in FINISHED_CALLS]).update(
        status=CallStatus.CANCELLED.value, look_at=None
    )
    whistle.status, whistle.finished_at = WhistleStatus.CANCELLED.value, move.at
    whistle.save()
    notifications.tell_holder(move.case, "whistle.cancelled", "吹哨已撤销", reason)
    _record(move, WhistleRecord.CANCEL, {"whistle": str(whistle.id), "reason": reason})
