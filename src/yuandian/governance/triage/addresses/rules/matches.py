"""Which spots of a book a text may mean, and how strongly it speaks for each.

Evidence is counted in nats: a gram that few wordings have says more than one that many have. A wording speaks for its
spots by what of it is found in the text, the more the completer it is found. What contradicts (another number on the
same road, another road, another building) speaks against.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
from yuandian.governance.triage.addresses.rules.grams import begins, grams_of
from yuandian.governance.triage.addresses.rules.readings import Offset, buildings_in, offsets_in, plain
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
    buildings: frozenset[str]
    offsets: Sequence[Offset]


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
    buildings, offsets = buildings_in(written), offsets_in(written)
    hashes = grams_of(written, sound)
    if not len(book.vocabulary) or not len(hashes):
        return Question(written, sound, (), np.empty(0, np.int64), buildings, offsets)
    places = np.searchsorted(book.vocabulary, hashes)
    places[places == len(book.vocabulary)] = 0
    known = places[book.vocabulary[places] == hashes]
    return Question(written, sound, book.roads.named_in(written, sound), known, buildings, offsets)


def spots_for(book: Book, question: Question) -> Found:
    """The spots that a question may mean."""
    wordings = _wordings_for(book, question)
    if not len(wordings):
        return NONE
    hits = _hits(book, question, wordings)
    matched, coverage = _coverage(book, wordings, hits)
    good = np.flatnonzero(coverage >= LEAST_COVERAGE)
    if not len(good):
        return NONE
    wordings, matched, coverage = wordings[good], matched[good], coverage[good]
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
    is_own = np.zeros(len(good), bool)
    is_own[np.repeat(np.arange(len(good)), lengths)[marked // FIELDS == spots[order[0]]]] = True
    told, explained = (
        _weight_of(book, question, hits, good[some]) for some in (is_own | (coverage >= WELL_COVERED), is_own)
    )
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
    starts = begins(places).nonzero()[0]
    return places[starts].astype(np.int64), np.add.reduceat(weights[order], starts).astype(np.float64)


class _Hits(NamedTuple):
    """Of each wording its grams, one after another: which the question has, as positions among its own."""

    starts: NDArray[np.int64]
    grams: Ints
    places: NDArray[np.int64]
    is_hit: NDArray[np.bool_]
    owners: NDArray[np.int64]


def _hits(book: Book, question: Question, wordings: NDArray[np.int64]) -> _Hits:
    lengths = book.grams.lengths(wordings)
    grams = book.grams.joined(wordings, lengths)
    places = np.minimum(question.grams.searchsorted(grams), len(question.grams) - 1)
    owners = np.arange(len(wordings)).repeat(lengths)
    return _Hits(lengths.cumsum() - lengths, grams, places, question.grams[places] == grams, owners)


def _coverage(book: Book, wordings: NDArray[np.int64], hits: _Hits) -> tuple[Floats, Floats]:
    """What of each wording is in the question: its weight, and as a share."""
    weights = book.weights[hits.grams] * hits.is_hit
    matched: Floats = np.add.reduceat(weights, hits.starts)
    coverage: Floats = (matched / np.maximum(book.weight_of_wording[wordings], np.float32(1e-6))).astype(np.float32)
    return matched, coverage


def _gathered(marked: Ints, value: Floats, coverage: Floats) -> tuple[Ints, Floats, Floats]:
    """For each spot the best wording of each field, and the sum over fields."""
    order = np.lexsort((-value, marked))
    marked, value, coverage = marked[order], value[order], coverage[order]
    is_best = begins(marked)
    marked, value, coverage = marked[is_best], value[is_best], coverage[is_best]
    owners, fields = np.divmod(marked, FIELDS)
    is_first = begins(owners)
    spots, places = owners[is_first], is_first.cumsum() - 1
    covered = np.zeros((len(spots), FIELDS), np.float32)
    covered[places, fields] = coverage
    is_branch = fields == BRANCH
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
    buildings = [building_code(name) for name in question.buildings]
    if buildings:
        stands = book.buildings[spots]
        agrees = np.logical_or.reduce([stands == building for building in buildings])
        against += AGAINST_BUILDING * ((stands != 0) & ~agrees)
    offsets = question.offsets
    if offsets:
        wanted = np.array([sum(one.east for one in offsets), sum(one.north for one in offsets)], np.float32)
        away = book.offsets[spots]
        against += AGAINST_OFFSET * (away.any(axis=1) & (np.abs(away - wanted).max(axis=1) > SAME_OFFSET))
    return against


def _weight_of(book: Book, question: Question, hits: _Hits, wordings: NDArray[np.int64]) -> float:
    """The weight of the question's grams that any of these wordings has."""
    is_wanted = np.zeros(len(hits.starts), bool)
    is_wanted[wordings] = True
    is_there = np.zeros(len(question.grams), bool)
    is_there[hits.places[hits.is_hit & is_wanted[hits.owners]]] = True
    return float(book.weights[question.grams[is_there]].sum())
