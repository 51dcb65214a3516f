"""What columns a kind of sheet can have, and which headings are known to mean which of them. Pure."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from yuandian.kernel.sheets.cells import Cell, CellWrong, Fault, text_of

IGNORE = "ignore"  # the meaning of a column that is not taken over; every kind of sheet has it
REASON_HEADING = "原因"
EXAMPLE = "例："  # a line that begins with this is an example, as in templates, and is not taken
LONGEST_TEXT = 5_000  # characters
MOST_COLUMNS = 200

Reader = Callable[[Cell, tuple[str, ...], tzinfo], Any]
NOISE = re.compile(r"[\s*＊:：_\-—/\\·.。]+|[(（\[【].*?[)）\]】]")


def short_text(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    """The text of a cell. Raises `CellWrong` where it is too long."""
    text = text_of(cell)
    if len(text) > LONGEST_TEXT:
        raise CellWrong(Fault.TOO_LONG)
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """One meaning that a column can have.

    `headings`: those known to mean it, the surest first; a template uses the first. `is_repeatable`: several columns
    may share it. `is_fixable`: a profile may give a value for sheets without it. `is_coded`: a profile translates its
    texts into codes of ours, which stand beside the text. `about` and `example` explain it in the template. `mask`:
    how a cell is shown on screens.
    """

    field: str
    headings: tuple[str, ...] = ()
    read: Reader = short_text
    is_needed: bool = False
    is_repeatable: bool = False
    is_fixable: bool = True
    is_coded: bool = False
    about: str = ""
    example: str = ""
    mask: Callable[[str], str | None] | None = None


def plain_heading(heading: str) -> str:
    """A heading without spaces, marks and bracketed remarks, half width, lower case."""
    return NOISE.sub("", unicodedata.normalize("NFKC", heading)).lower()


class SheetColumns:
    """The columns that a kind of sheet can have, in the order of its template; `ignored` headings mean nothing."""

    def __init__(self, columns: Sequence[SheetColumn], ignored: Sequence[str] = ()) -> None:
        ignore = SheetColumn(
            field=IGNORE, headings=(*ignored, REASON_HEADING, "序号", "行号"), is_repeatable=True, is_fixable=False
        )
        self.all = (*columns, ignore)
        self.by_field = {column.field: column for column in self.all}
        self.needed = tuple(column.field for column in columns if column.is_needed)
        self._known: dict[str, tuple[str, int]] = {}
        for column in (ignore, *columns):
            for rank, name in enumerate(column.headings):
                self._known.setdefault(plain_heading(name), (column.field, rank))

    def guess(self, headings: Sequence[str]) -> list[str]:
        """The likely meaning of each heading. Known names first, then names that end in one; the rest is ignored.

        A meaning that only one column can have goes to the surest heading, and to the first of equals.
        """
        guesses = [self._guess(heading) for heading in headings]
        best: dict[str, tuple[int, int]] = {}
        for position, (field, rank) in enumerate(guesses):
            if not self.by_field[field].is_repeatable:
                best[field] = min(best.get(field, (rank, position)), (rank, position))
        return [
            field if self.by_field[field].is_repeatable or best[field][1] == position else IGNORE
            for position, (field, _) in enumerate(guesses)
        ]

    def _guess(self, heading: str) -> tuple[str, int]:
        plain = plain_heading(heading)
        if plain in self._known:
            return self._known[plain]
        endings = [known for known in self._known if len(known) > 1 and plain.endswith(known)]
        if not endings:
            return IGNORE, 0
        field, rank = self._known[max(endings, key=len)]
        return field, rank + 100

    def look_like_headings(self, cells: Iterable[str]) -> int:
        """How many of a row's cells are headings known by name: what tells the headings from a title above them."""
        return sum(1 for cell in cells if plain_heading(cell) in self._known)
