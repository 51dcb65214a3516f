"""What was learned, as arrays: known features with their weights for each label. Applied with numpy alone.

A text's features are weighed by how often they occur and how rare they are, scaled to length one, multiplied by the
weights, and the sums made probabilities that were calibrated on texts which the weights had not seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.features import Found, Hashes, Places, Reading, batches, features_of

Floats = NDArray[np.float32]
FORMAT = 1


class ModelUnreadable(ValueError):
    """These bytes are not a model of this format."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The known features of a batch: whose, which row of the model, how much; sorted by text."""

    texts: Places
    rows: Places
    amounts: Floats


class _Stored(msgspec.Struct):
    format: int
    labels: list[str]
    hashes: bytes
    rarity: bytes
    weights: bytes
    offsets: bytes
    scales: bytes
    shifts: bytes


@dataclass(frozen=True)
class Model:
    """`hashes` are sorted; `rarity` and the rows of `weights` (features by labels) go with them.

    A label's probability is the soft maximum of `scores * scales + shifts`.
    """

    labels: tuple[str, ...]
    hashes: Hashes
    rarity: Floats
    weights: NDArray[np.float16]
    offsets: Floats
    scales: Floats
    shifts: Floats

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

    def weigh(self, found: Found) -> Weighed:
        """The features of a batch that the model knows."""
        rows = self.rows_of(found.hashes)
        is_known = rows >= 0
        size = max(len(self.hashes), 1)
        keys, counts = np.unique(found.texts[is_known] * size + rows[is_known], return_counts=True)
        texts, rows = keys // size, keys % size
        amounts = (1 + np.log(counts.astype(np.float32))) * self.rarity[rows]
        lengths = np.sqrt(np.bincount(texts, amounts * amounts, minlength=int(texts.max(initial=-1)) + 1))
        return Weighed(texts, rows, (amounts / lengths[texts]).astype(np.float32))

    def scores(self, texts: Sequence[Reading]) -> Floats:
        """One row of scores for each text."""
        scores: Floats = np.tile(self.offsets, (len(texts), 1))
        for part in batches(texts):
            weighed = self.weigh(features_of(texts[part]))
            starts = np.flatnonzero(np.diff(weighed.texts, prepend=-1))
            if len(starts):
                sums = np.add.reduceat(weighed.amounts[:, None] * self.weights[weighed.rows], starts)
                scores[part.start + weighed.texts[starts]] += sums
        return scores

    def probabilities(self, texts: Sequence[Reading]) -> Floats:
        """One row of probabilities for each text; each row sums to one."""
        return soft_maximum(self.scores(texts) * self.scales + self.shifts)

    def reasons(self, text: Reading, label: int) -> list[float]:
        """How much each word of a text spoke for a label more than for the average label."""
        found = features_of([text])
        weighed = self.weigh(found)
        rows = self.rows_of(found.hashes)
        is_known = rows >= 0
        at = np.searchsorted(weighed.rows, rows[is_known])
        weights = self.weights[weighed.rows].astype(np.float32)
        gains = (weights[:, label] - weights.mean(axis=1)) * weighed.amounts
        firsts, lasts = found.firsts[is_known], found.lasts[is_known]
        shares = gains[at] / np.bincount(at, minlength=len(gains))[at] / (lasts - firsts + 1)
        steps = np.zeros(len(text.words) + 2)
        is_word = firsts >= 0
        np.add.at(steps, firsts[is_word], shares[is_word])
        np.add.at(steps, lasts[is_word] + 1, -shares[is_word])
        return [float(share) for share in np.cumsum(steps)[: len(text.words)]]

    def to_bytes(self) -> bytes:
        """The model as it is stored: plain arrays, nothing that runs when it is read."""
        return msgspec.msgpack.encode(
            _Stored(
                FORMAT, list(self.labels), *(array.tobytes() for array in (
                    self.hashes, self.rarity, self.weights, self.offsets, self.scales, self.shifts
                )),
            )
        )  # fmt: skip


def model_from(stored: bytes) -> Model:
    """The model that `to_bytes` wrote. Raises `ModelUnreadable`."""
    try:
        read = msgspec.msgpack.decode(stored, type=_Stored)
        hashes: Any = np.frombuffer(read.hashes, np.uint64)
        floats = [np.frombuffer(part, np.float32) for part in (read.rarity, read.offsets, read.scales, read.shifts)]
        weights = np.frombuffer(read.weights, np.float16).reshape(len(hashes), len(read.labels))
    except (msgspec.MsgspecError, ValueError) as error:
        raise ModelUnreadable(str(error)) from error
    rarity, offsets, scales, shifts = floats
    if read.format != FORMAT or len(rarity) != len(hashes) or {len(a) for a in floats[1:]} != {len(read.labels)}:
        raise ModelUnreadable("its arrays do not fit together")
    return Model(tuple(read.labels), hashes, rarity, weights, offsets, scales, shifts)


def soft_maximum(scores: Floats) -> Floats:
    """Rows of scores as rows of probabilities."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-np.inf))
    made: Floats = powers / powers.sum(axis=1, keepdims=True)
    return made
