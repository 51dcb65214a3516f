"""Words as numbered features: words, words near the beginning and runs of letters within a word.

Each is a 64-bit hash, and only hashes leave this file, so that a model is made of numbers and holds no word that
anybody wrote. What a word is made of is worked out once for all the places in which it stands: people say the same
words over and over. The arithmetic is modulo 2**64: a word's hash is the difference of two sums, wherever among the
others it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

RUNS = (1, 2, 3)  # letters, the edge of a word counting as one
HEADS = (8, 20)  # words: what it is about is said first
MOST_WORDS = 25_000  # that are dealt with at once; a text has 20,000 at most
MOST_POWERS = 100_000
FACTOR = np.uint64(0x9E3779B97F4A7C15)
INVERSE = np.uint64(pow(0x9E3779B97F4A7C15, -1, 1 << 64))
MIX = np.uint64(0xFF51AFD7ED558CCD)
SHIFT = np.uint64(32)
EDGE = "\1"
EDGE_CODE = np.uint64(1)
WORD_KIND, HEAD_KINDS = 7, (9, 10)
FACT_KINDS = range(16, 20)  # a fact weighs as much as four words


@cache
def _powers(factor: np.uint64) -> Hashes:
    """Two megabytes, made for the first text that is read."""
    return _row_of_powers(factor, MOST_POWERS)


def _row_of_powers(factor: np.uint64, length: int) -> Hashes:
    row: Hashes = np.full(length, factor, dtype=np.uint64)
    row[0] = 1
    return np.cumprod(row, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as its words, and what else is known of it: facts such as a keyword of a category that stands in it."""

    words: Sequence[str]
    facts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Several texts as places in a list of what they say, each thing once: different words, then different facts.

    `which` are the things said, text after text, a text's facts after its words; `words_of` and `all_of` count them.
    """

    words: Sequence[str]
    facts: Sequence[str]
    which: Places
    words_of: Places
    all_of: Places


@dataclass(frozen=True, slots=True)
class Spelling:
    """What things are made of: those of thing `i` run from `starts[i]` to `starts[i + 1]`.

    `words` has the hash of each word as a whole, `heads` those that a thing has near the beginning of a text.
    """

    hashes: Hashes
    starts: Places
    words: Hashes
    heads: Sequence[Hashes]


def batches(texts: Sequence[Reading]) -> Iterator[slice]:
    """Stretches of texts that are dealt with at once."""
    start, length = 0, 0
    for index, text in enumerate(texts):
        here = len(text.words)
        if length + here > MOST_WORDS and index > start:
            yield slice(start, index)
            start, length = index, 0
        length += here
    if start < len(texts):
        yield slice(start, len(texts))


def said_in(texts: Sequence[Reading]) -> Said:
    """What some texts say. Words are not empty."""
    words: dict[str, int] = {}
    facts: dict[str, int] = {}
    which: list[int] = []
    for text in texts:
        which += [words.setdefault(word, len(words)) for word in text.words]
        which += [-1 - facts.setdefault(fact, len(facts)) for fact in text.facts]
    places = np.array(which, dtype=np.int64)
    np.putmask(places, places < 0, len(words) - 1 - places)
    words_of = np.fromiter((len(text.words) for text in texts), dtype=np.int64, count=len(texts))
    facts_of = np.fromiter((len(text.facts) for text in texts), dtype=np.int64, count=len(texts))
    return Said(list(words), list(facts), places, words_of, words_of + facts_of)


def spelling_of(said: Said) -> Spelling:
    """What the words and facts are made of."""
    own, codes, word_of_place = _word_hashes(said.words)
    facts = _word_hashes(said.facts)[0]
    many, all_ = len(said.words), len(said.words) + len(said.facts)
    hashes, owners = [_mixed(own, WORD_KIND)], [np.arange(many)]
    for run, owner in _runs(codes, word_of_place):
        hashes.append(run)
        owners.append(owner)
    for kind in FACT_KINDS:
        hashes.append(_mixed(facts, kind))
        owners.append(np.arange(many, all_))
    owner = np.concatenate(owners)
    order = np.argsort(owner, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=all_))])
    return Spelling(
        np.concatenate(hashes)[order],
        starts,
        hashes[0],
        [_mixed(np.concatenate([own, facts]), kind) for kind in HEAD_KINDS],
    )


def features_in(said: Said, starts: Places, features: Places, heads: Sequence[Places]) -> tuple[Places, Places, Places]:
    """Every feature of some texts: whose, which, and the place of the word among all that were said.

    `features` and `heads` number the hashes of a spelling; what has a number below zero is left out of `heads`.
    """
    lengths = np.diff(starts)[said.which]
    places = np.repeat(np.arange(len(said.which)), lengths)
    first = np.cumsum(lengths) - lengths
    found = [features[np.arange(len(places)) - first[places] + starts[said.which][places]]]
    owner = np.repeat(np.arange(len(said.all_of)), said.all_of)
    position = np.arange(len(said.which)) - (np.cumsum(said.all_of) - said.all_of)[owner]
    at = [places]
    for length, numbers in zip(HEADS, heads, strict=True):
        head = np.flatnonzero(position < np.minimum(length, said.words_of)[owner])
        number = numbers[said.which[head]]
        is_known = number >= 0
        found.append(number[is_known])
        at.append(head[is_known])
    where = np.concatenate(at)
    return owner[where], np.concatenate(found), where


def _word_hashes(words: Sequence[str]) -> tuple[Hashes, Hashes, Places]:
    """The words' hashes, all letters with an edge before the first word and after each, and the word of each letter."""
    if not words:
        return np.zeros(0, np.uint64), np.zeros(0, np.uint64), np.zeros(0, np.int64)
    joined = EDGE + EDGE.join(words) + EDGE
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words)) + 1
    ends = np.cumsum(lengths)
    starts = ends - lengths + 1
    powers, inverses = (
        _powers(factor) if len(codes) < MOST_POWERS else _row_of_powers(factor, len(codes) + 1)
        for factor in (FACTOR, INVERSE)
    )
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(codes * powers[: len(codes)], dtype=np.uint64)])
    return (
        (sums[ends] - sums[starts]) * inverses[starts],
        codes,
        np.concatenate([np.zeros(1, np.int64), np.repeat(np.arange(len(words)), lengths)]),
    )


def _mixed(hashes: Hashes, kind: int) -> Hashes:
    mixed = (hashes ^ (hashes >> SHIFT) ^ np.uint64(kind)) * MIX
    mixed ^= mixed >> SHIFT
    mixed *= MIX
    mixed ^= mixed >> SHIFT
    return mixed


def _runs(codes: Hashes, word_of_place: Places) -> Iterator[tuple[Hashes, Places]]:
    """Runs of letters within a word, its edges included, and whose they are."""
    is_edge = codes == EDGE_CODE
    hashes, crosses = codes, np.zeros(len(codes), dtype=bool)
    for length in range(1, min(max(RUNS), len(codes)) + 1):
        if length > 1:
            hashes = hashes[:-1] * FACTOR + codes[length - 1 :]
            crosses = crosses[:-1] | (is_edge[length - 2 : -1] if length > 2 else False)
        if length in RUNS:
            at = np.flatnonzero(~is_edge if length == 1 else ~crosses)
            yield _mixed(hashes[at], length), word_of_place[at + (length > 1)]
