"""Makes a model out of labelled texts. Only the process that learns imports this file: scikit-learn is heavy.

For each label, against all others, a linear support vector machine is trained on the weighed features, and another on
features scaled by how much more they occur with the label (Wang and Manning 2012). Both are linear, so that their mean
is one matrix. Probabilities are calibrated on the scores of texts that were left out in turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from yuandian.governance.triage.rules.features import Reading, batches, features_of
from yuandian.governance.triage.rules.model import Floats, Model, soft_maximum

FEWEST_TEXTS = 2  # that a feature stands in to be learned
MOST_WEIGHTS = 6_000_000  # of a model: 12 MB
STRICTNESS, SCALED_STRICTNESS = 1.0, 0.1  # of the support vector machines, their C
SMOOTHING = 30.0
USUAL_SCALE, SCALE_STAYS = 3.0, 4.0  # few examples that are all right are no proof of certainty
PARTS = 5
SEED = 7
Labels = NDArray[np.int64]


class NothingToLearn(ValueError):
    """Less than two labels have texts."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The model, and what it said of each of its texts when that was left out: the index of a label, and how sure."""

    model: Model
    unseen: Floats


@dataclass(frozen=True, slots=True)
class _Table:
    """Texts by features, as counts."""

    counts: csr_matrix
    hashes: NDArray[np.uint64]


