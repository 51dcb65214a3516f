"""What nobody used goes: uploads after a day, and bytes whose row was never written."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q

from yuandian.foundation.files.models import StoredFile
from yuandian.foundation.files.services.uploading import delete_stored, names_of
from yuandian.kernel import clock

BATCH = 200
# An orphan is looked for from the second day on, when no upload can still be on its way, and for a week.
ORPHAN_DAYS = range(2, 9)


def sweep_unclaimed() -> int:
    """Removes one batch of uploads whose time is over; gives the count.

    Safe beside other sweepers and claims.
    """
    with transaction.atomic():
        rows = list(
            StoredFile.objects.select_for_update(skip_locked=True)
            .filter(subject_id=None, expires_at__lte=clock.now())
            .order_by("expires_at")[:BATCH]
        )
        StoredFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for row in rows:
        delete_stored(names_of(row))
    return len(rows)


def sweep_orphans() -> int:
    """Removes stored bytes that no row names, day by day of the past week; gives the count."""
    today = clock.now()
    return sum(_sweep_folder(f"{today - timedelta(days=days):%Y/%m/%d}") for days in ORPHAN_DAYS)


def _sweep_folder(folder: str) -> int:
    try:
        _, found = default_storage.listdir(folder)
    except FileNotFoundError:
        return 0
    names = {f"{folder}/{name}" for name in found}
    known = StoredFile.objects.filter(Q(storage_name__in=names) | Q(thumbnail_name__in=names))
    named = {name for row in known.values_list("storage_name", "thumbnail_name") for name in row}
    orphans = sorted(names - named)
    delete_stored(orphans)
    return len(orphans)
