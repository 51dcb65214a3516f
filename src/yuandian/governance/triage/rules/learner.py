"""Makes a model out of labelled texts. Only the process that learns imports this file: scikit-learn is heavy.

For each label, against all others, a linear classifier (a support vector machine) is trained on the weighed features,
and another on features scaled by how much more they occur with the label (Wang and Manning 2012). Both are linear, so
that their mean is one matrix. Beside it stand the texts themselves, of which the nearest are asked in doubt.
Probabilities are calibrated on the answers for texts that were left out in turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn import config_context
from sklearn.svm import LinearSVC

from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.model import Model, soft_maximum
from yuandian.governance.triage.rules.neighbours import Floats, Neighbours
from yuandian.governance.triage.rules.tables import Table, rarity_of, table_of, weighed

STRICTNESS, SCALED_STRICTNESS = 1.0, 0.1  # of the classifiers, their C
CLOSE_ENOUGH = 0.05  # to where training would end: nearer changes no answer and takes twice as long
SMOOTHING = 30.0
USUAL_SCALE, USUAL_NEARNESS, SCALE_STAYS = 3.0, 0.5, 4.0  # few examples that are all right are no proof of certainty
PARTS, FEWER_PARTS, MANY = 5, 3, 500_000  # parts that are left out in turn; fewer where texts times labels are many
EVERYWHERE, FEW = (
    0.1,
    20,
)  # a word in more than this share of the texts, and in more than a few, makes nobody neighbours
SEED = 7
Labels = NDArray[np.int64]


class NothingToLearn(ValueError):
    """Less than two labels have texts."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The model, and what it said of each of its texts when that was left out: the probability of each label."""

    model: Model
    unseen: Floats


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
    places = {name: place for place, name in enumerate(names)}
    known: Labels = np.array([places[label] for label in labels])
    amounts = np.ones(len(texts)) if weights is None else np.asarray(weights, dtype=float)
    table = table_of(texts, known, len(names))
    scores, near = _left_out(table, known, amounts, len(names))
    counted = amounts if judged is None else np.asarray(judged, dtype=float)
    scale, nearness, shifts = _calibrated(scores, near, known, counted)
    rarity = rarity_of(table.counts)
    made = weighed(table.counts, rarity)
    matrix, offsets = _weights(made, known, amounts, len(names))
    model = Model(
        tuple(names), table.hashes, rarity, matrix.astype(np.float16), offsets,
        np.full(len(names), scale, dtype=np.float32), shifts, nearness, _neighbours(made, known, table.is_word),
    )  # fmt: skip
    return Learned(model, soft_maximum(scores * scale + near * nearness + shifts))


def _neighbours(made: csr_matrix, known: Labels, is_word: NDArray[np.bool_]) -> Neighbours:
    """The texts by their words, each of length 1."""
    in_texts = np.bincount(made.indices, minlength=made.shape[1])
    is_kept = is_word & (in_texts <= max(FEW, EVERYWHERE * made.shape[0]))
    own = is_kept[made.indices]
    texts = np.repeat(np.arange(made.shape[0]), np.diff(made.indptr))[own]
    amounts = made.data[own]
    lengths = np.sqrt(np.bincount(texts, amounts.astype(np.float64) ** 2, minlength=made.shape[0]))
    order = np.argsort(made.indices[own], kind="stable")
    return Neighbours(
        np.concatenate([[0], np.cumsum(np.where(is_kept, in_texts, 0))]).astype(np.int32),
        texts[order].astype(np.int32),
        (amounts / lengths[texts])[order].astype(np.float16).astype(np.float32),  # as it is stored
        known.astype(np.int16),
    )


def _weights(made: csr_matrix, known: Labels, amounts: NDArray[Any], size: int) -> tuple[Floats, Floats]:
    """Features by labels, and the labels' offsets: of both classifiers together."""
    matrix, offsets = np.zeros((made.shape[1], size)), np.zeros(size)
    # With many labels and few texts scikit-learn would spend its time in looking over the same numbers again and again.
    with config_context(assume_finite=True, skip_parameter_validation=True):
        for label in range(size):
            is_of = known == label
            plain_weights, plain_offset = _classifier(made, is_of, amounts, STRICTNESS)
            ratios = _ratios(made, is_of, amounts)
            scaled = csr_matrix((made.data * ratios[made.indices], made.indices, made.indptr), shape=made.shape)
            scaled_weights, scaled_offset = _classifier(scaled, is_of, amounts, SCALED_STRICTNESS)
            matrix[:, label] = plain_weights + scaled_weights * ratios
            offsets[label] = plain_offset + scaled_offset
    return (matrix / 2).astype(np.float32), (offsets / 2).astype(np.float32)


