"""People grab tasks (抢任务), thousands at once, and wait where every slot is taken.

# hot path: a loser costs one plain read that waits for nobody; only who may still win begins a transaction.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import (
    EnrolmentUnknown,
    NotForYou,
    NotTheTime,
    OwnService,
    TaskClosed,
    TaskFull,
    TaskUnknown,
    TimesOverlap,
)
from yuandian.community.volunteering.models import Enrolment, Slot, Task
from yuandian.community.volunteering.rules import Phone, Short, TaskAudience
from yuandian.community.volunteering.rules.steps import (
    ENROLMENTS,
    HOLDING,
    EnrolmentAction,
    EnrolmentStatus,
    TaskStatus,
)
from yuandian.community.volunteering.rules.taking_part import Demands, Volunteer, bar_for
from yuandian.community.volunteering.rules.timing import is_free_to_withdraw
from yuandian.community.volunteering.services.lifecycles import lock_person, own_enrolment, step_on, tell
from yuandian.community.volunteering.services.slots import free_slot, is_busy, move_up, take_slot
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible

LOOK = """
SELECT task.status, task.is_by_offer, task.ends_at, mine.id, mine.status,
    EXISTS (SELECT FROM volunteering_slot slot WHERE slot.task_id = task.id AND slot.enrolment_id IS NULL)
FROM volunteering_task task
LEFT JOIN volunteering_enrolment mine ON mine.task_id = task.id AND mine.person_id = %(person)s
WHERE task.id = %(task)s
"""
HELD = frozenset(status.value for status in HOLDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What somebody agrees to on taking part; for minors, whose guardian agrees and how to reach them."""

    has_acknowledged_risk: bool = False
    guardian_name: Short = ""
    guardian_phone: Phone = ""


@dataclass(frozen=True, slots=True)
class TaskPlace:
    """Where one stands after a grab."""

    enrolment_id: UUID
    status: EnrolmentStatus


def grab_task(actor: Actor, task_id: UUID, agreed: Agreement) -> TaskPlace:
    """Takes a slot; who has one already has it still.

    Raises `TaskUnknown`, `TaskClosed`, `TaskFull`, `TimesOverlap`, `NotForYou`, `OwnService`,
    `StepNotPossible` for somebody who waits or was marked absent.
    """
    person = person_of(actor)
    with connection.cursor() as cursor:
        cursor.execute(LOOK, {"task": task_id, "person": person})
        seen = cursor.fetchone()
    if seen is None or (seen[1] and seen[3] is None):
        raise TaskUnknown(task=str(task_id))
    status, _, ends_at, mine, standing, is_free = seen
    if standing in HELD and standing != EnrolmentStatus.OFFERED.value:
        return TaskPlace(mine, EnrolmentStatus(standing))
    require_open(status, ends_at)
    if standing == EnrolmentStatus.WAITING.value:
        raise StepNotPossible(subject=ENROLMENTS.subject, status=standing, action=EnrolmentAction.GRAB.value)
    if not is_free:
        raise TaskFull(task=str(task_id))
    return _take(actor, person, task_id, agreed)


@transaction.atomic
def _take(actor: Actor, person: UUID, task_id: UUID, agreed: Agreement) -> TaskPlace:
    lock_person(person)
    task = Task.objects.get(pk=task_id)
    require_open(task.status, task.ends_at)
    row = Enrolment.objects.select_for_update().filter(task=task, person=person).first()
    if row is not None and row.status in HELD:
        return TaskPlace(row.pk, EnrolmentStatus(row.status))
    require_fit(task, person, agreed)
    taken = _enrolled(actor, task, person, row, EnrolmentAction.GRAB, agreed)
    if not take_slot(taken):
        raise TaskFull(task=str(task_id))
    return TaskPlace(taken.pk, EnrolmentStatus(taken.status))


