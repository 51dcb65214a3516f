"""An upload becomes the photo of whoever uploaded it."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.files.errors import NotAPicture
from yuandian.foundation.files.queries.cards import FileCard, upload_of
from yuandian.foundation.files.rules import FileKind
from yuandian.foundation.files.services.claiming import claim
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn

PERSON_TYPE = "people.person"


@transaction.atomic
def set_my_photo(actor: Actor, file_id: UUID | None) -> FileCard | None:
    """Makes an upload of the actor's own the photo that residents see where the actor agreed to it; None takes it away.

    Raises `FileUnknown`, `NotAPicture`.
    """
    if actor.person_id is None:
        raise NotSignedIn
    card = None
    if file_id is not None:
        card = upload_of(actor, file_id)
        if card.kind is not FileKind.PICTURE:
            raise NotAPicture(file=str(file_id))
        claim(actor, [file_id], PERSON_TYPE, actor.person_id)
    people.set_my_photo(actor, file_id)
    return card
