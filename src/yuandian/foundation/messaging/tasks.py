"""Background entry points."""

from datetime import timedelta
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from yuandian.foundation.messaging.errors import Unavailable
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.services import channels, deliveries, inbox, news_of_grids
from yuandian.kernel import clock

OUTBOX_KEPT = timedelta(days=7)
# A code is dead after five minutes: three more attempts, after 2, 4 and 8 seconds.
SOON = RetryStrategy(max_attempts=3, exponential_wait=2, retry_exceptions=[Unavailable])


@app.task(queue="messages", name="messaging.send_on", retry=5)
def send_on(message_ids: list[str], is_announced: bool = False) -> None:
    """Messages were told: announces them where that was not done, and plans how they go out."""
    deliveries.send_on([UUID(message_id) for message_id in message_ids], is_announced=is_announced)


@app.task(queue="messages", name="messaging.send_due", retry=5)
def send_due(account_id: str, channel: str) -> None:
    """Something is due to an account by a channel. Failures of the channel are put off by the service, not here."""
    deliveries.send_due(UUID(account_id), ChannelCode(channel))


@app.task(queue="sms", name="messaging.send_sign_in_code", retry=SOON)
def send_sign_in_code(code_id: str) -> None:
    """Somebody asked for a code to sign in with."""
    channels.send_sign_in_code(UUID(code_id))


@app.task(queue="events", name="messaging.tell_of_certification", retry=5)
def tell_of_certification(certification_id: str) -> None:
    """A resident's claim was decided (`CertificationDecided`)."""
    inbox.tell_of_certification(UUID(certification_id))


@app.task(queue="events", name="messaging.tell_of_grid_change", retry=5)
def tell_of_grid_change(change_id: str) -> None:
    """A change of the grids was approved or refused (`ChangeDecided`)."""
    news_of_grids.tell_of_grid_change(UUID(change_id))


@app.periodic(cron="*/5 * * * *")
@app.task(queue="sweep", name="messaging.sweep_deliveries", queueing_lock="messaging.sweep_deliveries")
def sweep_deliveries(timestamp: int) -> None:  # noqa: ARG001
    """Every five minutes, deliveries whose job was lost or whose sender died."""
    deliveries.sweep_deliveries()


@app.periodic(cron="29 4 * * *")
@app.task(queue="sweep", name="messaging.forget_outbox", queueing_lock="messaging.forget_outbox")
def purge_outbox(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what the stand-in kept a week ago."""
    deliveries.purge_outbox(clock.now() - OUTBOX_KEPT)
