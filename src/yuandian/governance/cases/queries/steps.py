"""Where a case stands after a step, and what an actor may do with it now."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.governance.cases.access import standing_in
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, ClockState, clock_state
from yuandian.governance.cases.rules.steps import CASE, CaseAction, CaseStatus
from yuandian.governance.cases.rules.whistles import CALL, CallAction, CallStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import filled

EXTENSION_DECISIONS = frozenset({CaseAction.GRANT_EXTENSION, CaseAction.DENY_EXTENSION})


@dataclass(frozen=True, slots=True)
class CaseState:
    """Where the case stands after a step."""

    id: UUID
    number: str
    status: CaseStatus
    level: CaseLevel
    due_at: datetime | None
    handling_due_at: datetime | None
    clock_state: ClockState
    sequence: int


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One row of the step table, for drawing forms."""

    action: CaseAction
    before: list[CaseStatus]
    after: CaseStatus | None
    permission: str | None
    by: list[str]
    needs: list[str]


@dataclass(frozen=True, slots=True)
class CallStep:
    """One row of the step table of calls."""

    action: CallAction
    before: list[CallStatus]
    after: CallStatus | None
    permission: str | None
    by: list[str]


def step_table() -> list[CaseStep]:
    """The life-cycle, for clients."""
    return [
        CaseStep(
            action,
            sorted(status for status in step.before if status),
            step.after,
            step.permission,
            sorted(step.by),
            list(step.needs),
        )
        for action, step in CASE.steps.items()
    ]


def call_table() -> list[CallStep]:
    """What is done to a department's call, for clients that go on without a network."""
    return [
        CallStep(
            action, sorted(status for status in step.before if status), step.after, step.permission, sorted(step.by)
        )
        for action, step in CALL.steps.items()
    ]


def state_of(case: Case) -> CaseState:
    """The answer to a step."""
    return filled(
        CaseState,
        case,
        due_at=None if case.due_at >= FAR_FUTURE else case.due_at,
        clock_state=clock_state(CaseStatus(case.status)),
        sequence=case.history_count,
    )


def actions_for(actor: Actor, case: Case) -> list[CaseAction]:
    """The buttons to draw for an actor who sees the case. More time is decided on only where somebody asked for it."""
    permissions = {permission for permission in CasePermission if actor.may(permission)}
    possible = CASE.possible(CaseStatus(case.status), permissions, standing_in(actor, case))
    if EXTENSION_DECISIONS.isdisjoint(possible) or case.extensions.filter(is_granted__isnull=True).exists():
        return possible
    return [action for action in possible if action not in EXTENSION_DECISIONS]
