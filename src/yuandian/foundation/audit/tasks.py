"""Background work of the audit room."""

from procrastinate.contrib.django import app

from yuandian.foundation.audit import services


@app.periodic(cron="* * * * *")
@app.task(queue="housekeeping", name="audit.watch", queueing_lock="audit.watch")
def watch(timestamp: int) -> None:  # noqa: ARG001
    """Every minute: what the record has of interest is gathered, and what is unusual told."""
    services.gather()
    services.raise_alarms()
