"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.community.volunteering.services.enrolments import move_everybody_up
from yuandian.community.volunteering.services.person_merges import move_service
from yuandian.kernel.actor import system_actor


@app.periodic(cron="*/5 * * * *")
@app.task(queue="sweep", name="volunteering.move_up", queueing_lock="volunteering.move_up")
def move_up(timestamp: int) -> None:  # noqa: ARG001
    """Every five minutes: where a slot is free and somebody waits after all, they get it."""
    move_everybody_up(system_actor("volunteering"))


@app.task(queue="events", name="volunteering.move_service", retry=3)
def move_service_of_person(person_id: str, into_person_id: str) -> None:
    """Two records were one person; running again moves nothing."""
    move_service(UUID(person_id), UUID(into_person_id))
