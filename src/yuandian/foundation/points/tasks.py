"""Background entry points."""

import logging
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.points.queries.proofs import faults
from yuandian.foundation.points.services.expiry_warnings import warn_of_expiry
from yuandian.foundation.points.services.movements import expire_due, merge_person
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor

logger = logging.getLogger("yuandian.points")


@app.task(queue="events", name="points.merge_accounts", retry=3)
def merge_accounts(person_id: str, into_person_id: str) -> None:
    """Two records turned out to be one person."""
    merge_person(system_actor("register"), UUID(person_id), UUID(into_person_id))


@app.periodic(cron="10 16 * * *")  # ten past midnight in the district
@app.task(queue="sweep", name="points.expire", queueing_lock="points.expire")
def expire(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what has expired."""
    points = expire_due(system_actor("expiry"), clock.today())
    logger.info("points expired", extra={"points": points})


@app.periodic(cron="0 1 * * *")  # nine in the morning: it reaches people awake
@app.task(queue="sweep", name="points.warn_of_expiry", queueing_lock="points.warn_of_expiry")
def warn(timestamp: int) -> None:  # noqa: ARG001
    """Every morning, those whose points expire within a month."""
    logger.info("warned of expiry", extra={"persons": warn_of_expiry(clock.today())})


@app.periodic(cron="40 17 * * *")
@app.task(queue="sweep", name="points.prove", queueing_lock="points.prove")
def prove(timestamp: int) -> None:  # noqa: ARG001
    """Every night, the whole ledger; what does not fit is an error in the log."""
    for broken in faults():
        logger.error(broken.problem, extra={"account": str(broken.subject_id), "sequence": broken.sequence})
