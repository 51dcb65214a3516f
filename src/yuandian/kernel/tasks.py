"""Housekeeping of the kernel's own tables."""

from datetime import timedelta

from procrastinate.contrib.django import app

from yuandian.kernel import clock
from yuandian.kernel.models import RememberedAnswer

KEPT_FOR = timedelta(days=7)


@app.periodic(cron="17 3 * * *")
@app.task(queue="housekeeping", name="kernel.forget_answers", queueing_lock="kernel.forget_answers")
def forget_answers(timestamp: int) -> None:  # noqa: ARG001
    """Every night: no phone retries a request after a week."""
    RememberedAnswer.objects.filter(created_at__lt=clock.now() - KEPT_FOR).delete()
