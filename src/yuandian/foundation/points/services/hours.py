"""Service hours: entered when confirmed, certifiable, untouched by whatever happens to points."""

from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.foundation.points.errors import KeyUsedOtherwise, OwnReward
from yuandian.foundation.points.models import HourEntry, ServiceRecord
from yuandian.foundation.points.records import HoursRecord
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def record_hours(
    actor: Actor,
    person_id: UUID,
    day: date,
    minutes: int,
    *,
    key: str,
    words: str,
    organisation_id: UUID | None = None,
    subject_type: str = "",
    subject_id: UUID | None = None,
) -> HourEntry:
    """Enters minutes of service that the actor confirms, once for the key.

    Raises `OwnReward` for one's own, `KeyUsedOtherwise`.
    """
    if actor.person_id == person_id:
        raise OwnReward
    record, _ = ServiceRecord.objects.get_or_create(person_id=person_id)
    record = ServiceRecord.objects.select_for_update().get(pk=record.pk)
    if before := HourEntry.objects.filter(key=key).first():
        if (before.record_id, before.minutes) != (record.pk, minutes):
            raise KeyUsedOtherwise
        return before
    entry = HourEntry.objects.create(
        record=record, key=key, sequence=record.history_count + 1, day=day, minutes=minutes, words=words,
        organisation_id=organisation_id, confirmed_by=actor.account_id,
        subject_type=subject_type, subject_id=subject_id,
    )  # fmt: skip
    details = {"key": key, "day": day.isoformat(), "minutes": minutes}
    append(record, HoursRecord.RECORD, actor=actor, details=details)
    ServiceRecord.objects.filter(pk=record.pk).update(minutes=record.minutes + minutes)
    return entry
