"""Background entry points."""

from procrastinate.contrib.django import app

from yuandian.foundation.waiting import services


@app.periodic(cron="10 8 * * *")
@app.task(queue="housekeeping", name="waiting.tell", queueing_lock="waiting.tell")
def tell_what_waits(timestamp: int) -> None:  # noqa: ARG001
    """Every working morning: what waits for whom."""
    services.tell_what_waits()


@app.periodic(cron="40 * * * *")
@app.task(queue="housekeeping", name="waiting.raise", queueing_lock="waiting.raise")
def raise_what_waits_long(timestamp: int) -> None:  # noqa: ARG001
    """Every hour: what waited too long goes to whoever stands higher."""
    services.raise_what_waits_long()
