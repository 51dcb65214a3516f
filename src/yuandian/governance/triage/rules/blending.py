"""From the categories' own words to what was learned: the fewer examples, the more the words still say."""

from collections.abc import Mapping, Sequence

import numpy as np

from yuandian.governance.triage.rules.neighbours import Floats

DOUBT = 4.0  # as much as one word of two characters
HALF_LEARNED = 30  # examples with which both say as much


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
