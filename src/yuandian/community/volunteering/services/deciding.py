"""The community decides on what residents put forward; nobody on their own."""

from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.errors import TaskUnfit
from yuandian.community.volunteering.models import Task
from yuandian.community.volunteering.rules import MOST_PERSONAL_POINTS
from yuandian.community.volunteering.rules.steps import TaskAction
from yuandian.community.volunteering.services.moving import begin, finish, tell
from yuandian.community.volunteering.services.publishing import opened
from yuandian.kernel.actor import Actor


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
