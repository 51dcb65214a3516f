"""How likely two cases are one trouble, with the reasons in words that a person can check. Pure.

A sum of evidence for and against, turned into a probability: what both texts say, where, when, of which kind. What is
not known of a case speaks neither way. The weights of the words were fitted on labelled pairs (`bench.evaluation`).
"""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from yuandian.governance.triage.duplicates.rules.wording import (
    Commonness,
    Wording,
    cosine,
    rarity_shared,
    shared_words,
    title_overlap,
)
from yuandian.kernel.distance import metres_between

PROPOSED_FROM = 0.5
# Of the words: all that both say, what both titles say, how rare the rarest shared pairs are, how much of each title
# the other says. Beyond the bounds words prove nothing: 路灯不亮 is said everywhere, of one lamp in many ways.
BIAS, SAID, TITLED, RARE, OVERLAP = -6.9, 8.7, 19.2, 9.0, 25.0
LEAST_OF_WORDS, MOST_OF_WORDS = -4.0, 3.5
BEYOND = 0.001  # what goes beyond only settles which of several comes first
UTMOST_OF_WORDS = MOST_OF_WORDS + BEYOND * (BIAS + SAID + TITLED + RARE + OVERLAP - MOST_OF_WORDS)
SAME_CATEGORY, OTHER_CATEGORY = 1.2, -1.0
SAME_REPORTER = 1.5
# Metres apart, up to, and what that says.
BY_METRES = ((30.0, 3.0), (100.0, 2.0), (300.0, 0.0), (1_000.0, -5.5), (math.inf, -8.0))
SAME_MICRO_GRID, OTHER_COMMUNITY = 1.0, -4.0
# Days apart, up to.
BY_DAYS = ((3.0, 0.3), (14.0, 0.0), (45.0, -0.3), (math.inf, -1.0))


class Reason(StrEnum):
    """Why two cases are taken for one trouble, or not."""

    WORDS = "words"  # both say this
    METRES = "metres"  # so far apart
    MICRO_GRID = "micro_grid"  # in the same one
    HOURS = "hours"  # so long between them
    CATEGORY = "category"  # of one kind
    REPORTER = "reporter"  # reported by the same person


@dataclass(frozen=True, slots=True)
class Trouble:
    """A case as it is compared. `without_place` is its wording without the
    words that say where, if that is known apart."""

    title: str
    text: str
    wording: Wording
    at: datetime
    category_id: UUID | None = None
    point: tuple[float, float] | None = None
    micro_grid_id: UUID | None = None
    community_id: UUID | None = None
    reporters: frozenset[bytes] = frozenset()
    without_place: Wording | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely it is that two cases are one trouble, and what speaks for it; the words only where it is likely."""

    probability: float
    words: tuple[str, ...]
    metres: int | None
    hours: float
    reasons: tuple[Reason, ...]


def may_be_one(one: Trouble, other: Trouble) -> bool:
    """Whether two cases could be one whatever they say: where, when and of which kind they are allows for it."""
    return _circumstances(one, other) + UTMOST_OF_WORDS >= 0  # even odds, as `PROPOSED_FROM` says


def _circumstances(one: Trouble, other: Trouble) -> float:
    """What everything but the words says."""
    evidence = _step(BY_DAYS, abs((one.at - other.at).total_seconds()) / 86_400)
    if one.point and other.point:
        evidence += _step(BY_METRES, metres_between(one.point, other.point))
    elif one.micro_grid_id and one.micro_grid_id == other.micro_grid_id:
        evidence += SAME_MICRO_GRID
    elif one.community_id and other.community_id and one.community_id != other.community_id:
        evidence += OTHER_COMMUNITY
    if one.category_id and other.category_id:
        evidence += SAME_CATEGORY if one.category_id == other.category_id else OTHER_CATEGORY
    return evidence + (SAME_REPORTER if one.reporters & other.reporters else 0.0)


def likeness_of(one: Trouble, other: Trouble, common: Commonness) -> Likeness:
    """Compares two cases."""
    metres = metres_between(one.point, other.point) if one.point and other.point else None
    hours = abs((one.at - other.at).total_seconds()) / 3_600
    evidence = words_evidence(one, other, common) + _circumstances(one, other)
    reasons = []
    if metres is None and one.micro_grid_id and one.micro_grid_id == other.micro_grid_id:
        reasons.append(Reason.MICRO_GRID)
    if one.reporters & other.reporters:
        reasons.append(Reason.REPORTER)
    probability = 1 / (1 + math.exp(-evidence))
    is_likely = probability >= PROPOSED_FROM
    words = shared_words(f"{one.title} {one.text}", other.wording, common) if is_likely else ()
    return Likeness(
        probability=probability,
        words=words,
        metres=None if metres is None else round(metres),
        hours=hours,
        reasons=(
            *([Reason.METRES] if metres is not None and metres <= BY_METRES[2][0] else []), *reasons, Reason.HOURS,
            *([Reason.CATEGORY] if one.category_id and one.category_id == other.category_id else []),
            *([Reason.WORDS] if words else []),
        ),
    )  # fmt: skip


def words_evidence(one: Trouble, other: Trouble, common: Commonness) -> float:
    """What the words say. Of two cases with points, only those that tell what happened: that both are at one place the
    metres tell already, and two troubles at one address are not one.
    """
    mine, others = one.wording, other.wording
    if one.point and other.point and one.without_place and other.without_place:
        mine, others = one.without_place, other.without_place
        if not mine.pairs or not others.pairs:
            return 0.0
    said = cosine(mine.weights, others.weights)
    titled = cosine(mine.title, others.title)
    overlap = min(title_overlap(mine, others), title_overlap(others, mine))
    rare = rarity_shared(mine, others, common)
    evidence = BIAS + SAID * said + TITLED * titled + RARE * rare + OVERLAP * overlap
    within = min(MOST_OF_WORDS, max(LEAST_OF_WORDS, evidence))
    return within + BEYOND * (evidence - within)


def _step(steps: tuple[tuple[float, float], ...], value: float) -> float:
    return next(evidence for limit, evidence in steps if value <= limit)
