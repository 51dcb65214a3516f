"""The work on a case: signed, the reporter spoken with, somebody there, done."""

from datetime import datetime, timedelta

from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.sample.cases import moments
from yuandian.sample.cases.course import Course, known

LATE_RESPONSE = 0.025
LATE_WORK = 0.05
FAILED_CHECK = 0.03
TIME_TO_MEND = timedelta(hours=9)
CONTACTED = 0.7


def sign(course: Course) -> None:
    """The holder takes it on."""
    book, case = course.book, course.book.case
    share = course.rng.uniform(0.04, 0.4)
    at = book.reach(moments.within(course.dispatched_at, known(case.response_due_at), share, course.rng))
    case.signed_at = at
    book.lead().signed_at = at
    book.take(CaseAction.SIGN, at, book.holder)


def take_up(course: Course) -> None:
    """Signed; the reporter is spoken with; somebody is there."""
    sign(course)
    book, case, rng = course.book, course.book.case, course.rng
    at = known(book.case.signed_at)
    response_due = max(known(case.response_due_at), at)
    if book.reports and not case.responded_at and course.chance(CONTACTED):
        share = rng.uniform(0.1, 0.9)
        wanted = moments.within(at, response_due, share, rng)
        if course.chance(LATE_RESPONSE):
            wanted = response_due + timedelta(minutes=rng.randrange(5, 90))
        at = book.reach(wanted)
        book.meet_response(at)
        case.is_face_to_face = case.is_face_to_face or course.chance(0.3)
        details = {"note": "已与反映人联系，了解情况", "face_to_face": case.is_face_to_face}
        book.take(CaseAction.CONTACT, at, book.holder, details)
    arrival_due = max(known(case.arrival_due_at), at)
    until = arrival_due if case.responded_at else min(arrival_due, response_due)
    at = book.reach(moments.within(at, until, rng.uniform(0.2, 0.95), rng))
    book.meet_response(at)
    case.arrived_at = at
    book.take(CaseAction.ARRIVE, at, book.holder, {"metres": rng.randrange(3, 60), "is_far": False})


def work(course: Course) -> None:
    """Done, mostly in time; urged, supervised and sometimes sent back once by the check."""
    book, case, rng = course.book, course.book.case, course.rng
    start = book.last_at
    due = max(known(case.handling_due_at), start)
    is_late = course.chance(LATE_WORK)
    if is_late:
        _press(course, due)
        at = moments.after(due, 0.4, 8, rng)
    else:
        at = moments.within(start, due, rng.betavariate(1.5, 2.4) * 0.97, rng)
    _handle(course, at)
    if known(case.handled_at) + TIME_TO_MEND < due and course.chance(FAILED_CHECK):
        at = book.reach(moments.after(known(case.handled_at), 0.5, 6, rng))
        case.handled_at = None
        book.take(CaseAction.FAIL_CHECK, at, course.checker(), {"reason": "现场仍有遗留，请补充处置"})
        _handle(course, moments.after(at, 0.5, 6, rng))


def _press(course: Course, due: datetime) -> None:
    """A late case is urged by its reporter and, now and then, put under supervision."""
    book, case, rng = course.book, course.book.case, course.rng
    reporter = next((report for report in book.reports if report.account_id), None)
    if reporter and course.chance(0.4):
        at = book.reach(due + timedelta(minutes=rng.randrange(2, 20)))
        case.urges += 1
        book.take(CaseAction.URGE, at, None, {"note": "还没有解决，请尽快", "times": 1}, account_id=reporter.account_id)
    elif course.chance(0.3):
        at = book.reach(due + timedelta(minutes=rng.randrange(2, 20)))
        case.supervised_at = at
        book.take(CaseAction.SUPERVISE, at, course.officer(book.holder), {"reason": "已超时限，请今日办结"})


def _handle(course: Course, wanted: datetime) -> None:
    book, case, rng = course.book, course.book.case, course.rng
    at = book.reach(wanted)
    book.meet_response(at)
    case.account = course.kinds.account(course.kind, rng)
    case.root_cause = rng.choice(course.kind.causes)
    case.handled_at, case.handled_level = at, case.holder_level
    case.handled_by_id = book.holder.account_id if book.holder else None
    for assignment in book.assignments:
        if assignment.ended_at is None:
            assignment.finished_at = at
    reason = rng.choice(("现场已恢复，照片见工作群存档", "电话办理，无需到场照片"))
    details = {"account": case.account, "root_cause": case.root_cause, "no_picture_reason": reason}
    book.take(CaseAction.HANDLE, at, book.holder, details)
