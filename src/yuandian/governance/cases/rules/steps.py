"""The life-cycle of a case: one table. The server enforces it, the clients draw their buttons from it.

`docs/life-of-a-case.md` shows the diagram made from this table.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from yuandian.governance.cases.errors import NotYourCase
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CasePermission as May
from yuandian.kernel.lifecycle import Lifecycle, Step


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
    TELL = "tell"
    FOLLOW_UP = "follow_up"
    RATE = "rate"
    REOPEN = "reopen"
    REDO = "redo"
    URGE = "urge"
    SUPERVISE = "supervise"
    ADD_MATERIAL = "add_material"
    GIVE_OPINION = "give_opinion"
    REFUSE_HELP = "refuse_help"
    JOIN = "join"
    TAKE_REPORT = "take_report"
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
    UNDO_CHECK = "undo_check"
    UNDO_CLOSE = "undo_close"


class By(StrEnum):
    """In what relation to the case the actor must stand, beside the permission."""

    HOLDER = "holder"  # holds the post, or belongs to the unit, that has the case
    DESK = "desk"  # sees the case through the place of a post
    REPORTER = "reporter"  # has a report in the case
    HELPER = "helper"  # was asked to help, and has not said yet what came of it
    OTHERS = "others"  # has no report in the case yet
    DOER = "doer"  # took the last step, so short a time ago that it can still be taken back
    SYSTEM = "system"  # no person: it follows from something else, such as the end of a post


def _of(*statuses: CaseStatus) -> frozenset[CaseStatus]:
    return frozenset(statuses)


S = CaseStatus
WITH_HOLDER = _of(S.DISPATCHED, S.SIGNED, S.ARRIVED)
AT_WORK = _of(S.SIGNED, S.ARRIVED)
UNFINISHED = _of(S.OPENED, S.DISPATCHED, S.SIGNED, S.ARRIVED, S.SUSPENDED, S.PARKED, S.PROJECT)
ACTIVE = UNFINISHED | _of(S.HANDLED, S.CHECKED, S.REPLIED, S.FOLLOWED_UP)
BEING_ANSWERED = _of(S.CHECKED, S.REPLIED, S.FOLLOWED_UP)
ANSWERED = _of(S.REPLIED, S.FOLLOWED_UP, S.CLOSED)
VERDICT = ("solved", "satisfied")
HELD = ACTIVE - _of(S.OPENED)
ENDED = _of(S.CLOSED, S.ARCHIVED, S.REFUSED, S.MERGED)

HOLDER, DESK, REPORTER = frozenset({By.HOLDER}), frozenset({By.DESK}), frozenset({By.REPORTER})
HOLDER_OR_DESK, REPORTER_OR_DESK = HOLDER | DESK, REPORTER | DESK
HELPER = frozenset({By.HELPER})
OTHERS, SYSTEM, DOER = frozenset({By.OTHERS}), frozenset({By.SYSTEM}), frozenset({By.DOER})

STEPS: dict[CaseAction, Step[CaseStatus]] = {
    CaseAction.TRIAGE: Step(_of(S.OPENED) | WITH_HOLDER, None, May.TRIAGE, HOLDER_OR_DESK),
    CaseAction.DISPATCH: Step(_of(S.OPENED), S.DISPATCHED, May.DISPATCH, DESK, ("target",)),
    CaseAction.SIGN: Step(_of(S.DISPATCHED), S.SIGNED, May.SIGN, HOLDER),
    CaseAction.RETURN: Step(WITH_HOLDER, S.OPENED, May.RETURN, HOLDER, ("reason",)),
    CaseAction.REASSIGN: Step(WITH_HOLDER, S.DISPATCHED, May.DISPATCH, DESK, ("target", "reason")),
    CaseAction.CONTACT: Step(WITH_HOLDER, None, May.HANDLE, HOLDER, ("note",)),
    CaseAction.ARRIVE: Step(_of(S.SIGNED), S.ARRIVED, May.HANDLE, HOLDER),
    CaseAction.ESCALATE: Step(AT_WORK | _of(S.DISPATCHED), S.DISPATCHED, May.ESCALATE, HOLDER, ("reason",)),
    CaseAction.LOWER: Step(_of(S.OPENED) | WITH_HOLDER, S.DISPATCHED, May.DISPATCH, DESK, ("reason",)),
    CaseAction.ASSIST: Step(WITH_HOLDER, None, May.DISPATCH, DESK, ("target",)),
    CaseAction.SUSPEND: Step(AT_WORK, S.SUSPENDED, May.HANDLE, HOLDER, ("reason",)),
    CaseAction.RESUME: Step(_of(S.SUSPENDED), None, May.HANDLE, HOLDER),
    CaseAction.ASK_EXTENSION: Step(AT_WORK, None, May.HANDLE, HOLDER, ("reason", "amount")),
    CaseAction.GRANT_EXTENSION: Step(AT_WORK | _of(S.SUSPENDED), None, May.EXTENSION_GRANT, DESK),
    CaseAction.DENY_EXTENSION: Step(AT_WORK | _of(S.SUSPENDED), None, May.EXTENSION_GRANT, DESK, ("reason",)),
    CaseAction.ASK_WHISTLE: Step(_of(S.OPENED) | WITH_HOLDER, None, May.WHISTLE_ASK, HOLDER_OR_DESK, ("reason",)),
    CaseAction.HANDLE: Step(AT_WORK, S.HANDLED, May.HANDLE, HOLDER, ("account", "root_cause")),
    CaseAction.CHECK: Step(_of(S.HANDLED), S.CHECKED, May.CHECK, DESK),
    CaseAction.FAIL_CHECK: Step(_of(S.HANDLED), S.SIGNED, May.CHECK, DESK, ("reason",)),
    CaseAction.REPLY: Step(BEING_ANSWERED, None, May.REPLY, HOLDER_OR_DESK, ("text",)),
    CaseAction.TELL: Step(BEING_ANSWERED | _of(S.REFUSED), None, May.REPLY, HOLDER_OR_DESK, ("way",)),
    CaseAction.FOLLOW_UP: Step(_of(S.REPLIED, S.FOLLOWED_UP), S.FOLLOWED_UP, May.FOLLOW_UP, DESK, VERDICT),
    CaseAction.RATE: Step(_of(S.REPLIED, S.FOLLOWED_UP), S.FOLLOWED_UP, May.REPORT, REPORTER, VERDICT),
    CaseAction.REOPEN: Step(ANSWERED, S.DISPATCHED, May.REPORT, REPORTER, ("reason",)),
    CaseAction.REDO: Step(ANSWERED, S.DISPATCHED, May.FOLLOW_UP, DESK, ("reason",)),
    CaseAction.URGE: Step(UNFINISHED | _of(S.HANDLED, S.CHECKED), None, May.URGE, REPORTER_OR_DESK),
    CaseAction.SUPERVISE: Step(ACTIVE, None, May.SUPERVISE, DESK, ("reason",)),
    CaseAction.ADD_MATERIAL: Step(ACTIVE, None, May.VIEW),
    CaseAction.GIVE_OPINION: Step(ACTIVE, None, May.VIEW, HELPER, ("reason",)),
    CaseAction.REFUSE_HELP: Step(ACTIVE, None, May.VIEW, HELPER, ("reason",)),
    CaseAction.JOIN: Step(ACTIVE, None, May.REPORT, OTHERS),
    CaseAction.TAKE_REPORT: Step(ACTIVE, None, May.ENTER),
    CaseAction.MERGE: Step(_of(S.OPENED) | WITH_HOLDER, S.MERGED, May.MERGE, DESK, ("into",)),
    CaseAction.UNMERGE: Step(_of(S.MERGED), S.OPENED, May.MERGE, DESK, ("reason",)),
    CaseAction.LINK: Step(ACTIVE | ENDED, None, May.MERGE, DESK, ("other",)),
    CaseAction.PARK: Step(AT_WORK | _of(S.SUSPENDED), S.PARKED, May.PARK, HOLDER_OR_DESK, ("reason",)),
    CaseAction.UNPARK: Step(_of(S.PARKED), S.SIGNED, May.PARK, HOLDER_OR_DESK, ("reason",)),
    CaseAction.MAKE_PROJECT: Step(AT_WORK | _of(S.PARKED), S.PROJECT, May.PROJECT, DESK, ("title", "plan")),
    CaseAction.FINISH_PROJECT: Step(_of(S.PROJECT), S.HANDLED, May.PROJECT, HOLDER_OR_DESK, ("account",)),
    CaseAction.REFUSE: Step(_of(S.OPENED), S.REFUSED, May.REFUSE, DESK, ("reason", "text")),
    # From `checked` and `replied` only where nobody reported the case; the service sees to that.
    CaseAction.CLOSE: Step(BEING_ANSWERED, S.CLOSED, May.CLOSE, DESK),
    CaseAction.ARCHIVE: Step(_of(S.CLOSED), S.ARCHIVED, May.ARCHIVE, DESK),
    CaseAction.HAND_OVER: Step(HELD, None, May.DISPATCH, SYSTEM, ("reason",)),
    CaseAction.UNDO_CHECK: Step(_of(S.CHECKED), S.HANDLED, May.CHECK, DOER),
    CaseAction.UNDO_CLOSE: Step(_of(S.CLOSED), None, May.CLOSE, DOER),  # back to where it was closed from
}  # fmt: skip
# What moves the loop on: the first of these that an actor may take is their next step.
ONWARD = (
    CaseAction.DISPATCH, CaseAction.SIGN, CaseAction.RESUME, CaseAction.UNPARK, CaseAction.FINISH_PROJECT,
    CaseAction.ARRIVE, CaseAction.HANDLE, CaseAction.GRANT_EXTENSION, CaseAction.CHECK, CaseAction.REPLY,
    CaseAction.TELL, CaseAction.FOLLOW_UP, CaseAction.CLOSE, CaseAction.ARCHIVE, CaseAction.GIVE_OPINION,
)  # fmt: skip
TO_REPORTERS = frozenset({CaseAction.REPLY, CaseAction.FOLLOW_UP})  # nothing to do where nobody reported
CASE = Lifecycle("case", STEPS, records=CaseRecord, refusals=dict.fromkeys(By, NotYourCase))
UNDO_WITHIN = timedelta(minutes=10)


def can_be_taken_back(done_at: datetime, now: datetime) -> bool:
    """Whether a step was taken so lately that its doer may take it back, as long as nobody acted after it."""
    return now - done_at <= UNDO_WITHIN
