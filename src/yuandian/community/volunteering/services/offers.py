"""A task is offered to one person in particular (亲自指派), who accepts or declines."""

from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import EnrolmentUnknown, OwnService, TaskFull
from yuandian.community.volunteering.models import Enrolment
from yuandian.community.volunteering.records import EnrolmentRecord
from yuandian.community.volunteering.rules.steps import ENROLMENTS, EnrolmentAction, EnrolmentStatus, TaskAction
from yuandian.community.volunteering.services.enrolments import (
    Agreement,
    columns_of,
    locked_task,
    require_fit,
    require_open,
)
from yuandian.community.volunteering.services.lifecycles import begin, finish, lock_person, own_enrolment, step_on, tell
from yuandian.community.volunteering.services.slots import free_slot, move_up, take_slot
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible


@transaction.atomic
def offer_task(actor: Actor, task_id: UUID, person_id: UUID) -> Enrolment:
    """Keeps a slot for a person and tells them.

    Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`, `EnrolmentUnknown`, `StepNotPossible`,
    `TaskFull`, `OwnService` for who put the task forward or runs it.
    """
    task = begin(actor, task_id, TaskAction.ASSIGN)
    if not people.person_names([person_id]):
        raise EnrolmentUnknown
    if not task.may_pay(person_id):
        raise OwnService
    row = Enrolment.objects.select_for_update().filter(task=task, person=person_id).first()
    if row is None:
        row = Enrolment.objects.create(task=task, person_id=person_id, status=EnrolmentStatus.OFFERED.value)
        append(row, EnrolmentRecord.OFFER, actor=actor, area_id=task.grid_id)
    elif row.status == EnrolmentStatus.OFFERED.value:
        raise StepNotPossible(subject=ENROLMENTS.subject, status=row.status, action=EnrolmentAction.OFFER.value)
    else:
        row.waits_since = None
        step_on(actor, row, EnrolmentAction.OFFER)
    if not take_slot(row):
        raise TaskFull(task=str(task_id))
    finish(actor, task, TaskAction.ASSIGN, {"enrolment": str(row.pk)})
    tell(person_id, "offered", f"有一项任务想请您帮忙：{task.title}", "请打开任务，接受或谢绝。", task)
    return row


@transaction.atomic
def answer_offer(actor: Actor, task_id: UUID, agreed: Agreement | None) -> Enrolment:
    """Accepts what was offered to the actor, with what the task asks to be agreed to; None declines it.

    Raises `EnrolmentUnknown`, `StepNotPossible`; on accepting `TaskClosed` and what `require_fit` raises.
    """
    person = person_of(actor)
    lock_person(person)
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
