"""Clocks swept: warned, overdue, escalated, each once; recounted when the holidays of a year become known."""

from datetime import timedelta

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.services import desk, field_work
from yuandian.governance.cases.services.sweeps import recount_deadlines, sweep_cases
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_loop import opened
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of, verify


def actions(case: Case) -> list[str]:
    return [entry.action for entry in entries_of(Case.objects.get(pk=case.id))]


def test_a_clock_warns_then_is_overdue_then_moves_the_case(cast: Cast) -> None:
    with clock.at(NOON):
        case = opened(cast)
    with clock.at(NOON + timedelta(minutes=90)):
        assert sweep_cases() == 0
    with clock.at(NOON + timedelta(minutes=100)):
        assert sweep_cases() == 1
        assert sweep_cases() == 0
    with clock.at(NOON + timedelta(minutes=121)):
        assert sweep_cases() == 1
    with clock.at(NOON + timedelta(hours=27)):
        assert sweep_cases() == 1
    assert actions(case) == [
        CaseRecord.OPEN,
        CaseRecord.DISPATCH,
        CaseRecord.WARN,
        CaseRecord.MISS_DEADLINE,
        CaseRecord.ESCALATE,
    ]
    after = Case.objects.get(pk=case.id)
    assert (after.status, after.holder_post_id, after.was_overdue) == ("dispatched", cast.post_id("grid_lead"), True)
    kinds = list(InboxMessage.objects.filter(subject_id=case.id).values_list("kind", flat=True))
    assert {"case.warning", "case.overdue", "case.escalated"} <= set(kinds)
    assert list(verify()) == []


def test_a_met_clock_says_nothing(cast: Cast) -> None:
    with clock.at(NOON):
        case = opened(cast)
        field_work.sign_case(cast.actor("worker"), case.id)
        field_work.contact_reporter(cast.actor("worker"), case.id, "已联系", is_face_to_face=True)
    with clock.at(NOON + timedelta(hours=30)):
        sweep_cases()
    assert actions(case) == [CaseRecord.OPEN, CaseRecord.DISPATCH, CaseRecord.SIGN, CaseRecord.CONTACT]


def test_counting_anew_keeps_pauses_extensions_and_levels(cast: Cast) -> None:
    """With the calendar as it was, nothing moves: only what the calendar changes may change a deadline."""
    worker, lead = cast.actor("worker"), cast.actor("lead")
    with clock.at(NOON):
        case = opened(cast)
        field_work.sign_case(worker, case.id)
        lifted = opened(cast)
        field_work.sign_case(worker, lifted.id)
    with clock.at(NOON + timedelta(hours=2)):
        field_work.suspend_case(worker, case.id, "等待配件")
        field_work.ask_extension(worker, lifted.id, 1, ClockUnit.WORKING_DAYS, "等待配件")
        desk.decide_extension(lead, lifted.id, is_granted=True, reason="")
        desk.triage_case(lead, lifted.id, desk.CaseCorrection(level=CaseLevel.HARD, reason="涉及多家"))
    with clock.at(NOON + timedelta(days=2)):
        field_work.resume_case(worker, case.id)
        field_work.ask_extension(worker, case.id, 2, ClockUnit.WORKING_DAYS, "配件未到")
        desk.decide_extension(lead, case.id, is_granted=True, reason="")
        before = {one.id: one.handling_due_at for one in Case.objects.all()}
        assert before[case.id] - NOON > timedelta(days=5)
        assert recount_deadlines(NOON.year) == 0
        assert {one.id: one.handling_due_at for one in Case.objects.all()} == before
