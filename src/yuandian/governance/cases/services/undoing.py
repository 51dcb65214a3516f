"""A step taken in error is taken back by whoever took it, while nobody has acted after it."""

from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import notifications
from yuandian.governance.cases.services.moves import begin, finish
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import last_entry_of


@transaction.atomic
def undo_check(actor: Actor, case_id: UUID) -> Case:
    """The case waits to be checked again. What a checked case earns comes only once this is no longer possible."""
    move = begin(actor, case_id, CaseAction.UNDO_CHECK)
    move.case.checked_at = None
    return finish(move)


@transaction.atomic
def undo_close(actor: Actor, case_id: UUID) -> Case:
    """The case stands where it was closed from; its reporters, who were told of the closing, hear that it is not."""
    move = begin(actor, case_id, CaseAction.UNDO_CLOSE)
    case = move.case
    closing = last_entry_of(case)
    assert closing is not None, "the step was judged by it"
    case.closed_at = None
    if case.followed_up_at is None:
        case.outcome = None  # closing had said "unknown"
    notifications.tell_reporters(
        case, "case.close_undone", "刚才的办结已撤销，您反映的问题仍在办理", f"编号 {case.number}"
    )
    return finish(move, to=CaseStatus(closing.details["from"]))
