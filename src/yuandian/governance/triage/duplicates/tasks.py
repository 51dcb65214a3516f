"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.governance.triage.duplicates import services
from yuandian.kernel.actor import system_actor


@app.task(queue="events", name="duplicates.look_for_repeats", retry=5)
def look_for_repeats(case_id: str) -> None:
    """After a case came in (`CaseOpened`)."""
    services.look_for_repeats(system_actor("duplicates"), UUID(case_id))


@app.periodic(cron="23 2 * * *")
@app.task(queue="housekeeping", name="duplicates.count_words", queueing_lock="duplicates.count_words")
def count_words(timestamp: int) -> None:  # noqa: ARG001
    """Every night: how common words are here."""
    services.count_words()
