"""Whistles (街道吹哨、部门报到): the street calls departments in, each with clocks of its own; both sides rate."""

from enum import StrEnum

from yuandian.governance.cases.errors import NotYourCase
from yuandian.governance.cases.records import CallRecord, WhistleRecord
from yuandian.governance.cases.rules import CasePermission as May
from yuandian.kernel.lifecycle import Lifecycle, Step


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


class Side(StrEnum):
    """Who acts on a call, or on a whistle."""

    DEPARTMENT = "department"  # works in the unit that was called in
    STREET = "street"  # has the case's place under a post
    SOMEBODY_ELSE = "somebody_else"  # as the street, but did not ask for the whistle


C = CallStatus
DEPARTMENT, STREET, SOMEBODY_ELSE = (frozenset({side}) for side in Side)
CALL = Lifecycle(
    "call",
    {
        CallAction.SIGN: Step(frozenset({C.CALLED}), C.SIGNED, May.WHISTLE_ANSWER, DEPARTMENT),
        CallAction.RETURN: Step(frozenset({C.CALLED}), C.RETURNED, May.WHISTLE_ANSWER, DEPARTMENT),
        CallAction.REPORT_IN: Step(frozenset({C.SIGNED}), C.REPORTED_IN, May.WHISTLE_ANSWER, DEPARTMENT),
        CallAction.HANDLE: Step(frozenset({C.SIGNED, C.REPORTED_IN}), C.HANDLED, May.WHISTLE_ANSWER, DEPARTMENT),
        CallAction.RATE: Step(frozenset({C.HANDLED}), C.RATED, May.WHISTLE_RATE, STREET),
        CallAction.RATE_STREET: Step(frozenset({C.HANDLED, C.RATED}), None, May.WHISTLE_ANSWER, DEPARTMENT),
    },
    records=CallRecord,
    refusals=dict.fromkeys(Side, NotYourCase),
)
W = WhistleStatus
WHISTLE = Lifecycle(
    "whistle",
    {
        WhistleAction.APPROVE: Step(frozenset({W.ASKED}), W.SOUNDED, May.WHISTLE_APPROVE, SOMEBODY_ELSE),
        WhistleAction.REFUSE: Step(frozenset({W.ASKED}), W.REFUSED, May.WHISTLE_APPROVE, SOMEBODY_ELSE),
        WhistleAction.CANCEL: Step(frozenset({W.ASKED, W.SOUNDED}), W.CANCELLED, May.WHISTLE_APPROVE, STREET),
        WhistleAction.WRITE_MINUTES: Step(frozenset({W.SOUNDED, W.FINISHED}), None, May.WHISTLE_ASK, STREET),
    },
    records=WhistleRecord,
    refusals=dict.fromkeys(Side, NotYourCase),
)
FINISHED_CALLS = frozenset({C.RATED, C.RETURNED, C.CANCELLED})
WORKED_CALLS = FINISHED_CALLS | {C.HANDLED}

# What a call waits for is due by this column.
CALL_DUE = {C.CALLED: "sign_due_at", C.SIGNED: "report_in_due_at", C.REPORTED_IN: "handle_due_at"}

# Urgent hours in which the street decides on a whistle. No source names any: within half a working day.
DECISION_HOURS: dict[WhistleKind, int] = {
    WhistleKind.EVERYDAY: 4,
    WhistleKind.HARD_NUT: 4,
    WhistleKind.EMERGENCY: 1,
}
# Hours to sign, to report in, to handle (urgent hours); shown as a sample and editable per whistle.
DEFAULT_HOURS: dict[WhistleKind, tuple[int, int, int]] = {
    WhistleKind.EVERYDAY: (1, 24, 120),
    WhistleKind.HARD_NUT: (1, 72, 240),
    WhistleKind.EMERGENCY: (1, 1, 24),
}
