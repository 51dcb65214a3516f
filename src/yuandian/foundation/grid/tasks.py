"""Background entry points of the grid module."""

from procrastinate.contrib.django import app

from yuandian.foundation.grid.services.changes import apply_due_changes
from yuandian.foundation.grid.services.faults import find_faults
from yuandian.kernel.actor import system_actor


@app.periodic(cron="*/10 * * * *", periodic_id="grid")
@app.task(name="grid.apply_due_changes", queue="sweeps", queueing_lock="grid.apply_due_changes")
def apply_due_grid_changes(timestamp: int) -> None:  # noqa: ARG001 - the scheduler gives the moment
    """Carries out the approved changes whose day has come."""
    apply_due_changes(system_actor("grid_changes"))


@app.periodic(cron="50 18 * * *")  # ten to three at night in the district
@app.task(name="grid.find_faults", queue="sweeps", queueing_lock="grid.find_faults")
def find_grid_faults(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what is wrong with the division; what was mended leaves the list."""
    find_faults(system_actor("grid_faults"))


@app.task(name="grid.find_faults_after_change", queue="events")
def find_faults_after_change() -> None:
    """The same at once after a change (`RegisterChanged`). Not tried again where it fails: the night looks anew."""
    find_faults(system_actor("grid_faults"))