def learn(
    texts: Sequence[Reading],
    labels: Sequence[str],
    weights: Sequence[float] | None = None,
    judged: Sequence[float] | None = None,
) -> Learned:
    """Learns from texts with their labels; `judged` says how much each counts in calibration, as `weights` in learning.

    Raises `NothingToLearn`.
    """
    names = sorted(set(labels))
    if len(names) < 2:
        raise NothingToLearn
    known: Labels = np.array([names.index(label) for label in labels])
    amounts = np.ones(len(texts)) if weights is None else np.asarray(weights, dtype=float)
    table = _table(texts)
    unseen = _left_out(table.counts, known, amounts, len(names))
    scales, shifts = _calibrated(unseen, known, amounts if judged is None else np.asarray(judged, dtype=float))
    rarity = _rarity(table.counts)
    matrix, offsets = _weights(_weighed(table.counts, rarity), known, amounts, len(names))
    kept = _strongest(matrix, MOST_WEIGHTS // len(names))
    model = Model(
        tuple(names), table.hashes[kept], rarity[kept], matrix[kept].astype(np.float16), offsets, scales, shifts
    )
    return Learned(model, soft_maximum(unseen * scales + shifts))


def _table(texts: Sequence[Reading]) -> _Table:
    found = [(part.start, features_of(texts[part])) for part in batches(texts)]
    owners = np.concatenate([start + one.texts for start, one in found])
    hashes, columns = np.unique(np.concatenate([one.hashes for _, one in found]), return_inverse=True)
    counts = csr_matrix(
        (np.ones(len(owners), np.float32), (owners, columns)), shape=(len(texts), len(hashes)), dtype=np.float32
    )
    counts.sum_duplicates()
    often = np.flatnonzero(np.bincount(counts.indices, minlength=len(hashes)) >= min(FEWEST_TEXTS, len(texts)))
    return _Table(counts[:, often], hashes[often])


def _rarity(counts: csr_matrix) -> Floats:
    in_texts = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity: Floats = (np.log((1 + counts.shape[0]) / (1 + in_texts)) + 1).astype(np.float32)
    return rarity


def _weighed(counts: csr_matrix, rarity: Floats) -> csr_matrix:
    made = counts.copy()
    made.data = (1 + np.log(made.data)) * rarity[made.indices]
    lengths = np.sqrt(np.asarray(made.multiply(made).sum(axis=1)).ravel())
    made.data /= np.repeat(np.where(lengths > 0, lengths, 1), np.diff(made.indptr))
    return made


def _weights(made: csr_matrix, known: Labels, amounts: NDArray[Any], size: int) -> tuple[Floats, Floats]:
    """Features by labels, and the labels' offsets: of both machines together."""
    matrix, offsets = np.zeros((made.shape[1], size)), np.zeros(size)
    for label in range(size):
        is_of = known == label
        plain_weights, plain_offset = _machine(made, is_of, amounts, STRICTNESS)
        ratios = _ratios(made, is_of, amounts)
        scaled = made.copy()
        scaled.data = made.data * ratios[made.indices]
        scaled_weights, scaled_offset = _machine(scaled, is_of, amounts, SCALED_STRICTNESS)
        matrix[:, label] = plain_weights + scaled_weights * ratios
        offsets[label] = plain_offset + scaled_offset
    return (matrix / 2).astype(np.float32), (offsets / 2).astype(np.float32)


def _machine(
    made: csr_matrix, is_of: NDArray[np.bool_], amounts: NDArray[Any], strictness: float
) -> tuple[NDArray[Any], float]:
    """A linear support vector machine for one label against all others."""
    machine = LinearSVC(C=strictness, random_state=SEED).fit(made, is_of, sample_weight=amounts)
    return machine.coef_[0], float(machine.intercept_[0])


def _ratios(made: csr_matrix, is_of: NDArray[np.bool_], amounts: NDArray[Any]) -> NDArray[Any]:
    """How much more a feature occurs with a label than with all others, as a logarithm."""
    own = np.asarray(made.T @ (is_of * amounts))
    others = np.asarray(made.T @ (~is_of * amounts))
    smooth = SMOOTHING * made.data.sum() / (made.shape[0] * made.shape[1])
    own, others = own + smooth, others + smooth
    ratios: NDArray[Any] = np.log(own / own.sum()) - np.log(others / others.sum())
    return ratios


def _left_out(counts: csr_matrix, known: Labels, amounts: NDArray[Any], size: int) -> Floats:
    """The scores of every text by a model that has not seen it."""
    scores: Floats = np.zeros((len(known), size), dtype=np.float32)
    parts = _parts(known)
    for part in range(PARTS):
        taught, asked = np.flatnonzero(parts != part), np.flatnonzero(parts == part)
        if not len(asked) or len(np.unique(known[taught])) < 2:
            continue
        rarity = _rarity(counts[taught])
        present = np.unique(known[taught])
        again = np.searchsorted(present, known[taught])
        matrix, offsets = _weights(_weighed(counts[taught], rarity), again, amounts[taught], len(present))
        scores[np.ix_(asked, present)] = _weighed(counts[asked], rarity) @ matrix + offsets
    return scores


def _parts(known: Labels) -> Labels:
    """Which part each text is in: the texts of a label are spread evenly over all parts."""
    order = np.random.default_rng(SEED).permutation(len(known))
    order = order[np.argsort(known[order], kind="stable")]
    parts = np.empty(len(known), dtype=np.int64)
    parts[order] = np.arange(len(known)) % PARTS
    return parts


def _calibrated(scores: Floats, known: Labels, amounts: NDArray[Any]) -> tuple[Floats, Floats]:
    """One scale for all labels and a shift for each, by which the true labels become most probable."""
    size = scores.shape[1]
    truth = np.eye(size)[known] * amounts[:, None]

    def loss(values: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        scale, shifts = np.exp(values[0]), values[1:]
        said = soft_maximum(scores * scale + shifts)
        wrong = said * amounts[:, None] - truth
        cost = -(truth * np.log(said + 1e-12)).sum() + 0.5 * (shifts**2).sum()
        away = values[0] - np.log(USUAL_SCALE)
        cost += SCALE_STAYS * away**2
        slope = np.concatenate([[(wrong * scores).sum() * scale + 2 * SCALE_STAYS * away], wrong.sum(axis=0) + shifts])
        return float(cost), slope

    best = minimize(loss, np.concatenate([[1.0], np.zeros(size)]), jac=True, method="L-BFGS-B").x
    return np.full(size, np.exp(best[0]), dtype=np.float32), best[1:].astype(np.float32)


def _strongest(matrix: Floats, most: int) -> NDArray[np.int64]:
    """The rows of the features that tell labels apart best, in their order."""
    if len(matrix) <= most:
        return np.arange(len(matrix))
    return np.sort(np.argpartition(-np.ptp(matrix, axis=1), most)[:most])
