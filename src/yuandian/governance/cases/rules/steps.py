"""The life-cycle of a case: one table. The server enforces it, the clients draw their buttons from it.

`docs/life-of-a-case.md` shows the diagram made from this table.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from yuandian.governance.cases.rules import CasePermission as May
from yuandian.kernel.errors import Conflict


class CaseStatus(StrEnum):
    """Where a case stands."""

    OPENED = "opened"
    DISPATCHED = "dispatched"
    SIGNED = "signed"
    ARRIVED = "arrived"
    SUSPENDED = "suspended"
    PARKED = "parked"
    PROJECT = "project"
    HANDLED = "handled"
    CHECKED = "checked"
    REPLIED = "replied"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"
    ARCHIVED = "archived"
    REFUSED = "refused"
    MERGED = "merged"


class CaseAction(StrEnum):
    """What can be done to a case."""

    TRIAGE = "triage"
    DISPATCH = "dispatch"
    SIGN = "sign"
    RETURN = "return"
    REASSIGN = "reassign"
    CONTACT = "contact"
    ARRIVE = "arrive"
    ESCALATE = "escalate"
    LOWER = "lower"
    ASSIST = "assist"
    SUSPEND = "suspend"
    RESUME = "resume"
    ASK_EXTENSION = "ask_extension"
    GRANT_EXTENSION = "grant_extension"
    DENY_EXTENSION = "deny_extension"
    ASK_WHISTLE = "ask_whistle"
    HANDLE = "handle"
    CHECK = "check"
    FAIL_CHECK = "fail_check"
    REPLY = "reply"
    FOLLOW_UP = "follow_up"
    RATE = "rate"
    REOPEN = "reopen"
    REDO = "redo"
    URGE = "urge"
    SUPERVISE = "supervise"
    ADD_MATERIAL = "add_material"
    JOIN = "join"
    MERGE = "merge"
    UNMERGE = "unmerge"
    LINK = "link"
    PARK = "park"
    UNPARK = "unpark"
    MAKE_PROJECT = "make_project"
    FINISH_PROJECT = "finish_project"
    REFUSE = "refuse"
    CLOSE = "close"
    ARCHIVE = "archive"
    HAND_OVER = "hand_over"


class By(StrEnum):
    """In what relation to the case the actor must stand, beside the permission."""

    HOLDER = "holder"  # holds the post, or belongs to the unit, that has the case
    DESK = "desk"  # sees the case through the place of a post
    HOLDER_OR_DESK = "holder_or_desk"
    REPORTER = "reporter"  # has a report in the case
    REPORTER_OR_DESK = "reporter_or_desk"
    OTHERS = "others"  # has no report in the case yet
    ANY = "any"  # whoever may see it
    SYSTEM = "system"  # no person: it follows from something else, such as the end of a post


class NotNow(Conflict):
    """The step table has no such step from where the case stands."""

    code = "case_step_not_possible"
    detail = "The case is not in a status from which this can be done."


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table: from which statuses, to which (None: the status stays, or the service restores one)."""

    before: frozenset[CaseStatus]
    after: CaseStatus | None
    permission: May
    by: By
    needs: tuple[str, ...] = ()


def _of(*statuses: CaseStatus) -> frozenset[CaseStatus]:
    return frozenset(statuses)


S = CaseStatus
WITH_HOLDER = _of(S.DISPATCHED, S.SIGNED, S.ARRIVED)
AT_WORK = _of(S.SIGNED, S.ARRIVED)
UNFINISHED = _of(S.OPENED, S.DISPATCHED, S.SIGNED, S.ARRIVED, S.SUSPENDED, S.PARKED, S.PROJECT)
ACTIVE = UNFINISHED | _of(S.HANDLED, S.CHECKED, S.REPLIED, S.FOLLOWED_UP)
ANSWERED = _of(S.REPLIED, S.FOLLOWED_UP, S.CLOSED)
VERDICT = ("solved", "satisfied")
HELD = ACTIVE - _of(S.OPENED)
ENDED = _of(S.CLOSED, S.ARCHIVED, S.REFUSED, S.MERGED)

