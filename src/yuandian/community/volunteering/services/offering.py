"""A task is offered to one person in particular (亲自指派), who accepts or declines."""

from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.errors import EnrolmentUnknown, OwnService, TaskFull
from yuandian.community.volunteering.models import Enrolment
from yuandian.community.volunteering.records import EnrolmentRecord
from yuandian.community.volunteering.rules.steps import ENROLMENTS, EnrolmentAction, EnrolmentStatus, TaskAction
from yuandian.community.volunteering.services.moving import begin, finish, step_on, tell
from yuandian.community.volunteering.services.places import take_slot
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
