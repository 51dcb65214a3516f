"""A hard case: the street whistles, departments report in, each by its own clocks, and the street rates them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.records import WhistleRecord
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.rules.whistles import (
    CALL,
    DECISION_HOURS,
    DEFAULT_HOURS,
    CallAction,
    CallStatus,
    WhistleKind,
    WhistleStatus,
)
from yuandian.governance.cases.services import clocks
from yuandian.sample.cases import moments
from yuandian.sample.cases.answering import answer
from yuandian.sample.cases.course import Course, known
from yuandian.sample.cases.directory import Seat
from yuandian.sample.cases.rows import blank
from yuandian.sample.cases.working import take_up, work

SECOND_DEPARTMENTS = ("enforcement", "urban-management", "fire", "housing")


def whistled(course: Course) -> None:
    """Asked for by the operations centre, approved by the street's secretary, answered by a department or two."""
    take_up(course)
    units = _departments(course)
    whistle = _ask(course, units)
    _approve(course, whistle)
    _attend(course, whistle, units)
    whistle.status, whistle.finished_at = WhistleStatus.FINISHED.value, course.book.steps[-1].at
    work(course)
    answer(course)


def _departments(course: Course) -> list[str]:
    units = [course.kind.unit or "enforcement"]
    if course.chance(0.5):
        units.append(next(code for code in SECOND_DEPARTMENTS if code not in units))
    return units


def _ask(course: Course, units: list[str]) -> Any:
    book, case = course.book, course.book.case
    at = book.reach(moments.after(known(case.arrived_at), 1, 6, course.rng))
    asker = book.holder
    assert asker is not None
    reason = "街道难以单独解决，请有关部门到场联合处置"
    kind = course.rng.choice((WhistleKind.EVERYDAY, WhistleKind.HARD_NUT))
    whistle = blank(
        "Whistle",
        case_id=case.id,
        kind=kind.value,
        status=WhistleStatus.ASKED.value,
        reason=reason,
        created_at=at,
        asked_by_id=asker.account_id,
        asked_post_id=asker.post_id,
        decide_due_at=calendar.deadline(at, DECISION_HOURS[kind], "urgent_hours").at,
        is_late=False,
    )
    book.whistles.append(whistle)
    for place, code in enumerate(units):
        book.calls.append(
            blank(
                "WhistleCall",
                whistle_id=whistle.id,
                case_id=case.id,
                organisation_id=book.directory.unit(code)[0],
                is_lead=place == 0,
                task=f"现场核查并提出处置意见：{case.summary}",
                status=CallStatus.WAITING.value,
                created_at=at,
            )
        )
    names = [course.unit_names[code] for code in units]
    details = {"whistle": str(whistle.id), "kind": whistle.kind, "reason": reason, "departments": names}
    book.take(CaseAction.ASK_WHISTLE, at, asker, details)
    return whistle


def _approve(course: Course, whistle: Any) -> None:
    book = course.book
    at = book.reach(moments.after(whistle.created_at, 0.3, 5, course.rng))
    secretary = book.directory.nearest("street_secretary", book.leaf)
    assert secretary is not None
    whistle.status, whistle.decided_at = WhistleStatus.SOUNDED.value, at
    whistle.decided_by_id = secretary.account_id
    clocks.restart_handling(book.case)
    hours = DEFAULT_HOURS[WhistleKind(whistle.kind)]
    for call in book.calls:
        call.status = CallStatus.CALLED.value
        due = [calendar.deadline(at, amount, "urgent_hours").at for amount in hours]
        call.sign_due_at, call.report_in_due_at, call.handle_due_at = due
        call.look_at = call.sign_due_at
        book.assignments.append(
            blank(
                "Assignment",
                case_id=call.case_id,
                kind="assist",
                organisation_id=call.organisation_id,
                reason=call.task,
                created_at=at,
            )
        )
    book.note(WhistleRecord.APPROVE, at, secretary, {"whistle": str(whistle.id), "reason": None})


def _attend(course: Course, whistle: Any, units: list[str]) -> None:
    """Each department signs, reports in and does its part; the street gives it stars. In order of time."""
    book = course.book
    events = [
        (at, call, action, book.directory.unit(code)[1])
        for call, code in zip(book.calls, units, strict=True)
        for action, at in _times(course, whistle, call).items()
    ]
    for at, call, action, seat in sorted(events, key=lambda event: event[0]):
        book.reach(at)
        DEEDS[action](course, call, at, seat)


def _times(course: Course, whistle: Any, call: Any) -> dict[CallAction, datetime]:
    rng = course.rng
    signed = known(whistle.decided_at) + timedelta(minutes=rng.randrange(4, 55))
    reported_in = moments.within(signed, known(call.report_in_due_at), rng.uniform(0.2, 0.8), rng)
    handled = moments.within(reported_in, known(call.handle_due_at), rng.uniform(0.2, 0.8), rng)
    rated = moments.after(handled, 0.5, 8, rng)
    return {
        CallAction.SIGN: signed,
        CallAction.REPORT_IN: reported_in,
        CallAction.HANDLE: handled,
        CallAction.RATE: rated,
    }


def _sign(course: Course, call: Any, at: datetime, seat: Seat) -> None:
    call.signed_at, call.look_at = at, call.report_in_due_at
    _step(course, call, CallAction.SIGN, at, CallStatus.SIGNED, seat)


def _report_in(course: Course, call: Any, at: datetime, seat: Seat) -> None:
    call.reported_in_at, call.look_at = at, call.handle_due_at
    _step(course, call, CallAction.REPORT_IN, at, CallStatus.REPORTED_IN, seat, "已到现场报到")


def _handle(course: Course, call: Any, at: datetime, seat: Seat) -> None:
    call.handled_at, call.look_at = at, None
    call.account = "已到场核查，依职责完成处置并反馈街道。"
    _step(course, call, CallAction.HANDLE, at, CallStatus.HANDLED, seat, call.account)


def _rate(course: Course, call: Any, at: datetime, _seat: Seat) -> None:
    call.stars_by_street = course.rng.choice((3, 4, 5, 5))
    _step(course, call, CallAction.RATE, at, CallStatus.RATED, course.officer(), stars=call.stars_by_street)


DEEDS: dict[CallAction, Callable[[Course, Any, datetime, Seat], None]] = {
    CallAction.SIGN: _sign,
    CallAction.REPORT_IN: _report_in,
    CallAction.HANDLE: _handle,
    CallAction.RATE: _rate,
}


def _step(
    course: Course,
    call: Any,
    action: CallAction,
    at: datetime,
    after: CallStatus,
    seat: Seat,
    text: str = "",
    stars: int | None = None,
) -> None:
    call.status = after.value
    details = {
        "call": str(call.id),
        "organisation": str(call.organisation_id),
        "text": text or None,
        "stars": stars,
    }
    course.book.note(CALL.record_kind(action), at, seat, details)
