"""Versions: what was taught is learned, which version serves, going back, and letting learning go on after that.

A new version serves only if it is no worse on what it had not seen.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q

from yuandian.governance.triage.access import require_learning
from yuandian.governance.triage.errors import (
    LearningNotPaused,
    LearningPaused,
    LearningUnderWay,
    Overtaken,
    TooLittleToLearn,
    VersionCannotServe,
    VersionUnknown,
)
from yuandian.governance.triage.models import Example, LearningPause, Version
from yuandian.governance.triage.queries.serving_models import recheck_serving, serving
from yuandian.governance.triage.queries.training_data import Taught, taught_about
from yuandian.governance.triage.records import LearningRecord, VersionRecord
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.model import Model
from yuandian.governance.triage.rules.neighbours import Floats
from yuandian.governance.triage.rules.probabilities import blended, calibration_error
from yuandian.governance.triage.rules.versions import (
    MODELS_KEPT,
    Marks,
    left_out_from,
    left_out_to_bytes,
    marks,
    may_take_over,
)
from yuandian.governance.triage.services import lessons
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock, session_lock
from yuandian.kernel.history import append
from yuandian.kernel.record_kinds import RecordKind

SERVED = (VersionState.RETIRED.value, VersionState.WITHDRAWN.value)


def lock_serving(subject: Subject) -> None:
    """Nobody else changes which version of a subject serves until the transaction ends."""
    advisory_lock(f"triage.serve.{subject.value}")


def retire(subject: Subject, state: VersionState) -> Version | None:
    """Takes the version that serves out of service; gives it."""
    present = Version.objects.select_for_update().filter(subject=subject.value, state=VersionState.SERVING.value)
    row = present.defer("model", "left_out").first()
    if row is not None:
        row.state = state.value
        row.save(update_fields=["state"])
    return row


def drop_models(subject: Subject) -> None:
    """Keeps the models of the newest versions that served before; of older ones only their figures."""
    served = Version.objects.filter(subject=subject.value, state__in=SERVED, model__isnull=False)
    kept = list(served.order_by("-number").values_list("pk", flat=True)[:MODELS_KEPT])
    served.exclude(pk__in=kept).update(model=None, left_out=b"")


def record(
    actor: Actor, version: Version, kind: RecordKind, details: dict[str, Any], post_id: UUID | None = None
) -> None:
    """Writes a step of a version down; every process then looks which one serves."""
    append(version, kind, actor=actor, post_id=post_id, details={**details, "number": version.number})
    transaction.on_commit(recheck_serving)


@transaction.atomic
def roll_back(actor: Actor, subject: Subject, version_id: UUID | None, reason: str) -> Version | None:
    """Lets an earlier version serve again, or with None the categories' own words alone. The one that served is
    withdrawn, and nothing more is learned until `resume_learning`: the same examples would make the same version.

    Raises `Forbidden`, `VersionUnknown`, `VersionCannotServe`.
    """
    post_id = require_learning(actor)
    lock_serving(subject)
    wanted = _version(subject, version_id) if version_id is not None else None
    withdrawn = retire(subject, VersionState.WITHDRAWN)
    if withdrawn is not None:
        record(actor, withdrawn, VersionRecord.WITHDRAW, {"reason": reason}, post_id)
    if wanted is not None:
        wanted.state = VersionState.SERVING.value
        wanted.save(update_fields=["state"])
        record(actor, wanted, VersionRecord.SERVE_AGAIN, {"reason": reason}, post_id)
    if wanted is not None or withdrawn is not None:
        _pause(actor, subject, withdrawn, reason, post_id)
    return wanted


def _version(subject: Subject, version_id: UUID) -> Version:
    row = Version.objects.select_for_update().filter(pk=version_id, subject=subject.value).first()
    if row is None:
        raise VersionUnknown
    if row.state not in SERVED or row.model is None:
        raise VersionCannotServe
    return row


def _pause(actor: Actor, subject: Subject, withdrawn: Version | None, reason: str, post_id: UUID | None) -> None:
    """Going back once more renews the pause: the newest reason is shown, the record has all."""
    number = withdrawn.number if withdrawn else None
    open_ = LearningPause.objects.select_for_update().filter(subject=subject.value, resumed_at__isnull=True)
    pause = open_.first() or LearningPause(subject=subject.value)
    pause.account_id, pause.reason, pause.withdrawn, pause.created_at = actor.account_id, reason, number, clock.now()
    pause.save()
    append(pause, LearningRecord.PAUSE, actor=actor, post_id=post_id, details={"reason": reason, "withdrawn": number})


@transaction.atomic
def resume_learning(actor: Actor, subject: Subject, reason: str) -> None:
    """Lets learning go on; the next version is judged against the one that serves now.

    Raises `Forbidden`, `LearningNotPaused`.
    """
    post_id = require_learning(actor)
    lock_serving(subject)
    pause = LearningPause.objects.select_for_update().filter(subject=subject.value, resumed_at__isnull=True).first()
    if pause is None:
        raise LearningNotPaused
    pause.resumed_at = clock.now()
    pause.save(update_fields=["resumed_at"])
    append(pause, LearningRecord.RESUME, actor=actor, post_id=post_id, details={"reason": reason})


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
    with session_lock(f"triage.learn.{subject.value}") as is_held:
        if not is_held:
            raise LearningUnderWay(subject=subject.value)
        _not_paused(subject)
        read_at, started = clock.now(), time.monotonic()  # what is taught from now on is news for the next version
        taught = taught_about(subject)
        if len(set(taught.labels)) < 2 or not taught.ids:
            raise TooLittleToLearn(subject=subject.value)
        judged = _judged(subject, taught)
        return _keep(actor, subject, judged, read_at, time.monotonic() - started)


def _not_paused(subject: Subject) -> None:
    if LearningPause.objects.filter(subject=subject.value, resumed_at__isnull=True).exists():
        raise LearningPaused(subject=subject.value)


def _judged(subject: Subject, taught: Taught) -> _Judged:
    # scikit-learn takes a hundred megabytes: only the process that learns loads it.
    from yuandian.governance.triage.rules import learner

    size = len(taught.ids)
    against, former = _former_answers(subject, taught)
    learned = learner.learn(taught.readings, taught.labels, taught.weights, taught.judged)
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
