"""Probabilities: mixed with own words while examples are few, how far they miss the truth, which words decided."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from yuandian.governance.triage.rules.neighbours import Floats

DOUBT = 4.0  # as much as one word of two characters
HALF_LEARNED = 30  # examples with which both say as much
BINS = 10
MOST = 5
LEAST_SHARE = 0.25  # of what the strongest word says


def own_words(evidence: Sequence[tuple[str, float, Sequence[str]]]) -> dict[str, float]:
    """The probability of each label by its own words alone; what is missing to one is doubt.

    `evidence` is label, share of the evidence and words. One short word may well mislead.
    """
    weight = sum(len(word) ** 2 for _, _, words in evidence for word in words)
    return {label: share * weight / (weight + DOUBT) for label, share, _ in evidence}


def blended(row: Floats, labels: Sequence[str], own: Mapping[str, float], examples: int) -> Floats:
    """Learned probabilities with those by own words, as far as the examples are too few to do without."""
    words = np.array([own.get(label, 0.0) for label in labels], dtype=np.float32)
    trust = HALF_LEARNED / (HALF_LEARNED + examples)
    made: Floats = row * (1 - trust * words.sum()) + trust * words
    return made


def calibration_error(sure: Any, is_right: Sequence[bool]) -> float:
    """The expected calibration error over ten equal bins of the first answer's probability."""
    told, true = np.asarray(sure, dtype=float), np.asarray(is_right, dtype=float)
    if not len(told):
        return 0.0
    bins = np.minimum((told * BINS).astype(int), BINS - 1)
    return float(sum(abs((told - true)[bins == one].sum()) for one in range(BINS)) / len(told))


def strongest(words: Sequence[str], shares: Sequence[float], own: Sequence[str]) -> tuple[str, ...]:
    """A label's own words that stand in the text, then the words that spoke for it most. Numbers are no reason."""
    totals: dict[str, float] = {}
    for word, share in zip(words, shares, strict=True):
        if not word.isnumeric():
            totals[word] = totals.get(word, 0.0) + share
    ranked = sorted(totals, key=lambda word: (-totals[word], word))
    least = max(totals.values(), default=0.0) * LEAST_SHARE
    said = [word for word in ranked if totals[word] > max(least, 0.0) and not any(word in one for one in own)]
    return tuple([*dict.fromkeys(own), *said][:MOST])
