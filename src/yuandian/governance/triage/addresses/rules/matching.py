"""Which spots of a book a text may mean, and how strongly it speaks for each.

Evidence is counted in nats: a gram that few wordings have says more than one that many have. A wording speaks for its
spots by what of it is found in the text, the more the completer it is found. What contradicts (another number on the
same road, another road, another building) speaks against.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.addresses.rules.book import (
    BRANCH,
    FIELDS,
    NAME,
    NOWHERE,
    Book,
    Floats,
    Ints,
    building_code,
)
from yuandian.governance.triage.addresses.rules.grams import grams_of
from yuandian.governance.triage.addresses.rules.reading import buildings_in, offsets_in, plain
from yuandian.governance.triage.addresses.rules.roads import Named
from yuandian.governance.triage.addresses.rules.sounds import sound_of

POSTINGS = 2_500
MOST_WORDINGS = 96
SMALL = 20_000  # wordings: fewer are counted in one array
MOST_SPOTS_EACH = 400
LEAST_COVERAGE, WELL_COVERED = 0.3, 0.6
COMPLETENESS = 1.5
ALL_BUT, TO_THE_LETTER = 0.95, 3.0  # a share; nats for what is written as the book has it, not only sounds so
AGAINST_NUMBER, AGAINST_ROAD, AGAINST_BUILDING, AGAINST_OFFSET = 14.0, 10.0, 6.0, 8.0
MOST_SPOTS = 60
SAME_OFFSET = 30.0  # metres
BRANCH_ALONE = 0.25  # a branch without its name only says whereabouts


@dataclass(frozen=True, slots=True)
class Question:
    """A text, read."""

    written: str
    sound: str
    roads: Sequence[Named]
    grams: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Found:
    """Spots that a text may mean, the likeliest first, each with its evidence and how much of each field was found.

    `told` is the weight of all that the text says in words of some wording that is well covered, `explained` what of
    it the first spot accounts for: the rest speaks of somewhere else, too.
    """

    spots: Ints
    evidence: Floats
    coverage: Floats
    conflicts: NDArray[np.bool_]
    told: float
    explained: float


NONE = Found(
    np.empty(0, np.int32), np.empty(0, np.float32), np.empty((0, FIELDS), np.float32), np.empty(0, bool), 0.0, 0.0
)


def read(book: Book, text: str) -> Question:
    """A text as the book reads it."""
    written = plain(text)
    sound = sound_of(written)
    hashes = grams_of(written, sound)
    if not len(book.vocabulary) or not len(hashes):
        return Question(written, sound, (), np.empty(0, np.int64))
    places = np.searchsorted(book.vocabulary, hashes)
    places[places == len(book.vocabulary)] = 0
    known = places[book.vocabulary[places] == hashes]
    return Question(written, sound, book.roads.named_in(written, sound), known)


def spots_for(book: Book, question: Question) -> Found:
    """The spots that a question may mean."""
    wordings = _wordings_for(book, question)
    if not len(wordings):
        return NONE
    matched, coverage = _coverage(book, question, wordings)
    is_good = coverage >= LEAST_COVERAGE
    wordings, matched, coverage = wordings[is_good], matched[is_good], coverage[is_good]
    if not len(wordings):
        return NONE
    value = matched * coverage**COMPLETENESS
    for place in np.flatnonzero(coverage >= ALL_BUT):
        if book.texts[int(wordings[place])] in question.written:
            value[place] += TO_THE_LETTER
    lengths = np.minimum(book.spots.lengths(wordings), MOST_SPOTS_EACH)
    marked = book.spots.joined(wordings, lengths)
    spots, evidence, covered = _gathered(marked, np.repeat(value, lengths), np.repeat(coverage, lengths))
    against = _against(book, question, spots)
    evidence = evidence - against
    order = np.argsort(-evidence, kind="stable")[:MOST_SPOTS]
    own = np.repeat(wordings, lengths)[marked // FIELDS == spots[order[0]]]
    claims = wordings[coverage >= WELL_COVERED]
    told, explained = (_weight_in(book, question, some) for some in (np.concatenate([claims, own]), own))
    return Found(spots[order], evidence[order], covered[order], against[order] > 0, told, explained)


def _wordings_for(book: Book, question: Question) -> NDArray[np.int64]:
    """The wordings that share the rarest grams with the question."""
    often = book.wordings.lengths(question.grams)
    order = np.argsort(often, kind="stable")
    grams, often = question.grams[order], often[order]
    taken = int(np.searchsorted(np.cumsum(often), POSTINGS, side="right"))
    grams, often = grams[: max(taken, 1)], often[: max(taken, 1)]
    if not len(grams):
        return np.empty(0, np.int64)
    lengths = np.minimum(often, POSTINGS)
    found = book.wordings.joined(grams, lengths)
    weights = np.repeat(book.weights[grams], lengths)
    distinct, sums = _sums(found, weights, len(book.weight_of_wording))
    if len(distinct) > MOST_WORDINGS:
        # what a wording has left unsaid counts a little, so that short ones are not crowded out by long ones
        merit = sums * (0.5 + sums / book.weight_of_wording[distinct])
        distinct = distinct[np.argpartition(-merit, MOST_WORDINGS)[:MOST_WORDINGS]]
    return distinct


def _sums(places: Ints, weights: Floats, many: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The distinct places and the sum of the weights at each."""
    if many <= SMALL:
        every = np.bincount(places, weights, minlength=many)
        distinct = np.flatnonzero(every)
        return distinct.astype(np.int64), every[distinct].astype(np.float64)
    order = np.argsort(places)
    places = places[order]
    starts = np.flatnonzero(np.diff(places, prepend=np.int32(-1)))
    return places[starts].astype(np.int64), np.add.reduceat(weights[order], starts).astype(np.float64)


