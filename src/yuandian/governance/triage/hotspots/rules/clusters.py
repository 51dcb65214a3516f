"""Which letters speak of one trouble: the places where letters crowd, found one after the other. Pure.

A cluster is a *centre*, the mean of its members, and the letters like it. Starting where letters lie closest, the
centre is moved to the mean of those around it until it stands still (mean shift); then it is the next crowd's turn. How
many clusters there should be is asked of nobody.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.rules.grams import Matrix, Rows, stacked, strongest, summed, unit_rows

Numbers: TypeAlias = NDArray[np.floating[Any]]
SIGNATURE = 60  # grams by which all are compared with all
LEFT_OUT = 0.02  # of a letter's length squared: what it says in everybody's words
PRODUCTS = 4_000_000  # pairs of letters with a gram in common that are weighed at once
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


def clusters_of(weights: Matrix, measure: Measure) -> list[Cluster]:
    """The crowds among the rows, the largest first. A row belongs to one of them, or to none."""
    free = np.asarray(weights.getnnz(axis=1) > 0)
    density, nearest = _crowding(strongest(weights, SIGNATURE, LEFT_OUT), measure.near)
    search = _Search(weights, nearest, measure)
    centres: list[Matrix] = []
    for seed in np.argsort(-density, kind="stable"):
        if len(centres) == measure.most_clusters or density[seed] <= 0:
            break
        if not free[seed]:
            continue
        around = nearest.of(int(seed))
        around = around[free[around]]
        centre, members = search.settled(around, free)
        free[seed] = False
        if len(members) >= measure.least:
            free[members] = False
            centres.append(centre)
    return _assigned(weights, centres, measure)


class _Near:
    """Which rows are near each row, in two flat arrays."""

    def __init__(self, many: int) -> None:
        self.starts = np.zeros(many + 1, dtype=np.int64)
        self.rows: Rows = np.zeros(0, dtype=np.int32)

    def of(self, row: int) -> Rows:
        """Those near one row, itself included."""
        return self.rows[self.starts[row] : self.starts[row + 1]]

    def of_any(self, rows: Rows) -> Rows:
        """Those near any of these rows."""
        return np.unique(np.concatenate([self.of(int(row)) for row in rows]))


def _crowding(signatures: Matrix, near: float) -> tuple[Numbers, _Near]:
    """For every row how much likeness lies around it, and which rows are near."""
    many = signatures.shape[0]
    density, found = np.zeros(many), _Near(many)
    others = signatures.T.tocsr()
    rows: list[Rows] = []
    for start, end in _blocks(signatures):
        alike = (signatures[start:end] @ others).tocsr()
        is_near = alike.data >= near
        owners = np.repeat(np.arange(start, end), np.diff(alike.indptr))[is_near]
        rows.append(alike.indices[is_near].astype(np.int32))
        density += np.bincount(owners, alike.data[is_near], minlength=many)
        found.starts[start + 1 : end + 1] = np.bincount(owners - start, minlength=end - start)
    np.cumsum(found.starts, out=found.starts)
    found.rows = np.concatenate(rows) if rows else found.rows
    return density - (signatures.getnnz(axis=1) > 0), found


def _blocks(signatures: Matrix) -> list[tuple[int, int]]:
    """Ranges of rows, each of which meets so many others that the products fit in little memory."""
    many = signatures.shape[0]
    often = np.bincount(signatures.indices, minlength=signatures.shape[1])
    meets = np.concatenate([[0], np.cumsum(often[signatures.indices])])[signatures.indptr]
    blocks, start = [], 0
    while start < many:
        end = int(np.searchsorted(meets, meets[start] + PRODUCTS, side="right")) - 1
        end = min(max(end, start + 1), many)
        blocks.append((start, end))
        start = end
    return blocks


class _Search:
    """Moves centres to where letters crowd. Only rows near a member are looked at, not all."""

    def __init__(self, weights: Matrix, nearest: _Near, measure: Measure) -> None:
        self._weights, self._nearest, self._measure = weights, nearest, measure
        self._dense = np.zeros(weights.shape[1], dtype=np.float32)

    def settled(self, around: Rows, free: NDArray[np.bool_]) -> tuple[Matrix, Rows]:
        """From the mean of these rows to the mean of those around it, until it stands still: the centre and who is like
        it.
        """
        centre, met = _mean(self._weights, around), around
        members: Rows = np.zeros(0, dtype=np.int64)
        for _ in range(TURNS):
            met = self._nearest.of_any(met)
            met = met[free[met]]
            found = met[self._likeness(met, centre) >= self._measure.like]
            if np.array_equal(found, members) or not len(found):
                return centre, found
            met = members = found
            centre = _mean(self._weights, members)
        return centre, members

    def _likeness(self, rows: Rows, centre: Matrix) -> Numbers:
        self._dense[centre.indices] = centre.data
        alike: Numbers = self._weights[rows] @ self._dense
        self._dense[centre.indices] = 0
        return alike


def _mean(weights: Matrix, rows: Rows) -> Matrix:
    """The mean of some rows, of length 1, as a sparse row."""
    return unit_rows(summed(weights[rows]))


def _assigned(weights: Matrix, centres: list[Matrix], measure: Measure) -> list[Cluster]:
    """Every row goes to the centre that it is likest, if it is like one. Centres at one place are one."""
    if not centres:
        return []
    kept = _apart(stacked(centres), measure.same)
    likest, best = np.zeros(weights.shape[0]), np.full(weights.shape[0], -1)
    others = kept.T.tocsr()
    for start in range(0, weights.shape[0], BLOCK):
        alike = (weights[start : start + BLOCK] @ others).toarray()
        best[start : start + BLOCK] = alike.argmax(axis=1)
        likest[start : start + BLOCK] = alike.max(axis=1)
    found = []
    for number in range(kept.shape[0]):
        members = np.flatnonzero((best == number) & (likest >= measure.like))
        if len(members) >= measure.least:
            members = members[np.argsort(-likest[members], kind="stable")]
            found.append(Cluster(members, likest[members]))
    return sorted(found, key=lambda cluster: -len(cluster.members))


def _apart(centres: Matrix, same: float) -> Matrix:
    """The centres without those that came to stand where an earlier one stands."""
    alike = np.tril((centres @ centres.T).toarray(), -1)
    kept: list[int] = []
    for number in range(centres.shape[0]):
        if not any(alike[number, other] >= same for other in kept):
            kept.append(number)
    return centres[kept]
