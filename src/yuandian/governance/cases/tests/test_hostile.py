"""What the lazy, the careless and the hostile try with a case, and what they get."""

from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from pytest_django import Settings

from yuandian.foundation.files import facade as files
from yuandian.foundation.people.models import Person, Post
from yuandian.governance.cases.errors import (
    CannotHold,
    FollowUpMissing,
    LevelNotLower,
    NobodyThere,
    NotYourCase,
    PictureMissing,
    ReporterSaidSo,
    WhistleOpen,
)
from yuandian.governance.cases.models import Assignment, Case, Report, Whistle, WhistleCall
from yuandian.governance.cases.queries.mine import my_case
from yuandian.governance.cases.rules import CaseLevel, RefusalReason, RootCause
from yuandian.governance.cases.rules.new_cases import Reporter
from yuandian.governance.cases.rules.whistles import CallAction, WhistleKind
from yuandian.governance.cases.services import answers, contributions, desk, field_work, helping, unmaskings, whistles
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.merges import merge_case, unmerge_case
from yuandian.governance.cases.services.whistles import CallWanted
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.cases.tests.test_api import Phone
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import entries_of, verify

BAD = Verdict(is_solved=False, is_satisfied=False, stars=1)
GOOD = Verdict(is_solved=True, is_satisfied=True, stars=5, way="phone")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Settings) -> None:
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}


def fresh(case_id: UUID) -> Case:
    return Case.objects.get(pk=case_id)


def picture(actor: Actor, shade: int) -> UUID:
    body = BytesIO()
    Image.new("RGB", (8, 8), (shade, shade, shade)).save(body, "PNG")
    return files.upload(actor, body, "现场.png").id


def sheet(actor: Actor) -> UUID:
    return files.upload(actor, BytesIO("路段,数量\n建设路,3\n".encode()), "清单.csv").id


def handle(actor: Actor, case_id: UUID, before: list[UUID], after: list[UUID]) -> Case:
    return field_work.handle_case(
        actor, case_id, account="已处理", root_cause=RootCause.OTHER, before_ids=before, after_ids=after
    )


def test_a_picture_of_before_alone_an_old_one_or_a_document_shows_no_work(cast: Cast) -> None:
    case_id, worker = at.signed(cast), cast.actor("worker")
    first, second, third = (picture(worker, shade) for shade in (10, 90, 200))
    for before, after in (([first], []), ([], [second]), ([first], [first]), ([first], [sheet(worker)])):
        with pytest.raises(PictureMissing):
            handle(worker, case_id, before, after)
    assert handle(worker, case_id, [first], [second]).status == "handled"
    desk.fail_check(cast.actor("lead"), case_id, "现场仍有裂缝")
    with pytest.raises(PictureMissing):
        handle(worker, case_id, [], [second])
    assert handle(worker, case_id, [], [third]).status == "handled"


def test_nobody_gets_a_case_or_a_task_who_is_not_there_or_may_not_sign(cast: Cast) -> None:
    case_id, lead = at.signed(cast), cast.actor("lead")
    nobody = Target(post_id=UUID("01900000-0000-7000-8000-000000000000"))
    with pytest.raises(NobodyThere):
        helping.add_assistant(lead, case_id, nobody, "清理占道")
    with pytest.raises(CannotHold):
        desk.reassign_case(lead, case_id, Target(post_id=cast.post_id("viewer")), "请您办理")
    helping.add_assistant(lead, case_id, Target(post_id=cast.post_id("grid_lead")), "请到场协助")
    inbox = Phone(cast, "grid_lead").get("/api/staff/messaging/inbox")[1]["items"]
    assert [message["kind"] for message in inbox] == ["case.assist"]


def test_what_a_reporter_said_is_theirs_to_change(cast: Cast) -> None:
    case_id, resident, lead = at.replied(cast), cast.actor("resident"), cast.actor("lead")
    answers.rate_case(resident, case_id, BAD)
    report = Report.objects.get(case_id=case_id)
    with pytest.raises(ReporterSaidSo):
        answers.follow_up_report(lead, case_id, report.id, GOOD)
    report.refresh_from_db()
    assert (report.is_solved, report.stars) == (False, 1)
    assert answers.rate_case(resident, case_id, Verdict(is_solved=True, is_satisfied=True)).outcome == "solved"


def test_who_joins_after_the_follow_up_is_asked_too(cast: Cast) -> None:
    case_id, neighbour, lead = at.followed_up(cast), cast.actor("neighbour"), cast.actor("lead")
    contributions.join_case(
        neighbour, case_id, "我家门口也是", Reporter(account_id=neighbour.account_id), point=point_in(1)
    )
    answers.reply_to_reporters(lead, case_id, "围墙已加固")
    with pytest.raises(FollowUpMissing):
        answers.close_case(lead, case_id)
    answers.rate_case(neighbour, case_id, Verdict(is_solved=True, is_satisfied=True))
    assert answers.close_case(lead, case_id).status == "closed"


