"""Texts as weighted n-grams of characters: pairs and triples of neighbours within runs of letters.

No dictionary cuts 丽发新城 in two, and a misspelt name still shares most of its grams. All texts are taken apart at
once in arrays: thousands of letters cost a second, and a hundred thousand characters no more than their beginning.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

LONGEST = 1_200  # characters of a text that are read
FEW = 100  # texts with a gram are never too many of them
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
BITS = 21  # of a code point
PAIR, TRIPLE = 2, 3
Matrix: TypeAlias = Any  # of scipy, which tells no types: sparse, by rows


@dataclass(frozen=True, slots=True)
class Grams:
    """Rows are texts, of length 1 (0 for a text without any gram that counts), columns are grams."""

    weights: Matrix
    codes: NDArray[np.int64]
    shares: NDArray[np.float64]  # of the texts, by gram


@cache
def _sparse() -> Any:
    """scipy's matrices, loaded by the first search: processes that search for nothing do without."""
    return import_module("scipy.sparse")


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
    rows, codes, counts = _counted(titles, title_weight)
    more_rows, more_codes, more_counts = _counted(bodies, 1.0)
    known, columns = np.unique(np.concatenate([codes, more_codes]), return_inverse=True)
    total = len(titles)
    sparse = _sparse()
    counted = sparse.coo_matrix(
        (np.concatenate([counts, more_counts]), (np.concatenate([rows, more_rows]), columns)),
        shape=(total, len(known)),
    ).tocsr()
    holders = np.asarray((counted > 0).sum(axis=0)).ravel() if total else np.zeros(0)
    telling = np.flatnonzero((holders >= PAIR) & (holders <= max(FEW, most_common * total)))
    counted, holders = counted[:, telling], holders[telling]
    counted.data = 1 + np.log(np.maximum(counted.data, 1, dtype=np.float32))
    weights = counted @ sparse.diags(np.log((1 + total) / (1 + holders)).astype(np.float32))
    return Grams(unit_rows(weights.tocsr()), known[telling], holders / max(1, total))


def unit_rows(weights: Matrix) -> Matrix:
    """Every row of length 1; an empty one stays empty."""
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    return (_sparse().diags((1 / np.where(lengths > 0, lengths, 1)).astype(np.float32)) @ weights).tocsr()


def strongest(weights: Matrix, most: int) -> Matrix:
    """Each row's `most` weightiest grams alone: what bounds the work of comparing all with all."""
    kept = weights.copy()
    for row in np.flatnonzero(np.diff(kept.indptr) > most):
        own = slice(kept.indptr[row], kept.indptr[row + 1])
        values = kept.data[own]
        values[values < np.partition(values, -most)[-most]] = 0
    kept.eliminate_zeros()
    return kept


def _counted(texts: Sequence[str], weight: float) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
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
