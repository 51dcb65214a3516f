"""What a case is probably about and how hard it is, with the words that decided. Made at each request: in two
milliseconds the newest version answers, so that what staff taught shows on the very next case, and on those that wait.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np

from yuandian.governance.cases import facade as cases
from yuandian.governance.cases.facade import CaseLevel, CategoryCard, Suggestion
from yuandian.governance.triage.queries.serving_models import (
    Serving,
    category_readings,
    level_reading,
    probabilities_by_own_words,
    serving,
)
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.levels import sounding
from yuandian.governance.triage.rules.neighbours import Floats
from yuandian.governance.triage.rules.probabilities import blended, strongest
from yuandian.governance.triage.rules.words import plain
from yuandian.kernel.actor import Actor

MOST_CHOICES = 3
LEAST_PROBABILITY = 0.005
SURE_OF_LEVEL = 0.8
ENOUGH_LEVELS = 50


@dataclass(frozen=True, slots=True)
class TriageChoice:
    """A category that a case may be, how probable it is (0…1) and the words that decided."""

    category_id: UUID
    code: str
    name: str
    path: tuple[str, ...]
    probability: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriageLevel:
    """How hard it is, and why: `category` (its usual level), `cues` (words raised it), `learned`."""

    level: CaseLevel
    by: str
    probability: float | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriageProposal:
    """The three likeliest categories, the likeliest first, and the level; where it is not sure, a person has to say.

    `version` is None while nothing was learned.
    """

    choices: tuple[TriageChoice, ...]
    is_sure: bool
    level: TriageLevel
    version: int | None


def proposal_for_case(actor: Actor, case_id: UUID) -> TriageProposal:
    """What the newest version says of a case that the actor may see. Raises `NotVisible`."""
    return proposal_for(cases.visible_case(actor, case_id).text)


def proposal_for(text: str) -> TriageProposal:
    """What the newest version says of a text, whatever it holds."""
    choices, version = _choices(text)
    best = cases.taxonomy().by_id[choices[0].category_id] if choices else None
    guess = next(iter(suggest_categories([text])), None)
    is_sure = guess is not None and guess.share >= cases.SURE_ENOUGH
    return TriageProposal(tuple(choices), is_sure, level_of(text, best), version)


def suggest_categories(texts: Sequence[str]) -> list[Suggestion | None]:
    """The likeliest category of each text, however unsure; None where nothing points anywhere.

    # hot path: for `cases`, which asks while a case is being opened: 0.3 ms a text.
    """
    present = serving(Subject.CATEGORY)
    if present is None:
        known = cases.taxonomy()
        return [known.suggest(text) for text in texts]
    readings = category_readings(texts)
    rows = present.model.probabilities(readings)
    found: list[Suggestion | None] = []
    for text, reading, row in zip(texts, readings, rows, strict=True):
        ranked = _ranked(present, row, text) if reading.words else []
        found.append(Suggestion(ranked[0][0], (), ranked[0][1]) if ranked else None)
    sure = [place for place, one in enumerate(found) if one is not None and one.share >= cases.SURE_ENOUGH]
    told = [(texts[place], readings[place], one.category) for place in sure if (one := found[place])]
    because, levels = _words(present, told), _learned_levels([(text, card) for text, _, card in told])
    for place, words, level in zip(sure, because, levels, strict=True):
        if one := found[place]:
            found[place] = replace(one, words=words, level=level)
    return found


def _choices(text: str) -> tuple[list[TriageChoice], int | None]:
    present = serving(Subject.CATEGORY)
    if present is None:
        evidence = cases.taxonomy().evidence(text)[:MOST_CHOICES]
        own = probabilities_by_own_words(text)
        return [_choice(one.category, own[one.category.code], one.words) for one in evidence], None
    reading = category_readings([text])[0]
    if not reading.words:
        return [], present.number
    ranked = _ranked(present, present.model.probabilities([reading])[0], text)[:MOST_CHOICES]
    likely = [(card, probability) for card, probability in ranked if probability >= LEAST_PROBABILITY]
    because = _words(present, [(text, reading, card) for card, _ in likely])
    return [
        _choice(card, probability, words) for (card, probability), words in zip(likely, because, strict=True)
    ], present.number


def _choice(card: CategoryCard, probability: float, words: tuple[str, ...]) -> TriageChoice:
    return TriageChoice(card.id, card.code, card.name, card.path, probability, words)


def _ranked(present: Serving, row: Floats, text: str) -> list[tuple[CategoryCard, float]]:
    """Active categories by probability. One that came after the version is judged by its own words alone."""
    known = cases.taxonomy()
    mixed_row = blended(row, present.model.labels, probabilities_by_own_words(text), present.examples)
    told = {
        known.by_code[code].id: float(probability)
        for code, probability in zip(present.model.labels, mixed_row, strict=True)
        if code in known.by_code
    }
    newer = {
        one.category.id: one.share
        for one in known.evidence(text)
        if one.category.is_leaf and one.category.code not in present.model.labels
    }
    total, share = sum(told.values()) or 1.0, sum(newer.values())
    mixed = {key: probability / total * (1 - share) for key, probability in told.items()} | newer
    order = sorted(mixed, key=lambda key: (-mixed[key], known.by_id[key].code))
    return [(known.by_id[key], mixed[key]) for key in order]


def _words(present: Serving, told: Sequence[tuple[str, Reading, CategoryCard]]) -> list[tuple[str, ...]]:
    """Of each text the words that decided for a category."""
    places = {code: place for place, code in enumerate(present.model.labels)}
    learned = [one for one in told if one[2].code in places]
    shares = iter(present.model.reasons([one[1] for one in learned], [places[one[2].code] for one in learned]))
    found = []
    for text, reading, card in told:
        own = next((one.words for one in cases.taxonomy().evidence(text) if one.category.id == card.id), ())
        found.append(strongest(reading.words, next(shares), own) if card.code in places else own)
    return found


def level_of(text: str, category: CategoryCard | None) -> TriageLevel:
    """How hard a case of a category sounds."""
    default = category.default_level if category else CaseLevel.ORDINARY
    present = serving(Subject.LEVEL)
    if present is not None:
        reading = level_reading(text, category.code if category else None, default.value)
        row = present.model.probabilities([reading])[0]
        best = int(np.argmax(row))
        words = strongest(reading.words, present.model.reasons([reading], [best])[0], ())
        return TriageLevel(CaseLevel(present.model.labels[best]), "learned", float(row[best]), words)
    sounds = sounding(plain(text), default.value)
    by = "category" if sounds.level == default.value else "cues"
    return TriageLevel(CaseLevel(sounds.level), by, None, sounds.words)


def _learned_levels(told: Sequence[tuple[str, CategoryCard]]) -> list[CaseLevel | None]:
    """The levels, where they were learned from every level there is, and often enough, and as far as they are sure.

    Corrections tell of mistakes alone: a few of them would make every case look hard.
    """
    present = serving(Subject.LEVEL)
    if present is None or present.examples < ENOUGH_LEVELS or set(present.model.labels) != set(CaseLevel):
        return [None] * len(told)
    readings = [level_reading(text, card.code, card.default_level.value) for text, card in told]
    rows = present.model.probabilities(readings)
    labels = [CaseLevel(label) for label in present.model.labels]
    return [labels[int(row.argmax())] if row.max() >= SURE_OF_LEVEL else None for row in rows]
