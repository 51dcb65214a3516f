"""Background entry points: each takes ids, re-reads and calls one service."""

import logging
from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.governance.triage.errors import LearningPaused, LearningUnderWay, Overtaken, TooLittleToLearn
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.services import lessons, versions
from yuandian.kernel.actor import system_actor

LEARNER = system_actor("triage")
logger = logging.getLogger("yuandian.triage")


@app.task(queue="events", name="triage.note_correction", retry=5)
def note_correction(case_id: str, account_id: str | None, changed: list[str], category: str | None, level: str) -> None:
    """Staff corrected a case (`CaseCorrected`): learned soon."""
    lessons.learn_soon(
        lessons.note_correction(UUID(case_id), UUID(account_id) if account_id else None, changed, category, level)
    )


@app.task(queue="learning", name="triage.learn", retry=2)
def learn(subject: str) -> None:
    """Learns a new version if there is anything new, and learning was not at it just now."""
    which = Subject(subject)
    if lessons.wait_to_learn(which) > 0:
        lessons.learn_soon([which])
    else:
        _learn(which)


@app.task(queue="learning", name="triage.learn_now", retry=2)
def learn_now(subject: str) -> None:
    """As `learn`, for a person who asked: at once."""
    _learn(Subject(subject))


@app.periodic(cron="37 2 * * *")
@app.task(queue="learning", name="triage.learn_nightly", queueing_lock="triage.learn_nightly", lock="triage.learn")
def learn_nightly(timestamp: int) -> None:  # noqa: ARG001
    """Every night, also what staff chose when they entered cases, and what they left as it was."""
    lessons.note_entries()
    lessons.note_settled()
    for subject in Subject:
        _learn(subject)


def _learn(subject: Subject) -> None:
    if not versions.has_news(subject):
        return
    try:
        versions.learn(LEARNER, subject)
    except (TooLittleToLearn, LearningPaused) as refusal:
        logger.info("nothing is learned about %s: %s", subject.value, refusal.code)
    except (LearningUnderWay, Overtaken) as refusal:
        logger.info("%s is learned later: %s", subject.value, refusal.code)
        lessons.learn_soon([subject])
