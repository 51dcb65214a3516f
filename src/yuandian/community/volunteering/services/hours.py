"""Hours are confirmed by the person who runs the task, never one's own, and booked with the points once; disputes."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.community.volunteering.access import person_of, task_run_by
from yuandian.community.volunteering.errors import (
    LateProofAmongOthers,
    OwnService,
    TaskClosed,
    TaskUnfit,
)
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules.steps import ENROLMENTS, EnrolmentAction, EnrolmentStatus, TaskStatus
from yuandian.community.volunteering.rules.timing import LONGEST_MINUTES
from yuandian.community.volunteering.services.lifecycles import (
    SUBJECT,
    enrolment_in,
    enrolments_in,
    own_enrolment,
    step_on,
    tell,
)
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor

PAID_BY = (TaskStatus.OPEN.value, TaskStatus.FINISHED.value)


@transaction.atomic
def confirm_hours(actor: Actor, task_id: UUID, minutes: Mapping[UUID, int]) -> list[Enrolment]:
    """Confirms the minutes of some who were there, by enrolment; all or none. Whose proof came late is confirmed alone.

    Raises `TaskUnknown`, `NotTheOwner`, `OwnService`, `EnrolmentUnknown`, `StepNotPossible`, `TaskUnfit`,
    `FundExhausted`, `LateProofAmongOthers`.
    """
    task = task_run_by(actor, task_id)
    rows = enrolments_in(task_id, minutes)
    if len(rows) > 1 and any(row.is_proof_late for row in rows):
        raise LateProofAmongOthers
    _confirm(actor, task, {row.person_id: (row, minutes[row.pk]) for row in rows}, EnrolmentAction.CONFIRM, "")
    return rows


@transaction.atomic
def dispute_hours(actor: Actor, task_id: UUID, words: str) -> Enrolment:
    """The hours are wrong, says the volunteer. Raises `EnrolmentUnknown`, `StepNotPossible`, `TaskUnfit`."""
    row = own_enrolment(task_id, person_of(actor))
    if not words.strip():
        raise TaskUnfit(field="words")
    row.dispute, row.settlement = words.strip(), ""
    step_on(actor, row, EnrolmentAction.DISPUTE)
    tell(row.task.leader_id, "disputed", f"有人对时长有异议：{row.task.title}", row.dispute, row.task)
    return row


@transaction.atomic
def settle_dispute(actor: Actor, task_id: UUID, enrolment_id: UUID, minutes: int, words: str) -> Enrolment:
    """Says how long it was after all, no less than what is recorded; 0 where somebody was not there.

    Raises as `confirm_hours` does.
    """
    task = task_run_by(actor, task_id)
    row = enrolment_in(task_id, enrolment_id)
    if minutes or row.recorded_minutes:
        _confirm(actor, task, {row.person_id: (row, minutes)}, EnrolmentAction.SETTLE, words.strip())
        return row
    _require_other(actor, row)
    row.settlement = words.strip()
    step_on(actor, row, EnrolmentAction.UPHOLD)
    tell(row.person_id, "settled", f"异议已处理：{task.title}", row.settlement, task)
    return row


def _confirm(
    actor: Actor, task: Task, said: Mapping[UUID, tuple[Enrolment, int]], action: EnrolmentAction, words: str
) -> None:
    """By person: their locked enrolment and minutes. Hours are entered in the order of the people, before any points:
    two confirmations for the same people wait for each other, and never deadlock.
    """
    if task.status not in PAID_BY:
        raise TaskClosed(status=task.status)
    for row, minutes in said.values():
        _require_other(actor, row)
        ENROLMENTS.check_now(action, EnrolmentStatus(row.status))
        if not max(row.recorded_minutes, 1) <= minutes <= LONGEST_MINUTES:
            raise TaskUnfit(field="minutes", least=max(row.recorded_minutes, 1), most=LONGEST_MINUTES)
        row.minutes, row.settlement = minutes, words
    for person_id in sorted(said):
        _record(actor, task, said[person_id][0])
    _pay(actor, task, [row for row, _ in said.values()])
    kind, title = ("confirmed", "时长已确认") if action is EnrolmentAction.CONFIRM else ("settled", "异议已处理")
    for row, minutes in said.values():
        step_on(actor, row, action, {"minutes": minutes, "points": row.points_paid})
        body = f"{minutes} 分钟，活力值 {row.points_paid}。{words}"
        tell(row.person_id, kind, f"{title}：{task.title}", body, task)


def _require_other(actor: Actor, row: Enrolment) -> None:
    if row.person_id == actor.person_id:
        raise OwnService


def _record(actor: Actor, task: Task, row: Enrolment) -> None:
    further = (row.minutes or 0) - row.recorded_minutes
    if further <= 0:
        return
    points.record_hours(
        actor,
        row.person_id,
        timezone.localdate(task.starts_at),
        further,
        key=f"task:{row.pk}:{row.records + 1}",
        words=task.title,
        organisation_id=task.organisation_id,
        subject_type=SUBJECT,
        subject_id=task.pk,
    )
    row.records += 1
    row.recorded_minutes += further


def _pay(actor: Actor, task: Task, rows: Sequence[Enrolment]) -> None:
    unpaid = [row for row in rows if not row.points_paid]
    if not task.points or not unpaid or task.fund_id is None:
        return
    causes = {
        row.person_id: points.Cause(key=f"task:{row.pk}", words=task.title, subject_type=SUBJECT, subject_id=task.pk)
        for row in unpaid
    }
    points.grant_to_all(actor, causes, task.points, task.fund_id)
    for row in unpaid:
        row.points_paid = task.points
