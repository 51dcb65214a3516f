"""Learning: a new version out of all examples, which serves only if it is no worse on what it had not seen."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.access import require_learning
from yuandian.governance.triage.errors import TooLittleToLearn, VersionCannotServe, VersionUnknown
from yuandian.governance.triage.models import Example, Version
from yuandian.governance.triage.queries.serving import (
    category_readings,
    forget_serving,
    level_reading,
    serving,
    told_by_own_words,
)
from yuandian.governance.triage.rules import Subject, VersionState
from yuandian.governance.triage.rules.blending import blended
from yuandian.governance.triage.rules.calibration import calibration_error
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.guarding import Marks, marks, may_take_over
from yuandian.governance.triage.rules.model import Model
from yuandian.governance.triage.services.lessons import learn_soon
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

WORD_WEIGHT = 0.3  # of a category's own word as a text, beside an example's
CALIBRATES_FROM = 50  # examples; below that the categories' own words help to calibrate
LEARNING = "yuandian.governance.triage.rules.learning"
MOST_EXAMPLES = 50_000


@dataclass(frozen=True, slots=True)
class _Taught:
    """What one version learns from: the examples first, then the categories' own words."""

    examples: Sequence[Example]
    readings: Sequence[Reading]
    labels: Sequence[str]
    weights: Sequence[float]
    judged: Sequence[float]
    own: Sequence[Mapping[str, float]]  # of each example, what the categories' own words say


def learn(actor: Actor, subject: Subject) -> Version:
    """Learns a new version. It serves if the guard lets it, else it is kept as refused, with its figures.

    Raises `TooLittleToLearn`. Takes seconds, so it is work for a job; the one transaction comes at the end.
    """
    read_at = clock.now()  # what is taught from now on is news for the next version
    taught = _category_lessons() if subject is Subject.CATEGORY else _level_lessons()
    size = len(taught.examples)
    if len(set(taught.labels)) < 2 or not size:
        raise TooLittleToLearn(subject=subject.value)
    started = time.monotonic()
    # scikit-learn weighs a hundred megabytes: only the process that learns loads it.
    learned = import_module(LEARNING).learn(taught.readings, taught.labels, taught.weights, taught.judged)
    model: Model = learned.model
    seconds = time.monotonic() - started
    truth = list(taught.labels[:size])
    unseen = [blended(row, model.labels, own, size) for row, own in zip(learned.unseen[:size], taught.own, strict=True)]
    answers = [model.labels[int(row.argmax())] for row in unseen]
    new, old = marks(truth, answers), marks(truth, _former_answers(subject, taught))
    is_right = [answer == label for answer, label in zip(answers, truth, strict=True)]
    error = calibration_error([float(row.max()) for row in unseen], is_right)
    return _keep(actor, subject, model, (new, old), taught.examples, answers, (read_at, error, seconds))


def ask_for_learning(actor: Actor) -> None:
    """A person asks for new versions now. Raises `Forbidden`."""
    require_learning(actor)
    learn_soon()


def has_news(subject: Subject) -> bool:
    """Whether there are examples that no version has been judged by."""
    newest = Version.objects.filter(subject=subject.value).aggregate(Max("created_at"))["created_at__max"]
    examples = Example.objects.filter(subject=subject.value)
    return (
        examples if newest is None else examples.filter(created_at__gt=newest) | examples.filter(given_at__gt=newest)
    ).exists()


def _category_lessons() -> _Taught:
    examples = _examples(Subject.CATEGORY)
    texts = _texts_of(examples)
    known = cases.taxonomy()
    examples = [one for one in examples if one.label in known.by_code and (one.case_id is None or one.case_id in texts)]
    said = [texts[one.case_id].text if one.case_id else one.text for one in examples]
    words = [(word, card.code) for card in known.by_id.values() if card.is_leaf for word in known.words[card.id]]
    readings = category_readings([*said, *(word for word, _ in words)])
    shown = 1.0 if len(examples) < CALIBRATES_FROM else 0.0
    return _Taught(
        examples, readings, [*(one.label for one in examples), *(code for _, code in words)],
        [1.0] * len(examples) + [WORD_WEIGHT] * len(words), [1.0] * len(examples) + [shown * WORD_WEIGHT] * len(words),
        [told_by_own_words(text) for text in said],
    )  # fmt: skip


def _level_lessons() -> _Taught:
    examples = _examples(Subject.LEVEL)
    texts = _texts_of(examples)
    examples = [one for one in examples if one.case_id in texts]
    by_code = cases.taxonomy().by_code
    readings = []
    for one in examples:
        assert one.case_id is not None
        told = texts[one.case_id]
        card = by_code.get(told.category_code or "")
        readings.append(level_reading(told.text, told.category_code, card.default_level.value if card else "ordinary"))
    weights = [1.0] * len(examples)
    return _Taught(examples, readings, [one.label for one in examples], weights, weights, [{} for _ in examples])


