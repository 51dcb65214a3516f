"""What was said of the texts most like this one: people complain of the same thing in much the same words.

The texts that were taught stand here by their words: for each word, the texts that hold it and how much it weighs
there. How alike two texts are is the cosine between them.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.features import Places

Floats = NDArray[np.float32]
UNSURE = 1.0  # the lead of the best score: of those beyond it the classifiers have 99 % right by themselves
NEAR_ENOUGH = 2 / 3  # as alike as the nearest
MOST_WORDS = 30  # of a text, the weightiest, by which its neighbours are looked for: more cost time and change nothing
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

    def says(self, borders: Places, rows: Places, amounts: Floats, scores: Floats) -> Floats:
        """For each text and each label the logarithm of the share of votes by the nearest texts.

        `rows` and `amounts` of text `i` run from `borders[i]` to `borders[i + 1]`; `scores` are the classifiers'.
        Where they are sure, or nothing is near, all labels have the same share.
        """
        many, size = len(self.labels), scores.shape[1]
        votes = np.full(scores.shape, DOUBT / size)
        best = np.partition(scores, size - 2, axis=1)
        counts = np.diff(self.starts)[rows]
        is_word = counts > 0
        for text in np.flatnonzero(best[:, -1] - best[:, -2] <= UNSURE):
            begin, end = borders[text], borders[text + 1]
            own = np.flatnonzero(is_word[begin:end]) + begin
            if not many or not len(own):
                continue
            length = np.linalg.norm(amounts[own])
            if len(own) > MOST_WORDS:
                own = own[np.argpartition(amounts[own], len(own) - MOST_WORDS)[-MOST_WORDS:]]
            alike = self._alike(rows[own], amounts[own] / length, counts[own], many)
            near = np.flatnonzero(alike >= NEAR_ENOUGH * alike.max())
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
