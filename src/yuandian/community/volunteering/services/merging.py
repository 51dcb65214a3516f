"""A person's record turned out to be another's: what they did goes over to whom they are."""

from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet

from yuandian.community.volunteering.models import Certificate, Enrolment, LaterEntry, RollEntry, Task


@transaction.atomic
def move_service(person_id: UUID, into_person_id: UUID) -> int:
    """Points enrolments, entries, tasks and certificates to the record that stays; gives how many rows.

    Where both were in a task, the one enrolment stays with the record that goes: nothing of a record is thrown away.
    """
    theirs = Enrolment.objects.filter(person=into_person_id).values("task")
    moved = Enrolment.objects.filter(person=person_id).exclude(task__in=theirs).update(person=into_person_id)
    for column in ("leader", "publisher"):
        moved += Task.objects.filter(**{column: person_id}).update(**{column: into_person_id})
    moved += Certificate.objects.filter(person=person_id).update(person=into_person_id)
    is_on_roll = RollEntry.objects.filter(person=into_person_id).exists()
    roll = RollEntry.objects.filter(person=person_id)
    moved += roll.update(is_active=False) if is_on_roll else roll.update(person=into_person_id)
    entries = LaterEntry.objects.filter(Q(person=person_id) | Q(witness=person_id) | Q(entered_by=person_id))
    return moved + _move_entries(entries, person_id, into_person_id)


def _move_entries(entries: QuerySet[LaterEntry], person_id: UUID, into_person_id: UUID) -> int:
    """Nobody becomes a witness of, or a second person for, what they did themselves."""
    own = entries.filter(person=person_id).exclude(
        Q(first_confirmer=into_person_id) | Q(second_confirmer=into_person_id) | Q(witness=into_person_id)
    )
    moved = own.update(person=into_person_id)
    for column in ("witness", "entered_by"):
        moved += (
            LaterEntry.objects.filter(**{column: person_id})
            .exclude(person=F(column))
            .exclude(person=into_person_id)
            .exclude(Q(first_confirmer=into_person_id) | Q(second_confirmer=into_person_id))
            .update(**{column: into_person_id})
        )
    return moved
