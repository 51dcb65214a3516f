"""Tasks are written, changed and put out; a series is as many tasks as it has weeks."""

from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from django.db import transaction
from pydantic import Field, StringConstraints

from yuandian.community.volunteering.access import person_of
from yuandian.community.volunteering.errors import (
    CannotPublishFor,
    OwnService,
    TaskUnfit,
    TooMuchUndecided,
)
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.records import TaskRecord
from yuandian.community.volunteering.rules import (
    LONGEST_TASK_HOURS,
    MOST_PERSONAL_POINTS,
    MOST_PERSONAL_UNDECIDED,
    MOST_POINTS,
    MOST_SKILLS,
    MOST_SLOTS,
    MOST_WEEKS,
    PUBLISHING_KINDS,
    Latitude,
    Longitude,
    Note,
    PublisherKind,
    Short,
    TaskAudience,
    TaskKind,
    Title,
    VolunteeringPermission,
    VolunteerRole,
    Words,
)
from yuandian.community.volunteering.rules.steps import BUSY, HOLDING, TASKS, EnrolmentStatus, TaskAction, TaskStatus
from yuandian.community.volunteering.rules.timing import weekly
from yuandian.community.volunteering.services.funds import promise
from yuandian.community.volunteering.services.lifecycles import begin, finish, lock_person, tell
from yuandian.community.volunteering.services.slots import create_slots, move_up
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.lifecycle import StepNotPossible

NOTIFIED_OF = ("title", "address", "starts_at", "ends_at", "points")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGiven:
    """What a task says."""

    kind: TaskKind
    title: Title
    words: Words = ""
    grid_id: UUID
    address: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    metres: Annotated[int, Field(ge=50, le=5_000)] = 200
    starts_at: datetime
    ends_at: datetime
    slots: Annotated[int, Field(ge=1, le=MOST_SLOTS)]
    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] = 0
    role: VolunteerRole | None = None
    campaign: Short = ""
    need: Note = ""
    skills: Annotated[list[Short], Field(max_length=MOST_SKILLS)] = field(default_factory=list)
    least_age: Annotated[int, Field(ge=0, le=80)] = 0
    risk_words: Note = ""
    audience: TaskAudience = TaskAudience.EVERYBODY
    free_hours: Annotated[int, Field(ge=0, le=72)] = 2
    is_by_offer: bool = False
    leader_id: UUID | None = None


COLUMNS = [each.name for each in fields(TaskGiven) if each.name != "leader_id"]


@transaction.atomic
def draft_task(actor: Actor, organisation_id: UUID, given: TaskGiven, weeks: int = 1) -> list[Task]:
    """Begins a task of an organisation, or a weekly series. Raises `Forbidden`, `CannotPublishFor`, `TaskUnfit`."""
    kind = _publisher(actor, organisation_id, given)
    _check(given, weeks)
    leader = given.leader_id or actor.person_id
    if leader is not None:
        _check_leader(leader)
    series = new_id() if weeks > 1 else None
    return [
        _written(actor, _row(given, starts_at, ends_at), kind, leader, organisation_id, series)
        for starts_at, ends_at in weekly(given.starts_at, given.ends_at, weeks)
    ]


@transaction.atomic
def put_forward(actor: Actor, given: TaskGiven) -> Task:
    """A resident's own task, which the community decides on. Raises `TaskUnfit`, `TooMuchUndecided`."""
    person = person_of(actor)
    _check(given, 1)
    _check_personal(given)
    undecided = Task.objects.filter(publisher=person, status=TaskStatus.ASKED.value)
    if undecided.filter(publisher_kind=PublisherKind.RESIDENT.value).count() >= MOST_PERSONAL_UNDECIDED:
        raise TooMuchUndecided(most=MOST_PERSONAL_UNDECIDED)
    row = _written(actor, _row(given, given.starts_at, given.ends_at), PublisherKind.RESIDENT, person, None, None)
    return finish(actor, row, TaskAction.SUBMIT)


@transaction.atomic
def change_task(actor: Actor, task_id: UUID, given: TaskGiven) -> Task:
    """Rewrites a task; participants of an open one are notified of a new time, place or reward.

    Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`, `TaskUnfit`, `FundTooSmall`, `CannotPublishFor`, and
    `OwnService` for other points by somebody who gets them, or for a leader who takes part.
    """
    for person in sorted({one for one in (given.leader_id, actor.person_id) if one}):
        lock_person(person)  # neither gets into the task meanwhile
    is_residents = Task.objects.filter(pk=task_id, publisher_kind=PublisherKind.RESIDENT.value).exists()
    action = TaskAction.REVISE if is_residents else TaskAction.CHANGE
    row = begin(actor, task_id, action)
    _check(given, 1)
    if is_residents:
        _check_personal(given)
    elif given.leader_id is not None:
        _check_leader(given.leader_id, row)
        row.leader_id = given.leader_id
    if given.points != row.points and _takes_part(row, actor.person_id):
        raise OwnService
    _check_place(actor, row, given)
    if given.points != row.points:
        row.points_by_id = actor.person_id
    before = {name: getattr(row, name) for name in _columns(given)}
    for name, value in _columns(given).items():
        setattr(row, name, value)
    is_open = row.status == TaskStatus.OPEN.value
    if is_open:
        promise(row)
        create_slots(row)
    changed = sorted(name for name, value in _columns(given).items() if before[name] != value)
    finish(actor, row, action, {"changed": changed})
    if is_open:
        move_up(actor, row)
        if set(changed) & set(NOTIFIED_OF):
            _notify_of_change(row)
    return row


