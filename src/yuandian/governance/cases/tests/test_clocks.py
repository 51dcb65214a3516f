"""Clocks swept: warned, overdue, escalated, each once; recounted when the holidays of a year become known."""

from datetime import timedelta

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.services import holding
from yuandian.governance.cases.services.sweeping import sweep_cases
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
    assert actions(case) == ["case.open", "case.dispatch", "case.warn", "case.overdue", "case.escalate"]
    after = Case.objects.get(pk=case.id)
    assert (after.status, after.holder_post_id, after.was_overdue) == ("dispatched", cast.post_id("grid_lead"), True)
    kinds = list(InboxMessage.objects.filter(subject_id=case.id).values_list("kind", flat=True))
    assert {"case.warning", "case.overdue", "case.escalated"} <= set(kinds)
    assert list(verify()) == []


def test_a_met_clock_says_nothing(cast: Cast) -> None:
    with clock.at(NOON):
        case = opened(cast)
        holding.sign_case(cast.actor("worker"), case.id)
        holding.contact_reporter(cast.actor("worker"), case.id, "已联系", is_face_to_face=True)
    with clock.at(NOON + timedelta(hours=30)):
        sweep_cases()
    assert actions(case) == ["case.open", "case.dispatch", "case.sign", "case.contact"]
