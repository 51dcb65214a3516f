"""The answer: replies to every reporter, follow-up with *solved* and *satisfied* kept apart, closing, reopening."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from yuandian.governance.cases.access import reports_of
from yuandian.governance.cases.errors import (
    FollowUpMissing,
    FollowUpUnclear,
    ReopenTooLate,
    ReporterSaidSo,
    ReporterUnanswered,
    UnsolvedNeedsReason,
)
from yuandian.governance.cases.events import CaseClosed
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.models.cases import UNTOLD
from yuandian.governance.cases.rules.replies import TellingWay
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks, holders, notifications
from yuandian.governance.cases.services.field_work import DESK_ROLES, reason_of
from yuandian.governance.cases.services.moves import Move, begin, finish
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Invalid
from yuandian.kernel.events import publish
from yuandian.kernel.masking import numbers_in

DEFAULT_REOPEN_DAYS = 15
OWN_WORDS = "app"
WAYS = frozenset({OWN_WORDS, "phone", "visit", "source", "unreachable"})
BY_PEOPLE = frozenset({TellingWay.PHONE, TellingWay.VISIT, TellingWay.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a reporter says: solved and satisfied are two things; None is no answer. Bad ratings always count."""

    is_solved: bool | None
    is_satisfied: bool | None
    stars: int | None = None
    text: str = ""
    way: str = "app"


@transaction.atomic
def reply_to_reporters(
    actor: Actor,
    case_id: UUID,
    text: str,
    report_ids: Collection[UUID] | None = None,
    way: TellingWay | None = None,
) -> Case:
    """Gives the public reply to all who have none, or to the reports named (again, if they had one).

    `way`: how those were told whom no account and no source tells; None where somebody is still to tell them. The case
    counts as replied once nobody is without.
    """
    move = begin(actor, case_id, CaseAction.REPLY)
    text = reason_of(text)
    reports = reports_of(move.case)
    chosen = reports.filter(pk__in=report_ids) if report_ids is not None else reports.filter(replied_at__isnull=True)
    answered = _write_reply(move, chosen, text, way)
    is_complete = not reports.filter(replied_at__isnull=True).exists()
    if is_complete and move.case.replied_at is None:
        move.case.replied_at = move.at
    after = CaseStatus.REPLIED if is_complete and move.before is CaseStatus.CHECKED else move.before
    return finish(move, {"text": text, "reports": answered, "way": way}, to=after)


def reply_to_all(move: Move, text: str, way: TellingWay | None = None) -> None:
    """Gives every reporter of a locked case the same reply; `way` as for `reply_to_reporters`."""
    _write_reply(move, reports_of(move.case), text, way)


def _write_reply(move: Move, reports: QuerySet[Report], text: str, way: TellingWay | None = None) -> int:
    ids_by_way = defaultdict(list)
    for report in reports.select_related("case"):
        ids_by_way[report.way_by_itself or way].append(report.id)
    for told_way, some in ids_by_way.items():
        Report.objects.filter(pk__in=some).update(
            reply=text,
            reply_in_full=text if numbers_in(text) else None,
            replied_at=move.at,
            replied_by_id=move.actor.account_id,
            told_way=told_way,
            told_at=move.at if told_way else None,
            told_by_id=move.actor.account_id if told_way in BY_PEOPLE else None,
        )
    ids = [one for some in ids_by_way.values() for one in some]
    notifications.tell_reporters(move.case, "case.replied", "您反映的问题有答复了", text, only=ids)
    return len(ids)


@transaction.atomic
def tell_reporter(actor: Actor, case_id: UUID, report_id: UUID, way: TellingWay, note: str = "") -> Case:
    """Notes that a reporter without an account was told of the answer, and how, or could not be reached.

    Raises `Invalid` for a report that has no answer or whose reporter knows of it.
    """
    move = begin(actor, case_id, CaseAction.TELL)
    report = reports_of(move.case).filter(UNTOLD, pk=report_id).first()
    if report is None:
        raise Invalid("Nobody waits to be told about that report.", field="report_id")
    _note_telling(report, move, way)
    report.save()
    return finish(move, {"report": str(report.id), "way": way, "note": note.strip() or None})


def _note_telling(report: Report, move: Move, way: TellingWay) -> None:
    report.told_at, report.told_by_id, report.told_way = move.at, move.actor.account_id, way.value


@transaction.atomic
def follow_up_report(actor: Actor, case_id: UUID, report_id: UUID, verdict: Verdict) -> Case:
    """Staff asked a reporter; what they said is noted. The case is followed up once everyone was asked.

    Raises `ReporterSaidSo` where the reporter answered themselves.
    """
    move = begin(actor, case_id, CaseAction.FOLLOW_UP)
    report = reports_of(move.case).filter(pk=report_id).first()
    if report is None:
        raise Invalid("That report does not belong to this case.", field="report_id")
    if report.rated_at is not None and report.follow_up_way == OWN_WORDS:
        raise ReporterSaidSo(report=str(report.id))
    return _note(move, [report], verdict)


@transaction.atomic
def rate_case(actor: Actor, case_id: UUID, verdict: Verdict) -> Case:
    """A reporter says what they think of it, whatever it is, in each report that they have in it."""
    move = begin(actor, case_id, CaseAction.RATE)
    mine = reports_of(move.case).filter(account_id=actor.account_id).order_by("id")
    return _note(move, list(mine), verdict)


