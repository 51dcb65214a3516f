"""What other modules may call."""

from yuandian.foundation.imports.providers import (
    Batch,
    Foreseen,
    ImportKind,
    SavedProfile,
    StepState,
    Taken,
    UnknownWords,
    WordProposal,
    import_kinds,
    moving_in_steps,
)
from yuandian.foundation.imports.queries.previews import rehearsed
from yuandian.foundation.imports.rules import RowOutcome, RunState
from yuandian.foundation.imports.services.local_imports import (
    ImportReport,
    import_sheet,
    write_bad_rows,
    write_handouts,
)

__all__ = [
    "Batch",
    "Foreseen",
    "ImportKind",
    "ImportReport",
    "RowOutcome",
    "RunState",
    "SavedProfile",
    "StepState",
    "Taken",
    "UnknownWords",
    "WordProposal",
    "import_kinds",
    "import_sheet",
    "moving_in_steps",
    "rehearsed",
    "write_bad_rows",
    "write_handouts",
]
