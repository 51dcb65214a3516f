"""Readers leave a mark, which is counted."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.publications.access import visible_to
from yuandian.foundation.publications.errors import PublicationUnknown
from yuandian.foundation.publications.models import ReadMark
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn


@transaction.atomic
def mark_read(actor: Actor, publication_id: UUID) -> None:
    """Notes that the actor has opened it; again changes nothing. Raises `PublicationUnknown`."""
    if actor.account_id is None:
        raise NotSignedIn
    if not visible_to(actor).filter(id=publication_id).exists():
        raise PublicationUnknown(publication=str(publication_id))
    mark = ReadMark(publication_id=publication_id, account_id=actor.account_id, read_at=clock.now())
    ReadMark.objects.bulk_create([mark], ignore_conflicts=True)
