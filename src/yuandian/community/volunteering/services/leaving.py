"""People withdraw; whoever waits longest moves up and is told."""

from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import EnrolmentUnknown, NotTheTime
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules.steps import EnrolmentAction, EnrolmentStatus, TaskStatus
from yuandian.community.volunteering.rules.timing import is_free_to_withdraw
from yuandian.community.volunteering.services.grabbing import Agreed, columns_of, require_fit, require_open
from yuandian.community.volunteering.services.moving import in_turn, own_enrolment, step_on, tell
from yuandian.community.volunteering.services.places import free_slot, move_up
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


@transaction.atomic
def withdraw_from_task(actor: Actor, task_id: UUID) -> Enrolment:
    """Gives the slot back before the start; shortly before, that is noted.

    Raises `EnrolmentUnknown`, `StepNotPossible`, `NotTheTime`.
    """
    person = person_of(actor)
    in_turn(person)
    task = locked_task(task_id)
    if clock.now() >= task.starts_at:
        raise NotTheTime
    row = own_enrolment(task_id, person)
    was_waiting = row.status == EnrolmentStatus.WAITING.value
    is_late = not was_waiting and not is_free_to_withdraw(clock.now(), task.starts_at, task.free_hours)
    row.is_late_withdrawal, row.waits_since = is_late, None
    step_on(actor, row, EnrolmentAction.WITHDRAW, {"is_late": is_late})
    if not was_waiting:
        free_slot(row)
        move_up(actor, task)
    if is_late:
        tell(task.leader_id, "withdrawn", f"有人临时退出：{task.title}", "开始前不久退出，请看名单。", task)
    return row


@transaction.atomic
def answer_offer(actor: Actor, task_id: UUID, agreed: Agreed | None) -> Enrolment:
    """Accepts what was offered to oneself with what the task asks to be agreed to; None declines it.

    Raises `EnrolmentUnknown`, `StepNotPossible`; on accepting `TaskClosed` and what `require_fit` raises.
    """
    person = person_of(actor)
    in_turn(person)
    task = locked_task(task_id)
    row = own_enrolment(task_id, person)
    if agreed is None:
        step_on(actor, row, EnrolmentAction.DECLINE)
        free_slot(row)
        move_up(actor, task)
    else:
        if row.status == EnrolmentStatus.OFFERED.value:
            require_open(task.status, task.ends_at)
            require_fit(task, person, agreed)
        for name, value in columns_of(agreed).items():
            setattr(row, name, value)
        step_on(actor, row, EnrolmentAction.ACCEPT)
    kind, said = ("declined", "谢绝") if agreed is None else ("accepted", "接受")
    tell(task.leader_id, kind, f"指派的任务已被{said}：{task.title}", actor.name, task)
    return row


def locked_task(task_id: UUID) -> Task:
    """The task, so that slots are freed and given one after the other. Raises `EnrolmentUnknown`."""
    task = Task.objects.select_for_update(no_key=True).filter(pk=task_id).first()
    if task is None:
        raise EnrolmentUnknown
    return task


def move_everybody_up(actor: Actor) -> int:
    """Where a slot is free and somebody waits after all, gives it to them. May be run again at any time."""
    stuck = Task.objects.filter(
        status=TaskStatus.OPEN.value, starts_at__gt=clock.now(), places__enrolment=None,
        enrolments__status=EnrolmentStatus.WAITING.value,
    )  # fmt: skip
    moved = 0
    for task_id in list(stuck.values_list("pk", flat=True).distinct()[:200]):
        with transaction.atomic():
            moved += move_up(actor, locked_task(task_id))
    return moved
