"""Tasks as lists show them: the hall (任务大厅), mine, those I lead, those of an office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from pydantic import BaseModel

from yuandian.community.volunteering.access import in_office, person_of
from yuandian.community.volunteering.models import Enrolment, Slot, Task
from yuandian.community.volunteering.rules import (
    LONGEST_TASK_HOURS,
    PUBLISHING_KINDS,
    CoordinateSystem,
    Latitude,
    Longitude,
    PublisherKind,
    Short,
    TaskAudience,
    TaskKind,
    VolunteeringPermission,
    VolunteerRole,
)
from yuandian.community.volunteering.rules.steps import (
    HOLDING,
    UNSETTLED,
    EnrolmentStatus,
    TaskPhase,
    TaskStatus,
    phase_of,
)
from yuandian.foundation.files import facade as files
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.distance import metres_between
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

SOONEST = (("starts_at", "id"), (datetime, UUID))
LATEST = (("-starts_at", "-id"), (datetime, UUID))
Here = tuple[float, float]


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task as a list shows it; `metres` from where the reader is, where both places are known."""

    id: UUID
    title: str
    kind: TaskKind
    role: VolunteerRole | None
    campaign: str
    publisher_kind: PublisherKind
    publisher: str
    place: str
    address: str
    starts_at: datetime
    ends_at: datetime
    slots: int
    taken: int
    waiting: int
    to_settle: int
    points: int
    audience: TaskAudience
    phase: TaskPhase
    my_status: EnrolmentStatus | None
    metres: int | None


@dataclass(frozen=True, slots=True)
class TaskPhoto:
    """A picture; its links end within hours."""

    id: UUID
    url: str
    thumbnail_url: str | None


@dataclass(frozen=True, slots=True)
class TaskPublisher:
    """An organisation for which somebody may publish tasks."""

    id: UUID
    name: str
    kind: str


class TaskFilter(BaseModel, frozen=True):
    """Which tasks; `grid_id` stands for its whole subtree."""

    kind: TaskKind | None = None
    query: Short = ""
    grid_id: UUID | None = None


class HallFilter(TaskFilter, frozen=True):
    """Which open tasks, and from where they are to be measured."""

    role: VolunteerRole | None = None
    has_room: bool = False
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    coordinate_system: CoordinateSystem = "gcj02"


class OfficeFilter(TaskFilter, frozen=True):
    """Which tasks of an office."""

    status: tuple[TaskStatus, ...] = ()


def hall(person_id: UUID | None, chosen: HallFilter, after: str | None, limit: int) -> Page[TaskCard]:
    """Open tasks that everybody may see, the soonest first. Five statements."""
    now = clock.now()
    rows = Task.objects.filter(
        status=TaskStatus.OPEN.value, is_by_offer=False, ends_at__gt=now,
        starts_at__gt=now - timedelta(hours=LONGEST_TASK_HOURS),
    )  # fmt: skip
    if chosen.role:
        rows = rows.filter(role=chosen.role.value)
    if chosen.has_room:
        rows = rows.filter(Exists(Slot.objects.filter(task=OuterRef("pk"), enrolment=None)))
    here = None
    if chosen.longitude is not None and chosen.latitude is not None:
        here = grid.to_wgs84(chosen.longitude, chosen.latitude, chosen.coordinate_system)
    page = page_of(_narrowed(rows, chosen), *SOONEST, after, limit, lambda row: row)
    return Page(cards_of(page.items, person_id, here), page.next)


def my_tasks(actor: Actor, *, is_past: bool, after: str | None, limit: int) -> Page[TaskCard]:
    """The tasks that the actor is in or was: what is to come and what goes on, or what is over."""
    mine = Enrolment.objects.filter(person=person_of(actor), task=OuterRef("pk"))
    going = Q(status=TaskStatus.OPEN.value)
    gone = [EnrolmentStatus.WITHDRAWN.value, EnrolmentStatus.DECLINED.value, EnrolmentStatus.LAPSED.value]
    current = Task.objects.filter(going, Exists(mine.exclude(status__in=[*gone, EnrolmentStatus.CONFIRMED.value])))
    rows = Task.objects.filter(Exists(mine)).exclude(pk__in=current.values("pk")) if is_past else current
    page = page_of(rows, *(LATEST if is_past else SOONEST), after, limit, lambda row: row)
    return Page(cards_of(page.items, actor.person_id), page.next)


def led_tasks(actor: Actor, after: str | None, limit: int) -> Page[TaskCard]:
    """The tasks that the actor runs or put forward, the latest first."""
    person = person_of(actor)
    rows = Task.objects.filter(Q(leader=person) | Q(publisher=person))
    page = page_of(rows, *LATEST, after, limit, lambda row: row)
    return Page(cards_of(page.items, person), page.next)


