"""What is kept for a while only: uploads and original values for seven days; runs that nobody works on any more."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import transaction

from yuandian.foundation.imports.models import BadRow, Handout, ImportRun
from yuandian.foundation.imports.records import RunRecord
from yuandian.foundation.imports.rules import RunState
from yuandian.foundation.imports.services.runs import fail_import
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.errors import Conflict
from yuandian.kernel.history import append

EXPIRY = system_actor("expiry")
SILENT_FOR = timedelta(minutes=15)
BATCH = 100


def purge_expired(limit: int = BATCH) -> int:
    """Removes uploads and original values whose time is over; gives the number of imports."""
    with transaction.atomic():
        runs = list(
            ImportRun.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(is_purged=False, expires_at__lte=clock.now())
            .exclude(state__in=[RunState.WAITING, RunState.RUNNING])[:limit]
        )
        for run in runs:
            _purge(run)
    return len(runs)


def _purge(run: ImportRun) -> None:
    stored_as = run.stored_as
    removed = BadRow.objects.filter(run=run, cells__isnull=False).update(cells=None)
    Handout.objects.filter(run=run, cells__isnull=False).update(cells=None)
    run.stored_as, run.is_purged = "", True
    run.save(update_fields=["stored_as", "is_purged"])
    append(run, RunRecord.PURGE, actor=EXPIRY, details={"original_rows": removed})
    if stored_as:
        transaction.on_commit(lambda: default_storage.delete(stored_as))


def fail_silent_runs() -> int:
    """Puts runs without a sign of life down as failed, so that they can be started again; gives their number."""
    silent = ImportRun.objects.filter(state=RunState.RUNNING, heartbeat_at__lt=clock.now() - SILENT_FOR)
    failed = 0
    for run_id in silent.values_list("id", flat=True):
        try:
            fail_import(EXPIRY, run_id, "import_silent")
        except Conflict:  # it ended in this very moment
            continue
        failed += 1
    return failed
