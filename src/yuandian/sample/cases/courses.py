"""What becomes of a case: a handful of tales, each told step by step until it ends or the present is reached."""

from datetime import timedelta

from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import clocks
from yuandian.sample.cases import moments
from yuandian.sample.cases.answering import answer, tell
from yuandian.sample.cases.course import Course, Tale, known
from yuandian.sample.cases.directory import Seat
from yuandian.sample.cases.rows import blank
from yuandian.sample.cases.working import sign, take_up, work


def ordinary(course: Course) -> None:
    """Signed, seen, done, checked, answered."""
    take_up(course)
    work(course)
    answer(course)


def waiting(course: Course) -> None:
    """Seen, and not yet done."""
    take_up(course)


def climbing(course: Course) -> None:
    """Too much for the worker: the community, or the street, takes it up."""
    book = course.book
    take_up(course)
    at = book.reach(moments.after(known(book.case.arrived_at), 0.3, 3, course.rng))
    seat = book.directory.nearest("community_lead", book.leaf)
    assert seat is not None
    book.escalate_to(seat, at, book.holder, "需要社区出面协调多方")
    sign(course)
    work(course)
    answer(course)


def returned(course: Course) -> None:
    """Given back to the desk once, then assigned by decision."""
    book, case = course.book, course.book.case
    at = book.reach(moments.within(course.dispatched_at, known(case.response_due_at), 0.4, course.rng))
    holder = book.holder
    book.end_lead(at, "returned")
    case.returns += 1
    reason = course.rng.choice(
        ("不在本网格范围内，请核实位置", "属于专业部门职责，请转派", "同一问题已有人办理，请核实")
    )
    post = str(holder.post_id) if holder else None
    book.take(CaseAction.RETURN, at, holder, {"reason": reason, "post": post, "organisation": None})
    at = book.reach(moments.after(at, 0.1, 2, course.rng))
    case.is_by_decision = True
    if course.kind.unit and course.chance(0.5):
        name = course.unit_names[course.kind.unit]
        to = book.give_to_unit(course.kind.unit, name, "按职责分工研定", at, "dispatched")
    else:
        assert holder is not None
        to = book.give_to(holder, "经核实属本网格，研定后派单", at, "dispatched")
    book.take(CaseAction.DISPATCH, at, course.officer(), {**to, "by_decision": True})
    take_up(course)
    work(course)
    answer(course)


def by_department(course: Course) -> None:
    """The desk gives it to the department whose business it is."""
    book = course.book
    assert course.kind.unit is not None
    at = book.reach(moments.after(course.dispatched_at, 0.2, 2, course.rng))
    name = course.unit_names[course.kind.unit]
    to = book.give_to_unit(course.kind.unit, name, f"属{name}职责", at, "reassigned")
    book.take(CaseAction.REASSIGN, at, course.officer(), to)
    take_up(course)
    work(course)
    answer(course)


def extended(course: Course) -> None:
    """More time is asked for and granted."""
    take_up(course)
    book, case = course.book, course.book.case
    at = book.reach(moments.within(book.last_at, known(case.handling_due_at), 0.5, course.rng))
    book.extensions.append(
        blank(
            "Extension",
            case_id=case.id, created_at=at, amount=3, unit="working_days", reason="需等待配件到货",
            asked_by_id=book.holder.account_id if book.holder else None,
        )
    )  # fmt: skip
    details = {"amount": 3, "unit": "working_days", "reason": "需等待配件到货"}
    book.take(CaseAction.ASK_EXTENSION, at, book.holder, details)
    at = book.reach(moments.within(at, known(case.handling_due_at), 0.4, course.rng))
    asked, officer = book.extensions[-1], course.checker()
    asked.is_granted, asked.decided_at, asked.decided_by_id = True, at, officer.account_id
    clocks.extend(case, asked.amount, asked.unit)
    due = case.handling_due_at
    book.take(CaseAction.GRANT_EXTENSION, at, officer, {"reason": None, "due_at": due.isoformat() if due else None})
    work(course)
    answer(course)


def suspended(course: Course) -> None:
    """The clocks stop while something is waited for."""
    take_up(course)
    book, case = course.book, course.book.case
    reason = course.rng.choice(("等待业主返家后入户", "等待权属单位确认", "雨天暂停施工，天晴后继续"))
    _pause(course, CaseAction.SUSPEND, book.holder, reason)
    at = book.reach(moments.after(known(case.suspended_at), 20, 120, course.rng))
    before = CaseStatus(case.status_before_pause or CaseStatus.SIGNED)
    clocks.shift_after_pause(case, at)
    book.take(CaseAction.RESUME, at, book.holder, {}, to=before)
    work(course)
    answer(course)


