"""What was said of the texts most like this one: people complain of the same thing in much the same words.

The texts that were taught stand here by their words: for each word, the texts that hold it and how much it weighs
there. How alike two texts are is the cosine between them.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.features import Places

Floats = NDArray[np.float32]
NEAREST = 20
LEAST = 1e-6  # alike; nobody is a neighbour of a text that says nothing known
DOUBT = 0.35  # of votes, shared among the labels


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For the feature in row `i` of the model, texts and amounts run from `starts[i]` to `starts[i + 1]`.

    `labels` are those of the texts. Only words have texts here.
    """

    starts: NDArray[np.int32]
    texts: NDArray[np.int32]
    amounts: Floats
    labels: NDArray[np.int16]

    def says(self, borders: Places, rows: Places, amounts: Floats, size: int) -> Floats:
        """For each text and each of `size` labels the logarithm of the share of votes by the nearest texts.

        `rows` and `amounts` of text `i` run from `borders[i]` to `borders[i + 1]`. Where nothing is near all are alike.
        """
        many = len(self.labels)
        votes = np.full((len(borders) - 1, size), DOUBT / size)
        counts = np.diff(self.starts)[rows]
        is_word = counts > 0
        squares = np.concatenate([[0.0], np.cumsum(np.where(is_word, amounts, 0.0) ** 2)])
        for text, (begin, end) in enumerate(pairwise(borders)):
            length = np.sqrt(squares[end] - squares[begin])
            if not many or length <= 0:
                continue
            own = np.flatnonzero(is_word[begin:end]) + begin
            alike = self._alike(rows[own], amounts[own] / length, counts[own], many)
            least = np.partition(alike, many - NEAREST)[many - NEAREST] if many > NEAREST else 0.0
            near = np.flatnonzero(alike >= max(least, LEAST))
            votes[text] += np.bincount(self.labels[near], alike[near] ** 2, minlength=size)
        made: Floats = np.log(votes / votes.sum(axis=1, keepdims=True)).astype(np.float32)
        return made

    def _alike(self, rows: Places, amounts: Any, counts: Places, many: int) -> NDArray[np.float64]:
        """The cosine between one text and every one that was taught."""
        first = np.cumsum(counts) - counts
        at = np.arange(int(counts.sum())) + np.repeat(self.starts[rows] - first, counts)
        products = np.repeat(amounts, counts) * self.amounts[at]
        return np.bincount(self.texts[at], products, minlength=many).astype(np.float64, copy=False)


def nobody(rows: int) -> Neighbours:
    """No neighbours, for a model of so many features."""
    return Neighbours(
        np.zeros(rows + 1, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32), np.zeros(0, np.int16)
    )
