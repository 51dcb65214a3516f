"""Background entry points: each takes ids, re-reads and calls one service."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.governance.triage.errors import TooLittleToLearn
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.services import learning, lessons
from yuandian.kernel.actor import system_actor

LEARNER = system_actor("triage")


@app.task(queue="events", name="triage.note_correction", retry=5)
def note_correction(case_id: str, account_id: str | None, changed: list[str], category: str | None, level: str) -> None:
    """Staff corrected a case (`CaseCorrected`): learned within seconds."""
    if lessons.note_correction(UUID(case_id), UUID(account_id) if account_id else None, changed, category, level):
        lessons.learn_soon()


@app.task(queue="learning", name="triage.learn", queueing_lock="triage.learn", lock="triage.learn", retry=2)
def learn() -> None:
    """Learns a new version of each subject that has anything new to learn from."""
    for subject in Subject:
        if learning.has_news(subject):
            try:
                learning.learn(LEARNER, subject)
            except TooLittleToLearn:
                continue


@app.periodic(cron="37 2 * * *")
@app.task(queue="learning", name="triage.learn_nightly", queueing_lock="triage.learn_nightly", lock="triage.learn")
def learn_nightly(timestamp: int) -> None:  # noqa: ARG001
    """Every night, also what staff chose when they entered cases."""
    lessons.note_entries()
    learn()
