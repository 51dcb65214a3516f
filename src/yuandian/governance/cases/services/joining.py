"""What others add to a case: me too, urging, material; and cases that are one, or belong together."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from yuandian.governance.cases.access import is_reporter
from yuandian.governance.cases.models import Assignment, Case, CaseLink, Report
from yuandian.governance.cases.rules.opening import LONGEST_TEXT, Reporter, TextTooLong
from yuandian.governance.cases.rules.steps import ENDED, CaseAction, CaseStatus
from yuandian.governance.cases.services import holders, telling
from yuandian.governance.cases.services.holding import add_pictures, no_whistle_open, reason_of
from yuandian.governance.cases.services.limiting import count_urge, limit_of_reports
from yuandian.governance.cases.services.moves import Move, begin, finish, judge, lock, record
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Conflict, Invalid
from yuandian.kernel.sealed import lookup


class MergeImpossible(Conflict):
    """A case cannot be merged into itself, nor into one that has ended."""

    code = "case_merge_impossible"
    detail = "Choose another case that is still open to merge this one into."


@transaction.atomic
def join_case(actor: Actor, case_id: UUID, text: str, reporter: Reporter, file_ids: Sequence[UUID] = ()) -> Case:
    """Me too: adds a report, whose reporter gets the answer as well. Doing it twice changes nothing.

    Raises `ReportsTooOften`.
    """
    case = lock(actor, case_id, everyone=True)
    if is_reporter(actor, case):
        return case
    move = judge(actor, case, CaseAction.JOIN)
    if limit := limit_of_reports(actor):
        limit.count()
    _check_length(text)
    Report.objects.create(
        case=move.case, account_id=reporter.account_id, person_id=reporter.person_id, channel=move.case.channel,
        name=reporter.name, phone=reporter.phone, phone_index=lookup(reporter.phone) if reporter.phone else None,
        is_anonymous=reporter.is_anonymous, is_first=False, text=text, created_at=move.at,
    )  # fmt: skip
    add_pictures(actor, move.case, file_ids, "material")
    telling.tell_holder(move.case, "case.joined", "又有居民反映同一问题", text or None)
    return finish(move, {"text": text or None})


def _check_length(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(field="text")


@transaction.atomic
def urge_case(actor: Actor, case_id: UUID, note: str = "") -> Case:
    """Asks for haste; the holder hears of it. Raises `UrgesTooOften`."""
    move = begin(actor, case_id, CaseAction.URGE)
    count_urge(actor)
    move.case.urges += 1
    telling.tell_holder(move.case, "case.urged", "工单被催办", note or None)
    return finish(move, {"note": note or None, "times": move.case.urges})


@transaction.atomic
def add_material(
    actor: Actor, case_id: UUID, text: str, file_ids: Sequence[UUID], *, done_at: datetime | None = None
) -> Case:
    """Adds words or pictures to a case under way."""
    move = begin(actor, case_id, CaseAction.ADD_MATERIAL, done_at)
    if not text.strip() and not file_ids:
        raise Invalid("Write something or add a picture.", field="text")
    _check_length(text)
    add_pictures(actor, move.case, file_ids, "material")
    telling.tell_holder(move.case, "case.material", "工单有补充材料", text or None)
    return finish(move, {"text": text or None, "files": len(file_ids)})


@transaction.atomic
def give_opinion(actor: Actor, case_id: UUID, opinion: str) -> Case:
    """An assisting post or unit says what it did or thinks (协办意见)."""
    move = begin(actor, case_id, CaseAction.ADD_MATERIAL)
    opinion = reason_of(opinion)
    posts = [post.id for post in actor.effective_posts]
    mine = Assignment.objects.filter(case=move.case, kind="assist", ended_at__isnull=True)
    mine = mine.filter(post_id__in=posts) | mine.filter(organisation_id__in=actor.scope.units)
    if not mine.update(opinion=opinion, finished_at=move.at):
        raise Conflict("You were not asked to help with this case.")
    telling.tell_holder(move.case, "case.opinion", "协办单位已反馈", opinion)
    return finish(move, {"opinion": opinion})


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
    _note_in(move, into, "case.merged_in", {"case": str(case.id), "number": case.number, "note": note or None})
    telling.tell_reporters(case, "case.merged", "您反映的问题已与同一问题合并办理")
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
    Report.objects.filter(case=move.case).update(
        replied_at=None, rated_at=None, is_solved=None, is_satisfied=None, stars=None
    )
    _note_in(move, into, "case.merged_out", {"case": str(move.case.id), "number": move.case.number, "reason": reason})
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
    _note_in(move, other, "case.link", {"other": str(move.case.id), "number": move.case.number, "note": note or None})
    return finish(move, {"other": str(other.id), "number": other.number, "note": note or None})


def _note_in(move: Move, other: Case, action: str, details: dict[str, object]) -> None:
    """Records in the other locked case what was done to it."""
    record(Move(move.actor, other, move.action, move.post_id, move.at, CaseStatus(other.status)), action, details)
    other.save(update_fields=["history_count", "history_head"])
