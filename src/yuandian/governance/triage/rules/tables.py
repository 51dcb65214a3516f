"""Taught texts as a table of counts, texts by features, no larger than can be learned from in minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from yuandian.governance.triage.rules.features import Places, Reading, Said, features_in, said_in, spelling_of

FEWEST_TEXTS = 2  # that a feature stands in to be learned
TEXTS_AT_ONCE = 400
MOST_WEIGHTS = 6_000_000  # of a model, features times labels: 12 MB
MOST_ENTRIES = 8_000_000  # of the table: learning takes 40 bytes for each
MOST_WORK = 250_000_000  # entries times labels: what is gone over some fifty times in learning
DOUBT = 5.0  # texts, about how a rare feature is shared out among the labels
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Table:
    """Texts by features, as counts; which hash each feature is, and whether it is a whole word."""

    counts: csr_matrix
    hashes: NDArray[np.uint64]
    is_word: NDArray[np.bool_]


def table_of(texts: Sequence[Reading], known: NDArray[np.int64], labels: int) -> Table:
    """The table of some texts whose labels are `known`; where it would be too large, without what tells least.

    Texts are gone through two or three times, some hundreds at once, and only what is kept is written down: all
    features of twenty thousand long texts would take half a gigabyte.
    """
    found = _Found(texts)
    in_texts = found.in_texts(np.arange(len(texts)))
    often = np.flatnonzero(in_texts >= min(FEWEST_TEXTS, len(texts)))
    kept = _telling(found, in_texts, often, known, labels)
    return Table(found.counts(kept), found.hashes[kept], np.isin(found.hashes[kept], found.words))


class _Found:
    """All features of some texts, numbered; which of them a text has is worked out when it is asked for."""

    def __init__(self, texts: Sequence[Reading]) -> None:
        self._said = said_in(texts)
        spelling = spelling_of(self._said)
        self.words = spelling.words
        self.hashes, numbers = np.unique(np.concatenate([spelling.hashes, *spelling.heads]), return_inverse=True)
        self.size = len(self.hashes)
        borders = np.cumsum([len(spelling.hashes), *map(len, spelling.heads)])[:-1]
        self._features, *self._heads = np.split(numbers, borders)
        self._starts = spelling.starts
        self._ends = np.concatenate([[0], np.cumsum(self._said.all_of)])

    def _of(self, texts: Places) -> tuple[Places, Places, Places]:
        """Text (as it stands among those asked for), feature and how often, sorted."""
        said = self._said
        which = np.concatenate([said.which[self._ends[text] : self._ends[text + 1]] for text in texts])
        asked = Said(said.words, said.facts, which, said.words_of[texts], said.all_of[texts])
        owners, numbers, _ = features_in(asked, self._starts, self._features, self._heads)
        keys, counts = np.unique(owners * self.size + numbers, return_counts=True)
        return keys // self.size, keys % self.size, counts

    def in_texts(self, texts: Places) -> NDArray[np.int64]:
        """In how many of these texts each feature stands."""
        counted: NDArray[np.int64] = np.zeros(self.size, dtype=np.int64)
        for part in _stretches(texts):
            counted += np.bincount(self._of(part)[1], minlength=self.size)
        return counted

    def counts(self, kept: Places) -> csr_matrix:
        """How often each of some features stands in each text."""
        column = np.full(self.size, -1, dtype=np.int32)
        column[kept] = np.arange(len(kept))
        columns, amounts, lengths = [], [], []
        for part in _stretches(np.arange(len(self._said.all_of))):
            owners, numbers, counts = self._of(part)
            is_kept = column[numbers] >= 0
            columns.append(column[numbers[is_kept]])
            amounts.append(counts[is_kept].astype(np.float32))
            lengths.append(np.bincount(owners[is_kept], minlength=len(part)))
        borders = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
        shape = (len(borders) - 1, len(kept))
        return csr_matrix((np.concatenate(amounts), np.concatenate(columns), borders), shape=shape)


def _stretches(texts: Places) -> Iterator[Places]:
    for first in range(0, len(texts), TEXTS_AT_ONCE):
        yield texts[first : first + TEXTS_AT_ONCE]


def _telling(
    found: _Found, in_texts: NDArray[np.int64], often: Places, known: NDArray[np.int64], labels: int
) -> Places:
    """The features that are worth their place, in their order: those that are shared out among the labels most unlike
    all texts are, as long as there is room.
    """
    most = min(MOST_ENTRIES, MOST_WORK // labels)
    if len(often) * labels <= MOST_WEIGHTS and in_texts[often].sum() <= most:
        return often
    usual = np.bincount(known, minlength=labels) / len(known)
    gains = np.zeros(len(often))
    for label in range(labels):
        own = found.in_texts(np.flatnonzero(known == label))[often]
        share = (own + DOUBT * usual[label]) / (in_texts[often] + DOUBT)
        gains += share * np.log(np.maximum(share, 1e-12) / max(usual[label], 1e-12))
    order = often[np.argsort(-gains, kind="stable")[: MOST_WEIGHTS // labels]]
    return np.sort(order[np.cumsum(in_texts[order]) <= most])


def rarity_of(counts: csr_matrix) -> Floats:
    """How rare each feature is: of one that is everywhere 1."""
    in_texts = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity: Floats = (np.log((1 + counts.shape[0]) / (1 + in_texts)) + 1).astype(np.float32)
    return rarity


def weighed(counts: csr_matrix, rarity: Floats) -> csr_matrix:
    """Amounts by frequency and rarity, each text's of length 1."""
    amounts = (1 + np.log(counts.data)) * rarity[counts.indices]
    squares = np.concatenate([[0.0], np.cumsum(amounts.astype(np.float64) ** 2)])
    lengths = np.sqrt(np.diff(squares[counts.indptr]))
    amounts /= np.repeat(np.where(lengths > 0, lengths, 1), np.diff(counts.indptr)).astype(np.float32)
    return csr_matrix((amounts, counts.indices, counts.indptr), shape=counts.shape)
