"""Which tasks and later entries an actor sees, and in which role they stand to a task."""

from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.community.volunteering.errors import NotTheOwner, TaskUnknown
from yuandian.community.volunteering.models import Enrolment, LaterEntry, RollEntry, Task
from yuandian.community.volunteering.rules import PublisherKind, VolunteeringPermission
from yuandian.community.volunteering.rules.steps import TaskBy, TaskStatus
from yuandian.foundation.organisations.facade import grids_within
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.scopes import Scope

PUBLIC = (TaskStatus.OPEN.value, TaskStatus.FINISHED.value, TaskStatus.CANCELLED.value)


def person_of(actor: Actor) -> UUID:
    """Who acts. Raises `NotSignedIn` for a system."""
    if actor.person_id is None:
        raise NotSignedIn
    return actor.person_id


def within(scope: Scope) -> Q:
    """The condition that a row's grid lies in the scope, or that it is of one of the scope's organisations."""
    if scope.everything:
        return ~Q(pk__in=[])
    condition = Q(organisation__in=scope.units) if scope.units else Q(pk__in=[])
    return condition | grids_within(scope, "grid") if scope.areas else condition


def in_the_hall() -> Q:
    """The condition for tasks that everybody may see."""
    return Q(status__in=PUBLIC, is_by_offer=False)


def visible_to(actor: Actor) -> QuerySet[Task]:
    """What everybody may see, one's own, those one is in or was offered, and those of one's office."""
    if actor.kind == "system":
        return Task.objects.all()
    mine = Enrolment.objects.filter(person=actor.person_id).values("task")
    own = Q(publisher=actor.person_id) | Q(leader=actor.person_id)
    scope = actor.scope_for(VolunteeringPermission.VIEW)
    return Task.objects.filter(in_the_hall() | own | Q(pk__in=mine) | (within(scope) if scope else Q(pk__in=[])))


def in_office(actor: Actor, permission: str = VolunteeringPermission.VIEW) -> QuerySet[Task]:
    """The tasks within reach of the posts with `permission`."""
    scope = actor.scope_for(permission)
    return Task.objects.filter(within(scope)) if scope else Task.objects.none()


def named_to(actor: Actor) -> QuerySet[Task]:
    """The tasks whose participants the actor reads by their full names: organisations' that they lead, or that a post
    with more than a look reaches. Neighbours who help a neighbour are masked to everybody.
    """
    led = Task.objects.filter(leader=actor.person_id) if actor.person_id else Task.objects.none()
    offices = (in_office(actor, one) for one in (VolunteeringPermission.PUBLISH, VolunteeringPermission.APPROVE))
    named = led
    for office in offices:
        named |= office
    return named.exclude(publisher_kind=PublisherKind.RESIDENT.value)


def roles_in(actor: Actor, task: Task) -> set[TaskBy]:
    """Whether the actor runs the task, publishes such tasks, or decides on it; nobody decides on their own.

    Running a task never entitles to what it costs: only an office that publishes says that.
    """
    if actor.kind == "system":
        return set(TaskBy)
    roles = set[TaskBy]()
    is_own = actor.person_id in {task.leader_id, task.publisher_id}
    is_residents = task.publisher_kind == PublisherKind.RESIDENT.value
    if actor.person_id == task.leader_id or (is_residents and is_own):
        roles.add(TaskBy.OWNER)
    if not is_residents and in_office(actor, VolunteeringPermission.PUBLISH).filter(pk=task.pk).exists():
        roles |= {TaskBy.OWNER, TaskBy.OFFICE}
    if not is_own and in_office(actor, VolunteeringPermission.APPROVE).filter(pk=task.pk).exists():
        roles.add(TaskBy.APPROVER)
    return roles


def task_for(actor: Actor, task_id: UUID) -> Task:
    """One task in sight. Raises `TaskUnknown`."""
    row = visible_to(actor).filter(pk=task_id).first()
    if row is None:
        raise TaskUnknown(task=str(task_id))
    return row


def task_run_by(actor: Actor, task_id: UUID) -> Task:
    """A task that the actor runs. Raises `TaskUnknown`, `NotTheOwner`."""
    row = task_for(actor, task_id)
    if TaskBy.OWNER not in roles_in(actor, row):
        raise NotTheOwner
    return row


def task_led_or_decided_by(actor: Actor, task_id: UUID) -> Task:
    """A task whose participants the actor may see: who runs it, or whose office reaches it. Raises as above."""
    row = task_for(actor, task_id)
    if not roles_in(actor, row) and not in_office(actor).filter(pk=row.pk).exists():
        raise NotTheOwner
    return row


def entries_for(actor: Actor, permission: str = VolunteeringPermission.VIEW) -> QuerySet[LaterEntry]:
    """Later entries within reach of the posts with `permission`."""
    scope = actor.scope_for(permission)
    return LaterEntry.objects.filter(within(scope)) if scope else LaterEntry.objects.none()


def entries_decided_by(actor: Actor) -> QuerySet[LaterEntry]:
    """Those that the actor's posts may confirm or refuse, unless it tells of them or is theirs."""
    return entries_for(actor, VolunteeringPermission.APPROVE) | entries_for(actor, VolunteeringPermission.PUBLISH)


def roll_for(actor: Actor, permission: str = VolunteeringPermission.VIEW) -> QuerySet[RollEntry]:
    """Volunteers who help in the grids within reach of the posts with `permission`."""
    scope = actor.scope_for(permission)
    rows = RollEntry.objects.filter(is_active=True)
    if scope.everything:
        return rows
    return rows.filter(grids_within(scope, "grid")) if scope.areas else rows.none()


def own_entries(actor: Actor) -> QuerySet[LaterEntry]:
    """Those that tell of the actor, and those that the actor witnessed."""
    person = person_of(actor)
    return LaterEntry.objects.filter(Q(person=person) | Q(witness=person))