STEPS: dict[CaseAction, Step] = {
    CaseAction.TRIAGE: Step(_of(S.OPENED) | WITH_HOLDER, None, May.TRIAGE, By.HOLDER_OR_DESK),
    CaseAction.DISPATCH: Step(_of(S.OPENED), S.DISPATCHED, May.DISPATCH, By.DESK, ("target",)),
    CaseAction.SIGN: Step(_of(S.DISPATCHED), S.SIGNED, May.SIGN, By.HOLDER),
    CaseAction.RETURN: Step(WITH_HOLDER, S.OPENED, May.RETURN, By.HOLDER, ("reason",)),
    CaseAction.REASSIGN: Step(WITH_HOLDER, S.DISPATCHED, May.DISPATCH, By.DESK, ("target", "reason")),
    CaseAction.CONTACT: Step(WITH_HOLDER, None, May.HANDLE, By.HOLDER, ("note",)),
    CaseAction.ARRIVE: Step(_of(S.SIGNED), S.ARRIVED, May.HANDLE, By.HOLDER),
    CaseAction.ESCALATE: Step(AT_WORK | _of(S.DISPATCHED), S.DISPATCHED, May.ESCALATE, By.HOLDER, ("reason",)),
    CaseAction.LOWER: Step(_of(S.OPENED) | WITH_HOLDER, S.DISPATCHED, May.DISPATCH, By.DESK, ("reason",)),
    CaseAction.ASSIST: Step(WITH_HOLDER, None, May.DISPATCH, By.DESK, ("target",)),
    CaseAction.SUSPEND: Step(AT_WORK, S.SUSPENDED, May.HANDLE, By.HOLDER, ("reason",)),
    CaseAction.RESUME: Step(_of(S.SUSPENDED), None, May.HANDLE, By.HOLDER),
    CaseAction.ASK_EXTENSION: Step(AT_WORK, None, May.HANDLE, By.HOLDER, ("reason", "amount")),
    CaseAction.GRANT_EXTENSION: Step(AT_WORK | _of(S.SUSPENDED), None, May.EXTENSION_GRANT, By.DESK),
    CaseAction.DENY_EXTENSION: Step(AT_WORK | _of(S.SUSPENDED), None, May.EXTENSION_GRANT, By.DESK, ("reason",)),
    CaseAction.ASK_WHISTLE: Step(_of(S.OPENED) | WITH_HOLDER, None, May.WHISTLE_ASK, By.HOLDER_OR_DESK, ("reason",)),
    CaseAction.HANDLE: Step(AT_WORK, S.HANDLED, May.HANDLE, By.HOLDER, ("account", "root_cause")),
    CaseAction.CHECK: Step(_of(S.HANDLED), S.CHECKED, May.CHECK, By.DESK),
    CaseAction.FAIL_CHECK: Step(_of(S.HANDLED), S.SIGNED, May.CHECK, By.DESK, ("reason",)),
    CaseAction.REPLY: Step(_of(S.CHECKED, S.REPLIED, S.FOLLOWED_UP), None, May.REPLY, By.HOLDER_OR_DESK, ("text",)),
    CaseAction.FOLLOW_UP: Step(_of(S.REPLIED, S.FOLLOWED_UP), S.FOLLOWED_UP, May.FOLLOW_UP, By.DESK, VERDICT),
    CaseAction.RATE: Step(_of(S.REPLIED, S.FOLLOWED_UP), S.FOLLOWED_UP, May.REPORT, By.REPORTER, VERDICT),
    CaseAction.REOPEN: Step(ANSWERED, S.DISPATCHED, May.REPORT, By.REPORTER, ("reason",)),
    CaseAction.REDO: Step(ANSWERED, S.DISPATCHED, May.FOLLOW_UP, By.DESK, ("reason",)),
    CaseAction.URGE: Step(UNFINISHED | _of(S.HANDLED, S.CHECKED), None, May.URGE, By.REPORTER_OR_DESK),
    CaseAction.SUPERVISE: Step(ACTIVE, None, May.SUPERVISE, By.DESK, ("reason",)),
    CaseAction.ADD_MATERIAL: Step(ACTIVE, None, May.VIEW, By.ANY),
    CaseAction.JOIN: Step(ACTIVE, None, May.REPORT, By.OTHERS),
    CaseAction.MERGE: Step(_of(S.OPENED) | WITH_HOLDER, S.MERGED, May.MERGE, By.DESK, ("into",)),
    CaseAction.UNMERGE: Step(_of(S.MERGED), S.OPENED, May.MERGE, By.DESK, ("reason",)),
    CaseAction.LINK: Step(ACTIVE | ENDED, None, May.MERGE, By.DESK, ("other",)),
    CaseAction.PARK: Step(AT_WORK | _of(S.SUSPENDED), S.PARKED, May.PARK, By.HOLDER_OR_DESK, ("reason",)),
    CaseAction.UNPARK: Step(_of(S.PARKED), S.SIGNED, May.PARK, By.HOLDER_OR_DESK, ("reason",)),
    CaseAction.MAKE_PROJECT: Step(AT_WORK | _of(S.PARKED), S.PROJECT, May.PROJECT, By.DESK, ("title", "plan")),
    CaseAction.FINISH_PROJECT: Step(_of(S.PROJECT), S.HANDLED, May.PROJECT, By.HOLDER_OR_DESK, ("account",)),
    CaseAction.REFUSE: Step(_of(S.OPENED), S.REFUSED, May.REFUSE, By.DESK, ("reason", "text")),
    # From `checked` and `replied` only where nobody reported the case; the service sees to that.
    CaseAction.CLOSE: Step(_of(S.CHECKED, S.REPLIED, S.FOLLOWED_UP), S.CLOSED, May.CLOSE, By.DESK),
    CaseAction.ARCHIVE: Step(_of(S.CLOSED), S.ARCHIVED, May.ARCHIVE, By.DESK),
    CaseAction.HAND_OVER: Step(HELD, None, May.DISPATCH, By.SYSTEM, ("reason",)),
}  # fmt: skip


def step_from(status: CaseStatus, action: CaseAction) -> Step:
    """The step for `action` from `status`. Raises `NotNow` where the table has none."""
    step = STEPS[action]
    if status not in step.before:
        raise NotNow(status=status.value, action=action.value)
    return step


def stands_right(by: By, *, is_holder: bool, is_desk: bool, is_reporter: bool) -> bool:
    """Whether an actor in this relation to the case may take a step that asks for `by`."""
    return {
        By.HOLDER: is_holder,
        By.DESK: is_desk,
        By.HOLDER_OR_DESK: is_holder or is_desk,
        By.REPORTER: is_reporter,
        By.REPORTER_OR_DESK: is_reporter or is_desk,
        By.OTHERS: not is_reporter,
        By.ANY: True,
        By.SYSTEM: False,
    }[by]


def possible_actions(
    status: CaseStatus, permissions: Collection[str], *, is_holder: bool, is_reporter: bool, desk_for: Collection[str]
) -> list[CaseAction]:
    """The buttons to draw: every action that the table allows this actor on a case in `status`.

    `desk_for` are the permissions that the actor has through a place in which the case lies.
    """
    return [
        action
        for action, step in STEPS.items()
        if status in step.before
        and step.permission in permissions
        and stands_right(step.by, is_holder=is_holder, is_desk=step.permission in desk_for, is_reporter=is_reporter)
    ]
