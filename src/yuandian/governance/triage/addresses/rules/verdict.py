"""What is answered: the micro-grids that a text may mean, how sure each is and why, or that nobody can tell.

Spots in one micro-grid speak for it together: a mall with fifty shops is one answer. How sure the first is was fitted
to questions of known and of unknown places (`fitting` in the measurement) and is told as a probability. Very sure takes
more than a figure: something named in full, nothing against it, and nothing else near.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from yuandian.governance.triage.addresses.rules import matches
from yuandian.governance.triage.addresses.rules.book import ADDRESS, BRANCH, NAME, NOWHERE, Book
from yuandian.governance.triage.addresses.rules.doubts import NAMED_HALF, doubt_about
from yuandian.governance.triage.addresses.rules.estimates import Locate, estimates_for, shares_around
from yuandian.governance.triage.addresses.rules.matches import Found, Question
from yuandian.governance.triage.addresses.rules.readings import plain
from yuandian.governance.triage.addresses.rules.regions import FAR_APART, Elsewhere, Home
from yuandian.governance.triage.addresses.rules.sounds import sound_of

NATS_APART = 4.0
UNKNOWN_PLACE = 8.0  # nats of evidence at which a place that is in no book is as likely as the one found
ANSWERED_AT = 0.6
SURE_ALONE = 0.9  # from here on nobody is asked
VERY_SURE = 0.95
SURE_AT_MOST = 0.99
MOST_CANDIDATES = 5
LEAST_WORTH_TELLING = 0.03
NAMED_IN_FULL, NATS_CLEAR, NATS_ENOUGH, NEARLY_ALL = 0.92, 10.0, 18.0, 3.5
ESTIMATE_AT_MOST = 0.85
MOST_ODDS = 6.0
CROSSING = sound_of("交叉口")
ANCHOR_AT_MOST, FAR_OFF, NEAR_BEFORE, TAIL = 0.3, 40, 8, 2  # a share, metres, characters
# log odds of the share, evidence, clearance, name, address, explained, conflict, branch missing, road unmet, constant
COEFFICIENTS = (0.29, -0.69, 1.27, 1.55, 1.90, 3.81, -1.43, -1.05, -0.64, -4.47)


class Outcome(StrEnum):
    """Whether there is an answer."""

    ANSWERED = "answered"
    ASK = "ask"
    UNKNOWN = "unknown"
    ELSEWHERE = "elsewhere"


class Candidate(NamedTuple):
    """A micro-grid that a text may mean, and the row of the book that speaks for it most; None for an estimate."""

    grid: int
    confidence: float
    spot: int | None
    lon: float | None
    lat: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is answered, the likeliest first; `elsewhere` names a region that is not ours."""

    outcome: Outcome
    candidates: Sequence[Candidate]
    elsewhere: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """The grids of what was found, each with its share and its best spot (by position in `Found`), best first."""

    grids: NDArray[np.int32]
    shares: NDArray[np.float64]
    best: NDArray[np.int64]


def judge(book: Book, text: str, home: Home, locate: Locate) -> Verdict:
    """The micro-grids that a text may mean. Takes any text."""
    # hot path: see docs/triage-addresses.md for the figure
    question = matches.read(book, text)
    elsewhere = home.elsewhere_in(question.written)
    if elsewhere is not None and _is_attached(question, elsewhere):
        return Verdict(Outcome.ELSEWHERE, (), elsewhere.name, f"文中写明“{elsewhere.name}”，不在本区")
    found = matches.spots_for(book, question)
    weighed = weigh(book, found)
    candidates = _direct(book, question, found, weighed, locate)
    if not candidates or candidates[0].confidence < ANSWERED_AT:
        candidates = _with_estimate(book, question, found, candidates, locate)
    if not candidates:
        return Verdict(Outcome.UNKNOWN, (), None, "文中没有地址库认识的地点")
    if elsewhere is not None:
        candidates = [one._replace(confidence=min(one.confidence, ANSWERED_AT - 0.01)) for one in candidates]
    outcome = Outcome.ANSWERED if candidates[0].confidence >= ANSWERED_AT else Outcome.ASK
    return Verdict(outcome, candidates, elsewhere.name if elsewhere else None, candidates[0].reason)


