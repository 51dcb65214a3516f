"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.publications.services import publications


@app.task(queue=publications.QUEUE, name=publications.TASK, retry=3)
def tell_residents(publication_id: str) -> None:
    """Told once, however often this runs."""
    publications.tell_residents(UUID(publication_id))


@app.periodic(cron="* * * * *")
@app.task(queue="sweep", name="publications.tell_due", queueing_lock="publications.tell_due")
def tell_due(timestamp: int) -> None:  # noqa: ARG001
    """Every minute, what has come out since."""
    for publication_id in publications.to_be_told():
        publications.tell_residents(publication_id)
