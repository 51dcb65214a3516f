"""Words as numbered features: words, words near the beginning and runs of letters within a word.

Each is a 64-bit hash, and only hashes leave this file, so that a model is made of numbers and holds no word that
anybody wrote. The arithmetic is modulo 2**64 over whole batches: a word's hash is the difference of two sums,
wherever in the batch it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]
Part = tuple[Hashes, Any, Any]

RUNS = (1, 2, 3)  # letters, the edge of a word counting as one
HEADS = (8, 20)  # words: what it is about is said first
MOST_CHARACTERS = 50_000  # of a batch; a text has 20,000 at most
MOST_POWERS = 2 * MOST_CHARACTERS
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
    row: Hashes = np.full(MOST_POWERS, factor, dtype=np.uint64)
    row[0] = 1
    return np.cumprod(row, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as its words, and what else is known of it: facts such as a keyword of a category that stands in it."""

    words: Sequence[str]
    facts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The features of several texts: whose each is, and from which of the batch's words to which it goes.

    A fact goes from minus one to minus one.
    """

    texts: Places
    hashes: Hashes
    firsts: Places
    lasts: Places


def batches(texts: Sequence[Reading]) -> Iterator[slice]:
    """Stretches of texts that are dealt with at once."""
    start, length = 0, 0
    for index, text in enumerate(texts):
        here = sum(map(len, text.words)) + len(text.words) + 1
        if length + here > MOST_CHARACTERS and index > start:
            yield slice(start, index)
            start, length = index, 0
        length += here
    if start < len(texts):
        yield slice(start, len(texts))


def features_of(texts: Sequence[Reading]) -> Found:
    """The features of some texts, of a batch that `batches` made. Words are not empty."""
    words = [word for text in texts for word in text.words]
    counts = np.fromiter((len(text.words) for text in texts), dtype=np.int64, count=len(texts))
    text_of_word = np.repeat(np.arange(len(texts)), counts)
    parts = _of_words(words, counts)
    facts = [(fact, index) for index, text in enumerate(texts) for fact in text.facts]
    owners = [text_of_word[part[1]] for part in parts]
    if facts:
        own = _word_hashes([fact for fact, _ in facts])[0]
        nowhere = np.full(len(facts), -1)
        parts += [(_mixed(own, kind), nowhere, nowhere) for kind in FACT_KINDS]
        owners += [np.array([index for _, index in facts])] * len(FACT_KINDS)
    if not parts:
        none: Places = np.zeros(0, dtype=np.int64)
        return Found(none, none.astype(np.uint64), none, none)
    hashes, firsts, lasts = (np.concatenate([part[side] for part in parts]) for side in range(3))
    return Found(np.concatenate(owners), hashes, firsts, lasts)


def _of_words(words: Sequence[str], counts: Places) -> list[Part]:
    if not words:
        return []
    own, codes, word_of_place = _word_hashes(words)
    at = np.arange(len(words))
    begins = np.repeat(np.cumsum(counts) - counts, counts)
    parts: list[Part] = [(_mixed(own, WORD_KIND), at, at)]
    for length, kind in zip(HEADS, HEAD_KINDS, strict=True):
        head = np.flatnonzero(at - begins < length)
        parts.append((_mixed(own[head], kind), head, head))
    return parts + _runs(codes, word_of_place)


def _word_hashes(words: Sequence[str]) -> tuple[Hashes, Hashes, Places]:
    """The words' hashes, all letters with an edge before the first word and after each, and the word of each letter."""
    joined = EDGE + EDGE.join(words) + EDGE
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words)) + 1
    ends = np.cumsum(lengths)
    starts = ends - lengths + 1
    powers, inverses = (
        (_powers(FACTOR), _powers(INVERSE))
        if len(codes) < MOST_POWERS
        else (_more(FACTOR, codes), _more(INVERSE, codes))
    )
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(codes * powers[: len(codes)], dtype=np.uint64)])
    return (
        (sums[ends] - sums[starts]) * inverses[starts],
        codes,
        np.concatenate([np.zeros(1, np.int64), np.repeat(np.arange(len(words)), lengths)]),
    )


def _more(factor: np.uint64, codes: Hashes) -> Hashes:
    row: Hashes = np.full(len(codes) + 1, factor, dtype=np.uint64)
    row[0] = 1
    return np.cumprod(row, dtype=np.uint64)


def _mixed(hashes: Hashes, kind: int) -> Hashes:
    mixed = (hashes ^ (hashes >> SHIFT) ^ np.uint64(kind)) * MIX
    mixed ^= mixed >> SHIFT
    mixed *= MIX
    mixed ^= mixed >> SHIFT
    return mixed


def _runs(codes: Hashes, word_of_place: Places) -> list[Part]:
    """Runs of letters within a word, its edges included."""
    found: list[Part] = []
    is_edge = codes == EDGE_CODE
    hashes, crosses = codes, np.zeros(len(codes), dtype=bool)
    for length in range(1, max(RUNS) + 1):
        if length > 1:
            hashes = hashes[:-1] * FACTOR + codes[length - 1 :]
            crosses = crosses[:-1] | (is_edge[length - 2 : -1] if length > 2 else False)
        if length in RUNS:
            at = np.flatnonzero(~is_edge if length == 1 else ~crosses)
            word = word_of_place[at + (length > 1)]
            found.append((_mixed(hashes[at], length), word, word))
    return found
