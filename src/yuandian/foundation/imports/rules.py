"""Where an import stands, and what may be done with it. Pure."""

from enum import StrEnum

from yuandian.foundation.imports.records import RunRecord
from yuandian.kernel.lifecycle import Lifecycle, Step


class RunState(StrEnum):
    """Where an import stands."""

    UPLOADED = "uploaded"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class RunAction(StrEnum):
    """What can happen to an import."""

    START = "start"  # by a person; also again after a failure, from the line it had come to
    BEGIN = "begin"  # by the worker; also again after the worker died
    FINISH = "finish"
    FAIL = "fail"
    CANCEL = "cancel"


class RowOutcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    BAD = "bad"


def _of(*states: RunState) -> frozenset[RunState | None]:
    return frozenset(states)


S = RunState
# What a person needs to start or cancel is the permission of the kind of sheet.
RUNS = Lifecycle(
    "import",
    {
        RunAction.START: Step(_of(S.UPLOADED, S.FAILED), S.WAITING),
        RunAction.BEGIN: Step(_of(S.WAITING, S.RUNNING), S.RUNNING),
        RunAction.FINISH: Step(_of(S.RUNNING), S.DONE),
        RunAction.FAIL: Step(_of(S.WAITING, S.RUNNING), S.FAILED),
        RunAction.CANCEL: Step(_of(S.UPLOADED, S.WAITING, S.RUNNING, S.FAILED), S.CANCELLED),
    },
    records=RunRecord,
)
ENDED = frozenset({RunState.DONE, RunState.CANCELLED})
