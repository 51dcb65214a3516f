"""Whoever has no account is told of the answer by somebody, who notes how."""

from datetime import timedelta

import pytest

from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.details import case_detail
from yuandian.governance.cases.queries.waiting import to_tell
from yuandian.governance.cases.rules import Channel, RefusalReason
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter
from yuandian.governance.cases.rules.replies import TellingWay, way_by_itself
from yuandian.governance.cases.rules.steps import CaseAction as A
from yuandian.governance.cases.services import answers, desk
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.entries import CallerGiven, take_report
from yuandian.governance.cases.services.new_cases import open_case
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.cases.tests.test_waiting import waits
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.errors import Invalid
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible


def ways(case_id: object) -> list[tuple[str, str | None]]:
    """Each report's channel and how its reporter was told."""
    return list(Report.objects.filter(case=case_id).order_by("id").values_list("channel", "told_way"))


def test_an_account_and_a_source_tell_by_themselves() -> None:
    assert way_by_itself(has_account=True, came_by_source=True) is TellingWay.APP
    assert way_by_itself(has_account=False, came_by_source=True) is TellingWay.SOURCE
    assert way_by_itself(has_account=False, came_by_source=False) is None


def test_a_caller_is_told_by_somebody_and_until_then_the_case_waits_for_it(cast: Cast) -> None:
    case_id, worker, lead = stages.untold(cast), cast.actor("worker"), cast.actor("lead")
    assert ways(case_id) == [("branch", "app"), ("phone", None)]
    assert waits(cast)["case_tell"] >= {"worker", "lead"}
    assert "case_follow_up" not in waits(cast)
    seen = case_detail(worker, case_id)
    assert seen.next_step is A.TELL
    own, called = seen.reports
    assert (own.is_told_by_itself, own.told_way, own.told_by) == (True, TellingWay.APP, None)
    assert (called.is_told_by_itself, called.told_at, called.told_way) == (False, None, None)
    with pytest.raises(Invalid):
        answers.tell_reporter(worker, case_id, own.id, TellingWay.PHONE)
    answers.tell_reporter(worker, case_id, called.id, TellingWay.PHONE, "说知道了")
    _, called = case_detail(lead, case_id).reports
    assert (called.told_way, called.told_by) == (TellingWay.PHONE, "赵worker")
    assert set(waits(cast)) == {"case_follow_up"}
    told = list(entries_of(Case.objects.get(pk=case_id)))[-1]
    assert (told.action, told.details["way"], told.details["note"]) == ("cases.case.tell", "phone", "说知道了")
    with pytest.raises(Invalid):
        answers.tell_reporter(worker, case_id, called.id, TellingWay.PHONE)
    assert A.TELL not in case_detail(worker, case_id).actions
    assert list(verify()) == []


def test_whoever_answers_says_at_once_how_they_told_it(cast: Cast) -> None:
    case_id = stages.untold(cast)
    reports = list(Report.objects.filter(case=case_id).values_list("id", flat=True))
    answers.reply_to_reporters(cast.actor("lead"), case_id, "围墙已重砌", reports, TellingWay.VISIT)
    assert ways(case_id) == [("branch", "app"), ("phone", "visit")]
    assert "case_tell" not in waits(cast)


def test_whoever_is_asked_whether_it_helped_was_told(cast: Cast) -> None:
    case_id, lead = stages.untold(cast), cast.actor("lead")
    called = Report.objects.get(case=case_id, account_id__isnull=True)
    out_of_reach = Verdict(is_solved=None, is_satisfied=None, way="unreachable")
    answers.follow_up_report(lead, case_id, called.id, out_of_reach)
    called.refresh_from_db()
    assert (called.told_way, called.told_by_id) == ("unreachable", lead.account_id)


def test_done_anew_they_are_told_anew(cast: Cast) -> None:
    case_id = stages.untold(cast)
    called = Report.objects.get(case=case_id, account_id__isnull=True)
    answers.tell_reporter(cast.actor("worker"), case_id, called.id, TellingWay.GROUP)
    answers.redo_case(cast.actor("lead"), case_id, "又歪了")
    assert ways(case_id) == [("branch", None), ("phone", None)]
    with pytest.raises(StepNotPossible):
        answers.tell_reporter(cast.actor("worker"), case_id, called.id, TellingWay.PHONE)


def test_the_source_of_an_order_tells_its_reporter(cast: Cast) -> None:
    longitude, latitude = point_in(1)
    order = NewCase(
        channel=Channel.HOTLINE, description="围墙倾斜", longitude=longitude, latitude=latitude,
        source="12345", external_number="ZZ1", reporter=Reporter(name="王女士", phone="13700000001"),
    )  # fmt: skip
    case_id = open_case(system_actor("test"), order).id
    stages.answer(cast, case_id)
    assert ways(case_id) == [("hotline", "source")]
    assert "case_tell" not in waits(cast)


def test_a_caller_is_told_of_a_refusal_too(cast: Cast) -> None:
    case_id, operator = stages.opened(cast), cast.actor("operator")
    take_report(cast.actor("lead"), case_id, Channel.PHONE, CallerGiven(phone=stages.CALLER), "围墙又歪了")
    desk.refuse_case(operator, case_id, RefusalReason.NOT_PUBLIC_SERVICE, "属商业纠纷")
    assert ways(case_id) == [("branch", "app"), ("phone", None)]
    assert {"operator", "lead"} <= waits(cast)["case_tell"]
    called = Report.objects.get(case=case_id, account_id__isnull=True)
    answers.tell_reporter(operator, case_id, called.id, TellingWay.UNREACHABLE)
    assert Case.objects.get(pk=case_id).status == "refused"
    assert "case_tell" not in waits(cast)
    assert list(verify()) == []


def test_the_desk_that_refuses_says_at_once_how_it_told(cast: Cast) -> None:
    case_id = stages.opened(cast)
    take_report(cast.actor("lead"), case_id, Channel.PHONE, CallerGiven(phone=stages.CALLER), "围墙又歪了")
    reason = RefusalReason.NOT_PUBLIC_SERVICE
    desk.refuse_case(cast.actor("operator"), case_id, reason, "属商业纠纷", TellingWay.PHONE)
    assert ways(case_id) == [("branch", "app"), ("phone", "phone")]
    assert waits(cast) == {}


def test_nobody_is_sent_to_tell_of_a_refusal_long_ago(cast: Cast) -> None:
    case_id = stages.opened(cast)
    take_report(cast.actor("lead"), case_id, Channel.PHONE, CallerGiven(phone=stages.CALLER), "围墙又歪了")
    desk.refuse_case(cast.actor("operator"), case_id, RefusalReason.NOT_PUBLIC_SERVICE, "属商业纠纷")
    with clock.at(clock.now() + timedelta(days=31)):
        assert "case_tell" not in waits(cast)


def test_whoever_reaches_everything_sees_that_too(cast: Cast) -> None:
    case_id = stages.untold(cast)
    assert [case.pk for case in to_tell(system_actor("test"))] == [case_id]
