"""Background entry points."""

from procrastinate.contrib.django import app

from yuandian.governance.triage.hotspots import services


@app.periodic(cron="41 * * * *")
@app.task(queue="housekeeping", name="hotspots.find", queueing_lock="hotspots.find")
def find(timestamp: int) -> None:  # noqa: ARG001
    """Every hour: what is boiling among the cases of the last ninety days."""
    services.find_hotspots()
