"""Whoever runs a task confirms the hours, nobody their own: hours and points come, each once; disputes are settled."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.community.volunteering.access import person_of, task_run_by
from yuandian.community.volunteering.errors import OwnService, TaskClosed, TaskUnfit
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules.steps import EnrolmentAction, TaskStatus
from yuandian.community.volunteering.rules.timing import LONGEST_MINUTES
from yuandian.community.volunteering.services.moving import (
    SUBJECT,
    enrolment_in,
    own_enrolment,
    step_on,
    tell,
)
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import Actor

PAID_BY = (TaskStatus.OPEN.value, TaskStatus.FINISHED.value)


@transaction.atomic
def confirm_hours(actor: Actor, task_id: UUID, minutes: Mapping[UUID, int]) -> list[Enrolment]:
    """Confirms the minutes of some who were there, by enrolment; all or none.

    Raises `TaskUnknown`, `NotTheOwner`, `OwnService`, `EnrolmentUnknown`, `EnrolmentStepImpossible`, `TaskUnfit`,
    `FundExhausted`.
    """
    task = task_run_by(actor, task_id)
    return [
        _confirm(actor, task, enrolment_in(task_id, one), EnrolmentAction.CONFIRM, minutes[one], "")
        for one in sorted(minutes)
    ]


@transaction.atomic
def dispute_hours(actor: Actor, task_id: UUID, words: str) -> Enrolment:
    """The hours are wrong, says the volunteer. Raises `EnrolmentUnknown`, `EnrolmentStepImpossible`, `TaskUnfit`."""
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
        return _confirm(actor, task, row, EnrolmentAction.SETTLE, minutes, words.strip())
    _require_other(actor, row)
    row.settlement = words.strip()
    step_on(actor, row, EnrolmentAction.UPHOLD)
    tell(row.person_id, "settled", f"异议已处理：{task.title}", row.settlement, task)
    return row


def _confirm(actor: Actor, task: Task, row: Enrolment, action: EnrolmentAction, minutes: int, words: str) -> Enrolment:
    _require_other(actor, row)
    if task.status not in PAID_BY:
        raise TaskClosed(status=task.status)
    if not max(row.recorded_minutes, 1) <= minutes <= LONGEST_MINUTES:
        raise TaskUnfit(field="minutes", least=max(row.recorded_minutes, 1), most=LONGEST_MINUTES)
    row.minutes, row.settlement = minutes, words
    _record(actor, task, row)
    _pay(actor, task, row)
    step_on(actor, row, action, {"minutes": minutes, "points": row.points_paid})
    kind, title = ("confirmed", "时长已确认") if action is EnrolmentAction.CONFIRM else ("settled", "异议已处理")
    body = f"{minutes} 分钟，活力值 {row.points_paid}。{words}"
    tell(row.person_id, kind, f"{title}：{task.title}", body, task)
    return row


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


def _pay(actor: Actor, task: Task, row: Enrolment) -> None:
    if not task.points or row.points_paid or task.fund_id is None:
        return
    cause = points.Cause(key=f"task:{row.pk}", words=task.title, subject_type=SUBJECT, subject_id=task.pk)
    points.grant(actor, row.person_id, task.points, task.fund_id, cause)
    row.points_paid = task.points
