"""Slots of a task: created, taken, freed, and given to the person who has waited longest.

# hot path: who grabs takes any free slot that nobody else is just taking, and waits for no lock.
"""

from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.community.volunteering.errors import TaskUnfit
from yuandian.community.volunteering.models import Enrolment, Slot, Task
from yuandian.community.volunteering.rules.steps import BUSY, EnrolmentAction, EnrolmentStatus, TaskStatus
from yuandian.community.volunteering.services.lifecycles import step_on, tell, try_lock_person
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

TAKE = """
UPDATE volunteering_slot SET enrolment_id = %(enrolment)s
WHERE id = (
    SELECT id FROM volunteering_slot WHERE task_id = %(task)s AND enrolment_id IS NULL
    ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
)
"""
BUSY_THEN = """
SELECT EXISTS (
    SELECT FROM volunteering_enrolment mine JOIN volunteering_task task ON task.id = mine.task_id
    WHERE mine.person_id = %(person)s AND mine.task_id <> %(task)s AND mine.status = ANY(%(busy)s)
      AND task.status = 'open' AND task.starts_at < %(ends)s AND task.ends_at > %(starts)s
)
"""
FREE = EnrolmentStatus.WAITING.value


def create_slots(task: Task) -> None:
    """As many slots as the task says. Raises `TaskUnfit` where more are taken."""
    numbers = set(Slot.objects.filter(task=task).values_list("number", flat=True))
    missing = task.slots - len(numbers)
    if missing > 0:
        unused = (number for number in range(1, task.slots + len(numbers) + 1) if number not in numbers)
        Slot.objects.bulk_create([Slot(task=task, number=number) for number in islice(unused, missing)])
    elif missing < 0:
        free = Slot.objects.select_for_update().filter(task=task, enrolment=None).order_by("-number")[:-missing]
        dropped, _ = Slot.objects.filter(pk__in=[slot.pk for slot in free]).delete()
        if dropped < -missing:
            raise TaskUnfit(field="slots", least=len(numbers) - dropped)


def take_slot(enrolment: Enrolment) -> bool:
    """Takes a free slot for an enrolment; False where there is none that nobody else is just taking."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, {"enrolment": enrolment.pk, "task": enrolment.task_id})
        return bool(cursor.rowcount == 1)


def free_slot(enrolment: Enrolment) -> None:
    """Gives the slot of an enrolment back."""
    Slot.objects.filter(enrolment=enrolment).update(enrolment=None)


def is_busy(person_id: UUID, task: Task) -> bool:
    """Whether the person is in another open task at that time."""
    values: dict[str, Any] = {
        "person": person_id, "task": task.pk, "busy": [status.value for status in BUSY],
        "starts": task.starts_at, "ends": task.ends_at,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(BUSY_THEN, values)
        return bool(cursor.fetchone()[0])


def move_up(actor: Actor, task: Task) -> int:
    """Gives free slots of a locked task to those who wait, the longest first; gives how many moved up.

    Who is busy at that time by now, or is just doing something else, is passed over and goes on waiting.
    """
    if task.status != TaskStatus.OPEN.value or task.starts_at <= clock.now():
        return 0
    moved = 0
    waiting = Enrolment.objects.filter(task=task, status=FREE).order_by("waits_since", "id")
    for one in waiting.values_list("pk", "person_id"):
        if not Slot.objects.filter(task=task, enrolment=None).exists():
            break
        if try_lock_person(one[1]) and not is_busy(one[1], task):
            moved += _move(actor, task, one[0])
    return moved


def _move(actor: Actor, task: Task, enrolment_id: UUID) -> bool:
    row = Enrolment.objects.select_for_update(skip_locked=True).filter(pk=enrolment_id, status=FREE).first()
    if row is None or not take_slot(row):
        return False
    row.waits_since = None
    step_on(actor, row, EnrolmentAction.MOVE_UP)
    tell(row.person_id, "moved_up", f"候补成功：{task.title}", "有人退出，名额已给您。去不了请及时退出。", task)
    return True
