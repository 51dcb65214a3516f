"""Figures and rates, each with its formula and both numbers, so that none can be dressed up (HOT-13…HOT-15, CON-8).

A *figure* counts cases; whoever sees one can ask for the list of exactly those cases. A figure belongs to a *family*,
whose members are counted by one and the same moment of a case.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import Interval


class Family(StrEnum):
    """By which moment a case belongs to a period."""

    OPENED = "opened"  # it came in
    CLOSED = "closed"  # the loop was closed
    DUE = "due"  # it fell due or, if that was earlier, was handled; refused and merged cases are not due
    RESPONSE = "response"  # its first response fell due; refused and merged cases need none
    HANDLED = "handled"  # it was handled
    RATED = "rated"  # one of its reporters said what they think
    NOW = "now"  # it is open at this moment, whatever the period


class Figure(StrEnum):
    """What is counted. `ASKED` to `UNSATISFIED` count reporters, of whom one case may have several."""

    OPENED = "opened"
    RETURNED = "returned"
    REFUSED = "refused"
    MERGED = "merged"
    RESPONDED = "responded"
    RESPONDED_IN_30_MINUTES = "responded_in_30_minutes"
    RESPONDED_IN_2_HOURS = "responded_in_2_hours"
    RESPONDED_IN_8_HOURS = "responded_in_8_hours"
    RESPONDED_IN_24_HOURS = "responded_in_24_hours"
    RESPONDED_IN_72_HOURS = "responded_in_72_hours"
    RESPONDED_LATER = "responded_later"
    UNRESPONDED = "unresponded"
    CLOSED = "closed"
    DUE = "due"
    FINISHED = "finished"
    ON_TIME = "on_time"
    LATE = "late"
    RESPONSE_DUE = "response_due"
    RESPONSE_ON_TIME = "response_on_time"
    HANDLED = "handled"
    IN_GRID = "in_grid"
    IN_COMMUNITY = "in_community"
    ASKED = "asked"
    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"
    SOLVED_ASKED = "solved_asked"
    SOLVED = "solved"
    UNSOLVED = "unsolved"
    OPEN = "open"
    OPEN_OVERDUE = "open_overdue"


FAMILIES: Mapping[Family, tuple[Figure, ...]] = {
    Family.OPENED: (
        Figure.OPENED, Figure.RETURNED, Figure.REFUSED, Figure.MERGED, Figure.RESPONDED,
        Figure.RESPONDED_IN_30_MINUTES, Figure.RESPONDED_IN_2_HOURS, Figure.RESPONDED_IN_8_HOURS,
        Figure.RESPONDED_IN_24_HOURS, Figure.RESPONDED_IN_72_HOURS, Figure.RESPONDED_LATER, Figure.UNRESPONDED,
    ),
    Family.CLOSED: (Figure.CLOSED,),
    Family.DUE: (Figure.DUE, Figure.FINISHED, Figure.ON_TIME, Figure.LATE),
    Family.RESPONSE: (Figure.RESPONSE_DUE, Figure.RESPONSE_ON_TIME),
    Family.HANDLED: (Figure.HANDLED, Figure.IN_GRID, Figure.IN_COMMUNITY),
    Family.RATED: (
        Figure.ASKED, Figure.SATISFIED, Figure.UNSATISFIED, Figure.SOLVED_ASKED, Figure.SOLVED, Figure.UNSOLVED,
    ),
    Family.NOW: (Figure.OPEN, Figure.OPEN_OVERDUE),
}  # fmt: skip
FAMILY_OF: Mapping[Figure, Family] = {figure: family for family, figures in FAMILIES.items() for figure in figures}

# How long the first response took, in plain minutes from the report: more than the first, up to the second.
RESPONSE_STEPS: Mapping[Figure, tuple[int, int | None]] = {
    Figure.RESPONDED_IN_30_MINUTES: (0, 30),
    Figure.RESPONDED_IN_2_HOURS: (30, 120),
    Figure.RESPONDED_IN_8_HOURS: (120, 480),
    Figure.RESPONDED_IN_24_HOURS: (480, 1_440),
    Figure.RESPONDED_IN_72_HOURS: (1_440, 4_320),
    Figure.RESPONDED_LATER: (4_320, None),
}


@dataclass(frozen=True, slots=True)
class Formula:
    """What a rate is made of: two figures, and the division in words."""

    name: str
    numerator_figure: Figure
    denominator_figure: Figure
    formula: str
    formula_zh: str


FORMULAS = (
    Formula("finished", Figure.FINISHED, Figure.DUE, "handled / due", "办结率 = 已办结 ÷ 应办结"),
    Formula("on_time", Figure.ON_TIME, Figure.DUE, "handled by the deadline / due", "按期办结率 = 按期办结 ÷ 应办结"),
    Formula("response", Figure.RESPONSE_ON_TIME, Figure.RESPONSE_DUE,
            "first response by the deadline / responses due", "响应率 = 按期响应 ÷ 应响应"),
    Formula("solution", Figure.SOLVED, Figure.SOLVED_ASKED,
            "reporters who say solved / reporters who answered that", "解决率 = 回访确认解决 ÷ 回访有结论"),
    Formula("satisfaction", Figure.SATISFIED, Figure.ASKED,
            "reporters who are satisfied / reporters who answered", "满意率 = 回访满意 ÷ 回访有结论"),
    Formula("returned", Figure.RETURNED, Figure.OPENED, "cases returned at least once / opened",
            "退单率 = 退单 ÷ 受理"),
    Formula("in_grid", Figure.IN_GRID, Figure.HANDLED, "handled within the grid / handled",
            "网格内化解率 = 网格内办结 ÷ 已办结"),
    Formula("in_community", Figure.IN_COMMUNITY, Figure.HANDLED, "handled within the community / handled",
            "社区内化解率 = 社区内办结 ÷ 已办结"),
)  # fmt: skip

Counts = Mapping[Figure, int]


@dataclass(frozen=True, slots=True)
class Rate(Formula):
    """A share with its formula and both numbers. `value`, 0 to 1, is None when nothing was due."""

    numerator: int
    denominator: int
    value: Annotated[float | None, Interval(ge=0, le=1)]


def rates_of(counts: Counts) -> list[Rate]:
    """Every rate that a screen or a bulletin may show."""
    return [
        _rate(formula, counts[formula.numerator_figure], counts[formula.denominator_figure]) for formula in FORMULAS
    ]


def _rate(formula: Formula, numerator: int, denominator: int) -> Rate:
    value = None if denominator == 0 else numerator / denominator
    return Rate(**asdict(formula), numerator=numerator, denominator=denominator, value=value)
