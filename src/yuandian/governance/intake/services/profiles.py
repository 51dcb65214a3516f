"""Profiles are saved and removed."""

from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.governance.intake.errors import ProfileNameTaken, ProfileUnknown, SourceUnknown
from yuandian.governance.intake.models import MappingProfile, Source
from yuandian.governance.intake.queries.profiles import checked
from yuandian.governance.intake.records import SourceRecord
from yuandian.governance.intake.rules import IntakePermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sheets.profiles import SheetProfile, content_of


@transaction.atomic
def save_profile(
    actor: Actor, source_id: UUID, name: str, profile: SheetProfile, profile_id: UUID | None = None
) -> MappingProfile:
    """Saves a profile under a name, as a new one or over the one with that id.

    Raises `SourceUnknown`, `ProfileUnknown`, `ProfileNameTaken`, `ProfileIncomplete`, `CategoryUnknown`.
    """
    post = actor.require(IntakePermission.IMPORT)
    source = Source.objects.select_for_update().filter(pk=source_id).first()
    if source is None:
        raise SourceUnknown
    row = MappingProfile(source=source) if profile_id is None else _of_source(source, profile_id)
    row.name, row.content = name.strip(), content_of(checked(profile))
    row.changed_at, row.changed_by_id = clock.now(), actor.account_id
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise ProfileNameTaken(name=row.name) from error
    details = {"profile": str(row.id), "name": row.name, "content": row.content}
    append(source, SourceRecord.SAVE_PROFILE, actor=actor, post_id=post.id if post else None, details=details)
    return row


@transaction.atomic
def remove_profile(actor: Actor, source_id: UUID, profile_id: UUID) -> None:
    """Removes a profile; imports that used it keep their copy. Raises `SourceUnknown`, `ProfileUnknown`."""
    post = actor.require(IntakePermission.IMPORT)
    source = Source.objects.select_for_update().filter(pk=source_id).first()
    if source is None:
        raise SourceUnknown
    row = _of_source(source, profile_id)
    details = {"profile": str(row.id), "name": row.name}
    row.delete()
    append(source, SourceRecord.REMOVE_PROFILE, actor=actor, post_id=post.id if post else None, details=details)


def _of_source(source: Source, profile_id: UUID) -> MappingProfile:
    row = MappingProfile.objects.filter(source=source, pk=profile_id).first()
    if row is None:
        raise ProfileUnknown
    return row
