"""How hot a trouble is, as a sum whose terms can be read, and when it grows faster than its history. Pure."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# heat = 5·log₂(1 + cases) + 15·log₂(1 + reporters) + 5·log₂(1 + supporters) + 10·log₂(1 + cases in the densest 30 days)
CASES, REPORTERS, SUPPORTERS, DENSEST = "cases", "reporters", "supporters", "densest"
WEIGHTS = {CASES: 5, REPORTERS: 15, SUPPORTERS: 5, DENSEST: 10}
DENSE = timedelta(days=30)

RECENT = timedelta(days=7)
BEFORE_WEEKS = 8
PRIOR_CASES, PRIOR_WEEKS = 1.0, 2.0  # what is expected of a trouble without a history: half a case a week


class Alarm(StrEnum):
    """How far above its history a trouble grows (DSP-06), mildest first."""

    NONE = "none"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"

    @property
    def severity(self) -> int:
        """0 for none, 3 for red."""
        return list(Alarm).index(self)


# From so many new cases in a week, if chance alone would bring as many less often than this.
STEPS = ((Alarm.RED, 8, 1e-4), (Alarm.ORANGE, 5, 1e-3), (Alarm.YELLOW, 3, 1e-2))
# An alarm that is up stays as long as this is so, and for some runs after: it must not go on and off with each case.
STAYS = ((Alarm.RED, 6, 1e-3), (Alarm.ORANGE, 4, 1e-2), (Alarm.YELLOW, 2, 5e-2))
CALM_RUNS = 6  # in a row, an hour each, before an alarm goes down


@dataclass(frozen=True, slots=True)
class HeatTerm:
    """One term of the sum: `weight` · log₂(1 + `value`) = `points`."""

    name: str
    value: int
    weight: int
    points: float


@dataclass(frozen=True, slots=True)
class Heat:
    """The sum and its terms in the order of the formula."""

    total: float
    terms: tuple[HeatTerm, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """The new cases of the last seven days, how many the weeks before let expect, and how unlikely that is."""

    alarm: Alarm
    recent: int
    expected: float
    chance: float


def heat_of(times: Sequence[datetime], reporters: int, supporters: int) -> Heat:
    """The heat of cases that came in at these times."""
    values = {CASES: len(times), REPORTERS: reporters, SUPPORTERS: max(0, supporters), DENSEST: densest(times)}
    terms = tuple(
        HeatTerm(name, value, WEIGHTS[name], round(WEIGHTS[name] * math.log2(1 + value), 1))
        for name, value in values.items()
    )
    return Heat(round(sum(term.points for term in terms), 1), terms)


def densest(times: Collection[datetime]) -> int:
    """The most cases that came in within any thirty days."""
    ordered = sorted(times)
    most = start = 0
    for end, at in enumerate(ordered):
        while at - ordered[start] > DENSE:
            start += 1
        most = max(most, end - start + 1)
    return most


def growth_of(times: Collection[datetime], now: datetime, known_from: datetime) -> Growth:
    """Compares the last seven days with the eight weeks before, as far back as anything is known."""
    since = now - RECENT
    weeks = min(BEFORE_WEEKS, max(0.0, (since - known_from) / RECENT))
    before = sum(since - weeks * RECENT <= at < since for at in times)
    recent = sum(since <= at <= now for at in times)
    expected = (before + PRIOR_CASES) / (weeks + PRIOR_WEEKS)
    chance = chance_of_at_least(recent, expected)
    return Growth(_reached(STEPS, recent, chance), recent, round(expected, 2), chance)


def alarm_after(before: Alarm, calm_runs: int, growth: Growth) -> tuple[Alarm, int]:
    """The alarm after one more run, and how many runs in a row were calm: it goes up at once, and down late."""
    if growth.alarm.severity >= before.severity:
        return growth.alarm, 0
    stays = _reached(STAYS, growth.recent, growth.chance)
    if stays.severity >= before.severity:
        return before, 0
    if calm_runs + 1 < CALM_RUNS:
        return before, calm_runs + 1
    return stays, 0


def _reached(steps: Sequence[tuple[Alarm, int, float]], recent: int, chance: float) -> Alarm:
    return next((step for step, least, most in steps if recent >= least and chance <= most), Alarm.NONE)


def chance_of_at_least(count: int, expected: float) -> float:
    """How likely chance brings `count` or more where `expected` is the mean (Poisson)."""
    term = below = math.exp(-expected)
    if count <= 0:
        return 1.0
    for number in range(1, count):
        term *= expected / number
        below += term
    return max(0.0, min(1.0, 1 - below))


def by_day(times: Collection[datetime], until: datetime, days: int) -> list[int]:
    """How many came in on each of the last `days` days, the latest last: a line to draw."""
    counts = [0] * days
    for at in times:
        ago = (until - at).total_seconds() / 86_400
        if 0 <= ago < days:
            counts[days - 1 - int(ago)] += 1
    return counts
