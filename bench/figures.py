"""What a measurement comes to, and how it is printed."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Way = Literal["at least", "at most", "told"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `told` has no target of its own: it is there to understand the others."""

    name: str
    value: float
    unit: str
    way: Way = "told"
    target: float = 0.0

    @property
    def is_met(self) -> bool:
        """Whether the target is reached."""
        if self.way == "at least":
            return self.value >= self.target
        return self.way == "told" or self.value <= self.target

    @property
    def line(self) -> str:
        """Name, value, unit, target, and `ok` or `short`, tab-separated; a figure without target shows `-` twice."""
        if self.way == "told":
            return f"{self.name}\t{_number(self.value)}\t{self.unit}\t-\t-"
        sign = "≥" if self.way == "at least" else "≤"
        verdict = "ok" if self.is_met else "short"
        return f"{self.name}\t{_number(self.value)}\t{self.unit}\t{sign} {_number(self.target)}\t{verdict}"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def share_at(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies: 0.95 for the 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def say(text: str) -> None:
    """A word on progress, apart from the figures."""
    print(text, file=sys.stderr, flush=True)
