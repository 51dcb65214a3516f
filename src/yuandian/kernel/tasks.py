"""Housekeeping of the kernel's own tables."""

from datetime import timedelta

from procrastinate.contrib.django import app

from yuandian.kernel import clock
from yuandian.kernel.limits import purge_old_counts
from yuandian.kernel.models import IdempotentAnswer
from yuandian.kernel.signed import purge_nonces

KEPT_FOR = timedelta(days=7)


@app.periodic(cron="17 3 * * *")
@app.task(queue="housekeeping", name="kernel.forget_answers", queueing_lock="kernel.forget_answers")
def purge_answers(timestamp: int) -> None:  # noqa: ARG001
    """Every night: no phone retries a request after a week."""
    IdempotentAnswer.objects.filter(created_at__lt=clock.now() - KEPT_FOR).delete()


@app.periodic(cron="27 * * * *")
@app.task(queue="housekeeping", name="kernel.forget_counts", queueing_lock="kernel.forget_counts")
def purge_counts(timestamp: int) -> None:  # noqa: ARG001
    """Every hour: nobody's doings are kept for longer than their limits look back, nor words that cannot come again."""
    purge_old_counts()
    purge_nonces()
