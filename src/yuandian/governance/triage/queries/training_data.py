"""What a version learns from: the newest examples of each label, never more than can be learned in minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.models import Example
from yuandian.governance.triage.queries.serving_models import (
    category_readings,
    level_reading,
    probabilities_by_own_words,
)
from yuandian.governance.triage.rules import Lesson, Subject
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.levels import sounding
from yuandian.governance.triage.rules.versions import MOST_EXAMPLES, most_of_a_label
from yuandian.governance.triage.rules.words import plain

WORD_WEIGHT = 0.3  # of a category's own word as a text, beside an example's
CONFIRMED_WEIGHT = 0.5  # of a case that was left as it was taken: somebody may not have minded
CALIBRATES_FROM = 50  # examples; below that the categories' own words help to calibrate


@dataclass(frozen=True, slots=True)
class Taught:
    """What one version learns from: the examples first, then the categories' own words.

    `judged` is how much each counts in calibration. Of each example, `own` is what the categories' own words say and
    `day_one` what is said where nothing was learned.
    """

    ids: Sequence[UUID]
    readings: Sequence[Reading]
    labels: Sequence[str]
    weights: Sequence[float]
    judged: Sequence[float]
    own: Sequence[Mapping[str, float]]
    day_one: Sequence[str]


def taught_about(subject: Subject) -> Taught:
    """Everything that the next version of a subject learns from."""
    examples = _examples(subject)
    texts = cases.case_texts([one.case_id for one in examples if one.case_id is not None])
    return _categories(examples, texts) if subject is Subject.CATEGORY else _levels(examples, texts)


def _examples(subject: Subject) -> list[Example]:
    rows = Example.objects.filter(subject=subject.value)
    counts = rows.values("label").annotate(count=Count("id")).values_list("count", flat=True)
    most = most_of_a_label(list(counts), MOST_EXAMPLES)
    place = Window(RowNumber(), partition_by=F("label"), order_by=[F("given_at").desc(), F("id").asc()])
    return list(rows.annotate(place=place).filter(place__lte=most).order_by("-given_at", "id"))


def _weight(example: Example) -> float:
    return CONFIRMED_WEIGHT if example.lesson == Lesson.CONFIRMED else 1.0


def _categories(examples: Sequence[Example], texts: Mapping[UUID, cases.CaseText]) -> Taught:
    known = cases.taxonomy()
    examples = [one for one in examples if one.label in known.by_code and (one.case_id is None or one.case_id in texts)]
    said = [texts[one.case_id].text if one.case_id else one.text for one in examples]
    words = [(word, card.code) for card in known.by_id.values() if card.is_leaf for word in known.words[card.id]]
    shown = WORD_WEIGHT if len(examples) < CALIBRATES_FROM else 0.0
    own = [probabilities_by_own_words(text) for text in said]
    return Taught(
        [one.id for one in examples],
        _once(category_readings([*said, *(word for word, _ in words)])),
        [*(one.label for one in examples), *(code for _, code in words)],
        [*map(_weight, examples), *[WORD_WEIGHT] * len(words)],
        [1.0] * len(examples) + [shown] * len(words),
        own,
        [max(told, key=told.__getitem__, default="") for told in own],
    )


def _levels(examples: Sequence[Example], texts: Mapping[UUID, cases.CaseText]) -> Taught:
    by_code = cases.taxonomy().by_code
    kept, readings, day_one = [], [], []
    for one in examples:
        told = texts.get(one.case_id) if one.case_id else None
        if told is None:
            continue
        card = by_code.get(told.category_code or "")
        default = card.default_level.value if card else cases.CaseLevel.ORDINARY.value
        kept.append(one)
        readings.append(level_reading(told.text, told.category_code, default))
        day_one.append(sounding(plain(told.text), default).level)
    return Taught(
        [one.id for one in kept], _once(readings), [one.label for one in kept], list(map(_weight, kept)),
        [1.0] * len(kept), [{}] * len(kept), day_one,
    )  # fmt: skip


def _once(readings: Sequence[Reading]) -> list[Reading]:
    """The same texts with each word in memory once: twenty thousand texts say the same words over and over."""
    known: dict[str, str] = {}
    return [Reading([known.setdefault(word, word) for word in one.words], one.facts) for one in readings]
