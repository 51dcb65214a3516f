"""A post, a unit or a grid ends, two persons are one: open work finds whom it belongs to now."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import shapely
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.models import Person, Post
from yuandian.governance.cases import tasks
from yuandian.governance.cases.models import Assignment, Case, Report, Whistle, WhistleCall
from yuandian.governance.cases.records import CallRecord, CaseRecord, WhistleRecord
from yuandian.governance.cases.services import desk, field_work, helping
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.stages import Stage
from yuandian.governance.cases.tests.test_api import Phone
from yuandian.governance.cases.tests.test_opening import report
from yuandian.kernel import clock
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.sealed import lookup
from yuandian.kernel.tests.worlds import recorded

PEOPLE = "/api/staff/people"
ID_NUMBER = "11010519491231002X"
STAGES = (at.dispatched, at.signed, at.suspended, at.parked, at.project, at.handled, at.checked, at.replied)


@pytest.fixture(autouse=True)
def _administrators(cast: Cast) -> Iterator[None]:
    """Two who may change posts, units and grids; noon."""
    with clock.at(NOON):
        for name in ("viewer", "secretary"):
            cast.add_post(name, "administrator", "district")
        yield


def run_jobs() -> None:
    """Runs what the events asked of this module, twice over: a job may come again."""
    jobs = ProcrastinateJob.objects.filter(queue_name="events", task_name__startswith="cases.").order_by("id")
    for job in [*jobs, *jobs]:
        app.tasks[job.task_name].func(**job.args)


def change_post(cast: Cast, name: str, how: str, **body: Any) -> None:
    """An administrator ends a post or hands it over; the jobs run."""
    status, answer = Phone(cast, "viewer").post(
        f"{PEOPLE}/posts/{cast.post_id(name)}/{how}", {"reason": "岗位调整", **body}
    )
    assert status in {200, 201}, answer
    run_jobs()


def hand_over(cast: Cast, name: str, to: str) -> UUID:
    """The named post goes to the named person; gives the successor's post."""
    change_post(cast, name, "hand-over", to_person_id=str(cast.accounts[to].person_id))
    return Post.objects.get(person=cast.accounts[to].person, role=cast.posts[name].role, grid=cast.posts[name].grid).id


def fresh(case_id: UUID) -> Case:
    return Case.objects.get(pk=case_id)


def last(case_id: UUID, count: int = 1) -> list[tuple[str, str, str | None]]:
    """The last steps of a record: what, by which system, for which reason."""
    return [(e.action, e.system, e.details.get("reason")) for e in entries_of(fresh(case_id))[-count:]]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_handed_over_work_stands_where_it_stood(cast: Cast, stage: Stage) -> None:
    before = fresh(stage(cast))
    successor = hand_over(cast, "worker", "worker2")
    after = fresh(before.id)
    assert (after.holder_post_id, after.holder_role) == (successor, "grid_worker")
    kept = ("status", "signed_at", "dispatched_at", "due_at", "returns", "suspended_at")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert last(before.id) == [(CaseRecord.HAND_OVER, "succession", "岗位交接")]
    assert after.history_count == before.history_count + 1
    leads = Assignment.objects.filter(case=after, kind="lead").order_by("id").values_list("post_id", "ended_by")
    assert list(leads) == [(cast.post_id("worker"), "handed_over"), (successor, None)]
    assert list(verify()) == []


def test_the_successor_goes_on_and_finds_the_unread_messages(cast: Cast) -> None:
    case_id = at.signed(cast)
    old, new = cast.accounts["worker"].id, cast.accounts["worker2"].id
    hand_over(cast, "worker", "worker2")
    assert InboxMessage.objects.filter(account_id=old, read_at=None, subject_id=case_id).count() == 0
    mine = InboxMessage.objects.filter(account_id=new, read_at=None).order_by("id").values_list("kind", "subject_id")
    assert list(mine) == [("case.dispatched", case_id), ("case.handed_over", None)]
    status, answer = Phone(cast, "worker2").post(f"/api/staff/cases/{case_id}/contact", {"note": "已联系"})
    assert status == 200, answer
    assert Phone(cast, "worker").post(f"/api/staff/cases/{case_id}/contact", {"note": "已联系"})[0] in {403, 404}


