"""Help that is asked for: a deadline of its own, said when it is near and over, given or refused."""

from datetime import timedelta

import pytest

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import NotYourCase
from yuandian.governance.cases.models import Assignment, Case
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.queries.lists import my_work
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.clocks import Allowance, ClockUnit
from yuandian.governance.cases.rules.helping import allowance_for_help, due_for_help
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.services import field_work, helping
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.stages import signed
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of, verify

TWO_HOURS = Allowance(2, ClockUnit.HOURS)


def asked(cast: Cast, allowance: Allowance | None = TWO_HOURS) -> Assignment:
    """The lead asks the urban managers to help, at noon."""
    case_id = signed(cast)
    target = Target(organisation_id=cast.units["urban_management"].id)
    helping.add_assistant(cast.actor("lead"), case_id, target, "清理占道", allowance)
    return Assignment.objects.get(case_id=case_id, kind="assist")


def told(cast: Cast, kind: str) -> dict[str, list[str]]:
    """Who was told what of that kind, by name."""
    names = {account.id: name for name, account in cast.accounts.items()}
    found: dict[str, list[str]] = {}
    for message in InboxMessage.objects.filter(kind=kind).order_by("id"):
        found.setdefault(names[message.account_id], []).append(message.title)
    return found


def test_without_a_word_help_may_take_half_of_handling_and_not_longer_than_the_case() -> None:
    assert allowance_for_help(Allowance(3, ClockUnit.WORKING_DAYS)) == Allowance(2, ClockUnit.WORKING_DAYS)
    assert allowance_for_help(Allowance(8, ClockUnit.WORKING_HOURS)) == Allowance(4, ClockUnit.WORKING_HOURS)
    assert allowance_for_help(None) == Allowance(2, ClockUnit.WORKING_DAYS)
    late, soon = NOON + timedelta(days=2), NOON + timedelta(days=1)
    assert due_for_help(late, soon, NOON, is_given=False) == soon
    assert due_for_help(late, soon, NOON, is_given=True) == late
    assert due_for_help(late, NOON - timedelta(days=1), NOON, is_given=False) == late
    assert due_for_help(soon, None, NOON, is_given=False) == soon


def test_whoever_is_asked_is_told_until_when_and_sees_it_under_my_work(cast: Cast) -> None:
    with clock.at(NOON):
        help_asked = asked(cast)
        assert help_asked.due_at is not None
        assert abs(help_asked.due_at - (NOON + timedelta(hours=2))) < timedelta(seconds=30)
        message = InboxMessage.objects.get(kind="case.assist")
        assert message.account_id == cast.accounts["urban"].id
        assert message.body.endswith("清理占道\n协办期限 11月17日 14:00")
        row = case_detail(cast.actor("urban"), help_asked.case_id)
        assert {CaseAction.GIVE_OPINION, CaseAction.REFUSE_HELP} <= set(row.actions)
        assert CaseAction.GIVE_OPINION not in case_detail(cast.actor("lead"), help_asked.case_id).actions
        assert row.assignments[-1].due_at == help_asked.due_at


def test_a_post_finds_what_it_helps_with_under_my_work_until_it_is_over(cast: Cast) -> None:
    case_id = signed(cast)
    worker2 = cast.actor("worker2")
    assert my_work(worker2, CaseFilter(), None, 10).items == []
    helping.add_assistant(cast.actor("lead"), case_id, Target(post_id=cast.post_id("worker2")), "协助清理")
    assert [row.id for row in my_work(worker2, CaseFilter(), None, 10).items] == [case_id]
    helping.refuse_help(worker2, case_id, "不在本网格范围")
    assert my_work(worker2, CaseFilter(), None, 10).items == []


def test_an_opinion_is_told_to_the_holder_and_to_whoever_asked(cast: Cast) -> None:
    case_id = asked(cast).case_id
    helping.give_opinion(cast.actor("urban"), case_id, "已清理完毕")
    assert told(cast, "case.opinion") == {"lead": ["协办单位已反馈"], "worker": ["协办单位已反馈"]}
    only = Assignment.objects.get(case_id=case_id, kind="assist")
    assert (only.opinion, only.look_at, only.ended_at) == ("已清理完毕", None, None)
    with pytest.raises(NotYourCase):
        helping.give_opinion(cast.actor("urban"), case_id, "再说一次")
    assert list(verify()) == []


def test_a_refusal_ends_the_request_with_its_reason_and_another_may_be_asked(cast: Cast) -> None:
    case_id = asked(cast).case_id
    helping.refuse_help(cast.actor("urban"), case_id, "不属城管职责")
    only = Assignment.objects.get(case_id=case_id, kind="assist")
    assert (only.opinion, only.ended_by, only.look_at) == ("不属城管职责", "refused", None)
    assert told(cast, "case.help_refused") == {"lead": ["协办被退回"], "worker": ["协办被退回"]}
    target = Target(organisation_id=cast.units["urban_management"].id)
    helping.add_assistant(cast.actor("lead"), case_id, target, "请再协助")
    assert Assignment.objects.filter(case_id=case_id, kind="assist", ended_at=None).count() == 1


def test_help_that_is_late_is_told_further_up_each_time_once(cast: Cast) -> None:
    with clock.at(NOON):
        case_id = asked(cast).case_id
        assert helping.sweep_help() == 0
    with clock.at(NOON + timedelta(minutes=100)):
        assert helping.sweep_help() == 1
        assert helping.sweep_help() == 0
    assert told(cast, "case.help_warning") == {"urban": ["协办即将超时"]}
    with clock.at(NOON + timedelta(hours=2, minutes=1)):
        assert helping.sweep_help() == 1
        assert helping.sweep_help() == 0
    overdue = {"urban": ["协办已超时"], "lead": ["请人协办已超时", "辖区工单协办已超时"]}
    assert told(cast, "case.help_overdue") == overdue
    with clock.at(NOON + timedelta(hours=27)):
        assert helping.sweep_help() == 1
        assert helping.sweep_help() == 0
    street = {who: ["协办超时一天仍未反馈"] for who in ("operator", "operator2")}
    assert told(cast, "case.help_overdue") == {**overdue, **street}
    actions = [entry.action for entry in entries_of(Case.objects.get(pk=case_id))][-3:]
    assert actions == [CaseRecord.WARN_HELP, CaseRecord.MISS_HELP, CaseRecord.ESCALATE_HELP]
    assert list(verify()) == []


def test_nobody_is_pressed_to_help_with_what_is_done(cast: Cast) -> None:
    with clock.at(NOON):
        case_id = asked(cast).case_id
        field_work.suspend_case(cast.actor("worker"), case_id, "等待配件")
    with clock.at(NOON + timedelta(hours=3)):
        assert helping.sweep_help() == 1
        assert told(cast, "case.help_overdue") == {}, "the case stands still"
        field_work.resume_case(cast.actor("worker"), case_id)
    with clock.at(NOON + timedelta(hours=10)):
        assert helping.sweep_help() == 1
    assert "urban" in told(cast, "case.help_overdue")