@transaction.atomic
def publish_task(actor: Actor, task_id: UUID, *, whole_series: bool = False) -> list[Task]:
    """Opens a task of an organisation, or all drafts of its series.

    Raises `TaskUnknown`, `NotTheOwner`, `StepNotPossible`, `TaskUnfit`, `FundTooSmall`.
    """
    first = begin(actor, task_id, TaskAction.PUBLISH)
    ids = [first.pk]
    if whole_series and first.series_id:
        drafts = Task.objects.filter(series_id=first.series_id, status=TaskStatus.DRAFT.value)
        ids = list(drafts.order_by("starts_at").values_list("pk", flat=True))
    return [opened(actor, begin(actor, one, TaskAction.PUBLISH), TaskAction.PUBLISH) for one in ids]


@transaction.atomic
def submit_task(actor: Actor, task_id: UUID) -> Task:
    """Puts a refused or drafted task of a resident before the community again."""
    return finish(actor, begin(actor, task_id, TaskAction.SUBMIT), TaskAction.SUBMIT)


def opened(actor: Actor, row: Task, action: TaskAction) -> Task:
    """Opens a task that the caller has judged: its fund can pay, its slots are created."""
    if row.ends_at <= clock.now():
        raise TaskUnfit(field="ends_at")
    promise(row)
    create_slots(row)
    row.points_by_id = actor.person_id
    return finish(actor, row, action, {"slots": row.slots, "points": row.points})


def _columns(given: TaskGiven) -> dict[str, Any]:
    values = {name: getattr(given, name) for name in COLUMNS}
    values["skills"] = list(dict.fromkeys(one.strip() for one in given.skills if one.strip()))
    values["kind"], values["audience"] = given.kind.value, given.audience.value
    values["role"] = given.role.value if given.role else None
    return values


def _row(given: TaskGiven, starts_at: datetime, ends_at: datetime) -> Task:
    return Task(**{**_columns(given), "starts_at": starts_at, "ends_at": ends_at})


def _written(
    actor: Actor,
    row: Task,
    kind: PublisherKind,
    leader: UUID | None,
    organisation_id: UUID | None,
    series: UUID | None,
) -> Task:
    row.publisher_kind, row.publisher_id, row.leader_id = kind.value, actor.person_id, leader
    row.organisation_id, row.series_id = organisation_id, series
    row.save(force_insert=True)
    append(row, TaskRecord.DRAFT, actor=actor, details={"publisher": kind.value}, area_id=row.grid_id)
    return row


def _publisher(actor: Actor, organisation_id: UUID, given: TaskGiven) -> PublisherKind:
    """For what kind of organisation the actor may publish there.

    Somebody who acts for an organisation publishes anywhere, but spends only the funds of their own places.
    """
    actor.require(VolunteeringPermission.PUBLISH)
    scope = actor.scope_for(VolunteeringPermission.PUBLISH)
    card = organisations.organisations_within(scope).filter(pk=organisation_id, is_active=True).first()
    place = organisations.place_in_force(given.grid_id)
    if place is None:
        raise TaskUnfit(field="grid_id")
    is_there = organisations.reaches(scope, place) or (organisation_id in scope.units and not given.points)
    kind = PUBLISHING_KINDS.get(card.kind) if card else None
    if kind is None or not is_there:
        raise CannotPublishFor(organisation=str(organisation_id))
    return kind


def _check_place(actor: Actor, row: Task, given: TaskGiven) -> None:
    is_moved = given.grid_id != row.grid_id
    costs_more = given.points > row.points or given.points * given.slots > row.points * row.slots
    if row.organisation_id and (is_moved or costs_more):
        _publisher(actor, row.organisation_id, given)
    if is_moved and organisations.place_in_force(given.grid_id) is None:
        raise TaskUnfit(field="grid_id")
    if is_moved and row.status == TaskStatus.OPEN.value:
        raise StepNotPossible(subject=TASKS.subject, status=row.status, action="move")


def _check_personal(given: TaskGiven) -> None:
    if given.points > MOST_PERSONAL_POINTS:
        raise TaskUnfit(field="points", most=MOST_PERSONAL_POINTS)


def _check_leader(person: UUID, task: Task | None = None) -> None:
    if person not in people.person_names([person]):
        raise TaskUnfit(field="leader_id")
    if task is not None and person != task.leader_id and _takes_part(task, person):
        raise OwnService


def _takes_part(task: Task, person: UUID | None) -> bool:
    """Whether somebody has a slot in the task, or waits for one."""
    statuses = [status.value for status in HOLDING | {EnrolmentStatus.WAITING}]
    return Enrolment.objects.filter(task=task, person=person, status__in=statuses).exists()


def _check(given: TaskGiven, weeks: int) -> None:
    if not given.title.strip():
        raise TaskUnfit(field="title")
    if not given.starts_at < given.ends_at <= given.starts_at + timedelta(hours=LONGEST_TASK_HOURS):
        raise TaskUnfit(field="ends_at")
    if given.ends_at <= clock.now():
        raise TaskUnfit(field="starts_at")
    if (given.longitude is None) != (given.latitude is None):
        raise TaskUnfit(field="longitude")
    if not 1 <= weeks <= MOST_WEEKS:
        raise TaskUnfit(field="weeks", most=MOST_WEEKS)
    if not grid.lineages([given.grid_id]):
        raise TaskUnfit(field="grid_id")


def _notify_of_change(row: Task) -> None:
    busy = [status.value for status in BUSY]
    for person in Enrolment.objects.filter(task=row, status__in=busy).values_list("person_id", flat=True):
        tell(person, "changed", f"任务有变动：{row.title}", "时间、地点或活力值有变，请看任务页。", row)
