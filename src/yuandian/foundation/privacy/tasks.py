"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.privacy.services import copies, periods


@app.task(queue="imports", name="privacy.make_copy", retry=3)
def make_copy(copy_id: str) -> None:
    """Somebody asked for a copy of their data."""
    copies.make_copy(UUID(copy_id))


@app.periodic(cron="20 18 * * *")  # twenty past two at night in the district
@app.task(queue="sweep", name="privacy.remove_what_is_over", queueing_lock="privacy.remove_what_is_over")
def remove_what_is_over(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what was kept for its time."""
    periods.remove_what_is_over()