def _coverage(book: Book, question: Question, wordings: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """What of each wording is in the question: its weight, and as a share."""
    lengths = book.grams.lengths(wordings)
    grams = book.grams.joined(wordings, lengths)
    places = np.minimum(np.searchsorted(question.grams, grams), len(question.grams) - 1)
    weights = np.where(question.grams[places] == grams, book.weights[grams], np.float32(0))
    starts = np.cumsum(lengths) - lengths
    matched = np.add.reduceat(weights, starts).astype(np.float32)
    whole = np.maximum(book.weight_of_wording[wordings], np.float32(1e-6))
    return matched, (matched / whole).astype(np.float32)


def _gathered(marked: Ints, value: Floats, coverage: Floats) -> tuple[Ints, Floats, Floats]:
    """For each spot the best wording of each field, and the sum over fields."""
    order = np.lexsort((-value, marked))
    marked, value, coverage = marked[order], value[order], coverage[order]
    is_best = np.ones(len(marked), bool)
    is_best[1:] = marked[1:] != marked[:-1]
    marked, value, coverage = marked[is_best], value[is_best], coverage[is_best]
    spots, places = np.unique(marked // FIELDS, return_inverse=True)
    covered = np.zeros((len(spots), FIELDS), np.float32)
    covered[places, marked % FIELDS] = coverage
    is_branch = marked % FIELDS == BRANCH
    value = np.where(is_branch & (covered[places, NAME] < LEAST_COVERAGE), value * BRANCH_ALONE, value)
    return spots, np.bincount(places, value).astype(np.float32), covered


def _against(book: Book, question: Question, spots: Ints) -> Floats:
    """What contradicts each spot."""
    against = np.zeros(len(spots), np.float32)
    roads = book.spot_families[spots]
    if question.roads:
        shares = np.zeros(len(spots), bool)
        for named in {road.family for road in question.roads}:
            shares |= (roads == named).any(axis=1)
        against += AGAINST_ROAD * ((roads[:, 0] != NOWHERE) & ~shares)
    numbered = [(road.family, road.number) for road in question.roads if road.number is not None]
    if numbered:
        family, number = book.number_families[spots], book.numbers[spots]
        speaks = np.zeros(len(spots), bool)
        agrees = np.zeros(len(spots), bool)
        for of, is_number in numbered:
            speaks |= family == of
            agrees |= (family == of) & (number == is_number)
        against += AGAINST_NUMBER * (speaks & ~agrees)
    buildings = [building_code(name) for name in buildings_in(question.written)]
    if buildings:
        stands = book.buildings[spots]
        agrees = np.logical_or.reduce([stands == building for building in buildings])
        against += AGAINST_BUILDING * ((stands != 0) & ~agrees)
    offsets = offsets_in(question.written)
    if offsets:
        wanted = np.array([sum(one.east for one in offsets), sum(one.north for one in offsets)], np.float32)
        away = book.offsets[spots]
        against += AGAINST_OFFSET * (away.any(axis=1) & (np.abs(away - wanted).max(axis=1) > SAME_OFFSET))
    return against


def _weight_in(book: Book, question: Question, wordings: NDArray[np.int64]) -> float:
    """The weight of the question's grams that any of these wordings has."""
    grams = book.grams.joined(wordings, book.grams.lengths(wordings))
    is_there = np.zeros(len(question.grams), bool)
    places = np.minimum(np.searchsorted(question.grams, grams), len(question.grams) - 1)
    is_there[places[question.grams[places] == grams]] = True
    return float(book.weights[question.grams[is_there]].sum())
