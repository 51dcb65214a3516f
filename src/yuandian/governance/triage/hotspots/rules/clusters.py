"""Which letters speak of one trouble: the places where letters crowd, found one after the other. Pure.

A cluster is a *centre*, the mean of its members, and whoever is like it. Starting where letters lie closest, the centre
is moved to the mean of those around it until it stands still (mean shift); then it is the next crowd's turn. How many
clusters there should be is asked of nobody.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.grams import Matrix, strongest

Numbers: TypeAlias = NDArray[np.floating[Any]]
Rows: TypeAlias = NDArray[np.integer[Any]]
SIGNATURE = 60  # grams by which all are compared with all
BLOCK = 1_000
TURNS = 8


@dataclass(frozen=True, slots=True)
class Measure:
    """How alike letters must be. `near`: two letters; `like`: a letter and a centre; `same`: two centres."""

    near: float = 0.15
    like: float = 0.2
    same: float = 0.6
    least: int = 3
    most_clusters: int = 200


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters about one trouble, by row, the likest first, with how like the centre each is."""

    members: Rows
    likeness: Numbers
    centre: Numbers


def clusters_of(weights: Matrix, measure: Measure) -> list[Cluster]:
    """The crowds among the rows, the largest first. A row belongs to one of them, or to none."""
    centres: list[Numbers] = []
    free = np.asarray(weights.getnnz(axis=1) > 0)
    density, nearest = _crowding(strongest(weights, SIGNATURE), measure.near)
    for seed in np.argsort(-density, kind="stable"):
        if len(centres) == measure.most_clusters or density[seed] <= 0:
            break
        if not free[seed]:
            continue
        around = nearest[seed]
        centre, members = _settled(weights, _mean(weights, around[free[around]]), free, measure)
        free[seed] = False
        if len(members) >= measure.least:
            free[members] = False
            centres.append(centre)
    return _assigned(weights, centres, measure)


def _crowding(signatures: Matrix, near: float) -> tuple[Numbers, list[Rows]]:
    """For every row how much likeness lies around it, and which rows are near."""
    density = np.zeros(signatures.shape[0])
    nearest: list[Rows] = []
    others = signatures.T.tocsr()
    for start in range(0, signatures.shape[0], BLOCK):
        alike = (signatures[start : start + BLOCK] @ others).tocsr()
        for row in range(alike.shape[0]):
            own = slice(alike.indptr[row], alike.indptr[row + 1])
            is_near = alike.data[own] >= near
            columns = alike.indices[own][is_near]
            density[start + row] = alike.data[own][is_near].sum() - 1
            nearest.append(columns.astype(np.int64))
    return density, nearest


def _mean(weights: Matrix, rows: Rows) -> Numbers:
    total = np.asarray(weights[rows].sum(axis=0)).ravel().astype(np.float32)
    length = float(np.linalg.norm(total))
    return total / length if length else total


def _settled(weights: Matrix, centre: Numbers, free: NDArray[np.bool_], measure: Measure) -> tuple[Numbers, Rows]:
    members = np.zeros(0, dtype=np.int64)
    for _ in range(TURNS):
        found = np.flatnonzero((weights @ centre >= measure.like) & free)
        if np.array_equal(found, members) or not len(found):
            return centre, found
        members = found
        centre = _mean(weights, members)
    return centre, members


def _assigned(weights: Matrix, centres: list[Numbers], measure: Measure) -> list[Cluster]:
    """Every row goes to the centre that it is likest, if it is like one. Centres at one place are one."""
    if not centres:
        return []
    kept = _apart(np.stack(centres), measure.same)
    likest, best = np.zeros(weights.shape[0]), np.full(weights.shape[0], -1)
    for number, centre in enumerate(kept):
        alike = weights @ centre
        is_likest = alike > likest
        likest[is_likest], best[is_likest] = alike[is_likest], number
    found = []
    for number, centre in enumerate(kept):
        members = np.flatnonzero((best == number) & (likest >= measure.like))
        if len(members) >= measure.least:
            members = members[np.argsort(-likest[members], kind="stable")]
            found.append(Cluster(members, likest[members], centre))
    return sorted(found, key=lambda cluster: -len(cluster.members))


def _apart(centres: Numbers, same: float) -> list[Numbers]:
    """The centres without those that came to stand where an earlier one stands."""
    alike = np.tril(centres @ centres.T, -1)
    kept: list[int] = []
    for number in range(len(centres)):
        if not any(alike[number, other] >= same for other in kept):
            kept.append(number)
    return [centres[number] for number in kept]