def tasks_for_office(actor: Actor, chosen: OfficeFilter, after: str | None, limit: int) -> Page[TaskCard]:
    """The tasks of the actor's places and organisations, the latest first."""
    actor.require(VolunteeringPermission.VIEW)
    rows = office_rows(actor, chosen)
    page = page_of(rows, *LATEST, after, limit, lambda row: row, is_counted=True)
    return page.of(cards_of(page.items, actor.person_id))


def office_rows(actor: Actor, chosen: OfficeFilter) -> QuerySet[Task]:
    """The rows of such a list."""
    rows = _narrowed(in_office(actor), chosen)
    return rows.filter(status__in=[status.value for status in chosen.status]) if chosen.status else rows


def publishers_for(actor: Actor) -> list[TaskPublisher]:
    """The organisations for which the actor may publish, those of the widest places first."""
    actor.require(VolunteeringPermission.PUBLISH)
    rows = organisations.organisations_within(actor.scope_for(VolunteeringPermission.PUBLISH))
    found = rows.filter(kind__in=list(PUBLISHING_KINDS), is_active=True).order_by("party_level", "name", "id")[:200]
    return [TaskPublisher(*one) for one in found.values_list("pk", "name", "kind")]


def _narrowed(rows: QuerySet[Task], chosen: TaskFilter) -> QuerySet[Task]:
    if chosen.kind:
        rows = rows.filter(kind=chosen.kind.value)
    if text := chosen.query.strip():
        rows = rows.filter(Q(title__icontains=text) | Q(campaign__icontains=text) | Q(address__icontains=text))
    if chosen.grid_id:
        rows = rows.filter(under(chosen.grid_id))
    return rows


def under(root: UUID) -> Q:
    """The condition that a row's grid is this one or lies below it."""
    return Q(grid=root) | Q(grid__community=root) | Q(grid__street=root) | Q(grid__parent=root)


def cards_of(rows: Sequence[Task], person_id: UUID | None, here: Here | None = None) -> list[TaskCard]:
    """Cards in the order of the rows. Four statements, however many rows; places come from memory."""
    ids, now = [row.pk for row in rows], clock.now()
    if not ids:
        return []
    held, open_ones = [status.value for status in HOLDING], [status.value for status in UNSETTLED]
    counted = {
        row["task"]: row
        for row in Enrolment.objects.filter(task__in=ids)
        .values("task")
        .annotate(
            taken=Count("id", filter=Q(status__in=held)),
            waiting=Count("id", filter=Q(status=EnrolmentStatus.WAITING.value)),
            to_settle=Count("id", filter=Q(status__in=open_ones)),
        )
    }
    mine = dict(Enrolment.objects.filter(task__in=ids, person=person_id).values_list("task_id", "status"))
    bodies = organisations.organisation_names({row.organisation_id for row in rows if row.organisation_id})
    residents = {row.publisher_id for row in rows if row.organisation_id is None and row.publisher_id}
    names = people.person_names(residents) if residents else {}
    places = grid.lineages({row.grid_id for row in rows})
    return [
        TaskCard(
            id=row.pk,
            title=row.title,
            kind=TaskKind(row.kind),
            role=VolunteerRole(row.role) if row.role else None,
            campaign=row.campaign,
            publisher_kind=PublisherKind(row.publisher_kind),
            publisher=_publisher(row, bodies, names),
            place=places[row.grid_id].full_name if row.grid_id in places else "",
            address=row.address,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            slots=row.slots,
            taken=(taken := counted[row.pk]["taken"] if row.pk in counted else 0),
            waiting=counted[row.pk]["waiting"] if row.pk in counted else 0,
            to_settle=counted[row.pk]["to_settle"] if row.pk in counted else 0,
            points=row.points,
            audience=TaskAudience(row.audience),
            phase=phase_of(TaskStatus(row.status), row.starts_at, row.ends_at, row.slots - taken, now),
            my_status=EnrolmentStatus(mine[row.pk]) if row.pk in mine else None,
            metres=_metres(row, here),
        )
        for row in rows
    ]


def photos_of(ids: Sequence[UUID], actor: Actor) -> list[TaskPhoto]:
    """Those of these pictures that are there still, in that order."""
    return [TaskPhoto(card.id, card.url, card.thumbnail_url) for card in files.files_for(ids, actor)]


def _publisher(row: Task, bodies: dict[UUID, str], names: dict[UUID, str]) -> str:
    if row.organisation_id is not None:
        return bodies.get(row.organisation_id, "")
    return mask_name(names.get(row.publisher_id)) or "" if row.publisher_id else ""


def _metres(row: Task, here: Here | None) -> int | None:
    if here is None or row.longitude is None or row.latitude is None:
        return None
    return round(metres_between(here, (row.longitude, row.latitude)))
