"""Texts as weighted n-grams of characters: pairs and triples of neighbours within runs of letters.

No dictionary cuts 丽发新城 in two, and a misspelt name still shares most of its grams. Texts are taken apart by the
thousand in arrays: thousands of letters cost a second, and a hundred thousand characters no more than their beginning.
What is kept grows with the texts, not with the grams that only one of them has.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

LONGEST = 1_200  # characters of a text that are read
FEW = 100  # texts with a gram are never too many of them
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
BITS = 21  # of a code point
PAIR, TRIPLE = 2, 3
CHUNK = 2_000  # texts that are taken apart at once
SKETCH = 26  # bits: the grams of one text alone, which are most, are known by it before the others are kept
MIX = np.uint64(0x9E3779B97F4A7C15)
Matrix: TypeAlias = Any  # of scipy, which tells no types: sparse, by rows
Rows: TypeAlias = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Grams:
    """Rows are texts, of length 1 (0 for a text without any gram that counts), columns are grams."""

    weights: Matrix
    codes: NDArray[np.int64]
    shares: NDArray[np.float64]  # of the texts, by gram


@cache
def _sparse() -> Any:
    """scipy's matrices, loaded by the first search: processes that search for nothing do without."""
    from scipy import sparse

    return sparse


def cleaned(text: str) -> str:
    """The text as it is compared: full-width forms, case and links taken out, its beginning alone if it is long."""
    plain = text[: 2 * LONGEST].replace("\0", " ")
    return LINK.sub(" ", unicodedata.normalize("NFKC", plain)).lower()[:LONGEST]


def gram_of(code: int) -> str:
    """The characters of a gram."""
    points = []
    while code:
        points.append(chr(code & ((1 << BITS) - 1)))
        code >>= BITS
    return "".join(reversed(points))


def grams_of(
    titles: Sequence[str], bodies: Sequence[str], title_weight: float = 3.0, most_common: float = 0.2
) -> Grams:
    """TF-IDF of what was written; a title counts `title_weight` times. Grams of one text alone, and of more than
    `most_common` of them, tell nothing and are left out.
    """
    total = len(titles)
    seen = np.zeros(1 << SKETCH, dtype=np.uint8)
    for part in _parts(titles, bodies, title_weight):
        places = _places(part.codes)
        seen[places] = np.minimum(seen[places].astype(np.int64) + part.holders, PAIR)
    parts: list[Any] = [part.of(seen[_places(part.codes)] >= PAIR) for part in _parts(titles, bodies, title_weight)]
    del seen
    known, holders = _together(parts)
    telling = (holders >= PAIR) & (holders <= max(FEW, most_common * total))
    idf = np.where(telling, np.log((1 + total) / (1 + holders)), 0).astype(np.float32)
    columns = np.cumsum(telling) - 1
    for place, part in enumerate(parts):
        parts[place] = part.weighed(np.searchsorted(known, part.codes), telling, columns, idf)
    weights = stacked(parts) if parts else _sparse().csr_matrix((0, 0), dtype=np.float32)
    del parts
    return Grams(unit_rows(weights), known[telling], holders[telling] / max(1, total))


def unit_rows(weights: Matrix) -> Matrix:
    """Every row of length 1, in place; an empty one stays empty."""
    many = np.diff(weights.indptr)
    written = many > 0
    squares = np.add.reduceat(weights.data**2, weights.indptr[:-1][written]) if written.any() else np.zeros(0)
    lengths = np.where(squares > 0, np.sqrt(squares), 1).astype(np.float32)
    weights.data /= np.repeat(lengths, many[written])
    return weights


def strongest(weights: Matrix, most: int, left_out: float = 0.0) -> Matrix:
    """Each row's `most` weightiest grams alone, and without its lightest that make up `left_out` of its length squared:
    what bounds the work of comparing all with all.

    The lightest are the commonest, which most of that work would be spent on; two rows' likeness changes by `left_out`
    at most.
    """
    kept = []
    for start, end in pairwise(weights.indptr):
        order = start + np.argsort(weights.data[start:end])
        squares = np.cumsum(weights.data[order].astype(np.float64) ** 2)
        light = max(len(order) - most, int(np.searchsorted(squares, left_out, side="right")))
        kept.append(np.sort(order[light:]))
    which = np.concatenate(kept) if kept else np.zeros(0, dtype=np.int64)
    ends = np.concatenate([[0], np.cumsum([len(own) for own in kept], dtype=np.int64)])
    return _sparse().csr_matrix((weights.data[which], weights.indices[which], ends), shape=weights.shape)


def summed(weights: Matrix) -> Matrix:
    """The sum of all rows, as one sparse row."""
    return (_sparse().csr_matrix(np.ones((1, weights.shape[0]), dtype=np.float32)) @ weights).tocsr()


