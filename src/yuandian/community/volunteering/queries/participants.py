"""Who is in a task, for those who run it and those whose office reaches it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.community.volunteering.access import named_to, task_led_or_decided_by
from yuandian.community.volunteering.models import Enrolment, Task
from yuandian.community.volunteering.rules import Proof
from yuandian.community.volunteering.rules.offered import offered_to_owner
from yuandian.community.volunteering.rules.steps import EnrolmentAction, EnrolmentStatus
from yuandian.community.volunteering.rules.timing import served_minutes
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone

ORDER = ("status", "waits_since", "id")


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
    is_masked = not named_to(actor).filter(pk=task.pk).exists()
    return [_participant(actor, task, row, names.get(row.person_id, ""), is_masked=is_masked) for row in rows]


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
