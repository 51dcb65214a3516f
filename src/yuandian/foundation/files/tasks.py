"""Background entry points."""

from procrastinate.contrib.django import app

from yuandian.foundation.files import services


@app.periodic(cron="17 * * * *")
@app.task(queue="sweep", name="files.sweep_unclaimed", queueing_lock="files.sweep_unclaimed")
def sweep_unclaimed(timestamp: int) -> None:  # noqa: ARG001
    """Every hour, uploads that nobody used within a day."""
    while services.sweep_unclaimed():
        continue


@app.periodic(cron="41 3 * * *")
@app.task(queue="sweep", name="files.sweep_orphans", queueing_lock="files.sweep_orphans")
def sweep_orphans(timestamp: int) -> None:  # noqa: ARG001
    """Every night, bytes without a row."""
    services.sweep_orphans()
