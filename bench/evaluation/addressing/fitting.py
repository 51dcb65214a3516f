"""How the confidence was fitted: a logistic curve over what `verdict.features` tells, by Newton's method.

    .venv/bin/python -m bench.evaluation.addressing.fitting PLACES

prints the coefficients for `verdict.COEFFICIENTS`. Half the questions are of places in the book, half of places left
out.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from bench.evaluation.addressing.land import sample_micro_grids
from bench.evaluation.addressing.measuring import asked_of, read_places
from bench.evaluation.addressing.perturbing import questions
from yuandian.governance.triage.addresses.rules import matches
from yuandian.governance.triage.addresses.rules.book import Book, Spot
from yuandian.governance.triage.addresses.rules.verdict import features, weigh

SEED, MANY, ROUNDS, RIDGE = 77, 3000, 30, 0.5
LEFT_OUT = 0.25


def logistic(told: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The coefficients that make the answers likeliest, held back a little."""
    coefficients = np.zeros(told.shape[1])
    for _ in range(ROUNDS):
        sure = 1 / (1 + np.exp(-told @ coefficients))
        slope = told.T @ (right - sure) - RIDGE * coefficients
        bend = (told * (sure * (1 - sure))[:, None]).T @ told + RIDGE * np.eye(told.shape[1])
        coefficients = coefficients + np.linalg.solve(bend, slope)
    return coefficients


def told_and_right(spots: Sequence[Spot], left_out: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features of the first grid and whether it is right, for questions of places in the book and of those left out."""
    chance = Random(SEED)
    order = chance.sample(range(len(spots)), len(spots))
    cut = int(len(spots) * left_out)
    unknown, known = [spots[i] for i in order[:cut]], [spots[i] for i in order[cut:]]
    book = Book(known)
    told, right = [], []
    for some, many in ((known, MANY), (unknown, MANY // 3)):
        for one in asked_of(some, questions([(spot.name, spot.address) for spot in some], many, SEED)):
            question = matches.read(book, one.text)
            found = matches.spots_for(book, question)
            weighed = weigh(book, found)
            if len(weighed.grids):
                told.append(features(book, question, found, weighed))
                right.append(float(weighed.grids[0] == one.grid))
    return np.array(told), np.array(right)


if __name__ == "__main__":
    places = read_places(Path(sys.argv[1]), "gcj02", sample_micro_grids().locate)
    fitted = logistic(*told_and_right(places, LEFT_OUT))
    print(", ".join(f"{value:.2f}" for value in fitted))
