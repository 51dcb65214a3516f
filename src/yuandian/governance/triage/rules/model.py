"""What was learned, as arrays: known features with their weights for each label. Applied with numpy alone.

A text's features are weighed by how often they occur and how rare they are, scaled to length one, multiplied by the
weights, and the sums, with what was said of the nearest texts, made probabilities that were calibrated on texts which
the weights had not seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.features import (
    Hashes,
    Places,
    Reading,
    Said,
    batches,
    features_in,
    said_in,
    spelling_of,
)
from yuandian.governance.triage.rules.neighbours import Floats, Neighbours, nobody

FORMAT = 2
WITHOUT_NEIGHBOURS = 1  # a format that is still read


class ModelUnreadable(ValueError):
    """These bytes are not a model of this format."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The known features of a batch: which row of the model, how much; those of text `i` from `borders[i]` on.

    `found` is every time that one occurs: the text, the row and the place of the word.
    """

    borders: Places
    rows: Places
    amounts: Floats
    found: tuple[Places, Places, Places]


class _Stored(msgspec.Struct):
    format: int
    labels: list[str]
    nearness: float = 0.0
    hashes: bytes = b""
    rarity: bytes = b""
    weights: bytes = b""
    offsets: bytes = b""
    scales: bytes = b""
    shifts: bytes = b""
    near_starts: bytes = b""
    near_texts: bytes = b""
    near_amounts: bytes = b""
    near_labels: bytes = b""


@dataclass(frozen=True)
class Model:
    """`hashes` are sorted; `rarity` and the rows of `weights` (features by labels) go with them.

    A label's probability is the soft maximum of `scores * scales + shifts`, and of what the neighbours say, times
    `nearness`.
    """

    labels: tuple[str, ...]
    hashes: Hashes
    rarity: Floats
    weights: NDArray[np.float16]
    offsets: Floats
    scales: Floats
    shifts: Floats
    nearness: float
    neighbours: Neighbours

    @cached_property
    def _drawers(self) -> tuple[np.uint64, NDArray[np.int32], int]:
        """Where the hashes with the same leading bits begin, and how many such a drawer holds at most."""
        bits = max(8, len(self.hashes).bit_length() + 2)
        shift = np.uint64(64 - bits)
        counts = np.bincount((self.hashes >> shift).astype(np.int64), minlength=1 << bits)
        starts: NDArray[np.int32] = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        return shift, starts, int(counts.max(initial=0))

    def rows_of(self, hashes: Hashes) -> Places:
        """The row of each hash; -1 where it is not known."""
        shift, starts, deepest = self._drawers
        drawers = (hashes >> shift).astype(np.int64)
        at, ends = starts[drawers].astype(np.int64), starts[drawers + 1]
        rows: Places = np.full(len(hashes), -1, dtype=np.int64)
        open_ = np.flatnonzero(at < ends)  # most hashes end here: three drawers of four are empty
        for step in range(deepest):
            here = at[open_] + step
            is_found = self.hashes[here] == hashes[open_]
            rows[open_[is_found]] = here[is_found]
            open_ = open_[~is_found & (here + 1 < ends[open_])]
            if not len(open_):
                break
        return rows

    def weigh(self, said: Said) -> Weighed:
        """The features of a batch that the model knows."""
        spelling = spelling_of(said)
        rows = self.rows_of(spelling.hashes)
        is_known = rows >= 0
        starts = np.concatenate([[0], np.cumsum(is_known)])[spelling.starts]
        found = features_in(said, starts, rows[is_known], [self.rows_of(head) for head in spelling.heads])
        size = max(len(self.hashes), 1)
        is_small = len(said.all_of) * size < np.iinfo(np.int32).max  # then half as long to sort
        keys, counts = np.unique(
            (found[0] * size + found[1]).astype(np.int32 if is_small else np.int64), return_counts=True
        )
        borders = np.searchsorted(keys, np.arange(len(said.all_of) + 1) * size)
        rows = keys % size
        amounts = (1 + np.log(counts.astype(np.float32))) * self.rarity[rows]
        squares = np.concatenate([[0.0], np.cumsum(amounts.astype(np.float64) ** 2)])
        lengths = np.sqrt(np.diff(squares[borders]))
        return Weighed(borders, rows, (amounts / np.repeat(lengths, np.diff(borders))).astype(np.float32), found)

    def _scores(self, texts: Sequence[Reading]) -> Floats:
        """Scores and neighbours of some texts, as they go into the soft maximum."""
        weighed = self.weigh(said_in(texts))
        scores: Floats = np.tile(self.offsets, (len(texts), 1))
        filled = np.flatnonzero(np.diff(weighed.borders))
        if len(filled):
            products = weighed.amounts[:, None] * self.weights[weighed.rows]
            scores[filled] += np.add.reduceat(products, weighed.borders[filled])
        if not self.nearness:
            return scores * self.scales + self.shifts
        said = self.neighbours.says(weighed.borders, weighed.rows, weighed.amounts, scores)
        return scores * self.scales + self.shifts + np.float32(self.nearness) * said

    def probabilities(self, texts: Sequence[Reading]) -> Floats:
        """One row of probabilities for each text; each row sums to one."""
        rows: Floats = np.zeros((len(texts), len(self.labels)), dtype=np.float32)
        for part in batches(texts):
            rows[part] = soft_maximum(self._scores(texts[part]))
        return rows

    def reasons(self, texts: Sequence[Reading], labels: Sequence[int]) -> list[list[float]]:
        """How much each word of each text spoke for the text's label more than for the average label."""
        shares: list[list[float]] = []
        for part in batches(texts):
            shares += self._shares(texts[part], np.asarray(labels[part], dtype=np.int64))
        return shares

    def _shares(self, texts: Sequence[Reading], labels: Places) -> list[list[float]]:
        said = said_in(texts)
        weighed = self.weigh(said)
        weights = self.weights[weighed.rows].astype(np.float32)
        owner = np.repeat(np.arange(len(texts)), np.diff(weighed.borders))
        gains = (weights[np.arange(len(owner)), labels[owner]] - weights.mean(axis=1)) * weighed.amounts
        size = max(len(self.hashes), 1)
        of, rows, places = weighed.found
        at = np.searchsorted(owner * size + weighed.rows, of * size + rows)
        shares = gains[at] / np.bincount(at, minlength=len(gains))[at]
        each = np.bincount(places, shares, minlength=len(said.which))
        first = np.cumsum(said.all_of) - said.all_of
        return [
            each[begin : begin + many].tolist()
            for begin, many in zip(first.tolist(), said.words_of.tolist(), strict=True)
        ]

    def to_bytes(self) -> bytes:
        """The model as it is stored: plain arrays, nothing that runs when it is read."""
        near = self.neighbours
        arrays = (
            self.hashes, self.rarity, self.weights, self.offsets, self.scales, self.shifts,
            near.starts, near.texts, near.amounts.astype(np.float16), near.labels,
        )  # fmt: skip
        return msgspec.msgpack.encode(
            _Stored(FORMAT, list(self.labels), self.nearness, *(array.tobytes() for array in arrays))
        )


