"""Cases that are one: merged, taken out again, linked, and found to have been there before."""

from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.errors import MergeImpossible
from yuandian.governance.cases.models import Case, CaseLink, Report
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.steps import ENDED, CaseAction, CaseStatus
from yuandian.governance.cases.services import holders, notifications
from yuandian.governance.cases.services.answers import forget_answers
from yuandian.governance.cases.services.field_work import no_whistle_open, reason_of
from yuandian.governance.cases.services.moves import Move, begin, finish, judge, lock, record
from yuandian.kernel import history
from yuandian.kernel.actor import Actor
from yuandian.kernel.record_kinds import RecordKind


@transaction.atomic
def merge_case(actor: Actor, case_id: UUID, into_id: UUID, note: str = "") -> Case:
    """Makes this case part of another: that one is dealt with, and every reporter of both is answered.

    Raises `MergeImpossible`, and `WhistleOpen` while departments are called in on the case that would end. Cases
    merged into this one before follow along.
    """
    if case_id == into_id:
        raise MergeImpossible
    locked = {one: lock(actor, one) for one in sorted((case_id, into_id))}
    move, into = judge(actor, locked[case_id], CaseAction.MERGE), locked[into_id]
    if CaseStatus(into.status) in ENDED:
        raise MergeImpossible(status=into.status)
    case = move.case
    no_whistle_open(case)
    holders.end_lead(case, move.at, "merged")
    case.merged_into = into
    Case.objects.filter(merged_into=case).update(merged_into=into)
    _note_in(move, into, CaseRecord.TAKE_IN, {"case": str(case.id), "number": case.number, "note": note or None})
    notifications.tell_reporters(case, "case.merged", "您反映的问题已与同一问题合并办理")
    return finish(move, {"into": str(into.id), "number": into.number, "note": note or None})


@transaction.atomic
def unmerge_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """Takes a merged case out again: it was another matter after all, and its reporters get an answer of its own."""
    move = begin(actor, case_id, CaseAction.UNMERGE)
    reason = reason_of(reason)
    into = move.case.merged_into
    assert into is not None
    into = Case.objects.select_for_update(of=("self",)).get(pk=into.pk)
    move.case.merged_into = None
    forget_answers(Report.objects.filter(case=move.case))
    _note_in(
        move, into, CaseRecord.SPLIT_OFF, {"case": str(move.case.id), "number": move.case.number, "reason": reason}
    )
    return finish(move, {"reason": reason, "out_of": str(into.id)})


@transaction.atomic
def link_case(actor: Actor, case_id: UUID, other_id: UUID, note: str = "") -> Case:
    """Notes that two cases belong together; both go on."""
    if case_id == other_id:
        raise MergeImpossible
    locked = {one: lock(actor, one) for one in sorted((case_id, other_id))}
    move, other = judge(actor, locked[case_id], CaseAction.LINK), locked[other_id]
    first, second = sorted((move.case.id, other.id))
    CaseLink.objects.get_or_create(first_id=first, second_id=second, defaults={"note": note})
    _note_in(
        move, other, CaseRecord.LINK, {"other": str(move.case.id), "number": move.case.number, "note": note or None}
    )
    return finish(move, {"other": str(other.id), "number": other.number, "note": note or None})


def _note_in(move: Move, other: Case, kind: RecordKind, details: dict[str, object]) -> None:
    """Records in the other locked case what was done to it."""
    record(Move(move.actor, other, move.action, move.post_id, move.at, CaseStatus(other.status)), kind, details)
    other.save_changes()


@transaction.atomic
def note_repeats(actor: Actor, case_id: UUID, repeats: int) -> None:
    """Notes with a case how often its trouble was there before, and in its record; twice is once."""
    case = Case.objects.select_for_update(of=("self",)).filter(pk=case_id).first()
    if case is None or case.repeats == repeats:
        return
    case.repeats = repeats
    case.save_changes()
    history.append(case, CaseRecord.REPEAT, actor=actor, details={"before": repeats}, area_id=case.street_id)
