"""Background entry points of the grid module."""

from procrastinate.contrib.django import app

from yuandian.foundation.grid.services.changes import apply_due_changes
from yuandian.kernel.actor import system_actor


@app.periodic(cron="*/10 * * * *", periodic_id="grid")
@app.task(name="grid.apply_due_changes", queue="sweeps", queueing_lock="grid.apply_due_changes")
def apply_due_grid_changes(timestamp: int) -> None:  # noqa: ARG001 - the scheduler gives the moment
    """Carries out the approved changes whose day has come."""
    apply_due_changes(system_actor("grid_changes"))
