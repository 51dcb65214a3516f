"""Who is in a task, for those who run it and those whose office reaches it; and the same as a workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from yuandian.community.volunteering.access import task_led_or_decided_by
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.queries.hall import HallFilter, office_rows
from yuandian.community.volunteering.rules import (
    PROOF_NAMES,
    TASK_KIND_NAMES,
    Proof,
    PublisherKind,
    VolunteeringPermission,
)
from yuandian.community.volunteering.rules.offered import offered_to_owner
from yuandian.community.volunteering.rules.steps import (
    ENROLMENT_STATUS_NAMES,
    EnrolmentAction,
    EnrolmentStatus,
    TaskStatus,
)
from yuandian.community.volunteering.rules.timing import served_minutes
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone
from yuandian.kernel.sheets import Cell, workbook_stream

MOST_EXPORTED = 50_000
ORDER = ("status", "waits_since", "id")
Language = Literal["zh-CN", "en"]


@dataclass(frozen=True, slots=True)
class Participant:
    """One person in a task. A guardian's phone is masked; `proposed_minutes` are those between the checks."""

    id: UUID
    name: str
    is_me: bool
    status: EnrolmentStatus
    is_late_withdrawal: bool
    guardian: str
    checked_in_at: datetime | None
    checked_in_by: Proof | None
    checked_out_at: datetime | None
    checked_out_by: Proof | None
    is_proof_late: bool
    proposed_minutes: int
    minutes: int | None
    recorded_minutes: int
    points_paid: int
    dispute: str
    settlement: str
    stars: int | None
    rating_words: str
    volunteer_stars: int | None
    actions: list[EnrolmentAction]


def participants_of(actor: Actor, task_id: UUID) -> list[Participant]:
    """Everybody in a task, those who wait in their order. Raises `TaskUnknown`, `NotTheOwner`."""
    task = task_led_or_decided_by(actor, task_id)
    rows = list(Enrolment.objects.filter(task=task).order_by(*ORDER))
    names = people.person_names({row.person_id for row in rows})
    is_residents = task.publisher_kind == PublisherKind.RESIDENT.value
    return [_participant(actor, task, row, names.get(row.person_id, ""), is_masked=is_residents) for row in rows]


def _participant(actor: Actor, task: Task, row: Enrolment, name: str, *, is_masked: bool) -> Participant:
    is_me = row.person_id == actor.person_id
    guardian = f"{mask_name(row.guardian_name)} {mask_phone(row.guardian_phone)}" if row.guardian_name else ""
    status = EnrolmentStatus(row.status)
    return Participant(
        id=row.pk,
        name=(mask_name(name) or "") if is_masked else name,
        is_me=is_me,
        status=status,
        is_late_withdrawal=row.is_late_withdrawal,
        guardian=guardian,
        checked_in_at=row.checked_in_at,
        checked_in_by=Proof(row.checked_in_by) if row.checked_in_by else None,
        checked_out_at=row.checked_out_at,
        checked_out_by=Proof(row.checked_out_by) if row.checked_out_by else None,
        is_proof_late=row.is_proof_late,
        proposed_minutes=served_minutes(task.starts_at, task.ends_at, row.checked_in_at, row.checked_out_at),
        minutes=row.minutes,
        recorded_minutes=row.recorded_minutes,
        points_paid=row.points_paid,
        dispute=row.dispute,
        settlement=row.settlement,
        stars=row.stars,
        rating_words=row.rating_words,
        volunteer_stars=row.volunteer_stars,
        actions=[] if is_me else offered_to_owner(status, task.starts_at, task.ends_at, clock.now()),
    )


TITLES = {
    "zh-CN": ("任务", "类别", "开始", "结束", "姓名", "状态", "签到", "签到方式", "签退", "分钟", "活力值"),
    "en": ("Task", "Kind", "Start", "End", "Name", "Status", "In", "By", "Out", "Minutes", "Points"),
}
WIDTHS = (30, 12, 17, 17, 12, 10, 17, 10, 17, 9, 9)


def participants_sheet(
    actor: Actor, statuses: Sequence[TaskStatus], chosen: HallFilter, language: Language, task_id: UUID | None
) -> Iterator[bytes]:
    """Who took part in which tasks of a list, or in one of them: names, no phones."""
    actor.require(VolunteeringPermission.VIEW)
    tasks = office_rows(actor, statuses, chosen)
    if task_id is not None:
        tasks = tasks.filter(pk=task_led_or_decided_by(actor, task_id).pk)
    rows = Enrolment.objects.filter(task__in=tasks).select_related("task", "person")
    found = rows.order_by("-task__starts_at", "task", "id")[:MOST_EXPORTED]
    is_english = language == "en"
    cells = (_cells(row, is_english=is_english) for row in found.iterator(500))
    return workbook_stream("Volunteers" if is_english else "志愿者", TITLES[language], WIDTHS, cells)


def _cells(row: Enrolment, *, is_english: bool) -> list[Cell]:
    kind = row.task.kind if is_english else TASK_KIND_NAMES[row.task.kind]
    status = row.status if is_english else ENROLMENT_STATUS_NAMES[row.status]
    proof = row.checked_in_by if is_english or not row.checked_in_by else PROOF_NAMES[row.checked_in_by]
    return [
        row.task.title, kind, _moment(row.task.starts_at), _moment(row.task.ends_at), row.person.name, status,
        _moment(row.checked_in_at), proof, _moment(row.checked_out_at), row.minutes, row.points_paid or None,
    ]  # fmt: skip


def _moment(at: datetime | None) -> str:
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).strftime("%Y-%m-%d %H:%M") if at else ""