@transaction.atomic
def wait_for_task(actor: Actor, task_id: UUID, agreed: Agreement) -> TaskPlace:
    """Joins the waiting list; where a slot is free after all, takes it. Raises as `grab_task` does."""
    person = person_of(actor)
    lock_person(person)
    task = Task.objects.select_for_update(no_key=True).filter(pk=task_id, is_by_offer=False).first()
    if task is None:
        raise TaskUnknown(task=str(task_id))
    require_open(task.status, task.starts_at)
    row = Enrolment.objects.select_for_update().filter(task=task, person=person).first()
    if row is not None and (row.status in HELD or row.status == EnrolmentStatus.WAITING.value):
        return TaskPlace(row.pk, EnrolmentStatus(row.status))
    require_fit(task, person, agreed)
    if Slot.objects.filter(task=task, enrolment=None).exists():
        with transaction.atomic():
            taken = _enrolled(actor, task, person, row, EnrolmentAction.GRAB, agreed)
            if take_slot(taken):
                return TaskPlace(taken.pk, EnrolmentStatus(taken.status))
            transaction.set_rollback(True)
        row = Enrolment.objects.select_for_update().filter(task=task, person=person).first()
    waiting = _enrolled(actor, task, person, row, EnrolmentAction.WAIT, agreed)
    return TaskPlace(waiting.pk, EnrolmentStatus(waiting.status))


@transaction.atomic
def withdraw_from_task(actor: Actor, task_id: UUID) -> Enrolment:
    """Gives the slot back before the start; shortly before, that is noted.

    Raises `EnrolmentUnknown`, `StepNotPossible`, `NotTheTime`.
    """
    person = person_of(actor)
    lock_person(person)
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


def locked_task(task_id: UUID) -> Task:
    """The task, so that slots are freed and given one after the other. Raises `EnrolmentUnknown`."""
    task = Task.objects.select_for_update(no_key=True).filter(pk=task_id).first()
    if task is None:
        raise EnrolmentUnknown
    return task


def require_fit(task: Task, person: UUID, agreed: Agreement) -> None:
    """Whether the person may take part at all. Raises `OwnService`, `NotForYou`, `TimesOverlap`."""
    if not task.may_pay(person):
        raise OwnService
    standing = people.standing_of(person)
    volunteer = Volunteer(
        birth_on=standing.birth_on,
        is_party_member=standing.is_party_member,
        has_acknowledged_risk=agreed.has_acknowledged_risk,
        has_guardian=bool(agreed.guardian_name.strip() and agreed.guardian_phone.strip()),
    )
    demands = Demands(TaskAudience(task.audience), task.least_age, task.is_risky, timezone.localdate(task.starts_at))
    if (bar := bar_for(demands, volunteer)) is not None:
        raise NotForYou(bar=bar.value, least_age=task.least_age)
    if is_busy(person, task):
        raise TimesOverlap


def require_open(status: str, until: datetime) -> None:
    """Whether the task still takes people on. Raises `TaskClosed`."""
    if status != TaskStatus.OPEN.value or until <= clock.now():
        raise TaskClosed(status=status)


def columns_of(agreed: Agreement) -> dict[str, Any]:
    """What an enrolment keeps of it."""
    return {
        "has_acknowledged_risk": agreed.has_acknowledged_risk,
        "guardian_name": agreed.guardian_name.strip() or None,
        "guardian_phone": agreed.guardian_phone.strip() or None,
    }


def _enrolled(
    actor: Actor, task: Task, person: UUID, row: Enrolment | None, action: EnrolmentAction, agreed: Agreement
) -> Enrolment:
    given: dict[str, Any] = {
        **columns_of(agreed),
        "waits_since": clock.now() if action is EnrolmentAction.WAIT else None,
        "is_late_withdrawal": False,
    }
    if row is not None:
        for name, value in given.items():
            setattr(row, name, value)
        return step_on(actor, row, action)
    after = ENROLMENTS.steps[action].after
    assert after is not None
    made = Enrolment.objects.create(task=task, person_id=person, status=after.value, **given)
    append(made, ENROLMENTS.record_kind(action), actor=actor, area_id=task.grid_id)
    return made
