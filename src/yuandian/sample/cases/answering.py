"""The answer: checked, replied to everybody, asked how it was, closed; now and then reopened."""

from datetime import datetime, timedelta
from typing import Any

from yuandian.governance.cases.rules import Channel
from yuandian.governance.cases.rules.replies import TellingWay, way_by_itself
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks
from yuandian.sample.cases import moments
from yuandian.sample.cases.course import Course, known
from yuandian.sample.cases.directory import Seat
from yuandian.sample.cases.working import take_up, work

ARCHIVED_AFTER = timedelta(days=30)
REOPENED = 0.012


def answer(course: Course) -> None:
    """Checked, replied to everybody, asked how it was, closed, and in time archived."""
    book, case, rng = course.book, course.book.case, course.rng
    checker = course.checker()
    at = book.reach(moments.after(known(case.handled_at), 0.3, 20, rng))
    case.checked_at = at
    book.take(CaseAction.CHECK, at, checker, {"note": None})
    if book.reports:
        at = _reply(course, at, checker)
        if course.chance(REOPENED) and _reopen(course, at):
            return
        at = _ask(course, at)
    officer = course.officer()
    at = book.reach(moments.after(at, 0.5, 26, rng))
    case.closed_at = at
    case.outcome = case.outcome or "unknown"
    reason = "已向反映人说明情况，列入后续跟踪" if case.outcome == "unsolved" else None
    book.take(CaseAction.CLOSE, at, officer, {"outcome": case.outcome, "reason": reason})
    at = book.reach((at + ARCHIVED_AFTER).replace(hour=10, minute=rng.randrange(60)))
    book.take(CaseAction.ARCHIVE, at, officer)


def _reply(course: Course, checked_at: datetime, checker: Seat) -> datetime:
    book, case, rng = course.book, course.book.case, course.rng
    at = book.reach(moments.after(checked_at, 0.05, 4, rng))
    text = course.kinds.reply(case.summary, case.account, rng)
    for report in book.reports:
        report.reply, report.replied_at, report.replied_by_id = text, at, checker.account_id
        tell(report, case.source, at, checker)
    case.replied_at = at
    details = {"text": text, "reports": len(book.reports)}
    book.take(CaseAction.REPLY, at, checker, details, to=CaseStatus.REPLIED)
    return at


def tell(report: Any, source: str | None, at: datetime, checker: Seat) -> None:
    """An account and a source tell by themselves; the others are told in their group, or called, mostly at once."""
    itself = way_by_itself(
        has_account=report.account_id is not None, came_by_source=report.is_first and source is not None
    )
    way = itself or (TellingWay.GROUP if report.channel == Channel.GROUP else TellingWay.PHONE)
    if itself is None and at.minute % 8 == 0:
        return  # who is asked whether it helped hears of it then
    report.told_at, report.told_way = at, way.value
    report.told_by_id = None if itself else checker.account_id


def _reopen(course: Course, replied_at: datetime) -> bool:
    """Not fixed after all: the same holder does it again. Only reporters with an account say so."""
    book, case, rng = course.book, course.book.case, course.rng
    reporter = next((report for report in book.reports if report.account_id), None)
    if reporter is None or case.holder_role is None or book.holder is None:
        return False
    at = book.reach(moments.after(replied_at, 3, 60, rng))
    case.reopenings += 1
    case.handled_at = case.checked_at = case.replied_at = case.followed_up_at = None
    case.responded_at = case.arrived_at = None
    for report in book.reports:
        report.reply = report.replied_at = report.replied_by_id = None
        report.told_at = report.told_way = report.told_by_id = None
    clocks.start_all(case, at)
    reason = "现场看还是老样子，请再来处理"
    to = book.give_to(book.holder, reason, at, "reopened")
    details = {"reason": reason, "by_reporter": True, **to}
    book.take(CaseAction.REOPEN, at, None, details, account_id=reporter.account_id)
    take_up(course)
    work(course)
    answer(course)
    return True


def _ask(course: Course, replied_at: datetime) -> datetime:
    """Each reporter says, on the phone or in the app, whether it is solved and whether they are satisfied."""
    book, case, rng = course.book, course.book.case, course.rng
    at = replied_at
    for report in book.reports:
        at = book.reach(moments.after(at, 2, 48, rng))
        seat = None if report.account_id and course.chance(0.5) else course.officer()
        _answer_of(course, report, by_phone=seat is not None)
        report.rated_at = at
        if report.told_at is None:
            report.told_at, report.told_way = at, report.follow_up_way
            report.told_by_id = seat.account_id if seat else report.account_id
        report.follow_up_by_id = seat.account_id if seat else report.account_id
        is_last = report is book.reports[-1]
        if is_last:
            case.followed_up_at = at
        heard = [other.is_solved for other in book.reports if other.is_solved is not None]
        case.outcome = "unknown" if not heard else "solved" if all(heard) else "unsolved"
        details = {
            "report": str(report.id), "solved": report.is_solved, "satisfied": report.is_satisfied,
            "stars": report.stars, "way": report.follow_up_way, "text": report.rating_text or None,
        }  # fmt: skip
        action = CaseAction.FOLLOW_UP if seat else CaseAction.RATE
        to = CaseStatus.FOLLOWED_UP if is_last else book.status
        book.take(action, at, seat, details, to=to, account_id=report.account_id)
    return at


def _answer_of(course: Course, report: Any, *, by_phone: bool) -> None:
    rng = course.rng
    if by_phone and course.chance(0.07):
        report.follow_up_way = "unreachable"
        return
    was_slow = course.book.case.was_overdue or course.book.case.reopenings > 0
    report.is_solved = course.chance(0.86 if was_slow else 0.955)
    report.is_satisfied = course.chance(0.7 if was_slow else 0.95) if report.is_solved else course.chance(0.15)
    report.follow_up_way = "phone" if by_phone else "app"
    if not by_phone:
        report.stars = rng.choice((4, 5, 5)) if report.is_satisfied else rng.choice((1, 2, 3))
        report.rating_text = rng.choice(("处理很快", "谢谢网格员", "")) if report.is_satisfied else "希望能彻底解决"
