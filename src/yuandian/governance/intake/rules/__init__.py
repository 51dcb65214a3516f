"""The law of intake, pure: what a sheet's columns can mean, how cells are read, how a request is signed."""

from enum import StrEnum

from yuandian.governance.intake.records import RunRecord
from yuandian.kernel.lifecycle import Lifecycle, Step
from yuandian.kernel.permissions import Permission


class IntakePermission(Permission):
    """What a post may entitle to, in the matter of intake."""

    IMPORT = "intake.import"
    VIEW = "intake.view"
    SOURCE = "intake.source"


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


def _of(*states: RunState) -> frozenset[RunState | None]:
    return frozenset(states)


S, IMPORT = RunState, IntakePermission.IMPORT
RUNS = Lifecycle(
    "import",
    {
        RunAction.START: Step(_of(S.UPLOADED, S.FAILED), S.WAITING, IMPORT),
        RunAction.BEGIN: Step(_of(S.WAITING, S.RUNNING), S.RUNNING),
        RunAction.FINISH: Step(_of(S.RUNNING), S.DONE),
        RunAction.FAIL: Step(_of(S.WAITING, S.RUNNING), S.FAILED),
        RunAction.CANCEL: Step(_of(S.UPLOADED, S.WAITING, S.RUNNING, S.FAILED), S.CANCELLED, IMPORT),
    },
    records=RunRecord,
)
ENDED = frozenset({RunState.DONE, RunState.CANCELLED})


class ReportState(StrEnum):
    """Where a status report to a source stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


class CallbackMode(StrEnum):
    """Where status reports of a source go."""

    NONE = "none"  # the source does not want any
    STANDIN = "standin"  # kept and shown here, sent nowhere: for trying out
    HTTP = "http"  # sent, signed, to the source's own address
