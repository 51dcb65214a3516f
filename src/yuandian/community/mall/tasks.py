"""Background entry points."""

import logging
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.community.mall.queries.proofs import faults
from yuandian.community.mall.rules.limits import month_before
from yuandian.community.mall.services import fund_payments, orders, person_merges, statements
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor

logger = logging.getLogger("yuandian.mall")


@app.task(queue="events", name="mall.follow_merge", retry=3)
def follow_merge(person_id: str, into_person_id: str) -> None:
    """Two records turned out to be one person."""
    person_merges.follow_merge(UUID(person_id), UUID(into_person_id))


@app.periodic(cron="5 16 * * *")  # five past midnight in the district, before points expire
@app.task(queue="sweep", name="mall.expire", queueing_lock="mall.expire")
def expire(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what was not fetched in time, and what was handed out while its place had no fund."""
    fund_payments.forward_waiting(system_actor("statements"))
    ended = orders.expire_due(system_actor("expiry"))
    logger.info("redemptions expired", extra={"redemptions": ended})


@app.periodic(cron="30 16 * * *")
@app.task(queue="sweep", name="mall.freeze_month", queueing_lock="mall.freeze_month")
def freeze_month(timestamp: int) -> None:  # noqa: ARG001
    """Every night: the month before, of merchants whose statement is not there yet."""
    statements.freeze_month(system_actor("statements"), month_before(clock.today()))


@app.periodic(cron="50 17 * * *")
@app.task(queue="sweep", name="mall.prove", queueing_lock="mall.prove")
def prove(timestamp: int) -> None:  # noqa: ARG001
    """Every night: stock, codes, points, statements; what does not fit is an error in the log."""
    for broken in faults():
        logger.error(broken.problem, extra={"subject": str(broken.subject_id)})
