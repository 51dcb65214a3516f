"""Background entry points."""

from datetime import timedelta

from procrastinate.contrib.django import app

from yuandian.foundation.wechat.services import platform
from yuandian.kernel import clock

KEPT_FOR = timedelta(days=7)


@app.periodic(cron="31 4 * * *")
@app.task(queue="sweep", name="wechat.forget_kept", queueing_lock="wechat.forget_kept")
def purge_kept_messages(timestamp: int) -> None:  # noqa: ARG001
    """Every night, what the stand-in kept a week ago."""
    platform.purge_kept_messages(clock.now() - KEPT_FOR)
