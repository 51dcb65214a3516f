"""The loop whole, and every way out of it and back: one test a story, exact assertions."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.governance.cases.errors import (
    DecidedCase,
    FollowUpMissing,
    MergeImpossible,
    NoExtensionAsked,
    NotYourCase,
    OwnWork,
    PictureMissing,
    ReasonMissing,
    ReopenTooLate,
    ReporterUnanswered,
    UnsolvedNeedsReason,
)
from yuandian.governance.cases.models import Assignment, Case, Report
from yuandian.governance.cases.queries.details import case_detail, find_case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel, RefusalReason, RootCause
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, ClockUnit
from yuandian.governance.cases.rules.new_cases import Reporter
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services import answers, contributions, desk, field_work
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.merges import merge_case, unmerge_case
from yuandian.governance.cases.tests.cast import NOON, Cast, make_cast, point_in
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock
from yuandian.kernel.errors import Conflict, Forbidden, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.lifecycle import StepNotPossible

DONE = {"account": "已联系物业加固", "root_cause": RootCause.WEAR, "no_picture_reason": "夜间无法拍照"}


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.id)


def opened(cast: Cast, where: int = 1) -> Case:
    return Case.objects.get(pk=report(cast, where).id)


def handled(cast: Cast, case: Case) -> Case:
    worker = cast.actor("worker")
    field_work.sign_case(worker, case.id)
    return field_work.handle_case(worker, case.id, **DONE)


def answered(cast: Cast, case: Case) -> Case:
    handled(cast, case)
    lead = cast.actor("lead")
    desk.check_case(lead, case.id)
    return answers.reply_to_reporters(lead, case.id, "围墙已加固，感谢反映")


def test_from_the_report_to_the_archive(cast: Cast) -> None:
    case = opened(cast)
    worker, lead, resident = cast.actor("worker"), cast.actor("lead"), cast.actor("resident")
    field_work.sign_case(worker, case.id)
    field_work.contact_reporter(worker, case.id, "电话联系，明早到", is_face_to_face=False)
    field_work.arrive_at_case(worker, case.id, point_in(1), "wgs84", [])
    field_work.handle_case(worker, case.id, **DONE)
    desk.check_case(lead, case.id)
    answers.reply_to_reporters(lead, case.id, "围墙已加固")
    answers.rate_case(resident, case.id, Verdict(is_solved=True, is_satisfied=False, stars=2, text="慢"))
    answers.close_case(lead, case.id)
    answers.archive_case(cast.actor("operator"), case.id)
    after = fresh(case)
    assert (after.status, after.outcome, after.is_open) == ("archived", "solved", False)
    assert [entry.action for entry in entries_of(after)] == [
        CaseRecord.OPEN, CaseRecord.DISPATCH, CaseRecord.SIGN, CaseRecord.CONTACT, CaseRecord.ARRIVE, CaseRecord.HANDLE,
        CaseRecord.CHECK, CaseRecord.REPLY, CaseRecord.RATE, CaseRecord.CLOSE, CaseRecord.ARCHIVE,
    ]  # fmt: skip
    told = Report.objects.get(case=case)
    assert (told.reply, told.is_solved, told.is_satisfied, told.stars) == ("围墙已加固", True, False, 2)
    signing = entries_of(after)[2]
    assert (signing.account_id, signing.post_id) == (cast.accounts["worker"].id, cast.post_id("worker"))
    assert list(verify()) == []


def test_nobody_closes_it_before_the_reporter_has_an_answer(cast: Cast) -> None:
    case = handled(cast, opened(cast))
    lead = cast.actor("lead")
    desk.check_case(lead, case.id)
    with pytest.raises(ReporterUnanswered) as refusal:
        answers.close_case(lead, case.id)
    assert refusal.value.facts == {"reports": [str(Report.objects.get(case=case).id)]}
    answers.reply_to_reporters(lead, case.id, "已加固")
    with pytest.raises(FollowUpMissing):
        answers.close_case(lead, case.id)
    unreachable = Verdict(is_solved=None, is_satisfied=None, way="unreachable")
    answers.follow_up_report(lead, case.id, Report.objects.get(case=case).id, unreachable)
    assert answers.close_case(lead, case.id).outcome == "unknown"


def test_closed_is_not_solved(cast: Cast) -> None:
    case = answered(cast, opened(cast))
    lead = cast.actor("lead")
    answers.rate_case(cast.actor("resident"), case.id, Verdict(is_solved=False, is_satisfied=True))
    with pytest.raises(UnsolvedNeedsReason):
        answers.close_case(lead, case.id)
    closed = answers.close_case(lead, case.id, "已列入明年改造计划")
    assert (closed.status, closed.outcome) == ("closed", "unsolved")


def test_reopening_reaches_the_handler_with_fresh_clocks_and_has_a_window(cast: Cast) -> None:
    with clock.at(NOON):
        case = answered(cast, opened(cast))
    with clock.at(NOON + timedelta(days=3)):
        again = answers.reopen_case(cast.actor("resident"), case.id, "又歪了")
    assert (again.status, again.holder_post_id, again.reopenings) == ("dispatched", cast.post_id("worker"), 1)
    assert again.response_due_at is not None
    assert again.response_due_at > NOON + timedelta(days=3)
    assert again.replied_at is None
    assert Report.objects.get(case=case).replied_at is None
    other = answered(cast, opened(cast))
    with clock.at(clock.now() + timedelta(days=16)), pytest.raises(ReopenTooLate):
        answers.reopen_case(cast.actor("resident"), other.id, "又歪了")
    assert answers.redo_case(cast.actor("lead"), other.id, "回访发现未解决").status == "dispatched"


def test_returned_with_a_reason_then_decided_and_not_returned_again(cast: Cast) -> None:
    case = opened(cast)
    worker, lead = cast.actor("worker"), cast.actor("lead")
    with pytest.raises(ReasonMissing):
        field_work.return_case(worker, case.id, "  ")
    field_work.return_case(worker, case.id, "不在本网格")
    assert (fresh(case).status, fresh(case).holder_post_id, fresh(case).returns) == ("opened", None, 1)
    desk.dispatch_case(lead, case.id, Target(post_id=cast.post_id("worker2")), "由二网格办理")
    with pytest.raises(DecidedCase):
        field_work.return_case(cast.actor("worker2"), case.id, "也不是我的")
    leads = Assignment.objects.filter(case=case, kind="lead").order_by("id").values_list("post_id", "ended_by")
    assert list(leads) == [(cast.post_id("worker"), "returned"), (cast.post_id("worker2"), None)]


def test_up_the_ladder_and_down_again(cast: Cast) -> None:
    case = opened(cast)
    worker = cast.actor("worker")
    field_work.sign_case(worker, case.id)
    up = field_work.escalate_case(worker, case.id, "超出网格能力")
    assert (up.holder_post_id, up.level) == (cast.post_id("grid_lead"), CaseLevel.ORDINARY)
    up = field_work.escalate_case(cast.actor("grid_lead"), case.id, "需社区协调")
    assert (up.holder_post_id, up.level) == (cast.post_id("lead"), CaseLevel.COMPLEX)
    up = field_work.escalate_case(cast.actor("lead"), case.id, "需街道协调")
    assert (up.holder_level, up.level) == ("street", CaseLevel.HARD)
    down = desk.lower_case(cast.actor("operator"), case.id, CaseLevel.ORDINARY, Target(), "网格可办")
    assert (down.level, down.holder_post_id) == (CaseLevel.ORDINARY, cast.post_id("worker"))


def test_a_department_takes_it_and_sees_only_its_own(cast: Cast) -> None:
    mine, other = opened(cast), opened(cast)
    field_work.return_case(cast.actor("worker"), mine.id, "属城管职责")
    unit = cast.units["urban_management"].id
    desk.dispatch_case(cast.actor("operator"), mine.id, Target(organisation_id=unit), "职责所在")
    urban = cast.actor("urban")
    assert find_case(urban, mine.id).holder_organisation_id == unit
    with pytest.raises(NotVisible):
        find_case(urban, other.id)
    field_work.sign_case(urban, mine.id)
    assert field_work.handle_case(urban, mine.id, **DONE).handled_level == "department"


def test_suspending_gives_back_the_time_that_was_left(cast: Cast) -> None:
    with clock.at(NOON):
        case = opened(cast)
        field_work.sign_case(cast.actor("worker"), case.id)
    with clock.at(NOON + timedelta(hours=1)):
        paused = field_work.suspend_case(cast.actor("worker"), case.id, "等配件")
    assert (paused.status, paused.due_at) == ("suspended", FAR_FUTURE)
    with clock.at(NOON + timedelta(days=1, hours=1)):
        resumed = field_work.resume_case(cast.actor("worker"), case.id)
    assert resumed.status == "signed"
    assert case.response_due_at is not None
    assert resumed.response_due_at is not None
    assert abs(resumed.response_due_at - case.response_due_at - timedelta(days=1)) <= timedelta(minutes=2)


def test_an_extension_is_asked_for_and_granted_by_somebody_else(cast: Cast) -> None:
    case = opened(cast)
    worker, lead = cast.actor("worker"), cast.actor("lead")
    field_work.sign_case(worker, case.id)
    field_work.ask_extension(worker, case.id, 2, ClockUnit.WORKING_DAYS, "等材料")
    with pytest.raises(Conflict):
        field_work.ask_extension(worker, case.id, 2, ClockUnit.WORKING_DAYS, "等材料")
    with pytest.raises(Forbidden):
        desk.decide_extension(worker, case.id, is_granted=True, reason="")
    granted = desk.decide_extension(lead, case.id, is_granted=True, reason="同意")
    assert granted.handling_due_at is not None
    assert case.handling_due_at is not None
    assert granted.handling_due_at > case.handling_due_at
    with pytest.raises(NoExtensionAsked):
        desk.decide_extension(lead, case.id, is_granted=False, reason="无")


def test_nobody_checks_their_own_work(cast: Cast) -> None:
    case = opened(cast)
    field_work.return_case(cast.actor("worker"), case.id, "社区办")
    lead = cast.actor("lead")
    desk.dispatch_case(lead, case.id, Target(post_id=cast.post_id("lead")), "社区办理")
    field_work.sign_case(lead, case.id)
    field_work.handle_case(lead, case.id, **DONE)
    with pytest.raises(OwnWork):
        desk.check_case(lead, case.id)
    assert desk.check_case(cast.actor("community_secretary"), case.id).status == "checked"


def test_a_failed_check_sends_it_back(cast: Cast) -> None:
    case = handled(cast, opened(cast))
    back = desk.fail_check(cast.actor("lead"), case.id, "现场仍有裂缝")
    assert (back.status, back.handled_at) == ("signed", None)


def test_handling_needs_a_picture_or_the_reason_for_none(cast: Cast) -> None:
    case = opened(cast)
    worker = cast.actor("worker")
    field_work.sign_case(worker, case.id)
    with pytest.raises(PictureMissing):
        field_work.handle_case(worker, case.id, account="已处理", root_cause=RootCause.OTHER)


def test_merged_cases_are_answered_to_every_reporter(cast: Cast) -> None:
    first, second = opened(cast), opened(cast, 2)
    neighbour = cast.actor("neighbour")
    contributions.join_case(
        neighbour, first.id, "我家门口也是", Reporter(account_id=neighbour.account_id), point=point_in(1)
    )
    contributions.join_case(
        neighbour, first.id, "再说一次", Reporter(account_id=neighbour.account_id), point=point_in(1)
    )
    lead = cast.actor("lead")
    merge_case(lead, second.id, first.id, "同一面墙")
    assert (fresh(second).status, fresh(second).merged_into_id) == ("merged", first.id)
    answered(cast, first)
    reports = Report.objects.filter(case__in=[first, second])
    assert reports.count() == 3
    assert set(reports.values_list("reply", flat=True)) == {"围墙已加固，感谢反映"}
    back = unmerge_case(lead, second.id, "不是同一处")
    assert (back.status, back.merged_into_id, back.holder_post_id) == ("opened", None, None)
    assert list(verify()) == []
    with pytest.raises(MergeImpossible):
        merge_case(lead, second.id, second.id)


def test_refusing_names_a_legal_reason_and_answers(cast: Cast) -> None:
    case = opened(cast)
    field_work.return_case(cast.actor("worker"), case.id, "已诉讼")
    refused = desk.refuse_case(
        cast.actor("operator"), case.id, RefusalReason.IN_LEGAL_PROCEEDINGS, "该事项已进入诉讼程序，请依法院裁判办理"
    )
    assert (refused.status, refused.refusal_reason, refused.is_open) == ("refused", "in_legal_proceedings", False)
    assert Report.objects.get(case=case).reply == "该事项已进入诉讼程序，请依法院裁判办理"


def test_parked_then_made_a_project_then_finished(cast: Cast) -> None:
    case = opened(cast)
    field_work.sign_case(cast.actor("worker"), case.id)
    parked = desk.park_case(cast.actor("community_secretary"), case.id, "需产权单位出资")
    assert (parked.status, parked.due_at) == ("parked", FAR_FUTURE)
    desk.make_project(cast.actor("community_secretary"), case.id, "百花里围墙重建", "拆除重建二十米", "两委会议")
    finished = desk.finish_project(cast.actor("community_secretary"), case.id, "已重建并验收")
    assert (finished.status, finished.account) == ("handled", "已重建并验收")


def test_urging_and_supervising_are_heard(cast: Cast) -> None:
    case = opened(cast)
    contributions.urge_case(cast.actor("resident"), case.id, "很危险")
    supervised = desk.supervise_case(cast.actor("operator"), case.id, "限期处置")
    assert (supervised.urges, supervised.supervised_at is not None) == (1, True)
    kinds = set(InboxMessage.objects.filter(account_id=cast.accounts["worker"].id).values_list("kind", flat=True))
    assert {"case.urged", "case.supervised"} <= kinds


def test_only_the_holder_signs_and_strangers_see_nothing(cast: Cast) -> None:
    case = opened(cast)
    with pytest.raises(NotYourCase):
        field_work.sign_case(cast.actor("grid_lead"), case.id)
    for name in ("stranger", "west_worker", "west_operator", "urban"):
        with pytest.raises(NotVisible):
            field_work.sign_case(cast.actor(name), case.id)
    with pytest.raises(StepNotPossible):
        field_work.arrive_at_case(cast.actor("worker"), case.id, None, "wgs84", [])
    assert fresh(case).status == "dispatched"
    assert fresh(case).history_count == 2


def test_the_page_shows_masked_reporters_and_the_buttons_that_work(cast: Cast) -> None:
    case = opened(cast)
    view = case_detail(cast.actor("worker"), case.id)
    assert CaseAction.SIGN in view.actions
    assert CaseAction.DISPATCH not in view.actions
    assert [moment.action for moment in view.history] == [CaseRecord.OPEN, CaseRecord.DISPATCH]
    assert view.history[0].by.startswith("钱")


@pytest.mark.django_db(transaction=True)
def test_of_forty_who_sign_at_once_one_wins() -> None:
    cast = make_cast()
    case = opened(cast)
    worker = cast.actor("worker")

    def sign(_: int) -> str:
        try:
            return field_work.sign_case(worker, case.id).status
        except StepNotPossible:
            return "late"
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        outcomes = list(pool.map(sign, range(40)))
    assert sorted(outcomes) == ["late"] * 39 + [CaseStatus.SIGNED.value]
    assert [entry.action for entry in entries_of(fresh(case))] == [
        CaseRecord.OPEN,
        CaseRecord.DISPATCH,
        CaseRecord.SIGN,
    ]
