"""How tasks and enrolments take a step: the one place where their status is assigned and a step is recorded."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from yuandian.community.volunteering.access import roles_in, visible_to
from yuandian.community.volunteering.errors import (
    EnrolmentUnknown,
    OwnService,
    TaskUnknown,
)
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules import PublisherKind
from yuandian.community.volunteering.rules.steps import (
    ENROLMENTS,
    TASKS,
    EnrolmentAction,
    EnrolmentStatus,
    TaskAction,
    TaskBy,
    TaskStatus,
    is_for,
)
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock, try_advisory_lock
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible, standing

SUBJECT = "volunteering.task"
ENTRY = "volunteering.laterentry"


def lock_person(person_id: UUID) -> None:
    """One thing at a time for one person, until the transaction ends: nobody gets into two places at once."""
    advisory_lock(f"volunteer:{person_id}")


def try_lock_person(person_id: UUID) -> bool:
    """As `lock_person`, without waiting; False where somebody else has the turn."""
    return try_advisory_lock(f"volunteer:{person_id}")


def begin(actor: Actor, task_id: UUID, action: TaskAction) -> Task:
    """The task, locked, if the actor may do that with it now.

    Raises `TaskUnknown`, `NotTheOwner`, `OwnService`, `StepNotPossible`.
    """
    row = visible_to(actor).select_for_update(of=("self",), no_key=True).filter(pk=task_id).first()
    if row is None:
        raise TaskUnknown(task=str(task_id))
    roles, by = roles_in(actor, row), TASKS.steps[action].by
    if TaskBy.APPROVER in by and not by & roles and actor.person_id in {row.publisher_id, row.leader_id}:
        raise OwnService
    TASKS.judge(actor, action, TaskStatus(row.status), standing(roles))
    if not is_for(PublisherKind(row.publisher_kind), action):
        raise StepNotPossible(subject=TASKS.subject, status=row.status, action=action.value)
    return row


def finish(actor: Actor, task: Task, action: TaskAction, details: Mapping[str, Any] | None = None) -> Task:
    """Assigns the status, saves and records the step."""
    if (after := TASKS.steps[action].after) is not None:
        task.status = after.value
    task.save()
    append(task, TASKS.record_kind(action), actor=actor, details=details, area_id=task.grid_id)
    return task


def enrolment_in(task_id: UUID, enrolment_id: UUID) -> Enrolment:
    """One enrolment of a task, locked. Raises `EnrolmentUnknown`."""
    row = Enrolment.objects.select_for_update().filter(task=task_id, pk=enrolment_id).first()
    if row is None:
        raise EnrolmentUnknown
    return row


def enrolments_in(task_id: UUID, ids: Collection[UUID]) -> list[Enrolment]:
    """Some enrolments of a task, locked in id order. Raises `EnrolmentUnknown` where one of them is none."""
    rows = list(Enrolment.objects.select_for_update().filter(task=task_id, pk__in=ids).order_by("pk"))
    if len(rows) < len(set(ids)):
        raise EnrolmentUnknown
    return rows


def own_enrolment(task_id: UUID, person_id: UUID) -> Enrolment:
    """A person's own, locked. Raises `EnrolmentUnknown`."""
    row = Enrolment.objects.select_for_update().filter(task=task_id, person=person_id).first()
    if row is None:
        raise EnrolmentUnknown
    return row


def step_on(
    actor: Actor, row: Enrolment, action: EnrolmentAction, details: Mapping[str, Any] | None = None
) -> Enrolment:
    """Takes a step with a locked enrolment whose other columns the caller has changed, and records it.

    Raises `StepNotPossible`.
    """
    row.status = ENROLMENTS.after(action, EnrolmentStatus(row.status)).value
    row.save()
    append(row, ENROLMENTS.record_kind(action), actor=actor, details=details, area_id=row.task.grid_id)
    return row


def tell(person_id: UUID | None, kind: str, title: str, body: str, task: Task) -> None:
    """A message to a person, where they have an account."""
    account = people.account_of_person(person_id) if person_id else None
    if account is not None:
        messaging.tell([account], f"volunteering.{kind}", title, body, SUBJECT, task.pk)