def stacked(rows: Sequence[Matrix]) -> Matrix:
    """Rows one under another."""
    return _sparse().vstack(rows, format="csr")


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the texts: how often each has which gram of the part."""

    counts: Matrix
    codes: NDArray[np.int64]
    holders: NDArray[np.int64]

    def of(self, wanted: NDArray[np.bool_]) -> "_Part":
        """The part with these of its grams alone."""
        return _Part(_columns(self.counts, wanted), self.codes[wanted], self.holders[wanted])

    def weighed(self, places: Rows, telling: NDArray[np.bool_], columns: Rows, idf: NDArray[np.float32]) -> Matrix:
        """Its rows by the columns of all; `places` are those of its grams among all that are known."""
        own = _columns(self.counts, telling[places])
        places = places[telling[places]]
        own.data = (1 + np.log(np.maximum(own.data, 1, dtype=np.float32))) * idf[places][own.indices]
        shape = own.shape[0], int(telling.sum())
        own = _sparse().csr_matrix((own.data, columns[places][own.indices], own.indptr), shape=shape)
        own.sort_indices()
        return own


def _columns(counts: Matrix, wanted: NDArray[np.bool_]) -> Matrix:
    """The rows with these columns alone."""
    kept = wanted[counts.indices]
    ends = np.concatenate([[0], np.cumsum(kept)])[counts.indptr]
    numbers = (np.cumsum(wanted) - 1).astype(np.int32)
    shape = counts.shape[0], int(wanted.sum())
    return _sparse().csr_matrix((counts.data[kept], numbers[counts.indices[kept]], ends), shape=shape)


def _parts(titles: Sequence[str], bodies: Sequence[str], title_weight: float) -> Iterator[_Part]:
    for start in range(0, len(titles), CHUNK):
        own = slice(start, start + CHUNK)
        rows, codes, counts = _counted(titles[own], title_weight)
        more_rows, more_codes, more_counts = _counted(bodies[own], 1.0)
        known, columns = np.unique(np.concatenate([codes, more_codes]), return_inverse=True)
        counted = (
            _sparse()
            .coo_matrix(
                (np.concatenate([counts, more_counts]), (np.concatenate([rows, more_rows]), columns)),
                shape=(len(titles[own]), len(known)),
            )
            .tocsr()
        )
        yield _Part(counted, known, np.bincount(counted.indices, minlength=len(known)))


def _together(parts: Sequence[_Part]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All grams of the parts in their order, and how many texts hold each."""
    codes = np.concatenate([part.codes for part in parts]) if parts else np.empty(0, np.int64)
    holders = np.concatenate([part.holders for part in parts]) if parts else np.empty(0, np.int64)
    order = np.argsort(codes, kind="stable")
    codes, holders = codes[order], holders[order]
    first = np.flatnonzero(np.diff(codes, prepend=-1))
    return codes[first], np.add.reduceat(holders, first) if len(first) else holders


def _places(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a gram is counted in the sketch; two may share a place, and are then counted together."""
    mixed = codes.astype(np.uint64) * MIX
    return (mixed >> np.uint64(64 - SKETCH)).astype(np.int64)


def _counted(texts: Sequence[str], weight: float) -> tuple[Rows, NDArray[np.int64], NDArray[np.float32]]:
    """Row, gram and count of every pair and triple."""
    joined = "\0".join(map(cleaned, texts))
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    owner = np.cumsum(points == 0)
    is_letter = _letters(points)
    rows, codes = [], []
    for length in (PAIR, TRIPLE):
        many = max(0, len(points) - length + 1)
        within = np.ones(many, dtype=bool)
        code = np.zeros(many, dtype=np.int64)
        for place in range(length):
            within &= is_letter[place : place + many]
            code = (code << BITS) | points[place : place + many]
        rows.append(owner[:many][within])
        codes.append(code[within])
    all_rows, all_codes = np.concatenate(rows), np.concatenate(codes)
    return all_rows, all_codes, np.full(len(all_rows), weight, dtype=np.float32)


def _letters(points: NDArray[np.int64]) -> NDArray[np.bool_]:
    chinese = ((points >= 0x3400) & (points <= 0x9FFF)) | ((points >= 0xF900) & (points <= 0xFAFF))
    latin = (points >= ord("a")) & (points <= ord("z"))
    digit = (points >= ord("0")) & (points <= ord("9"))
    other = (points >= 0xC0) & (points < 0x2000)  # accented Latin, Cyrillic, Arabic …
    return chinese | latin | digit | other | ((points >= 0x3040) & (points <= 0x30FF)) | _hangul(points)


def _hangul(points: NDArray[np.int64]) -> NDArray[np.bool_]:
    return (points >= 0xAC00) & (points <= 0xD7A3)
