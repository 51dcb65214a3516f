"""Taught texts as a table of counts, texts by features, no larger than can be learned from in minutes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from yuandian.governance.triage.rules.features import Places, Reading, Said, features_in, said_in, spelling_of

FEWEST_TEXTS = 2  # that a feature stands in to be learned
TEXTS_AT_ONCE = 500
MOST_WEIGHTS = 6_000_000  # of a model, features times labels: 12 MB
MOST_ENTRIES = 8_000_000  # of the table: the machine that learns takes 40 bytes for each
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
    """The table of some texts whose labels are `known`; where it would be too large, without what tells least."""
    said = said_in(texts)
    spelling = spelling_of(said)
    hashes, numbers = np.unique(np.concatenate([spelling.hashes, *spelling.heads]), return_inverse=True)
    parts = np.split(numbers, np.cumsum([len(spelling.hashes), *map(len, spelling.heads)])[:-1])
    counts = _counted(said, spelling.starts, parts[0], parts[1:], len(hashes))
    kept = np.flatnonzero(np.bincount(counts.indices, minlength=len(hashes)) >= min(FEWEST_TEXTS, len(texts)))
    counts = counts[:, kept]
    telling = _telling(counts, known, labels)
    kept = kept[telling]
    if len(telling) < counts.shape[1]:
        counts = counts[:, telling]
    return Table(counts, hashes[kept], np.isin(hashes[kept], spelling.words))


def _counted(said: Said, starts: Places, features: Places, heads: Sequence[Places], size: int) -> csr_matrix:
    ends = np.concatenate([[0], np.cumsum(said.all_of)])
    columns, amounts, lengths = [], [], []
    for first in range(0, len(said.all_of), TEXTS_AT_ONCE):
        part = slice(first, first + TEXTS_AT_ONCE)
        words_of, all_of = said.words_of[part], said.all_of[part]
        which = said.which[ends[first] : ends[first + len(all_of)]]
        texts, numbers, _ = features_in(Said(said.words, said.facts, which, words_of, all_of), starts, features, heads)
        keys, counts = np.unique(texts * size + numbers, return_counts=True)
        columns.append((keys % size).astype(np.int32))
        amounts.append(counts.astype(np.float32))
        lengths.append(np.bincount(keys // size, minlength=len(all_of)))
    borders = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
    return csr_matrix((np.concatenate(amounts), np.concatenate(columns), borders), shape=(len(said.all_of), size))


def _telling(counts: csr_matrix, known: NDArray[np.int64], labels: int) -> Places:
    """The features that are worth their place, in their order: those that are shared out among the labels most unlike
    all texts are, as long as there is room.
    """
    texts, size = counts.shape
    in_texts = np.bincount(counts.indices, minlength=size)
    most = min(MOST_ENTRIES, MOST_WORK // labels)
    if size * labels <= MOST_WEIGHTS and in_texts.sum() <= most:
        return np.arange(size)
    usual = np.bincount(known, minlength=labels) / texts
    gains = np.zeros(size)
    for label in range(labels):
        own = counts[np.flatnonzero(known == label)]
        share = (np.bincount(own.indices, minlength=size) + DOUBT * usual[label]) / (in_texts + DOUBT)
        gains += share * np.log(np.maximum(share, 1e-12) / max(usual[label], 1e-12))
    order = np.argsort(-gains, kind="stable")[: MOST_WEIGHTS // labels]
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
