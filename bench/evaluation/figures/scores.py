"""What a classifier's answers are worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 10


@dataclass(frozen=True, slots=True)
class Score:
    """Share right, the mean of the labels' F1, and by how much the first probability misses."""

    texts: int
    accuracy: float
    macro_f1: float
    calibration_error: float
    right_in_three: float
    labels: tuple[str, ...]
    f1: tuple[float, ...]
    confusion: NDArray[np.int64]  # truth by answer


def score_of(probabilities: NDArray[Any], known: Sequence[str], truth: Sequence[str]) -> Score:
    """Compares probabilities (texts by `known` labels) with the true labels."""
    labels = tuple(sorted(set(known) | set(truth)))
    order = [labels.index(label) for label in known]
    wide = np.zeros((len(truth), len(labels)))
    wide[:, order] = probabilities
    right = np.array([labels.index(label) for label in truth])
    answers = wide.argmax(axis=1)
    confusion = np.zeros((len(labels), len(labels)), dtype=np.int64)
    np.add.at(confusion, (right, answers), 1)
    hits, answered, true = np.diag(confusion), confusion.sum(axis=0), confusion.sum(axis=1)
    f1 = 2 * hits / np.maximum(answered + true, 1)
    three = np.argsort(-wide, axis=1)[:, :3]
    is_asked = true > 0
    return Score(
        len(truth), float((answers == right).mean()), float(f1[is_asked].mean()),
        calibration_error(wide.max(axis=1), answers == right), float((three == right[:, None]).any(axis=1).mean()),
        labels, tuple(float(value) for value in f1), confusion,
    )  # fmt: skip


def calibration_error(sure: NDArray[Any], is_right: NDArray[np.bool_]) -> float:
    """The expected calibration error over ten equal bins of probability."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    return float(
        sum(
            abs(sure[bins == one].mean() - is_right[bins == one].mean()) * (bins == one).mean()
            for one in np.unique(bins)
        )
    )


def reliability(sure: NDArray[Any], is_right: NDArray[np.bool_]) -> list[tuple[float, float, int]]:
    """For each bin that holds anything: mean probability, share right, how many."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [
        (float(sure[bins == one].mean()), float(is_right[bins == one].mean()), int((bins == one).sum()))
        for one in np.unique(bins)
    ]