def _is_attached(question: Question, elsewhere: Elsewhere) -> bool:
    """Whether what follows the region is its own address: no road of ours is named, or only right behind it."""
    return all(0 <= road.start - elsewhere.end <= FAR_APART for road in question.roads)


def weigh(book: Book, found: Found) -> Weighed:
    """Shares of the grids, after some for a place that is in no book."""
    grids = book.grids[found.spots]
    at = np.flatnonzero(grids != NOWHERE)
    if not len(at):
        return Weighed(np.empty(0, np.int32), np.empty(0), np.empty(0, np.int64))
    evidence = found.evidence[at].astype(np.float64)
    top = float(evidence.max())
    first: dict[int, int] = {}
    sums: dict[int, float] = {}
    for place, grid, weight in zip(at.tolist(), grids[at].tolist(), np.exp((evidence - top) / NATS_APART), strict=True):
        first.setdefault(grid, place)
        sums[grid] = sums.get(grid, 0.0) + float(weight)
    whole = sum(sums.values()) + math.exp(min((UNKNOWN_PLACE - top) / NATS_APART, 50.0))
    order = sorted(sums, key=lambda grid: (-sums[grid], grid))
    shares = np.array([sums[grid] / whole for grid in order])
    return Weighed(np.array(order, np.int32), shares, np.array([first[grid] for grid in order], np.int64))


def features(book: Book, question: Question, found: Found, weighed: Weighed) -> tuple[float, ...]:
    """What the confidence of the first grid is reckoned from."""
    best = int(weighed.best[0])
    evidence = float(found.evidence[best])
    others = found.evidence[book.grids[found.spots] != weighed.grids[0]]
    clear = evidence - float(others[0]) if len(others) else evidence
    coverage, spot = found.coverage[best], int(found.spots[best])
    return (
        _log_odds(float(weighed.shares[0])),
        min(max(evidence, 0.0), 60.0) / 60,
        min(max(clear, 0.0), 30.0) / 30,
        float(coverage[NAME]),
        float(coverage[ADDRESS]),
        found.explained / found.told if found.told else 0.0,
        float(found.conflicts[best]),
        float(book.has_branch[spot] and coverage[BRANCH] < NAMED_HALF and coverage[ADDRESS] < NAMED_HALF),
        _unmet(book, question, spot),
        1.0,
    )


def _log_odds(share: float) -> float:
    share = min(max(share, 1e-9), 1 - 1e-9)
    return min(max(math.log(share / (1 - share)), -MOST_ODDS), MOST_ODDS)


def _unmet(book: Book, question: Question, spot: int) -> float:
    """1 where the text names a road or a number that the spot does not have, 0 where it has them or none is named."""
    families = {road.family for road in question.roads}
    if families and not families & set(book.spot_families[spot].tolist()):
        return 1.0
    numbers = {road.number for road in question.roads if road.number is not None}
    if numbers and int(book.numbers[spot]) not in numbers:
        return 1.0
    return float(bool(question.buildings) and not book.buildings[spot])


def _is_only_anchor(book: Book, question: Question, found: Found, best: int) -> bool:
    """Whether the text names a spot, or its crossing, to say how far from it something else is: `百花里向北200米`."""
    offsets = [one for one in question.offsets if one.metres >= FAR_OFF]
    if not offsets:
        return False
    spot = int(found.spots[best])
    ends = [sound_of(plain(book.names[spot]))[-TAIL:]]
    if book.at_crossing[spot] and found.coverage[best][NAME] < NAMED_HALF:
        ends.append(CROSSING)
    return any(
        np.abs(book.offsets[spot] - (one.east, one.north)).max() > matches.SAME_OFFSET
        and any(end in question.sound[max(one.at - NEAR_BEFORE, 0) : one.at] for end in ends)
        for one in offsets
    )


def is_beyond_doubt(told: Sequence[float], *, is_numbered: bool) -> bool:
    """Whether more than a figure speaks for the first grid: it is clear of all others, nothing is against it, and it is
    named by two of its fields, or in full by one that has a house number.
    """
    odds, evidence, clear, name, address, explained, conflict, branch_missing, unmet, _ = told
    is_named = min(name, address) >= NAMED_HALF or (is_numbered and max(name, address) >= NAMED_IN_FULL)
    return (
        is_named
        and not (conflict or branch_missing or unmet)
        and odds >= NEARLY_ALL
        and evidence * 60 >= NATS_ENOUGH
        and clear * 30 >= NATS_CLEAR
        and explained >= NAMED_IN_FULL
    )


