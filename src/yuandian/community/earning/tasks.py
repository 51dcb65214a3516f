"""Background entry points."""

import logging
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.community.earning import services
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.facade import origin_of

logger = logging.getLogger("yuandian.earning")


@app.task(queue="events", name="earning.reward_finding", retry=3)
def reward_finding(case_id: str, account_id: str | None) -> None:
    """A case was found true: rewards the person who reported it, and the one who invited them."""
    services.reward_finding(UUID(case_id), UUID(account_id) if account_id else None)
    origin = origin_of(UUID(case_id))
    if origin is not None and origin.reporter_id is not None:
        services.settle(origin.reporter_id)


@app.task(queue="events", name="earning.welcome", retry=3)
def welcome(certification_id: str) -> None:
    """Somebody was certified: an invitation may be ready."""
    decided = people.decided_certification(UUID(certification_id))
    person = people.person_of_account(decided[0]) if decided else None
    if person is not None:
        services.settle(person)


@app.periodic(cron="30 16 * * *")
@app.task(queue="sweep", name="earning.settle", queueing_lock="earning.settle")
def settle(timestamp: int) -> None:  # noqa: ARG001
    """Every night, invitations that wait: a limit of yesterday's no longer stands, a first service was recorded."""
    logger.info("invitations rewarded", extra={"count": services.settle_all()})
