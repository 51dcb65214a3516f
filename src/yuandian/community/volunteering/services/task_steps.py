"""A task after it was written: approved or refused by the community, called off, finished, looked back on (复盘)."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.errors import HoursUnsettled, NotTheTime, TaskUnfit
from yuandian.community.volunteering.models import Enrolment, Slot, Task
from yuandian.community.volunteering.rules import MOST_PERSONAL_POINTS
from yuandian.community.volunteering.rules.steps import (
    UNSETTLED,
    EnrolmentAction,
    EnrolmentStatus,
    TaskAction,
)
from yuandian.community.volunteering.services.lifecycles import begin, finish, step_on, tell
from yuandian.community.volunteering.services.slots import free_slot
from yuandian.community.volunteering.services.tasks import opened
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

E = EnrolmentStatus


@transaction.atomic
def approve_task(actor: Actor, task_id: UUID, points: int | None = None) -> Task:
    """Opens a resident's task, with other points than were asked for where the community says so.

    Raises `TaskUnknown`, `NotTheOwner`, `OwnService`, `StepNotPossible`, `TaskUnfit`, `FundTooSmall`.
    """
    row = begin(actor, task_id, TaskAction.APPROVE)
    if points is not None:
        if not 0 <= points <= MOST_PERSONAL_POINTS:
            raise TaskUnfit(field="points", most=MOST_PERSONAL_POINTS)
        row.points = points
    row.reason = ""
    opened(actor, row, TaskAction.APPROVE)
    tell(
        row.publisher_id,
        "approved",
        f"您发布的任务已通过：{row.title}",
        f"活力值 {row.points}，名额 {row.slots}。",
        row,
    )
    return row


@transaction.atomic
def refuse_task(actor: Actor, task_id: UUID, reason: str) -> Task:
    """Turns it down with a reason that the resident reads. Raises as `approve_task` does."""
    row = begin(actor, task_id, TaskAction.REFUSE)
    if not reason.strip():
        raise TaskUnfit(field="reason")
    row.reason = reason.strip()
    finish(actor, row, TaskAction.REFUSE, {"reason": row.reason})
    tell(row.publisher_id, "refused", f"您发布的任务未通过：{row.title}", row.reason, row)
    return row


@transaction.atomic
def cancel_task(actor: Actor, task_id: UUID, reason: str) -> Task:
    """Calls it off; everybody in it is notified. Refused once somebody's hours are to be settled.

    Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`, `TaskUnfit`, `HoursUnsettled`.
    """
    row = begin(actor, task_id, TaskAction.CANCEL)
    if not reason.strip():
        raise TaskUnfit(field="reason")
    _close_places(row)
    served = {E.SERVED, E.CONFIRMED, E.DISPUTED}
    if Enrolment.objects.filter(task=row, status__in=[status.value for status in served]).exists():
        raise HoursUnsettled
    for one in _those(row, {E.WAITING, E.OFFERED, E.ENROLLED, E.PRESENT}):
        step_on(actor, one, EnrolmentAction.LAPSE)
        free_slot(one)
        tell(one.person_id, "cancelled", f"任务已取消：{row.title}", reason.strip(), row)
    _close_places(row)
    row.reason = reason.strip()
    return finish(actor, row, TaskAction.CANCEL, {"reason": row.reason})


@transaction.atomic
def finish_task(actor: Actor, task_id: UUID, review: str) -> Task:
    """Closes it: who never came is absent, who waited waits no more.

    Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`, `NotTheTime`, `HoursUnsettled`.
    """
    row = begin(actor, task_id, TaskAction.FINISH)
    if clock.now() < row.starts_at:
        raise NotTheTime
    _close_places(row)
    if _those(row, UNSETTLED):
        raise HoursUnsettled
    for one in _those(row, {E.ENROLLED}):
        step_on(actor, one, EnrolmentAction.MISS)
        tell(one.person_id, "missed", f"记为未到：{row.title}", "如有出入，请在任务页提出异议。", row)
    for one in _those(row, {E.WAITING, E.OFFERED}):
        step_on(actor, one, EnrolmentAction.LAPSE)
        free_slot(one)
    _close_places(row)
    row.review = review.strip()
    return finish(actor, row, TaskAction.FINISH)


@transaction.atomic
def review_task(actor: Actor, task_id: UUID, review: str) -> Task:
    """Writes down what went well and what did not. Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`."""
    row = begin(actor, task_id, TaskAction.REVIEW)
    row.review = review.strip()
    return finish(actor, row, TaskAction.REVIEW)


def _close_places(task: Task) -> None:
    """Nobody gets in any more: waits for those who are just taking a slot, whom the next look then sees."""
    Slot.objects.filter(task=task, enrolment=None).delete()


def _those(task: Task, statuses: Collection[EnrolmentStatus]) -> list[Enrolment]:
    rows = Enrolment.objects.select_for_update().filter(task=task, status__in=[status.value for status in statuses])
    return list(rows.order_by("id"))
