"""Background entry points: each takes ids, re-reads and calls one service."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.services import expiry
from yuandian.foundation.imports.services.runs import run_import as run
from yuandian.kernel.actor import Actor


@app.task(queue="imports", name="imports.run_import", retry=3)
def run_import(run_id: str) -> None:
    """Runs an import that a person started; a second time it goes on where the first stopped."""
    started_by = ImportRun.objects.values_list("started_by_id", flat=True).get(pk=UUID(run_id))
    importer = Actor(kind="system", account_id=started_by, person_id=None, name="import", system="import")
    run(importer, UUID(run_id))


@app.periodic(cron="*/5 * * * *")
@app.task(queue="clocks", name="imports.tidy", queueing_lock="imports.tidy")
def tidy(timestamp: int) -> None:  # noqa: ARG001
    """Every five minutes: what is kept for a while only, and imports without a sign of life."""
    expiry.fail_silent_runs()
    while expiry.purge_expired():
        continue
