"""Background entry points."""

import logging
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.community.honours.services import boards
from yuandian.community.honours.services.snapshots import freeze_what_is_over
from yuandian.community.honours.services.tallies import refresh
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor

logger = logging.getLogger("yuandian.honours")


@app.periodic(cron="*/2 * * * *")
@app.task(queue="sweep", name="honours.refresh", queueing_lock="honours.refresh", lock="honours.refresh")
def refresh_tallies(timestamp: int) -> None:  # noqa: ARG001
    """Every other minute: counts again who did something."""
    refresh()


@app.task(queue="events", name="honours.follow_merge", retry=3)
def follow_merge(person_id: str, into_person_id: str) -> None:
    """Two records turned out to be one person."""
    boards.follow_merge(UUID(person_id), UUID(into_person_id))


@app.periodic(cron="20 17 * * *")  # twenty past one at night in the district
@app.task(queue="sweep", name="honours.freeze", queueing_lock="honours.freeze")
def freeze_boards(timestamp: int) -> None:  # noqa: ARG001
    """Every night, the periods that are over."""
    made = freeze_what_is_over(system_actor("boards"), clock.today())
    logger.info("boards frozen", extra={"snapshots": made})