def parked(course: Course) -> None:
    """It cannot be solved now: put aside with a written reason, and still there."""
    take_up(course)
    reason = course.rng.choice(("涉及产权不清，已函询主管部门，挂账跟踪", "需纳入明年改造计划，挂账跟踪"))
    _pause(course, CaseAction.PARK, course.checker(), reason)


def project(course: Course) -> None:
    """Made a project, with plan and opinions, and under way."""
    take_up(course)
    book, case = course.book, course.book.case
    at = book.reach(moments.within(known(case.arrived_at), known(case.handling_due_at), 0.4, course.rng))
    case.project = {
        "title": f"{case.address}微改造",
        "plan": "征求居民意见后施工，验收合格再办结",
        "decided_by": "社区两委会议",
    }
    case.suspended_at, case.status_before_pause = at, case.status
    secretary = book.directory.nearest("community_secretary", book.leaf)
    book.take(CaseAction.MAKE_PROJECT, at, secretary, dict(case.project))


def _pause(course: Course, action: CaseAction, seat: Seat | None, reason: str) -> None:
    book, case = course.book, course.book.case
    at = book.reach(moments.after(known(case.arrived_at), 0.5, 3, course.rng))
    case.status_before_pause, case.suspended_at, case.pause_reason = case.status, at, reason
    book.take(action, at, seat, {"reason": reason})


def refused(course: Course) -> None:
    """Not taken on, for a legal reason; whoever reported it is told why."""
    book, case, rng = course.book, course.book.case, course.rng
    at = book.reach(moments.within(case.created_at, known(case.handling_due_at), 0.2, rng))
    text = "您反映的事项已进入诉讼程序，依法不属于受理范围，建议依判决或向承办法院咨询。"
    case.refusal_reason = "in_legal_proceedings"
    case.closed_at = case.replied_at = at
    officer = course.officer()
    for report in book.reports:
        report.reply, report.replied_at, report.replied_by_id = text, at, officer.account_id
        tell(report, case.source, at, officer)
    book.take(CaseAction.REFUSE, at, officer, {"reason": case.refusal_reason, "text": text})


def asked_where(course: Course) -> None:
    """Near a border: the desk finds out where it is and dispatches it."""
    book, case, rng = course.book, course.book.case, course.rng
    at = book.reach(moments.within(case.created_at, known(case.response_due_at), rng.uniform(0.2, 0.7), rng))
    seat = book.responsible()
    to = book.give_to(seat, "desk", at, "dispatched")
    case.place_choices = []
    book.take(CaseAction.DISPATCH, at, course.officer(), {**to, "by_decision": False})
    ordinary(course)


def merged(course: Course) -> None:
    """Somebody else reports the same; the desk merges the second case into the first, and both get the answer."""
    take_up(course)
    book, rng = course.book, course.rng
    at = book.reach(moments.after(known(book.case.arrived_at), 0.05, 0.5, rng))
    twin = course.open_twin(at)
    course.twins.append(twin)
    at = book.reach(at + timedelta(minutes=rng.randrange(4, 25)))
    twin.reach(at)
    officer = course.officer(book.holder)
    twin.end_lead(at, "merged")
    twin.case.merged_into_id = book.case.id
    details = {"case": str(twin.case.id), "number": twin.case.number, "note": "同一地点同一问题"}
    book.note(CaseRecord.TAKE_IN, at, officer, details)
    into = {"into": str(book.case.id), "number": book.case.number, "note": "同一地点同一问题"}
    twin.take(CaseAction.MERGE, at, officer, into)
    book.reports.extend(twin.reports)
    twin.reports.clear()
    work(course)
    answer(course)


TALES: tuple[tuple[Tale, float], ...] = (
    (ordinary, 0.845),
    (climbing, 0.045),
    (returned, 0.028),
    (extended, 0.018),
    (suspended, 0.015),
    (merged, 0.02),
    (parked, 0.006),
    (project, 0.003),
)
TALES_THAT_END = TALES[:5]
TALES_WITHOUT_PLACE = frozenset({refused, asked_where})