def model_from(stored: bytes) -> Model:
    """The model that `to_bytes` wrote. Raises `ModelUnreadable`."""
    try:
        read = msgspec.msgpack.decode(stored, type=_Stored)
        if read.format not in {WITHOUT_NEIGHBOURS, FORMAT}:
            raise ModelUnreadable(f"of format {read.format}")
        hashes: Any = np.frombuffer(read.hashes, np.uint64)
        floats = [np.frombuffer(part, np.float32) for part in (read.rarity, read.offsets, read.scales, read.shifts)]
        weights = np.frombuffer(read.weights, np.float16).reshape(len(hashes), len(read.labels))
        neighbours = _neighbours_in(read, len(hashes))
    except (msgspec.MsgspecError, ValueError) as error:
        raise ModelUnreadable(str(error)) from error
    rarity, offsets, scales, shifts = floats
    do_fit = len(rarity) == len(hashes) and {len(a) for a in floats[1:]} == {len(read.labels)}
    if not do_fit or len(neighbours.starts) != len(hashes) + 1:
        raise ModelUnreadable("its arrays do not fit together")
    if not len(neighbours.texts) == len(neighbours.amounts) == neighbours.starts[-1]:
        raise ModelUnreadable("its neighbours do not fit together")
    return Model(tuple(read.labels), hashes, rarity, weights, offsets, scales, shifts, read.nearness, neighbours)


def _neighbours_in(read: _Stored, rows: int) -> Neighbours:
    if read.format == WITHOUT_NEIGHBOURS:
        return nobody(rows)
    return Neighbours(
        np.frombuffer(read.near_starts, np.int32), np.frombuffer(read.near_texts, np.int32),
        np.frombuffer(read.near_amounts, np.float16).astype(np.float32), np.frombuffer(read.near_labels, np.int16),
    )  # fmt: skip


def soft_maximum(scores: Floats) -> Floats:
    """Rows of scores as rows of probabilities."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-np.inf))
    made: Floats = powers / powers.sum(axis=1, keepdims=True)
    return made
