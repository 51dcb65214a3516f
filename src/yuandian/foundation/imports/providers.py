"""The kinds of sheets that can be imported. Each module declares its own; `wiring.py` registers them all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from yuandian.foundation.imports.errors import ImportKindUnknown
from yuandian.foundation.imports.rules import RowOutcome
from yuandian.kernel.actor import Actor
from yuandian.kernel.sheets.columns import SheetColumns
from yuandian.kernel.sheets.profiles import FoundCells, RowFault, SheetProfile

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that are taken together: of which import, of what (`of_id`, where the kind asks for it).

    `is_trial`: all of it is rolled back, so that what costs time and can be seen by nobody may be left out.
    """

    run_id: UUID
    of_id: UUID | None
    is_trial: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a row: something new, or something that was there, or `faults`.

    `changed` names the fields that came differently from last time, and whether they were taken over. `handout` is
    what is to be handed to somebody, by heading.
    """

    subject_id: UUID | None = None
    label: str = ""
    is_new: bool = False
    changed: Mapping[str, bool] = field(default_factory=dict)
    faults: Sequence[RowFault] = ()
    handout: Mapping[str, str] | None = None

    @property
    def outcome(self) -> RowOutcome:
        """In one word."""
        if self.faults:
            return RowOutcome.BAD
        if self.is_new:
            return RowOutcome.NEW
        return RowOutcome.CHANGED if self.changed else RowOutcome.KNOWN


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of a row: its cells as a screen shows them, by name, and the outcome."""

    cells: Mapping[str, str]
    outcome: RowOutcome
    faults: Sequence[RowFault] = ()


@dataclass(frozen=True, slots=True)
class WordProposal:
    """A counterpart for a word of a sheet: of so many rows that were asked about, so many surely are of it."""

    code: str
    name: str
    agreeing: int
    asked: int


@dataclass(frozen=True, slots=True)
class UnknownWords:
    """Words of a coded column that have no counterpart among ours, with their rows, and proposals for some."""

    counts: Mapping[str, int] = field(default_factory=dict)
    proposals: Mapping[str, WordProposal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedProfile:
    """A profile that somebody saved under a name."""

    name: str
    content: SheetProfile
    changed_at: datetime


def _no_name(_of_id: UUID | None) -> str:
    return ""


def _nothing_more(_profile: SheetProfile) -> None:
    return None


def _none_saved(_of_id: UUID | None) -> list[SavedProfile]:
    return []


def _no_unknown_words(_entries: Sequence[Any]) -> UnknownWords:
    return UnknownWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportKind(Generic[Entry]):
    """One kind of sheet.

    `allow` raises `Forbidden` unless the actor may import it; `may_look` and `sees_all` say whether they may look at
    their own imports of it, and at everybody's. `columns` are its columns; `entry` makes what was found in a row one
    entry, or says what is wrong; `key_of` gives the field by which rows of one sheet are told apart, the key, and what
    may not differ between two rows of one key. `take` takes entries in one transaction, in their order; `foresee` says
    what it would do, and changes nothing. `shown` are the names of the cells that a preview shows. `name_of` names
    what the sheet belongs to, or raises; `check` looks through a profile for what the columns don't know.
    """

    code: str
    allow: Callable[[Actor], UUID | None]
    may_look: Callable[[Actor], bool]
    sees_all: Callable[[Actor], bool]
    columns: SheetColumns
    entry: Callable[[FoundCells], Entry | list[RowFault]]
    key_of: Callable[[Entry], tuple[str, str, object]]
    take: Callable[[Actor, Batch, Sequence[Entry]], Sequence[Taken]]
    foresee: Callable[[Actor, Batch, Sequence[Entry]], Sequence[Foreseen]]
    shown: tuple[str, ...]
    rows_at_once: int = 500
    has_points: bool = False
    has_handouts: bool = False
    belongs_to: str = ""  # a word for what `of_id` is, such as `source`; empty where there is nothing of the sort
    name_of: Callable[[UUID | None], str] = _no_name
    check: Callable[[SheetProfile], None] = _nothing_more
    saved: Callable[[UUID | None], Sequence[SavedProfile]] = _none_saved
    unknown_words: Callable[[Sequence[Entry]], UnknownWords] = _no_unknown_words


class ImportKinds:
    """All kinds that are registered, in their order."""

    def __init__(self) -> None:
        self._kinds: dict[str, ImportKind[Any]] = {}

    def register(self, kind: ImportKind[Any]) -> None:
        """From now on sheets of this kind can be imported."""
        self._kinds[kind.code] = kind

    def __iter__(self) -> Iterator[ImportKind[Any]]:
        return iter(self._kinds.values())

    def named(self, code: str) -> ImportKind[Any]:
        """The kind of that code. Raises `ImportKindUnknown`."""
        if code not in self._kinds:
            raise ImportKindUnknown(kind=code)
        return self._kinds[code]


import_kinds = ImportKinds()


@dataclass(frozen=True, slots=True)
class StepState:
    """How one step of moving in stands: what is there, by name, and what is missing, by code.

    `kinds` are the sheets that can be brought in for it. A step is done once nothing is missing.
    """

    code: str
    figures: Mapping[str, int]
    missing: Sequence[str]
    kinds: Sequence[str] = ()


# The steps of moving in, in their order; each module says how its own stand.
moving_in_steps: list[Callable[[], StepState]] = []