def test_who_reported_twice_or_in_a_merged_case_rates_what_became_of_it(cast: Cast) -> None:
    first, second = at.dispatched(cast), at.dispatched(cast)
    lead, worker = cast.actor("lead"), cast.actor("worker")
    merge_case(lead, first, second)
    field_work.sign_case(worker, second)
    field_work.handle_case(worker, second, **at.DONE)
    desk.check_case(lead, second)
    answers.reply_to_reporters(lead, second, "围墙已加固")
    assert {"rate", "reopen"} <= set(my_case(cast.actor("resident"), first).actions)
    status, answer = Phone(cast, "resident").post(
        f"/api/resident/cases/{first}/rate", {"is_solved": False, "is_satisfied": False, "stars": 1}
    )
    assert (status, answer["id"], answer["status"]) == (200, str(second), "followed_up")
    assert list(Report.objects.values_list("is_solved", flat=True)) == [False, False]


def test_reopening_reaches_the_desk_where_the_unit_that_had_it_is_gone(cast: Cast) -> None:
    case_id, unit = at.opened(cast), cast.units["urban_management"]
    desk.dispatch_case(cast.actor("operator"), case_id, Target(organisation_id=unit.id), "职责所在")
    field_work.sign_case(cast.actor("urban"), case_id)
    field_work.handle_case(cast.actor("urban"), case_id, **at.DONE)
    desk.check_case(cast.actor("lead"), case_id)
    answers.reply_to_reporters(cast.actor("lead"), case_id, "已清理")
    type(unit).objects.filter(pk=unit.pk).update(is_active=False)
    for name in ("worker", "micro_lead", "grid_lead", "lead"):
        type(cast.posts[name]).objects.filter(pk=cast.posts[name].pk).update(ends_on="2026-01-01")
    back = answers.reopen_case(cast.actor("resident"), case_id, "又堆上了")
    assert (back.status, back.holder_organisation_id, back.is_open) == ("opened", None, True)


def test_a_case_does_not_end_while_departments_are_called_in(cast: Cast) -> None:
    case_id, lead, operator = at.opened(cast), cast.actor("lead"), cast.actor("operator")
    calls = [CallWanted(cast.units["urban_management"].id, "拆除违建")]
    whistles.ask_whistle(lead, case_id, WhistleKind.EVERYDAY, "涉及多部门", calls)
    with pytest.raises(WhistleOpen):
        desk.refuse_case(operator, case_id, RefusalReason.NOT_PUBLIC_SERVICE, "属商业纠纷")
    with pytest.raises(WhistleOpen):
        merge_case(lead, case_id, at.dispatched(cast))
    sounded = at.whistle_sounded(cast)
    desk.make_project(operator, sounded, "围墙改造", "年内完成")
    with pytest.raises(WhistleOpen):
        desk.finish_project(operator, sounded, "已验收")


def test_a_department_that_gives_its_call_back_helps_no_longer(cast: Cast) -> None:
    case_id = at.whistle_sounded(cast)
    call = WhistleCall.objects.get(case_id=case_id)
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.RETURN, text="不属我局职责")
    helping = Assignment.objects.get(case_id=case_id, kind="assist")
    assert helping.ended_by == "returned"
    assert Whistle.objects.get(case_id=case_id).status == "finished"
    assert list(verify()) == []


def test_who_joins_sees_nothing_of_the_first_reporters_words(cast: Cast) -> None:
    resident, neighbour = cast.actor("resident"), cast.actor("neighbour")
    words = "李桂兰家围墙倾斜，电话138 1234 5678或13912345678"
    opened = report(cast, description=words, file_ids=(picture(resident, 50),))
    contributions.join_case(
        neighbour, opened.id, "我家也是", Reporter(account_id=neighbour.account_id), point=point_in(1)
    )
    field_work.sign_case(cast.actor("worker"), opened.id)
    field_work.arrive_at_case(cast.actor("worker"), opened.id, None, "wgs84", [picture(cast.actor("worker"), 60)])
    theirs, own = my_case(neighbour, opened.id), my_case(resident, opened.id)
    assert (theirs.summary, theirs.description) == ("危墙", "我家也是")
    assert [one.stage for one in theirs.pictures] == ["scene"]
    assert [one.stage for one in own.pictures] == ["report", "scene"]
    assert own.summary == "李桂兰家围墙倾斜，电话138****5678或139****5678"
    inbox = Phone(cast, "neighbour").get("/api/resident/messaging/inbox")[1]["items"]
    assert [message["body"] for message in inbox] == [f"编号 {fresh(opened.id).number}"]


