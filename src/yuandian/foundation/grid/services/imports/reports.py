"""What an import says before it saves anything."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

MOST_PROBLEMS = 5_000


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A fault of one line: an error keeps the line out, a warning does not. `fault` is for clients to translate."""

    line: int
    code: str
    fault: str
    is_error: bool
    detail: str
    square_metres: int | None = None


@dataclass(frozen=True, slots=True)
class GridImportReport:
    """Everything found in a file. `faults` counts all problems; of `problems` the first five thousand are told."""

    rows: int
    new: int
    changed: int
    unchanged: int
    left_out: int
    is_saved: bool
    faults: dict[str, int]
    problems: list[ImportProblem]

    @property
    def has_errors(self) -> bool:
        """Whether any line is kept out."""
        return self.left_out > 0


class Ledger:
    """Problems as they come up, and the lines that errors keep out."""

    def __init__(self) -> None:
        self.problems: list[ImportProblem] = []
        self.bad_lines: set[int] = set()

    def error(self, line: int, code: str, fault: str, detail: str, square_metres: float | None = None) -> None:
        """This line cannot be saved."""
        self.bad_lines.add(line)
        self._add(line, code, fault, True, detail, square_metres)

    def warning(self, line: int, code: str, fault: str, detail: str, square_metres: float | None = None) -> None:
        """This line can be saved, but somebody should look."""
        self._add(line, code, fault, False, detail, square_metres)

    def _add(self, line: int, code: str, fault: str, is_error: bool, detail: str, square_metres: float | None) -> None:
        size = None if square_metres is None else round(square_metres)
        self.problems.append(ImportProblem(line, code, fault, is_error, detail, size))

    def report(self, rows: int, new: int, changed: int, unchanged: int, *, is_saved: bool) -> GridImportReport:
        """The whole of it, by line, errors first within a line."""
        ordered = sorted(self.problems, key=lambda problem: (problem.line, not problem.is_error, problem.fault))
        return GridImportReport(
            rows=rows,
            new=new,
            changed=changed,
            unchanged=unchanged,
            left_out=len(self.bad_lines),
            is_saved=is_saved,
            faults=dict(sorted(_counted(self.problems).items())),
            problems=ordered[:MOST_PROBLEMS],
        )


def _counted(problems: Iterable[ImportProblem]) -> Counter[str]:
    return Counter(problem.fault for problem in problems)