def _classifier(
    made: csr_matrix, is_of: NDArray[np.bool_], amounts: NDArray[Any], strictness: float
) -> tuple[NDArray[Any], float]:
    """A linear support vector classifier for one label against all others."""
    classifier = LinearSVC(C=strictness, tol=CLOSE_ENOUGH, dual=True, random_state=SEED)
    classifier.fit(made, is_of, sample_weight=amounts)
    return classifier.coef_[0], float(classifier.intercept_[0])


def _ratios(made: csr_matrix, is_of: NDArray[np.bool_], amounts: NDArray[Any]) -> NDArray[Any]:
    """How much more a feature occurs with a label than with all others, as a logarithm."""
    own = np.asarray(made.T @ (is_of * amounts))
    others = np.asarray(made.T @ (~is_of * amounts))
    smooth = SMOOTHING * made.data.sum() / (made.shape[0] * made.shape[1])
    own, others = own + smooth, others + smooth
    ratios: NDArray[Any] = np.log(own / own.sum()) - np.log(others / others.sum())
    return ratios


def _left_out(table: Table, known: Labels, amounts: NDArray[Any], size: int) -> tuple[Floats, Floats]:
    """The scores of every text by a model that has not seen it, and what its neighbours say."""
    scores: Floats = np.full((len(known), size), -1, dtype=np.float32)  # of a label that no other text has
    near: Floats = np.full((len(known), size), -np.log(size), dtype=np.float32)
    many = PARTS if len(known) * size <= MANY else FEWER_PARTS
    parts = _parts(known, many)
    for part in range(many):
        taught, asked = np.flatnonzero(parts != part), np.flatnonzero(parts == part)
        present = np.unique(known[taught])
        if not len(asked) or len(present) < 2:
            continue
        counts = table.counts[taught]
        rarity = rarity_of(counts)
        made, told = weighed(counts, rarity), weighed(table.counts[asked], rarity)
        again = np.searchsorted(present, known[taught])
        matrix, offsets = _weights(made, again, amounts[taught], len(present))
        scores[np.ix_(asked, present)] = told @ matrix + offsets
        neighbours = _neighbours(made, known[taught], table.is_word)
        near[asked] = neighbours.says(told.indptr.astype(np.int64), told.indices, told.data, scores[asked])
    return scores, near


def _parts(known: Labels, many: int) -> Labels:
    """Which part each text is in: the texts of a label are spread evenly over all parts."""
    order = np.random.default_rng(SEED).permutation(len(known))
    order = order[np.argsort(known[order], kind="stable")]
    parts = np.empty(len(known), dtype=np.int64)
    parts[order] = np.arange(len(known)) % many
    return parts


def _calibrated(scores: Floats, near: Floats, known: Labels, amounts: NDArray[Any]) -> tuple[float, float, Floats]:
    """One scale for the scores, one for what the neighbours say, and a shift for each label, by which the true labels
    become most probable.
    """
    size = scores.shape[1]
    places = np.arange(len(known))

    def loss(values: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        scale, nearness, shifts = np.exp(values[0]), np.exp(values[1]), values[2:]
        said = soft_maximum(scores * scale + near * nearness + shifts)
        cost = -(amounts * np.log(said[places, known] + 1e-12)).sum() + 0.5 * (shifts**2).sum()
        away, apart = values[0] - np.log(USUAL_SCALE), values[1] - np.log(USUAL_NEARNESS)
        cost += SCALE_STAYS * (away**2 + apart**2)
        wrong = said * amounts[:, None]
        wrong[places, known] -= amounts
        slope = np.concatenate(
            [
                [(wrong * scores).sum() * scale + 2 * SCALE_STAYS * away],
                [(wrong * near).sum() * nearness + 2 * SCALE_STAYS * apart],
                wrong.sum(axis=0) + shifts,
            ]
        )
        return float(cost), slope

    best = minimize(loss, np.concatenate([[1.0, 0.0], np.zeros(size)]), jac=True, method="L-BFGS-B").x
    return float(np.exp(best[0])), float(np.exp(best[1])), best[2:].astype(np.float32)
