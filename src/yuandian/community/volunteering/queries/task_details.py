"""One task whole, as somebody meets it: what it says, where one stands in it, what one may do."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Avg, Count
from django.utils import timezone

from yuandian.community.volunteering.access import roles_in, task_for
from yuandian.community.volunteering.errors import EnrolmentUnknown
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.queries.tasks import TaskCard, TaskPhoto, cards_of, photos_of
from yuandian.community.volunteering.rules import PublisherKind
from yuandian.community.volunteering.rules.offered import Situation, offered_to_volunteer
from yuandian.community.volunteering.rules.steps import (
    EnrolmentAction,
    EnrolmentStatus,
    TaskAction,
    TaskBy,
    TaskStatus,
    task_actions,
)
from yuandian.community.volunteering.rules.taking_part import is_minor
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.masking import mask_name

PHOTOS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class MyTaskPart:
    """Where the reader stands in a task. `waits_before` is how many wait before them."""

    status: EnrolmentStatus
    waits_before: int | None
    is_late_withdrawal: bool
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    is_proof_late: bool
    minutes: int | None
    points_paid: int
    dispute: str
    settlement: str
    stars: int | None
    rating_words: str
    volunteer_stars: int | None
    photos: list[TaskPhoto]
    may_show_photos: bool


@dataclass(frozen=True, slots=True)
class TaskOccurrence:
    """Another day of the same series."""

    id: UUID
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """A task whole. `actions` are the reader's own as a volunteer, `owner_actions` those of their role in it."""

    card: TaskCard
    words: str
    need: str
    skills: list[str]
    least_age: int
    risk_words: str
    free_until: datetime
    is_by_offer: bool
    needs_guardian: bool
    grid_id: UUID
    longitude: float | None
    latitude: float | None
    metres_allowed: int
    leader: str
    organisation_id: UUID | None
    reason: str
    review: str
    stars: float | None
    ratings: int
    photos: list[TaskPhoto]
    series: list[TaskOccurrence]
    mine: MyTaskPart | None
    actions: list[EnrolmentAction]
    is_owner: bool
    owner_actions: list[TaskAction]


def task_detail(actor: Actor, task_id: UUID) -> TaskDetail:
    """One task in sight. Raises `TaskUnknown`."""
    row = task_for(actor, task_id)
    (card,) = cards_of([row], actor.person_id)
    now, roles = clock.now(), roles_in(actor, row)
    enrolments = Enrolment.objects.filter(task=row)
    mine = enrolments.filter(person=actor.person_id).first() if actor.person_id else None
    rated = enrolments.aggregate(mean=Avg("stars"), ratings=Count("stars"))
    standing = people.standing_of(actor.person_id) if actor.person_id else None
    situation = Situation(
        status=TaskStatus(row.status), phase=card.phase, starts_at=row.starts_at, ends_at=row.ends_at,
        free=card.slots - card.taken, is_by_offer=row.is_by_offer, now=now,
        is_own=actor.person_id in {row.publisher_id, row.leader_id} - {None},
    )  # fmt: skip
    status = EnrolmentStatus(mine.status) if mine else None
    return TaskDetail(
        card=card,
        words=row.words,
        need=row.need,
        skills=row.skills,
        least_age=row.least_age,
        risk_words=row.risk_words,
        free_until=row.starts_at - timedelta(hours=row.free_hours),
        is_by_offer=row.is_by_offer,
        needs_guardian=standing is not None and is_minor(standing.birth_on, timezone.localdate(row.starts_at)),
        grid_id=row.grid_id,
        longitude=row.longitude,
        latitude=row.latitude,
        metres_allowed=row.metres,
        leader=_leader(row),
        organisation_id=row.organisation_id,
        reason=row.reason,
        review=row.review,
        stars=round(rated["mean"], 1) if rated["mean"] else None,
        ratings=rated["ratings"],
        photos=_shown_photos(row, actor),
        series=_series(row),
        mine=_part(mine, actor) if mine else None,
        actions=offered_to_volunteer(situation, status, mine.checked_in_at if mine else None),
        is_owner=TaskBy.OWNER in roles,
        owner_actions=task_actions(TaskStatus(row.status), PublisherKind(row.publisher_kind), roles),
    )


def my_part(actor: Actor, task_id: UUID) -> MyTaskPart:
    """Where the actor stands in a task that they are in. Raises `EnrolmentUnknown`."""
    row = Enrolment.objects.filter(task=task_id, person=actor.person_id).first()
    if row is None:
        raise EnrolmentUnknown
    return _part(row, actor)


def task_record(actor: Actor, task_id: UUID) -> list[RecordMoment]:
    """What was done with a task; a resident whose own it is stands there masked, as everywhere."""
    row = task_for(actor, task_id)
    moments = people.record_of(entries_of(row))
    if row.organisation_id is not None or row.publisher_id is None:
        return moments
    own = people.person_names([row.publisher_id]).get(row.publisher_id)
    return [replace(one, by=mask_name(own) or "") if one.by == own else one for one in moments]


def _leader(row: Task) -> str:
    names = people.person_names([row.leader_id]) if row.leader_id else {}
    return mask_name(next(iter(names.values()), "")) or ""


def _series(row: Task) -> list[TaskOccurrence]:
    if row.series_id is None:
        return []
    others = Task.objects.filter(series_id=row.series_id, status=TaskStatus.OPEN.value, ends_at__gt=clock.now())
    found = others.exclude(pk=row.pk).order_by("starts_at").values_list("pk", "starts_at")
    return [TaskOccurrence(*one) for one in found]


def _shown_photos(row: Task, actor: Actor) -> list[TaskPhoto]:
    shown = Enrolment.objects.filter(task=row, may_show_photos=True).values_list("photo_ids", flat=True)
    return photos_of([one for ids in shown for one in ids][:PHOTOS_SHOWN], actor)


def _part(row: Enrolment, actor: Actor) -> MyTaskPart:
    before = None
    if row.status == EnrolmentStatus.WAITING.value and row.waits_since:
        waiting = Enrolment.objects.filter(task=row.task_id, status=row.status, waits_since__lt=row.waits_since)
        before = waiting.count()
    return MyTaskPart(
        status=EnrolmentStatus(row.status),
        waits_before=before,
        is_late_withdrawal=row.is_late_withdrawal,
        checked_in_at=row.checked_in_at,
        checked_out_at=row.checked_out_at,
        is_proof_late=row.is_proof_late,
        minutes=row.minutes,
        points_paid=row.points_paid,
        dispute=row.dispute,
        settlement=row.settlement,
        stars=row.stars,
        rating_words=row.rating_words,
        volunteer_stars=row.volunteer_stars,
        photos=photos_of(row.photo_ids, actor),
        may_show_photos=row.may_show_photos,
    )
