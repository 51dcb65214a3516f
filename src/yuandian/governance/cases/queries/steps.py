"""Where a case stands after a step, and what an actor may do with it now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yuandian.governance.cases.access import reports_of, standing_in
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.models.cases import UNTOLD
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, ClockState, clock_state
from yuandian.governance.cases.rules.steps import CASE, ONWARD, TO_REPORTERS, CaseAction, CaseStatus
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
    """The buttons to draw for an actor who sees the case. More time is decided on only where somebody asked for it, and
    nobody is answered who has an answer, or asked where nobody reported.
    """
    permissions = {permission for permission in CasePermission if actor.may(permission)}
    possible = set(CASE.possible(CaseStatus(case.status), permissions, standing_in(actor, case)))
    if possible & EXTENSION_DECISIONS and not case.extensions.filter(is_granted__isnull=True).exists():
        possible -= EXTENSION_DECISIONS
    if possible & TO_REPORTERS and not reports_of(case).exists():
        possible -= TO_REPORTERS
    if CaseAction.REPLY in possible and not reports_of(case).filter(replied_at__isnull=True).exists():
        possible.discard(CaseAction.REPLY)
    if CaseAction.TELL in possible and not reports_of(case).filter(UNTOLD).exists():
        possible.discard(CaseAction.TELL)
    return [action for action in CASE.steps if action in possible]


def next_step_for(actor: Actor, case: Case, actions: Collection[CaseAction]) -> CaseAction | None:
    """Which of their `actions` moves the case on: a reply while a reporter is without, then the question whether it
    helped, then the end. None where others are to move, such as those who check what the actor handled.
    """
    open_steps = set(actions)
    if case.handled_by_id == actor.account_id:
        open_steps.discard(CaseAction.CHECK)
    if open_steps & {*TO_REPORTERS, CaseAction.CLOSE}:
        reports = reports_of(case).values_list("replied_at", "rated_at")
        is_answered = all(replied_at for replied_at, _ in reports)
        is_asked = all(rated_at for _, rated_at in reports)
        unfit = {CaseAction.REPLY} if is_answered else {CaseAction.FOLLOW_UP, CaseAction.CLOSE}
        open_steps -= unfit | ({CaseAction.FOLLOW_UP} if is_asked else {CaseAction.CLOSE})
    return next((action for action in ONWARD if action in open_steps), None)
