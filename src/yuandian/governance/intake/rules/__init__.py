"""The law of intake, pure: what a sheet's columns can mean, how cells are read, how a request is signed."""

from enum import StrEnum

from yuandian.kernel.errors import Conflict
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


RUN_STEPS: dict[RunAction, tuple[frozenset[RunState], RunState]] = {
    RunAction.START: (frozenset({RunState.UPLOADED, RunState.FAILED}), RunState.WAITING),
    RunAction.BEGIN: (frozenset({RunState.WAITING, RunState.RUNNING}), RunState.RUNNING),
    RunAction.FINISH: (frozenset({RunState.RUNNING}), RunState.DONE),
    RunAction.FAIL: (frozenset({RunState.WAITING, RunState.RUNNING}), RunState.FAILED),
    RunAction.CANCEL: (
        frozenset({RunState.UPLOADED, RunState.WAITING, RunState.RUNNING, RunState.FAILED}),
        RunState.CANCELLED,
    ),
}
ENDED = frozenset({RunState.DONE, RunState.CANCELLED})


class RunNotNow(Conflict):
    """The import is not in a state from which this can be done."""

    code = "import_step_not_possible"
    detail = "The import is not in a state from which this can be done."


def state_after(state: RunState, action: RunAction) -> RunState:
    """The state that `action` leads to. Raises `RunNotNow` where the table has no such step."""
    before, after = RUN_STEPS[action]
    if state not in before:
        raise RunNotNow(state=state.value, action=action.value)
    return after


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
