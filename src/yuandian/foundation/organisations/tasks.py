"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.organisations.services import successions
from yuandian.kernel.actor import system_actor


@app.task(queue="events", name="organisations.follow_grid", retry=5)
def follow_grid(grid_id: str, successor_ids: list[str]) -> None:
    """After a grid ended (`GridEnded`)."""
    successions.follow_grid(system_actor("grid-ended"), UUID(grid_id), [UUID(one) for one in successor_ids])
