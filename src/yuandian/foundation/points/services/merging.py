"""Two records turned out to be one person: what the one holds goes over, what it served counts for the other."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.points.models import Movement, PersonMerge
from yuandian.foundation.points.services.moving import merge_accounts
from yuandian.kernel.actor import Actor


@transaction.atomic
def merge_person(actor: Actor, person_id: UUID, into_person_id: UUID) -> Movement | None:
    """Moves the points, and remembers whose the hours are now; doing it again changes nothing.

    Those whose hours counted for the one until now go on to the other with it.
    """
    gone = [person_id, *PersonMerge.objects.filter(into_person=person_id).values_list("person_id", flat=True)]
    rows = [PersonMerge(person_id=one, into_person_id=into_person_id) for one in gone]
    PersonMerge.objects.bulk_create(rows, ignore_conflicts=True)
    return merge_accounts(actor, person_id, into_person_id)
