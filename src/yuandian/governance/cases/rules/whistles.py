"""Whistles (街道吹哨、部门报到): the street calls departments in, each with clocks of its own; both sides rate."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from yuandian.governance.cases.rules import CasePermission as May
from yuandian.kernel.errors import Conflict


class WhistleKind(StrEnum):
    """Everyday, hard nut, emergency (three kinds in use in Beijing); each with its own default clocks."""

    EVERYDAY = "everyday"
    HARD_NUT = "hard_nut"
    EMERGENCY = "emergency"


class WhistleStatus(StrEnum):
    """Where the whistle stands."""

    ASKED = "asked"
    SOUNDED = "sounded"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    FINISHED = "finished"


class CallStatus(StrEnum):
    """Where one department's call stands."""

    WAITING = "waiting"
    CALLED = "called"
    SIGNED = "signed"
    REPORTED_IN = "reported_in"
    HANDLED = "handled"
    RATED = "rated"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class CallAction(StrEnum):
    """What is done to a call."""

    SIGN = "sign"
    RETURN = "return"
    REPORT_IN = "report_in"
    HANDLE = "handle"
    RATE = "rate"
    RATE_STREET = "rate_street"


class WhistleAction(StrEnum):
    """What is done to a whistle."""

    APPROVE = "approve"
    REFUSE = "refuse"
    CANCEL = "cancel"
    WRITE_MINUTES = "write_minutes"


class CallNotNow(Conflict):
    """The call is not in a status from which this can be done."""

    code = "whistle_step_not_possible"
    detail = "The department's call is not in a status from which this can be done."


class WhistleOpen(Conflict):
    """A case is not handled while a department that was called in has not finished."""

    code = "whistle_still_open"
    detail = "A department that was called in has not finished yet."


@dataclass(frozen=True, slots=True)
class CallStep:
    """One row of the calls' table; `by_department` tells which side acts."""

    before: frozenset[CallStatus]
    after: CallStatus | None
    permission: May
    by_department: bool


C = CallStatus
CALL_STEPS: dict[CallAction, CallStep] = {
    CallAction.SIGN: CallStep(frozenset({C.CALLED}), C.SIGNED, May.WHISTLE_ANSWER, True),
    CallAction.RETURN: CallStep(frozenset({C.CALLED}), C.RETURNED, May.WHISTLE_ANSWER, True),
    CallAction.REPORT_IN: CallStep(frozenset({C.SIGNED}), C.REPORTED_IN, May.WHISTLE_ANSWER, True),
    CallAction.HANDLE: CallStep(frozenset({C.SIGNED, C.REPORTED_IN}), C.HANDLED, May.WHISTLE_ANSWER, True),
    CallAction.RATE: CallStep(frozenset({C.HANDLED}), C.RATED, May.WHISTLE_RATE, False),
    CallAction.RATE_STREET: CallStep(frozenset({C.HANDLED, C.RATED}), None, May.WHISTLE_ANSWER, True),
}
WHISTLE_STEPS: dict[WhistleAction, tuple[frozenset[WhistleStatus], May]] = {
    WhistleAction.APPROVE: (frozenset({WhistleStatus.ASKED}), May.WHISTLE_APPROVE),
    WhistleAction.REFUSE: (frozenset({WhistleStatus.ASKED}), May.WHISTLE_APPROVE),
    WhistleAction.CANCEL: (frozenset({WhistleStatus.ASKED, WhistleStatus.SOUNDED}), May.WHISTLE_APPROVE),
    WhistleAction.WRITE_MINUTES: (frozenset({WhistleStatus.SOUNDED, WhistleStatus.FINISHED}), May.WHISTLE_ASK),
}
BY_SOMEBODY_ELSE = frozenset({WhistleAction.APPROVE, WhistleAction.REFUSE})
FINISHED_CALLS = frozenset({C.RATED, C.RETURNED, C.CANCELLED})
WORKED_CALLS = FINISHED_CALLS | {C.HANDLED}

# Hours to sign, to report in, to handle (urgent hours); shown as a sample and editable per whistle.
DEFAULT_HOURS: dict[WhistleKind, tuple[int, int, int]] = {
    WhistleKind.EVERYDAY: (1, 24, 120),
    WhistleKind.HARD_NUT: (1, 72, 240),
    WhistleKind.EMERGENCY: (1, 1, 24),
}


def call_step(status: CallStatus, action: CallAction) -> CallStep:
    """The step for `action` on a call in `status`. Raises `CallNotNow`."""
    step = CALL_STEPS[action]
    if status not in step.before:
        raise CallNotNow(status=status.value, action=action.value)
    return step


def possible_call_actions(
    status: CallStatus, *, is_department: bool, is_street: bool, has_rated_street: bool
) -> list[CallAction]:
    """The buttons to draw beside one department's call, for someone who may answer for the department or rate it."""
    return [
        action
        for action, step in CALL_STEPS.items()
        if status in step.before
        and (is_department if step.by_department else is_street)
        and not (action is CallAction.RATE_STREET and has_rated_street)
    ]


def possible_whistle_actions(status: WhistleStatus, desk_for: Collection[str], *, is_own: bool) -> list[WhistleAction]:
    """The buttons to draw beside a whistle. `desk_for` are the permissions that the actor has over the case's place;
    nobody decides on the whistle they asked for.
    """
    return [
        action
        for action, (before, permission) in WHISTLE_STEPS.items()
        if status in before and permission in desk_for and not (is_own and action in BY_SOMEBODY_ELSE)
    ]
