"""Uploads are their owner's.

A claimed file is reached through its subject, whose module knows who may see it.
"""

from django.db.models import QuerySet

from yuandian.foundation.files.models import StoredFile
from yuandian.kernel.actor import Actor


def visible_to(actor: Actor) -> QuerySet[StoredFile]:
    """The actor's own files, claimed or not; a system's own for a system."""
    if actor.account_id is None and actor.kind != "system":
        return StoredFile.objects.none()
    return StoredFile.objects.filter(owner_id=actor.account_id)