def _note(move: Move, reports: Sequence[Report], verdict: Verdict) -> Case:
    _check_verdict(verdict)
    for report in reports:
        report.is_solved, report.is_satisfied = verdict.is_solved, verdict.is_satisfied
        report.stars, report.rating_text, report.follow_up_way = verdict.stars, verdict.text, verdict.way
        report.rated_at, report.follow_up_by_id = move.at, move.actor.account_id
        if report.told_at is None:  # whoever is asked what they think of it knows of it
            _note_telling(report, move, TellingWay(verdict.way))
        report.save()
    case = move.case
    waiting = reports_of(case).filter(rated_at__isnull=True).exists()
    if not waiting and case.followed_up_at is None:
        case.followed_up_at = move.at
    answers = [answer for answer in reports_of(case).values_list("is_solved", flat=True) if answer is not None]
    case.outcome = "unknown" if not answers else "solved" if all(answers) else "unsolved"
    details = {
        "report": str(reports[0].id),
        "solved": verdict.is_solved,
        "satisfied": verdict.is_satisfied,
        "stars": verdict.stars,
        "way": verdict.way,
        "text": verdict.text or None,
    }
    return finish(move, details, to=move.before if waiting else CaseStatus.FOLLOWED_UP)


def _check_verdict(verdict: Verdict) -> None:
    if verdict.way not in WAYS or (verdict.stars is not None and not 1 <= verdict.stars <= 5):
        raise FollowUpUnclear(field="way")
    if verdict.way == "unreachable" and not (verdict.is_solved is None and verdict.is_satisfied is None):
        raise FollowUpUnclear(field="way")
    if verdict.way != "unreachable" and verdict.is_solved is None and verdict.is_satisfied is None:
        raise FollowUpUnclear(field="is_solved")


@transaction.atomic
def close_case(actor: Actor, case_id: UUID, reason: str = "") -> Case:
    """Closes the loop. Raises `ReporterUnanswered`, `FollowUpMissing`, `UnsolvedNeedsReason`."""
    move = begin(actor, case_id, CaseAction.CLOSE)
    reports = list(reports_of(move.case))
    if waiting := [report for report in reports if report.replied_at is None]:
        raise ReporterUnanswered(reports=[str(report.id) for report in waiting])
    if unasked := [report for report in reports if report.rated_at is None]:
        raise FollowUpMissing(reports=[str(report.id) for report in unasked])
    if any(report.is_solved is False for report in reports) and not reason.strip():
        raise UnsolvedNeedsReason(field="reason")
    move.case.closed_at = move.at
    move.case.outcome = move.case.outcome or "unknown"
    notifications.tell_reporters(move.case, "case.closed", "您反映的问题已办结")
    case = finish(move, {"outcome": move.case.outcome, "reason": reason or None})
    publish(CaseClosed(case_id=case.id))
    return case


@transaction.atomic
def archive_case(actor: Actor, case_id: UUID) -> Case:
    """Puts a closed case into the archive."""
    return finish(begin(actor, case_id, CaseAction.ARCHIVE))


@transaction.atomic
def reopen_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """A reporter says that it is not fixed after all. Raises `ReopenTooLate`."""
    move = begin(actor, case_id, CaseAction.REOPEN)
    _within_window(move)
    return _again(move, reason_of(reason))


@transaction.atomic
def redo_case(actor: Actor, case_id: UUID, reason: str) -> Case:
    """The desk has it done again, such as after a follow-up; no window binds it."""
    move = begin(actor, case_id, CaseAction.REDO)
    return _again(move, reason_of(reason))


def forget_answers(reports: QuerySet[Report]) -> None:
    """Every one of these reporters is to be answered, told and asked anew."""
    asked_anew = {"rated_at": None, "is_solved": None, "is_satisfied": None, "stars": None}
    reports.update(replied_at=None, told_at=None, told_way=None, told_by_id=None, **asked_anew)


def _again(move: Move, reason: str) -> Case:
    """Back to whoever handled it, with fresh clocks and every answer to be given anew; to the desk where nobody is
    there who could take it.
    """
    case = move.case
    case.reopenings += 1
    case.handled_at = case.checked_at = case.replied_at = case.followed_up_at = case.closed_at = None
    case.responded_at = case.arrived_at = None
    case.outcome = None
    forget_answers(reports_of(case))
    clocks.start_all(case, move.at)
    target = holders.last_target(case, move.at)
    if target is None:
        holders.end_lead(case, move.at, "reopened")
        notifications.tell_desk(case, DESK_ROLES, "case.reopened", "反映人说没有解决，原承办人已不在，请派单", reason)
        return finish(move, {"reason": reason}, to=CaseStatus.OPENED)
    to = holders.hand_to(case, target, reason, move.at, "reopened")
    notifications.tell_holder(case, "case.reopened", "反映人说没有解决，工单重办", reason)
    return finish(move, {"reason": reason, **to})


def _within_window(move: Move) -> None:
    category = clocks.category_of(move.case)
    days = category.reopen_days if category else DEFAULT_REOPEN_DAYS
    since = move.case.closed_at or move.case.replied_at
    if since is not None and move.at > since + timedelta(days=days):
        raise ReopenTooLate(days=days)