def confidence_of(told: Sequence[float], *, is_numbered: bool) -> float:
    """The probability that the first grid is right."""
    sum_ = sum(weight * value for weight, value in zip(COEFFICIENTS, told, strict=True))
    sure = 1 / (1 + math.exp(-max(min(sum_, 30.0), -30.0)))
    sure = min(sure, 1 / (1 + math.exp(-told[0])))
    return min(sure, SURE_AT_MOST if is_beyond_doubt(told, is_numbered=is_numbered) else VERY_SURE - 0.01)


def _direct(book: Book, question: Question, found: Found, weighed: Weighed, locate: Locate) -> list[Candidate]:
    if not len(weighed.grids):
        return []
    is_numbered = book.numbers[found.spots[weighed.best[0]]] != NOWHERE
    told, likeliest, doubt = features(book, question, found, weighed), int(weighed.best[0]), ""
    first = confidence_of(told, is_numbered=bool(is_numbered))
    if _is_only_anchor(book, question, found, likeliest):
        first = min(first, ANCHOR_AT_MOST)
    elif round(first, 3) >= SURE_ALONE and (doubt := doubt_about(book, question, found, likeliest, told, locate)):
        first = SURE_ALONE - 0.01
    left = max(1 - first, 0.0)
    rest = max(1 - float(weighed.shares[0]), 1e-9)
    candidates = []
    for place in range(min(len(weighed.grids), MOST_CANDIDATES)):
        share = float(weighed.shares[place])
        confidence = first if place == 0 else min(first, left * share / rest)
        if place and confidence < LEAST_WORTH_TELLING:
            break
        best = int(weighed.best[place])
        spot = int(found.spots[best])
        lon, lat = book.points[spot]
        reason = _reason(book, question, found, best)
        if doubt and place == 0:
            reason = f"{reason}；{doubt}，请核对"
        is_pointed = not math.isnan(lon)
        candidates.append(
            Candidate(
                int(weighed.grids[place]),
                round(confidence, 3),
                spot,
                float(lon) if is_pointed else None,
                float(lat) if is_pointed else None,
                reason,
            )
        )
    return candidates


def _reason(book: Book, question: Question, found: Found, best: int) -> str:
    spot = int(found.spots[best])
    coverage = found.coverage[best]
    name, address = book.names[spot], book.addresses[spot]
    said = []
    if coverage[NAME] >= matches.LEAST_COVERAGE:
        said.append(f"名称“{name}”{_how_much(float(coverage[NAME]))}")
    elif coverage[BRANCH] >= matches.LEAST_COVERAGE:
        said.append(f"“{name}”的所在位置{_how_much(float(coverage[BRANCH]))}")
    if coverage[ADDRESS] >= matches.LEAST_COVERAGE:
        said.append(f"地址“{address}”{_how_much(float(coverage[ADDRESS]))}")
    if found.conflicts[best]:
        said.append("但道路、门牌、楼号或方位不一致")
    if question.roads:
        said.append("文中道路：" + "、".join(dict.fromkeys(book.roads.names[road.road] for road in question.roads)))
    return "；".join(said)


def _how_much(coverage: float) -> str:
    if coverage >= 0.999:
        return "地址吻合"
    return f"吻合 {coverage:.0%}"


def _with_estimate(
    book: Book, question: Question, found: Found, direct: list[Candidate], locate: Locate
) -> list[Candidate]:
    """The candidates, with those around an estimated point where these are surer."""
    estimate = estimates_for(book, question, found)
    if estimate is None:
        return direct
    shares = shares_around(estimate, locate)
    if not shares:
        return direct
    guessed = [
        Candidate(grid, round(share * ESTIMATE_AT_MOST, 3), None, estimate.lon, estimate.lat, estimate.reason)
        for grid, share in shares.items()
    ]
    known = {one.grid: one for one in direct}
    for one in guessed:
        if one.grid not in known or known[one.grid].confidence < one.confidence:
            known[one.grid] = one
    return sorted(known.values(), key=lambda one: -one.confidence)[:MOST_CANDIDATES]
