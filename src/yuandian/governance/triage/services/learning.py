"""Learning: a new version out of the examples, which serves only if it is no worse on what it had not seen."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max, Q

from yuandian.governance.triage.access import require_learning
from yuandian.governance.triage.errors import LearningPaused, LearningUnderWay, Overtaken, TooLittleToLearn
from yuandian.governance.triage.models import Example, LearningPause, Version
from yuandian.governance.triage.queries.serving import recheck_serving, serving
from yuandian.governance.triage.queries.taught import Taught, taught_about
from yuandian.governance.triage.records import VersionRecord
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.blending import blended
from yuandian.governance.triage.rules.calibration import calibration_error
from yuandian.governance.triage.rules.guarding import Marks, left_out_from, left_out_to_bytes, marks, may_take_over
from yuandian.governance.triage.rules.model import Model
from yuandian.governance.triage.rules.neighbours import Floats
from yuandian.governance.triage.services import lessons
from yuandian.governance.triage.services.versions import drop_models, lock_serving, record, retire
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

ALONE = "SELECT pg_try_advisory_lock(hashtextextended('triage.learn.' || %s, 0))"
NO_LONGER = "SELECT pg_advisory_unlock(hashtextextended('triage.learn.' || %s, 0))"


@dataclass(frozen=True, slots=True)
class _Judged:
    """A new version beside the one that served when it was learned: `against` is that one's id, None on day one."""

    model: Model
    new: Marks
    old: Marks
    against: UUID | None
    answers: dict[UUID, str]
    error: float


def learn(actor: Actor, subject: Subject) -> Version:
    """Learns a new version. It serves if the guard lets it, else it is kept as refused, with its figures.

    Raises `TooLittleToLearn`, `LearningPaused`, `LearningUnderWay`, and `Overtaken` where another version took over
    meanwhile. Takes up to minutes, so it is work for a job; the one transaction comes at the end.
    """
    with _alone(subject):
        _not_paused(subject)
        read_at, started = clock.now(), time.monotonic()  # what is taught from now on is news for the next version
        taught = taught_about(subject)
        if len(set(taught.labels)) < 2 or not taught.ids:
            raise TooLittleToLearn(subject=subject.value)
        judged = _judged(subject, taught)
        return _keep(actor, subject, judged, read_at, time.monotonic() - started)


@contextmanager
def _alone(subject: Subject) -> Iterator[None]:
    """One learning of a subject at a time in the whole district. The lock ends with the connection at the latest."""
    with connection.cursor() as cursor:
        cursor.execute(ALONE, [subject.value])
        if not cursor.fetchone()[0]:
            raise LearningUnderWay(subject=subject.value)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(NO_LONGER, [subject.value])


def _not_paused(subject: Subject) -> None:
    if LearningPause.objects.filter(subject=subject.value, resumed_at__isnull=True).exists():
        raise LearningPaused(subject=subject.value)


def _judged(subject: Subject, taught: Taught) -> _Judged:
    # scikit-learn takes a hundred megabytes: only the process that learns loads it.
    from yuandian.governance.triage.rules import learning

    size = len(taught.ids)
    against, former = _former_answers(subject, taught)
    learned = learning.learn(taught.readings, taught.labels, taught.weights, taught.judged)
    truth = list(taught.labels[:size])
    unseen = _blended_rows(learned.unseen[:size], learned.model.labels, taught.own, size)
    answers = [learned.model.labels[int(row.argmax())] for row in unseen]
    is_right = [answer == label for answer, label in zip(answers, truth, strict=True)]
    return _Judged(
        learned.model, marks(truth, answers), marks(truth, former), against,
        dict(zip(taught.ids, answers, strict=True)), calibration_error([float(row.max()) for row in unseen], is_right),
    )  # fmt: skip


def _blended_rows(rows: Floats, labels: Sequence[str], own: Sequence[Any], examples: int) -> list[Floats]:
    return [blended(row, labels, words, examples) for row, words in zip(rows, own, strict=True)]


def _former_answers(subject: Subject, taught: Taught) -> tuple[UUID | None, list[str]]:
    """The version that serves, and what it says of each example unseen: as it did while the example was left out, else
    as it says now. Where none serves, what the own words say.
    """
    recheck_serving()
    present = serving(subject)
    row = Version.objects.filter(subject=subject.value, state=VersionState.SERVING.value)
    against = row.values_list("id", "left_out").first()
    if present is None or against is None:
        return (against[0] if against else None), list(taught.day_one)
    said = left_out_from(bytes(against[1]))
    new = [place for place, one in enumerate(taught.ids) if one not in said]
    rows = present.model.probabilities([taught.readings[place] for place in new])
    own = [taught.own[place] for place in new]
    told = _blended_rows(rows, present.model.labels, own, present.examples)
    now = {taught.ids[i]: present.model.labels[int(row.argmax())] for i, row in zip(new, told, strict=True)}
    return against[0], [said.get(one) or now[one] for one in taught.ids]


@transaction.atomic
def _keep(actor: Actor, subject: Subject, judged: _Judged, read_at: datetime, seconds: float) -> Version:
    lock_serving(subject)
    _not_paused(subject)
    serves = Version.objects.filter(subject=subject.value, state=VersionState.SERVING.value)
    if serves.values_list("id", flat=True).first() != judged.against:
        raise Overtaken(subject=subject.value)
    new, old = judged.new, judged.old
    is_accepted = may_take_over(new, old)
    newest = Version.objects.filter(subject=subject.value).aggregate(Max("number"))["number__max"] or 0
    if is_accepted:
        retire(subject, VersionState.RETIRED)
    version = Version.objects.create(
        created_at=read_at, subject=subject.value, number=newest + 1, examples=new.texts, right=new.right,
        macro_f1=new.macro_f1, former_right=old.right, former_macro_f1=old.macro_f1, calibration_error=judged.error,
        labels=len(judged.model.labels), seconds=seconds,
        model=judged.model.to_bytes() if is_accepted else None,
        left_out=left_out_to_bytes(judged.answers) if is_accepted else b"",
        state=(VersionState.SERVING if is_accepted else VersionState.REFUSED).value,
    )  # fmt: skip
    drop_models(subject)
    record(actor, version, VersionRecord.LEARN, {"state": version.state, "right": new.right, "former": old.right})
    return version


def ask_for_learning(actor: Actor) -> None:
    """A person asks for new versions now. Raises `Forbidden`; `LearningPaused` where every subject is."""
    require_learning(actor)
    paused = LearningPause.objects.filter(resumed_at__isnull=True).values_list("subject", flat=True)
    open_ = [subject for subject in Subject if subject.value not in set(paused)]
    if not open_:
        raise LearningPaused
    for subject in open_:
        lessons.learn_now(subject)


def has_news(subject: Subject) -> bool:
    """Whether there are examples that no version has been judged by."""
    newest = Version.objects.filter(subject=subject.value).aggregate(Max("created_at"))["created_at__max"]
    examples = Example.objects.filter(subject=subject.value)
    since = Q() if newest is None else Q(created_at__gt=newest) | Q(given_at__gt=newest)
    return examples.filter(since).exists()
