"""Housekeeping of the kernel's own tables."""

from datetime import timedelta

from procrastinate.contrib.django import app

from yuandian.kernel import clock
from yuandian.kernel.anchors.making import make_anchor, signing_key
from yuandian.kernel.anchors.places import write_waiting
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


@app.periodic(cron="2 * * * *")
@app.task(queue="housekeeping", name="kernel.anchor", queueing_lock="kernel.anchor")
def anchor(timestamp: int) -> None:  # noqa: ARG001
    """Every hour: the record is anchored outside the database; the first of a day closes the day before."""
    key = signing_key()
    if key is not None and make_anchor(key) is not None:
        write_waiting()


@app.periodic(cron="*/5 * * * *")
@app.task(queue="housekeeping", name="kernel.write_anchors", queueing_lock="kernel.write_anchors")
def write_anchors(timestamp: int) -> None:  # noqa: ARG001
    """Every five minutes: what could not be written is tried again, after a minute, two, four … an hour."""
    write_waiting()
