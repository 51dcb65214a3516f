"""Background entry points: each takes ids or nothing, re-reads and calls one service."""

from procrastinate.contrib.django import app

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.services import sweeping


@app.periodic(cron="* * * * *")
@app.task(queue="clocks", name="cases.sweep", queueing_lock="cases.sweep", pass_context=False)
def sweep(timestamp: int) -> None:  # noqa: ARG001
    """Every minute, whatever clocks have come to since the last look; batch after batch until none is left."""
    while sweeping.sweep_cases():
        continue
    while sweeping.sweep_calls():
        continue


@app.task(queue="clocks", name="cases.recount_deadlines", retry=5)
def recount_deadlines(year: int) -> None:
    """After the holidays of a year became known."""
    calendar.keep_current()
    sweeping.recount_deadlines(year)
