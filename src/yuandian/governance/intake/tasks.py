"""Background entry points: each takes ids, re-reads and calls one service."""

from uuid import UUID

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from yuandian.governance.intake.services import status_reports

# Seven more tries after 4, 16, 64 s … 4.5 h: about six hours in all, then it is for people.
MORE_TRIES = 7
AGAIN = RetryStrategy(max_attempts=MORE_TRIES, exponential_wait=4, retry_exceptions=[status_reports.NotDelivered])


@app.task(queue="events", name="intake.note_steps", retry=5)
def note_steps(case_id: str, action: str, sequence: int) -> None:  # noqa: ARG001 - the event's fields
    """A case took a step: its source, if it has one, gets a report."""
    status_reports.note_steps(UUID(case_id))


@app.task(queue="callbacks", name="intake.deliver_reports", retry=AGAIN, pass_context=True)
def deliver_reports(context: JobContext, case_id: str) -> None:
    """Delivers the reports of one case; what is not accepted is tried again ever more seldom, then given up."""
    attempts = context.job.attempts if context.job else 0
    is_last_try = attempts >= MORE_TRIES
    try:
        status_reports.deliver_reports(UUID(case_id), is_last_try=is_last_try)
    except status_reports.NotDelivered:
        if not is_last_try:
            raise
