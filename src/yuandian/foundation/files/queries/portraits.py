"""Photos of persons who agreed to be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.queries.links import link_to
from yuandian.foundation.files.rules import Variant
from yuandian.foundation.people.facade import public_photos


@dataclass(frozen=True, slots=True)
class Portrait:
    """A link to the photo of a person, the small one where there is one."""

    person_id: UUID
    url: str


def portraits_of(person_ids: Iterable[UUID]) -> list[Portrait]:
    """Links for those who agreed (GRD-29), in no order. Two statements."""
    photos = public_photos(person_ids)
    files = StoredFile.objects.in_bulk(list(photos.values())) if photos else {}
    return [
        Portrait(person_id, link_to(file_id, Variant.THUMBNAIL) if files[file_id].thumbnail_name else link_to(file_id))
        for person_id, file_id in photos.items()
        if file_id in files
    ]
