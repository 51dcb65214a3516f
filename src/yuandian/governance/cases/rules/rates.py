"""Rates with their formula and both numbers, so that none can be dressed up (HOT-13…HOT-15, tension CON-8)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """A share: its numerator, denominator and the formula in words. `value` is None when nothing was due."""

    name: str
    numerator: int
    denominator: int
    formula: str
    formula_zh: str

    @property
    def value(self) -> float | None:
        """The share, 0 to 1."""
        return None if self.denominator == 0 else self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class Counts:
    """What is stored apart (HOT-13): every rate below is made of these and of nothing else.

    `due`: cases whose handling deadline fell within the period, or that were handled in it; refused and merged ones
    are not due. `responded_due`: those with a response deadline in the period.
    """

    opened: int
    due: int
    on_time: int
    overdue: int
    unfinished: int
    returned: int
    refused: int
    merged: int
    closed: int
    responded_due: int
    responded_on_time: int
    asked: int
    solved: int
    satisfied: int
    solved_asked: int
    in_grid: int
    in_community: int
    handled: int


def rates_of(counts: Counts) -> list[Rate]:
    """Every rate that a screen or a bulletin may show."""
    return [
        Rate("finished", counts.on_time + counts.overdue, counts.due, "handled / due", "办结率 = 已办结 ÷ 应办结"),
        Rate("on_time", counts.on_time, counts.due, "handled by the deadline / due", "按期办结率 = 按期办结 ÷ 应办结"),
        Rate("response", counts.responded_on_time, counts.responded_due,
             "first response by the deadline / responses due", "响应率 = 按期响应 ÷ 应响应"),
        Rate("solution", counts.solved, counts.solved_asked,
             "reporters who say solved / reporters who answered that", "解决率 = 回访确认解决 ÷ 回访有结论"),
        Rate("satisfaction", counts.satisfied, counts.asked,
             "reporters who are satisfied / reporters who answered", "满意率 = 回访满意 ÷ 回访有结论"),
        Rate("returned", counts.returned, counts.opened, "cases returned at least once / opened",
             "退单率 = 曾退单 ÷ 受理"),
        Rate("in_grid", counts.in_grid, counts.handled, "handled within the grid / handled",
             "网格内化解率 = 网格内办结 ÷ 已办结"),
        Rate("in_community", counts.in_grid + counts.in_community, counts.handled,
             "handled within the community / handled", "社区内化解率 = 社区内办结 ÷ 已办结"),
    ]  # fmt: skip