def _examples(subject: Subject) -> list[Example]:
    return list(Example.objects.filter(subject=subject.value).order_by("-given_at", "id")[:MOST_EXAMPLES])


def _texts_of(examples: Sequence[Example]) -> dict[UUID, cases.CaseText]:
    return cases.case_texts([one.case_id for one in examples if one.case_id is not None])


def _former_answers(subject: Subject, taught: _Taught) -> list[str]:
    """What the serving version says of each example unseen: as noted when it learned, else as it says now."""
    present = serving(subject)
    answers: list[str] = []
    for example, reading, own in zip(taught.examples, taught.readings, taught.own, strict=False):
        if present is None:
            answers.append(example.proposed or _most(reading))
        elif example.unseen is not None:
            answers.append(example.unseen)
        else:
            row = blended(present.model.probabilities([reading])[0], present.model.labels, own, present.examples)
            answers.append(present.model.labels[int(row.argmax())])
    return answers


def _most(reading: Reading) -> str:
    """What day one says: the category that most of the words belong to, or the category's usual level."""
    return next((fact.split(":", 1)[1] for fact in reading.facts if fact.startswith(("most:", "default:"))), "")


@transaction.atomic
def _keep(
    actor: Actor, subject: Subject, model: Model, judged: tuple[Marks, Marks], examples: Sequence[Example],
    answers: Sequence[str], told: tuple[datetime, float, float],
) -> Version:  # fmt: skip
    new, old = judged
    read_at, error, seconds = told
    is_accepted = may_take_over(new, old)
    newest = Version.objects.filter(subject=subject.value).aggregate(Max("number"))["number__max"] or 0
    if is_accepted:
        _retire(subject, VersionState.RETIRED)
    version = Version(
        created_at=read_at, subject=subject.value, number=newest + 1, examples=new.texts, right=new.right,
        macro_f1=new.macro_f1,
        former_right=old.right, former_macro_f1=old.macro_f1, calibration_error=error, labels=len(model.labels),
        seconds=seconds, model=model.to_bytes(),
        state=(VersionState.SERVING if is_accepted else VersionState.REFUSED).value,
    )  # fmt: skip
    version.save()
    if is_accepted:
        for example, answer in zip(examples, answers, strict=True):
            example.unseen = answer
        Example.objects.bulk_update(examples, ["unseen"], batch_size=2000)
    _record(actor, version, "triage.learn", {"state": version.state, "right": new.right, "former": old.right})
    return version


def _retire(subject: Subject, state: VersionState) -> None:
    for row in Version.objects.select_for_update().filter(subject=subject.value, state=VersionState.SERVING.value):
        row.state = state.value
        row.save(update_fields=["state"])


def _record(actor: Actor, version: Version, action: str, details: dict[str, Any], post_id: UUID | None = None) -> None:
    append(version, action, actor=actor, post_id=post_id, details={**details, "number": version.number})
    transaction.on_commit(forget_serving)


@transaction.atomic
def roll_back(actor: Actor, subject: Subject, version_id: UUID | None, reason: str) -> Version | None:
    """Lets an earlier version serve again, or with None the categories' own words alone. The one that served is
    withdrawn. Raises `Forbidden`, `VersionUnknown`, `VersionCannotServe`.
    """
    post_id = require_learning(actor)
    wanted = _version(subject, version_id) if version_id is not None else None
    present = (
        Version.objects.select_for_update().filter(subject=subject.value, state=VersionState.SERVING.value).first()
    )
    _retire(subject, VersionState.WITHDRAWN)
    if present is not None:
        present.refresh_from_db()
        _record(actor, present, "triage.withdraw", {"reason": reason}, post_id)
    if wanted is None:
        Example.objects.filter(subject=subject.value).update(unseen=None)
        return None
    wanted.state = VersionState.SERVING.value
    wanted.save(update_fields=["state"])
    Example.objects.filter(subject=subject.value, given_at__gt=wanted.created_at).update(unseen=None)
    _record(actor, wanted, "triage.serve_again", {"reason": reason}, post_id)
    return wanted


def _version(subject: Subject, version_id: UUID) -> Version:
    row = Version.objects.select_for_update().filter(pk=version_id, subject=subject.value).first()
    if row is None:
        raise VersionUnknown
    if row.state not in {VersionState.RETIRED, VersionState.WITHDRAWN}:
        raise VersionCannotServe
    return row