def test_a_reporter_is_unmasked_only_by_those_who_have_to_do_with_the_case_now(cast: Cast) -> None:
    case_id = at.whistle_sounded(cast)
    report_id, call = Report.objects.get(case_id=case_id).id, WhistleCall.objects.get(case_id=case_id)
    unmaskings.unmask_reporter(cast.actor("urban"), report_id, "联系反映人")
    whistles.answer_call(cast.actor("urban"), call.id, CallAction.RETURN, text="不属我局职责")
    with pytest.raises(NotYourCase):
        unmaskings.unmask_reporter(cast.actor("urban"), report_id, "再看一眼")
    unmaskings.unmask_reporter(cast.actor("worker"), report_id, "联系反映人")


def test_another_report_under_the_same_key_is_not_swallowed(cast: Cast) -> None:
    phone = Phone(cast, "resident")
    key = {"Idempotency-Key": "one-key"}
    first = phone.post("/api/resident/cases", {"description": "路灯不亮"}, **key)
    again = phone.post("/api/resident/cases", {"description": "路灯不亮"}, **key)
    other = phone.post("/api/resident/cases", {"description": "井盖丢失"}, **key)
    assert (first[0], again[1]["id"], again[1]["is_new"]) == (200, first[1]["id"], False)
    assert (other[0], other[1]["code"], Case.objects.count()) == (422, "idempotency_key_reused", 1)


def test_what_was_merged_by_mistake_gets_an_answer_of_its_own(cast: Cast) -> None:
    first, second = at.dispatched(cast), at.dispatched(cast)
    lead, worker = cast.actor("lead"), cast.actor("worker")
    merge_case(lead, first, second)
    field_work.sign_case(worker, second)
    field_work.handle_case(worker, second, **at.DONE)
    desk.check_case(lead, second)
    answers.reply_to_reporters(lead, second, "围墙已加固")
    unmerge_case(lead, first, "不是同一处")
    assert Report.objects.get(case_id=first).replied_at is None
    assert Report.objects.get(case_id=second).replied_at is not None


def test_lowering_does_not_raise(cast: Cast) -> None:
    with pytest.raises(LevelNotLower):
        desk.lower_case(cast.actor("lead"), at.signed(cast), CaseLevel.HARD, Target(), "太难")


def test_a_step_is_recorded_under_the_post_that_has_the_case(cast: Cast) -> None:
    cast.add_post("west_worker", "grid_worker", "g2")
    here = Post.objects.get(person=cast.accounts["west_worker"].person, grid=cast.grids["g2"])
    case_id = at.signed(cast)
    desk.reassign_case(cast.actor("lead"), case_id, Target(post_id=here.id), "请您办理")
    field_work.sign_case(cast.actor("west_worker"), case_id)
    assert entries_of(fresh(case_id))[-1].post_id == here.id


def test_a_post_elsewhere_does_not_open_what_one_merely_joined(cast: Cast) -> None:
    cast.add_post("west_worker", "volunteer", "g4")
    west = cast.actor("west_worker")
    case_id = at.dispatched(cast)
    contributions.join_case(west, case_id, "路过看到", Reporter(account_id=west.account_id), point=point_in(1))
    phone = Phone(cast, "west_worker")
    assert phone.get(f"/api/staff/cases/{case_id}")[0] == 404
    status, answer = phone.get(f"/api/resident/cases/{case_id}")
    assert (status, answer["description"]) == (200, "路过看到")


def test_who_only_knows_its_number_joins_no_case_far_from_them(cast: Cast) -> None:
    case_id, phone = at.dispatched(cast), Phone(cast, "stranger")
    longitude, latitude = point_in(1)
    join = f"/api/resident/cases/{case_id}/join"
    assert phone.post(join, {"text": "我也是"})[0] == 404
    far = {"longitude": longitude + 0.006, "latitude": latitude, "coordinate_system": "wgs84"}
    assert phone.post(join, {"text": "我也是", **far})[0] == 404
    assert phone.post(f"/api/resident/cases/{case_id}/urge", {"note": "快点"})[0] == 404
    assert Report.objects.filter(case_id=case_id).count() == 1
    assert phone.post(join, {"text": "我也是", **far, "longitude": longitude + 0.005})[0] == 200


def test_who_lives_in_its_community_joins_from_anywhere(cast: Cast) -> None:
    case_id, neighbour = at.dispatched(cast), cast.actor("neighbour")
    own = Reporter(account_id=neighbour.account_id)
    Person.objects.filter(pk=neighbour.person_id).update(grid=cast.grids["west"])
    with pytest.raises(NotVisible):
        contributions.join_case(neighbour, case_id, "我家也是", own)
    Person.objects.filter(pk=neighbour.person_id).update(grid=fresh(case_id).community)
    contributions.join_case(neighbour, case_id, "我家也是", own)
    assert Report.objects.filter(case_id=case_id).count() == 2
