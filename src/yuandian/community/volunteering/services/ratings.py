"""Both sides say how it was, and volunteers show pictures; they say themselves whether others may see them."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from yuandian.community.volunteering.access import person_of, task_run_by
from yuandian.community.volunteering.errors import OwnService, TaskUnfit
from yuandian.community.volunteering.models import Enrolment
from yuandian.community.volunteering.records import EnrolmentRecord
from yuandian.community.volunteering.rules import BEST, MOST_PHOTOS, WORST
from yuandian.community.volunteering.rules.steps import BUSY, ENROLMENTS, HOLDING, EnrolmentAction, EnrolmentStatus
from yuandian.community.volunteering.services.lifecycles import enrolment_in, own_enrolment, step_on
from yuandian.foundation.files import facade as files
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import StepNotPossible

ENROLMENT = "volunteering.enrolment"


@transaction.atomic
def rate_task(actor: Actor, task_id: UUID, stars: int, words: str) -> Enrolment:
    """Rates the task, by a volunteer. Raises `EnrolmentUnknown`, `StepNotPossible`, `TaskUnfit`."""
    row = own_enrolment(task_id, person_of(actor))
    row.stars, row.rating_words = _stars(stars), words.strip()
    return step_on(actor, row, EnrolmentAction.RATE, {"stars": stars})


@transaction.atomic
def rate_volunteer(actor: Actor, task_id: UUID, enrolment_id: UUID, stars: int, words: str) -> Enrolment:
    """Rates a volunteer, by the person who ran the task. Raises also `NotTheOwner`, `OwnService`."""
    task_run_by(actor, task_id)
    row = enrolment_in(task_id, enrolment_id)
    if row.person_id == actor.person_id:
        raise OwnService
    row.volunteer_stars, row.volunteer_words = _stars(stars), words.strip()
    return step_on(actor, row, EnrolmentAction.RATE_VOLUNTEER, {"stars": stars})


@transaction.atomic
def add_photos(actor: Actor, task_id: UUID, photo_ids: Sequence[UUID], *, may_show: bool) -> Enrolment:
    """Pictures of somebody who was there, with their word on whether others may see them.

    Raises `EnrolmentUnknown`, `StepNotPossible`, `TaskUnfit`, `FileUnknown`.
    """
    row = own_enrolment(task_id, person_of(actor))
    if EnrolmentStatus(row.status) not in HOLDING - BUSY | {EnrolmentStatus.PRESENT}:
        raise StepNotPossible(subject=ENROLMENTS.subject, status=row.status, action="add_photos")
    kept = list(dict.fromkeys([*row.photo_ids, *photo_ids]))
    if len(kept) > MOST_PHOTOS:
        raise TaskUnfit(field="photo_ids", most=MOST_PHOTOS)
    files.claim(actor, list(photo_ids), ENROLMENT, row.pk)
    row.photo_ids, row.may_show_photos = kept, may_show
    row.save(update_fields=["photo_ids", "may_show_photos"])
    append(row, EnrolmentRecord.ADD_PHOTOS, actor=actor, details={"photos": len(kept), "may_show": may_show})
    return row


def _stars(stars: int) -> int:
    if not WORST <= stars <= BEST:
        raise TaskUnfit(field="stars")
    return stars