def test_desk_matters_go_with_the_desk_and_ended_ones_stay(cast: Cast) -> None:
    returned, finished = at.opened(cast), at.handled(cast)
    Case.objects.filter(pk=finished).update(status="closed", is_open=False)
    InboxMessage.objects.create(
        account_id=cast.accounts["lead"].id, kind="case.urged", title="催办", body="", subject_type="cases.case",
        subject_id=finished,
    )  # fmt: skip
    hand_over(cast, "lead", "tongfu_lead")
    told = InboxMessage.objects.filter(account_id=cast.accounts["tongfu_lead"].id).values_list("kind", "subject_id")
    assert ("case.returned", returned) in told
    assert finished not in {subject for _, subject in told}


def test_who_helped_is_followed_by_who_came_after(cast: Cast) -> None:
    case_id = at.signed(cast)
    helping.add_assistant(cast.actor("lead"), case_id, Target(post_id=cast.post_id("worker2")), "协助清理")
    successor = hand_over(cast, "worker2", "west_worker")
    helpers = Assignment.objects.filter(case=case_id, kind="assist", ended_at=None)
    assert [(one.post_id, one.reason) for one in helpers] == [(successor, "协助清理")]
    assert last(case_id) == [(CaseRecord.REPLACE_ASSISTANT, "succession", "岗位交接")]
    Post.objects.filter(pk=successor).update(ends_on=timezone.localdate(clock.now()))
    tasks.free_cases_of_post(str(successor))
    assert not Assignment.objects.filter(case=case_id, kind="assist", ended_at=None).exists()


@pytest.mark.parametrize("stage", [at.dispatched, at.signed], ids=["dispatched", "signed"])
def test_a_post_that_ended_leaves_its_work_to_the_desk_and_whom_the_rules_name(cast: Cast, stage: Stage) -> None:
    case_id = stage(cast)
    change_post(cast, "worker", "end")
    after = fresh(case_id)
    assert (after.status, after.holder_post_id) == ("dispatched", cast.post_id("micro_lead"))
    assert (after.returns, after.is_by_decision, after.signed_at) == (0, False, None)
    assert last(case_id, 2) == [
        (CaseRecord.RETURN, "succession", "原承办岗位已结束"), (CaseRecord.DISPATCH, "succession", None),
    ]  # fmt: skip
    assert InboxMessage.objects.filter(account_id=cast.accounts["micro_lead"].id, kind="case.dispatched").exists()
    assert list(verify()) == []


@pytest.mark.parametrize("stage", [at.suspended, at.parked, at.project, at.handled, at.replied])
def test_what_waits_or_is_done_keeps_its_status(cast: Cast, stage: Stage) -> None:
    before = fresh(stage(cast))
    change_post(cast, "worker", "end")
    after = fresh(before.id)
    assert (after.status, after.holder_post_id) == (before.status, cast.post_id("micro_lead"))
    assert last(before.id) == [(CaseRecord.HAND_OVER, "succession", "原承办岗位已结束")]


def nobody_left(cast: Cast) -> None:
    """Nobody on the way up of m1 holds a post any more."""
    today = timezone.localdate(clock.now())
    grids = [cast.grids[code] for code in ("m1", "g1", "lvdu", "east")]
    for post in Post.objects.filter(grid__in=grids).exclude(pk=cast.post_id("worker")):
        post.ends_on = today
        post.save(update_fields=["ends_on"])
        recorded(post)


