"""A person's record turned out to be another's: what they did goes over to whom they are."""

from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet

from yuandian.community.volunteering.models import Certificate, Enrolment, LaterEntry, RollEntry, Task
from yuandian.community.volunteering.records import RollRecord
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import append

SYSTEM = system_actor("register")
OLD = Q(first_confirmer=F("entered_by")) | Q(second_confirmer=F("entered_by"))


@transaction.atomic
def move_service(person_id: UUID, into_person_id: UUID) -> int:
    """Points enrolments, entries, tasks and certificates to the record that stays; gives how many rows.

    Where both were in a task, the one enrolment stays with the record that goes: nothing of a record is thrown away.
    """
    theirs = Enrolment.objects.filter(person=into_person_id).values("task")
    moved = Enrolment.objects.filter(person=person_id).exclude(task__in=theirs).update(person=into_person_id)
    for column in ("leader", "publisher", "points_by"):
        moved += Task.objects.filter(**{column: person_id}).update(**{column: into_person_id})
    moved += Certificate.objects.filter(person=person_id).update(person=into_person_id)
    moved += _move_roll(person_id, into_person_id)
    entries = LaterEntry.objects.filter(Q(person=person_id) | Q(witness=person_id) | Q(entered_by=person_id))
    return moved + _move_entries(entries, person_id, into_person_id)


def _move_roll(person_id: UUID, into_person_id: UUID) -> int:
    """Who was active under either record stays active, with the origin and place of the active one."""
    rows = {
        row.person_id: row
        for row in RollEntry.objects.select_for_update().order_by("pk").filter(person__in=(person_id, into_person_id))
    }
    gone, kept = rows.get(person_id), rows.get(into_person_id)
    if gone is None or (kept is not None and not gone.is_active):
        return 0
    if kept is None:
        return RollEntry.objects.filter(pk=gone.pk).update(person=into_person_id)
    RollEntry.objects.filter(pk=gone.pk).update(is_active=False)
    if not kept.is_active:
        kept.origin, kept.grid_id, kept.is_active = gone.origin, gone.grid_id, True
        kept.save()
        details = {"origin": kept.origin, "grid": str(kept.grid_id)}
        append(kept, RollRecord.ENLIST, actor=SYSTEM, details=details, area_id=kept.grid_id)
    return 1


def _move_entries(entries: QuerySet[LaterEntry], person_id: UUID, into_person_id: UUID) -> int:
    """Nobody becomes a witness of, or a second person for, what they did themselves.

    Entries of the time when who entered could confirm stay where they are: no row like them is written any more.
    """
    own = entries.filter(person=person_id).exclude(
        Q(first_confirmer=into_person_id) | Q(second_confirmer=into_person_id) | Q(witness=into_person_id) | OLD
    )
    moved = own.update(person=into_person_id)
    for column in ("witness", "entered_by"):
        moved += (
            LaterEntry.objects.filter(**{column: person_id})
            .exclude(person=F(column))
            .exclude(person=into_person_id)
            .exclude(Q(first_confirmer=into_person_id) | Q(second_confirmer=into_person_id))
            .exclude(OLD)
            .update(**{column: into_person_id})
        )
    return moved
