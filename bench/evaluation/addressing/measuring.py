"""The measurement: questions put to a book, and what the answers are worth."""

import csv
import resource
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
import shapely
from numpy.typing import NDArray

from bench.evaluation.addressing.perturbing import Question
from yuandian.foundation.grid.rules.coordinates import to_wgs84
from yuandian.governance.triage.addresses.rules.book import Book, Spot
from yuandian.governance.triage.addresses.rules.estimates import Locate
from yuandian.governance.triage.addresses.rules.regions import Home
from yuandian.governance.triage.addresses.rules.verdict import SURE_ALONE, VERY_SURE, Outcome, Verdict, judge

NAMES = ("name", "名称")
ADDRESSES = ("address", "地址")
LONGITUDES = ("lon", "lon_gcj02", "lon_wgs84", "经度")
LATITUDES = ("lat", "lat_gcj02", "lat_wgs84", "纬度")
BINS = 10


class Asked(NamedTuple):
    """A text with the micro-grid that is right, and what was done to it."""

    text: str
    grid: int
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: the grid, how sure, and whether it is right; 0 where there was no candidate."""

    confidence: float
    is_right: bool
    milliseconds: float
    verdict: Verdict


class MicroGrids:
    """Areas by position, and which of them a point lies in."""

    def __init__(self, codes: Sequence[str], polygons: Sequence[shapely.Polygon]) -> None:
        self.codes = codes
        self._tree = shapely.STRtree(polygons)

    def locate(self, lon: float, lat: float) -> int | None:
        """The grid of a WGS84 point, the first of several on a border."""
        found = self._tree.query(shapely.Point(lon, lat), predicate="intersects")
        return int(found.min()) if len(found) else None


def _column(headings: Sequence[str], names: Iterable[str], file: Path) -> str:
    found = next((name for name in names if name in headings), None)
    if found is None:
        raise click.ClickException(f"{file} has none of the columns {', '.join(names)}.")
    return found


def read_places(file: Path, system: str, locate: Locate) -> list[Spot]:
    """The places of a CSV file that lie in a micro-grid."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    headings = list(rows[0]) if rows else []
    name, address, lon, lat = (_column(headings, names, file) for names in (NAMES, ADDRESSES, LONGITUDES, LATITUDES))
    spots = []
    for row in rows:
        point = to_wgs84(float(row[lon]), float(row[lat]), system)
        grid = locate(*point)
        if grid is not None and row[name].strip():
            spots.append(Spot(row[name].strip(), (), row[address].strip(), grid, *point))
    return spots


def asked_of(spots: Sequence[Spot], questions: Iterable[Question]) -> list[Asked]:
    """Questions with the grids of the places that they were made from."""
    return [Asked(one.text, spots[one.place].grid or 0, (one.form, *one.changes)) for one in questions]


def answers_to(book: Book, asked: Sequence[Asked], home: Home, locate: Locate) -> list[Answer]:
    """Asks one after another."""
    answers = []
    for one in asked:
        start = time.process_time()
        verdict = judge(book, one.text, home, locate)
        took = (time.process_time() - start) * 1000
        best = verdict.candidates[0] if verdict.candidates else None
        is_right = best is not None and best.grid == one.grid
        answers.append(Answer(best.confidence if best else 0.0, is_right, took, verdict))
    return answers


class Figures(NamedTuple):
    """Shares of the answers; an answer below the threshold is a question to a person."""

    many: int
    answered: float
    right: float
    right_of_all: float
    very_sure: int
    very_sure_wrong: int
    taken: int
    taken_wrong: int
    calibration_error: float
    p50: float
    p95: float


def figures_of(answers: Sequence[Answer]) -> Figures:
    """What they are worth."""
    sure = np.array([one.confidence for one in answers])
    right = np.array([one.is_right for one in answers], bool)
    took = np.array([one.milliseconds for one in answers])
    given = np.array([one.verdict.outcome == Outcome.ANSWERED for one in answers], bool)
    very, taken = sure >= VERY_SURE, sure >= SURE_ALONE
    return Figures(
        len(answers),
        float(given.mean()) if len(answers) else 0.0,
        float(right[given].mean()) if given.any() else 0.0,
        float((right & given).mean()) if len(answers) else 0.0,
        int(very.sum()),
        int((very & ~right).sum()),
        int(taken.sum()),
        int((taken & ~right).sum()),
        calibration_error(sure, right),
        float(np.percentile(took, 50)) if len(answers) else 0.0,
        float(np.percentile(took, 95)) if len(answers) else 0.0,
    )


def reliability(answers: Sequence[Answer]) -> list[tuple[float, float, int]]:
    """Of each tenth of confidence: its mean, the share right, and how many."""
    sure = np.array([one.confidence for one in answers])
    right = np.array([one.is_right for one in answers], bool)
    return [(float(sure[at].mean()), float(right[at].mean()), int(at.sum())) for at in _bins(sure)]


def calibration_error(sure: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """How far the confidence is from the share right, on average."""
    return float(sum(abs(sure[at].mean() - right[at].mean()) * at.mean() for at in _bins(sure)))


def _bins(sure: NDArray[np.float64]) -> list[NDArray[np.bool_]]:
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [places == one for one in np.unique(places)]


def by_mark(asked: Sequence[Asked], answers: Sequence[Answer]) -> list[tuple[str, Figures]]:
    """The same for each form of question and each thing done to it."""
    marks: dict[str, list[Answer]] = {}
    for one, answer in zip(asked, answers, strict=True):
        for mark in dict.fromkeys(one.marks or ("none",)):
            marks.setdefault(mark, []).append(answer)
    return [(mark, figures_of(some)) for mark, some in sorted(marks.items(), key=lambda pair: -len(pair[1]))]


def memory() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def most_memory() -> float:
    """Megabytes that this process ever held, the land of the measurement among them."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