@pytest.mark.parametrize(
    ("stage", "left"),
    [(at.signed, "opened"), (at.suspended, "opened"), (at.parked, "parked"), (at.handled, "handled")],
)
def test_where_nobody_is_left_the_desk_has_it(cast: Cast, stage: Stage, left: str) -> None:
    case_id = stage(cast)
    nobody_left(cast)
    change_post(cast, "worker", "end")
    after = fresh(case_id)
    assert (after.status, after.holder_post_id, after.suspended_at is None) == (left, None, left != "parked")
    assert list(verify()) == []


def test_a_case_without_holder_is_taken_up_again_at_the_desk(cast: Cast) -> None:
    parked, handled = at.parked(cast), at.handled(cast)
    nobody_left(cast)
    change_post(cast, "worker", "end")
    cast.add_post("viewer", "operations_officer", "east")
    officer = cast.actor("viewer")
    assert desk.unpark_case(officer, parked, "可以办理").status == "opened"
    assert desk.fail_check(officer, handled, "没有办好").status == "opened"


def test_a_successor_who_is_gone_too_is_passed_over(cast: Cast) -> None:
    case_id = at.signed(cast)
    Post.objects.filter(pk=cast.post_id("worker")).update(ends_on=timezone.localdate(clock.now()))
    Post.objects.filter(pk=cast.post_id("worker2")).update(ends_on=timezone.localdate(clock.now()))
    tasks.hand_over_work(str(cast.post_id("worker")), str(cast.post_id("worker2")))
    assert fresh(case_id).holder_post_id == cast.post_id("micro_lead")


def test_a_post_that_ran_out_is_noticed_within_the_hour(cast: Cast) -> None:
    case_id = at.signed(cast)
    Post.objects.filter(pk=cast.post_id("worker")).update(ends_on=timezone.localdate(clock.now()))
    tasks.free_cases_of_ended_posts(0)
    assert fresh(case_id).holder_post_id == cast.post_id("micro_lead")


def test_a_department_that_closes_before_its_whistle_is_decided_holds_nothing_up(cast: Cast) -> None:
    asked, unit = at.whistle_asked(cast), cast.units["urban_management"].id
    helped = at.assisted(cast)
    body = {"on": NOON.date().isoformat(), "reason": "机构改革"}
    status, answer = Phone(cast, "viewer").post(f"/api/staff/organisations/{unit}/close", body)
    assert status == 200, answer
    run_jobs()
    assert [action for action, *_ in last(asked, 2)] == [CallRecord.CANCEL, WhistleRecord.CANCEL]
    assert Whistle.objects.get(case_id=asked).status == "cancelled"
    assert field_work.handle_case(cast.actor("worker"), asked, **at.DONE).status == "handled"
    assert Assignment.objects.get(case_id=helped, kind="assist").ended_by == "unit_closed"
    assert list(verify()) == []


def test_a_closed_department_gives_its_cases_and_calls_back(cast: Cast) -> None:
    held, called = at.opened(cast), at.whistle_sounded(cast)
    unit = cast.units["urban_management"].id
    desk.dispatch_case(cast.actor("operator"), held, Target(organisation_id=unit), "职责所在")
    body = {"on": timezone.localdate(clock.now()).isoformat(), "reason": "机构改革"}
    status, answer = Phone(cast, "viewer").post(f"/api/staff/organisations/{unit}/close", body)
    assert status == 200, answer
    run_jobs()
    after = fresh(held)
    assert (after.status, after.holder_organisation_id) == ("opened", None)
    assert last(held) == [(CaseRecord.RETURN, "succession", "原承办单位已撤销")]
    assert WhistleCall.objects.get(case=called).status == "cancelled"
    assert [action for action, *_ in last(called, 2)] == [CallRecord.CANCEL, WhistleRecord.FINISH]
    done = {**at.DONE, "before_ids": (), "after_ids": ()}
    assert field_work.handle_case(cast.actor("worker"), called, **done).status == "handled"
    assert list(verify()) == []


def box(west: float, east: float) -> dict[str, Any]:
    """A stripe as GeoJSON."""
    area: dict[str, Any] = shapely.geometry.mapping(shapely.box(west, 34.750, east, 34.752))
    return area


