"""Uploads become part of a subject, in the transaction that makes or changes the subject."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from yuandian.foundation.files.access import visible_to
from yuandian.foundation.files.errors import FileUnknown
from yuandian.kernel.actor import Actor


def claim(actor: Actor, ids: Sequence[UUID], subject_type: str, subject_id: UUID) -> None:
    """Attaches the actor's uploads to a subject, all or none; doing it again for that subject changes nothing.

    Raises `FileUnknown` with the ids that are not the actor's own or belong to another subject; the caller's
    transaction is lost with it.
    """
    wanted = set(ids)
    if not wanted:
        return
    with transaction.atomic(savepoint=False):
        own = visible_to(actor).filter(pk__in=wanted)
        claimed = own.filter(subject_id=None).update(subject_type=subject_type, subject_id=subject_id, expires_at=None)
        if claimed == len(wanted):
            return
        there = set(own.filter(subject_type=subject_type, subject_id=subject_id).values_list("pk", flat=True))
        if missing := wanted - there:
            raise FileUnknown(files=sorted(str(file_id) for file_id in missing))