def change_grid(cast: Cast, name: str, plan: dict[str, Any]) -> None:
    """One proposes, another approves, the change is carried out; the jobs run."""
    change = {
        "grid_id": str(cast.grids[name].id), "plan": plan, "reason": "方便群众",
        "effective_on": timezone.localdate(clock.now()).isoformat(),
    }  # fmt: skip
    status, proposed = Phone(cast, "secretary").post("/api/staff/grid/changes", change)
    assert status == 201, proposed
    status, answer = Phone(cast, "viewer").post(
        f"/api/staff/grid/changes/{proposed['change']['id']}/approve", {"note": "同意"}
    )
    assert (status, answer["change"]["status"]) == (200, "applied"), answer
    run_jobs()


def test_cases_of_a_split_grid_go_where_their_point_lies(cast: Cast) -> None:
    west = report(cast, longitude=113.6003, latitude=34.751).id
    east = report(cast, longitude=113.6017, latitude=34.751).id
    pointless = report(cast, longitude=None, latitude=None, grid_id=cast.grids["m1"].id).id
    elsewhere = report(cast, 2).id
    ended = fresh(at.closed(cast))
    change_grid(
        cast, "m1", {"kind": "split", "parts": [{"area": box(113.600, 113.601)}, {"area": box(113.601, 113.602)}]}
    )
    homes = {case.id: case.micro_grid for case in Case.objects.select_related("micro_grid")}
    assert [homes[one].precedents.get().ended_id for one in (west, east)] == [cast.grids["m1"].id] * 2
    assert homes[west] != homes[east]
    assert (homes[elsewhere], homes[ended.id]) == (cast.grids["m2"], cast.grids["m1"])
    assert fresh(pointless).place_choices == [str(homes[west].id), str(homes[east].id)]
    assert last(west) == [(CaseRecord.MOVE_WITH_GRID, "succession", "原网格已调整")]
    assert (fresh(west).holder_post_id, fresh(west).status) == (cast.post_id("worker"), "dispatched")
    assert list(verify()) == []


def test_cases_of_a_merged_grid_are_its_successors(cast: Cast) -> None:
    placed, pointless = (
        report(cast, 1).id,
        report(cast, longitude=None, latitude=None, grid_id=cast.grids["m2"].id).id,
    )
    change_grid(cast, "m1", {"kind": "merge", "others": [str(cast.grids["m2"].id)]})
    merged = fresh(placed).micro_grid
    assert merged.is_active
    assert (fresh(pointless).micro_grid, fresh(pointless).place_choices) == (merged, [])


def test_two_persons_who_are_one_have_their_reports_together(cast: Cast) -> None:
    case_id = report(cast).id
    own = cast.accounts["resident"].person
    known = Person.objects.create(name="钱resident", id_number=ID_NUMBER, id_number_index=lookup(ID_NUMBER))
    resident = Phone(cast, "resident")
    status, answer = resident.post("/api/resident/people/me/identity", {"name": known.name, "id_number": ID_NUMBER})
    assert status == 200, answer
    run_jobs()
    told = Report.objects.get(case=case_id)
    assert (own.id != known.id, told.person_id, told.account_id) == (True, known.id, cast.accounts["resident"].id)
    assert last(case_id) == [(CaseRecord.MERGE_REPORTER, "succession", "人员登记合并")]
    assert resident.get("/api/resident/cases")[1]["items"][0]["id"] == str(case_id)
    assert list(verify()) == []


def test_a_hand_over_of_many_cases_goes_through_all_of_them(cast: Cast) -> None:
    first = at.signed(cast)
    for _ in range(5):
        report(cast)
    with clock.at(NOON + timedelta(minutes=5)):
        successor = hand_over(cast, "worker", "worker2")
    assert Case.objects.filter(holder_post_id=cast.post_id("worker"), is_open=True).count() == 0
    assert Case.objects.filter(holder_post_id=successor).count() == 6
    assert fresh(first).holder_post_id == successor
