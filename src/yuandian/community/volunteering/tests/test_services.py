"""From the draft to the hours: grabbed, withdrawn, checked in and out, confirmed, disputed, rated, finished."""

from datetime import timedelta

import pytest

from yuandian.community.volunteering import errors
from yuandian.community.volunteering.models import Enrolment, LaterEntry, Slot, Task
from yuandian.community.volunteering.queries.certificates import certificate_with
from yuandian.community.volunteering.queries.check_in_codes import check_in_codes
from yuandian.community.volunteering.queries.participants import participants_of
from yuandian.community.volunteering.queries.task_details import task_detail, task_record
from yuandian.community.volunteering.queries.tasks import HallFilter, hall, my_tasks, publishers_for
from yuandian.community.volunteering.rules import (
    Proof,
    TaskAudience,
)
from yuandian.community.volunteering.rules.steps import (
    EnrolmentAction,
    EnrolmentStatus,
    TaskAction,
    TaskPhase,
    TaskStatus,
)
from yuandian.community.volunteering.services import (
    attendance,
    certificates,
    enrolments,
    hours,
    later_entries,
    offers,
    ratings,
    task_steps,
    tasks,
)
from yuandian.community.volunteering.services.attendance import ProofGiven
from yuandian.community.volunteering.services.enrolments import Agreement
from yuandian.community.volunteering.services.person_merges import move_service
from yuandian.community.volunteering.services.slots import move_up
from yuandian.community.volunteering.tests.stages import END, GATE, NOTHING, START, TODAY, Stage, code_at, told
from yuandian.foundation.people.tests.cast import NOON, SYSTEM
from yuandian.foundation.points.models import HourEntry, Movement, PointsAccount, ServiceRecord
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.lifecycle import StepNotPossible

A, E = EnrolmentAction, EnrolmentStatus


def holding(task: Task) -> set[object]:
    return set(Slot.objects.filter(task=task, enrolment__isnull=False).values_list("enrolment__person_id", flat=True))


def test_from_the_draft_to_the_points(stage: Stage) -> None:
    task = stage.open()
    row = stage.serve("resident", task)
    assert (row.status, row.checked_in_by, row.checked_out_by) == (E.SERVED.value, Proof.CODE.value, Proof.CODE.value)
    leader = stage.cast.actor("micro_lead")
    with clock.at(END + timedelta(hours=1)):
        (listed,) = participants_of(leader, task.pk)
        assert (listed.name, listed.proposed_minutes, listed.actions) == ("resident", 120, [A.CONFIRM])
        hours.confirm_hours(leader, task.pk, {row.pk: 110})
        task_steps.finish_task(leader, task.pk, "很顺利")
    person = stage.cast.id("resident")
    assert ServiceRecord.objects.get(person=person).minutes == 110
    assert PointsAccount.objects.get(owner_id=person).balance == 20
    assert told(stage, "resident") == ["confirmed"]
    page = task_detail(stage.cast.actor("resident"), task.pk)
    assert page.mine is not None
    assert (page.card.phase, page.mine.minutes, page.actions) == (TaskPhase.FINISHED, 110, [A.DISPUTE, A.RATE])
    with pytest.raises(StepNotPossible):
        hours.confirm_hours(leader, task.pk, {row.pk: 110})
    assert (HourEntry.objects.count(), Movement.objects.filter(kind="grant").count()) == (1, 1)
    assert list(verify()) == []


def test_a_slot_is_given_once_and_passed_on(stage: Stage) -> None:
    task = stage.open(slots=1)
    first = stage.grab("resident", task)
    assert stage.grab("resident", task) == first
    with pytest.raises(errors.TaskFull):
        stage.grab("stranger", task)
    with clock.at(NOON):
        for name in ("stranger", "neighbour"):
            enrolments.wait_for_task(stage.cast.actor(name), task.pk, NOTHING)
        page = task_detail(stage.cast.actor("neighbour"), task.pk)
        assert page.mine is not None
        assert (page.card.phase, page.mine.waits_before, page.actions) == (TaskPhase.FULL, 1, [A.WITHDRAW])
        left = enrolments.withdraw_from_task(stage.cast.actor("resident"), task.pk)
    assert not left.is_late_withdrawal
    assert holding(task) == {stage.cast.id("stranger")}
    assert told(stage, "stranger") == ["moved_up"]
    with clock.at(START - timedelta(hours=1)):
        assert enrolments.withdraw_from_task(stage.cast.actor("stranger"), task.pk).is_late_withdrawal
    assert holding(task) == {stage.cast.id("neighbour")}
    assert told(stage, "micro_lead") == ["withdrawn"]
    with clock.at(START), pytest.raises(errors.NotTheTime):
        enrolments.withdraw_from_task(stage.cast.actor("neighbour"), task.pk)


def test_nobody_is_in_two_places_at_once(stage: Stage) -> None:
    morning, other = stage.open(), stage.open(starts_at=START + timedelta(hours=1), ends_at=END + timedelta(hours=1))
    after = stage.open(starts_at=END, ends_at=END + timedelta(hours=1), slots=1)
    stage.grab("resident", morning)
    with pytest.raises(errors.TimesOverlap):
        stage.grab("resident", other)
    stage.grab("resident", after)
    with clock.at(NOON):
        enrolments.wait_for_task(stage.cast.actor("stranger"), after.pk, NOTHING)
    stage.grab("stranger", other)
    with clock.at(NOON):
        enrolments.withdraw_from_task(stage.cast.actor("resident"), after.pk)
    assert holding(after) == set()
    assert Enrolment.objects.get(task=after, person=stage.cast.id("stranger")).status == E.WAITING.value


def test_who_may_take_part(stage: Stage) -> None:
    party = stage.open(audience=TaskAudience.PARTY_MEMBERS)
    with pytest.raises(errors.NotForYou) as refused:
        stage.grab("resident", party)
    assert refused.value.facts["bar"] == "not_for_you"
    stage.cast.join_party("resident")
    stage.grab("resident", party)
    risky = stage.open(risk_words="有登高作业，已投保", starts_at=END, ends_at=END + timedelta(hours=1))
    with pytest.raises(errors.NotForYou):
        stage.grab("stranger", risky)
    stage.grab("stranger", risky, Agreement(has_acknowledged_risk=True))
    grown = stage.open(least_age=60, starts_at=END, ends_at=END + timedelta(hours=1))
    with pytest.raises(errors.NotForYou):
        stage.grab("stranger", grown)


def test_a_guardian_is_kept_sealed_and_shown_masked(stage: Stage) -> None:
    person = stage.cast.persons["neighbour"]
    person.birth_on = TODAY.replace(year=2012)
    person.save()
    task = stage.open()
    assert task_detail(stage.cast.actor("neighbour"), task.pk).needs_guardian
    with pytest.raises(errors.NotForYou):
        stage.grab("neighbour", task)
    stage.grab("neighbour", task, Agreement(guardian_name="王秀英", guardian_phone="13812345678"))
    (row,) = participants_of(stage.cast.actor("lead"), task.pk)
    assert row.guardian == "王** 138****5678"


def test_being_there_is_proved(stage: Stage) -> None:
    task, actor = stage.open(), stage.cast.actor("resident")
    stage.grab("resident", task)
    near = ProofGiven(longitude=GATE[0], latitude=GATE[1], coordinate_system="wgs84")
    with clock.at(START - timedelta(hours=2)), pytest.raises(errors.NotTheTime):
        attendance.check_in(actor, task.pk, near)
    with clock.at(START):
        with pytest.raises(errors.CodeWrong):
            attendance.check_in(actor, task.pk, ProofGiven(code=code_at(task, START + timedelta(hours=1))))
        with pytest.raises(errors.TooFarAway):
            attendance.check_in(actor, task.pk, ProofGiven(longitude=113.7, latitude=34.75, coordinate_system="wgs84"))
        with pytest.raises(errors.ProofMissing):
            attendance.check_in(actor, task.pk, ProofGiven())
        assert attendance.check_in(actor, task.pk, near).checked_in_by == Proof.PLACE.value
    kept = ProofGiven(code=code_at(task, END), done_at=END)
    with clock.at(END + timedelta(days=2)), pytest.raises(errors.ProofTooOld):
        attendance.check_out(actor, task.pk, kept)
    with clock.at(END + timedelta(hours=5)):
        row = attendance.check_out(actor, task.pk, kept)
    assert (row.is_proof_late, row.checked_out_at, row.status) == (True, END, E.SERVED.value)
    other = stage.serve("stranger", task)
    leader = stage.cast.actor("micro_lead")
    with clock.at(END + timedelta(hours=5)):
        with pytest.raises(errors.LateProofAmongOthers):
            hours.confirm_hours(leader, task.pk, {row.pk: 60, other.pk: 60})
        hours.confirm_hours(leader, task.pk, {other.pk: 60})
        hours.confirm_hours(leader, task.pk, {row.pk: 60})


def test_the_list_of_whoever_runs_it(stage: Stage) -> None:
    task, leader, clerk = stage.open(slots=3), stage.cast.actor("micro_lead"), stage.cast.actor("clerk")
    came, missed = stage.grab("resident", task), stage.grab("stranger", task)
    own = stage.grab("clerk", task)
    with clock.at(START):
        attendance.note_attendance(leader, task.pk, came.enrolment_id, A.CHECK_IN)
        with pytest.raises(errors.OwnService):
            attendance.note_attendance(clerk, task.pk, own.enrolment_id, A.CHECK_IN)
        with pytest.raises(errors.NotTheOwner):
            attendance.note_attendance(stage.cast.actor("neighbour"), task.pk, came.enrolment_id, A.CHECK_OUT)
        codes = check_in_codes(leader, task.pk, "")
        assert codes.codes[0] == code_at(task, START)
        attendance.note_attendance(leader, task.pk, missed.enrolment_id, A.MISS)
        attendance.note_attendance(stage.cast.actor("lead"), task.pk, own.enrolment_id, A.CHECK_IN)
    with clock.at(END):
        with pytest.raises(errors.HoursUnsettled):
            task_steps.finish_task(leader, task.pk, "")
        with pytest.raises(errors.OwnService):
            hours.confirm_hours(clerk, task.pk, {came.enrolment_id: 60, own.enrolment_id: 60})
        assert HourEntry.objects.count() == 0
        hours.confirm_hours(stage.cast.actor("lead"), task.pk, {came.enrolment_id: 60, own.enrolment_id: 60})
        task_steps.finish_task(leader, task.pk, "")
    assert ServiceRecord.objects.get(person=stage.cast.id("clerk")).minutes == 60


def test_nobody_sets_what_they_get(stage: Stage) -> None:
    """Nor what a friend gets: whoever runs a task has no say in what it costs; whoever takes part neither."""
    task, changed = stage.open(slots=3), stage.given(slots=3, leader_id=stage.cast.id("resident"))
    stage.grab("clerk", task)
    stage.grab("resident", task)
    for name in ("micro_lead", "lead"):
        with pytest.raises(errors.OwnService):
            stage.grab(name, task)
    with clock.at(NOON):
        with pytest.raises(errors.NotTheOwner):
            tasks.change_task(stage.cast.actor("micro_lead"), task.pk, stage.given())
        assert TaskAction.CHANGE not in task_detail(stage.cast.actor("micro_lead"), task.pk).owner_actions
        with pytest.raises(errors.OwnService):
            tasks.change_task(stage.cast.actor("clerk"), task.pk, stage.given(slots=3, points=21))
        with pytest.raises(errors.OwnService):
            tasks.change_task(stage.cast.actor("lead"), task.pk, changed)
        with pytest.raises(errors.OwnService):
            offers.offer_task(stage.cast.actor("clerk"), task.pk, stage.cast.id("micro_lead"))
        with pytest.raises(errors.NotTheOwner):
            tasks.publish_task(stage.cast.actor("micro_lead"), stage.draft().pk)
        priced = stage.open(starts_at=END, ends_at=END + timedelta(hours=1))
        later = stage.given(starts_at=END, ends_at=END + timedelta(hours=1), points=30)
        tasks.change_task(stage.cast.actor("community_secretary"), priced.pk, later)
        with pytest.raises(errors.OwnService):
            stage.grab("community_secretary", priced)
        other = stage.given(slots=3, words="带水")
        assert tasks.change_task(stage.cast.actor("clerk"), task.pk, other).points == 20
        assert told(stage, "resident") == []
        tasks.change_task(stage.cast.actor("lead"), task.pk, stage.given(slots=3, points=21))
    assert told(stage, "resident") == ["changed"]


def test_disputed_hours_only_grow(stage: Stage) -> None:
    task, leader, actor = stage.open(), stage.cast.actor("micro_lead"), stage.cast.actor("resident")
    row = stage.serve("resident", task)
    missed = stage.grab("stranger", task)
    with clock.at(END):
        hours.confirm_hours(leader, task.pk, {row.pk: 60})
        task_steps.finish_task(leader, task.pk, "")
    hours.dispute_hours(actor, task.pk, "我待了两个小时")
    hours.dispute_hours(stage.cast.actor("stranger"), task.pk, "我去了")
    assert told(stage, "micro_lead") == ["disputed", "disputed"]
    with pytest.raises(errors.TaskUnfit):
        hours.settle_dispute(leader, task.pk, row.pk, 30, "不对")
    hours.settle_dispute(leader, task.pk, row.pk, 120, "核对过了")
    upheld = hours.settle_dispute(leader, task.pk, missed.enrolment_id, 0, "签到表上没有")
    assert upheld.status == E.ABSENT.value
    minutes = list(HourEntry.objects.order_by("id").values_list("minutes", flat=True))
    assert (minutes, Movement.objects.filter(kind="grant").count()) == ([60, 60], 1)


def test_both_sides_rate(stage: Stage) -> None:
    task, leader = stage.open(), stage.cast.actor("micro_lead")
    row = stage.serve("resident", task)
    with pytest.raises(StepNotPossible):
        ratings.rate_task(stage.cast.actor("resident"), task.pk, 5, "")
    with clock.at(END):
        hours.confirm_hours(leader, task.pk, {row.pk: 60})
    ratings.rate_task(stage.cast.actor("resident"), task.pk, 4, "组织得好")
    ratings.rate_volunteer(leader, task.pk, row.pk, 5, "认真")
    page = task_detail(stage.cast.actor("stranger"), task.pk)
    assert (page.stars, page.ratings, page.mine) == (4.0, 1, None)


def test_a_residents_task_is_decided_by_somebody_else(stage: Stage) -> None:
    task = stage.personal(grid_id=stage.cast.grids["m1"].id)
    lead = stage.cast.actor("lead")
    with pytest.raises(errors.TaskUnknown):
        task_steps.approve_task(stage.cast.actor("resident"), task.pk)
    with pytest.raises(errors.TaskUnknown):
        task_steps.approve_task(stage.cast.actor("tongfu_lead"), task.pk)
    with clock.at(NOON):
        task_steps.refuse_task(lead, task.pk, "时间太晚")
        with pytest.raises(errors.TaskUnfit):
            tasks.change_task(stage.cast.actor("stranger"), task.pk, stage.given(points=51))
        tasks.change_task(stage.cast.actor("stranger"), task.pk, stage.given(points=5, leader_id=lead.person_id))
        assert Task.objects.get(pk=task.pk).leader_id == stage.cast.id("stranger")
        tasks.submit_task(stage.cast.actor("stranger"), task.pk)
        approved = task_steps.approve_task(lead, task.pk, points=3)
    assert (approved.status, approved.points) == (TaskStatus.OPEN.value, 3)
    assert {moment.by for moment in task_record(lead, task.pk)} == {"s*******", "lead"}
    assert told(stage, "stranger") == ["refused", "approved"]
    with clock.at(NOON), pytest.raises(StepNotPossible):
        tasks.change_task(stage.cast.actor("stranger"), task.pk, stage.given(points=50))
    with pytest.raises(errors.OwnService):
        stage.grab("stranger", task)
    with clock.at(NOON):
        own = tasks.put_forward(lead, stage.given(points=0))
        with pytest.raises(errors.OwnService):
            task_steps.approve_task(lead, own.pk)


def test_a_fund_promises_no_more_than_it_has(stage: Stage) -> None:
    with pytest.raises(errors.FundTooSmall):
        stage.open(slots=51)
    stage.open(slots=30)
    with pytest.raises(errors.FundTooSmall):
        stage.open(slots=30)
    with clock.at(NOON):
        small = stage.open(slots=20)
        with pytest.raises(errors.FundTooSmall):
            tasks.change_task(stage.cast.actor("lead"), small.pk, stage.given(slots=21))
        tasks.change_task(stage.cast.actor("lead"), small.pk, stage.given(slots=5))
    assert Slot.objects.filter(task=small).count() == 5


def test_for_whom_one_may_publish(stage: Stage) -> None:
    lead, party = stage.cast.actor("lead"), stage.cast.units["party"].id
    assert [card.id for card in publishers_for(lead)] == [party]
    worker, unpaid = stage.cast.actor("union_worker"), stage.given(points=0)
    with clock.at(NOON):
        union = tasks.draft_task(worker, stage.cast.units["union"].id, unpaid, 3)
        assert len({row.series_id for row in union}) == 1
        for dear in (stage.given(points=1), stage.given(points=1, grid_id=stage.cast.grids["g4"].id)):
            with pytest.raises(errors.CannotPublishFor):
                tasks.draft_task(worker, stage.cast.units["union"].id, dear)
            with pytest.raises(errors.CannotPublishFor):
                tasks.change_task(worker, union[0].pk, dear)
        opened = tasks.publish_task(worker, union[0].pk, whole_series=True)
        assert [row.starts_at - START for row in opened] == [timedelta(weeks=week) for week in range(3)]
        assert len(task_detail(stage.cast.actor("resident"), union[0].pk).series) == 2
        for unit in ("property", "union"):
            with pytest.raises(errors.CannotPublishFor):
                tasks.draft_task(lead, stage.cast.units[unit].id, stage.given())
        far = stage.given(grid_id=stage.cast.grids["g4"].id)
        with pytest.raises(errors.CannotPublishFor):
            tasks.draft_task(lead, party, far)
        with pytest.raises(errors.CannotPublishFor):
            tasks.change_task(lead, stage.draft().pk, far)
        with pytest.raises(Forbidden):
            tasks.draft_task(stage.cast.actor("worker"), party, stage.given())
        with pytest.raises(errors.TaskUnfit):
            tasks.draft_task(lead, party, stage.given(ends_at=START))


def test_a_task_is_offered_to_one_person(stage: Stage) -> None:
    task, lead = stage.open(slots=1, is_by_offer=True), stage.cast.actor("lead")
    resident, stranger = stage.cast.actor("resident"), stage.cast.actor("stranger")
    with pytest.raises(errors.TaskUnknown):
        stage.grab("resident", task)
    with clock.at(NOON):
        assert hall(resident.person_id, HallFilter(), None, 20).items == []
        offers.offer_task(lead, task.pk, stage.cast.id("resident"))
        with pytest.raises(errors.TaskFull):
            offers.offer_task(lead, task.pk, stage.cast.id("stranger"))
        assert task_detail(resident, task.pk).actions == [A.ACCEPT, A.DECLINE]
        offers.answer_offer(resident, task.pk, None)
        offers.offer_task(lead, task.pk, stage.cast.id("stranger"))
        offers.answer_offer(stranger, task.pk, NOTHING)
        with pytest.raises(StepNotPossible):
            offers.answer_offer(stranger, task.pk, NOTHING)
    assert holding(task) == {stage.cast.id("stranger")}
    assert told(stage, "micro_lead") == ["declined", "accepted"]


def test_who_accepts_an_offer_has_to_fit_as_who_grabs(stage: Stage) -> None:
    stranger, lead = stage.cast.actor("stranger"), stage.cast.actor("lead")
    child = stage.cast.persons["neighbour"]
    child.birth_on = TODAY.replace(year=2012)
    child.save()
    task = stage.open(slots=3, risk_words="有登高作业", is_by_offer=True)
    guarded = Agreement(has_acknowledged_risk=True, guardian_name="王秀英", guardian_phone="13812345678")
    with clock.at(NOON):
        for name in ("stranger", "neighbour", "resident"):
            offers.offer_task(lead, task.pk, stage.cast.id(name))
        for name, agreed in (("stranger", NOTHING), ("neighbour", Agreement(has_acknowledged_risk=True))):
            with pytest.raises(errors.NotForYou):
                offers.answer_offer(stage.cast.actor(name), task.pk, agreed)
        offers.answer_offer(stage.cast.actor("neighbour"), task.pk, guarded)
    stage.grab("stranger", stage.open(points=0))
    with clock.at(NOON), pytest.raises(errors.TimesOverlap):
        offers.answer_offer(stranger, task.pk, guarded)
    with clock.at(END), pytest.raises(errors.TaskClosed):
        offers.answer_offer(stage.cast.actor("resident"), task.pk, guarded)
    kept = Enrolment.objects.get(task=task, status=E.ENROLLED.value)
    assert (kept.person_id, kept.guardian_name, kept.has_acknowledged_risk) == (child.pk, "王秀英", True)


def test_called_off(stage: Stage) -> None:
    task = stage.open(slots=1)
    stage.grab("resident", task)
    with clock.at(NOON):
        enrolments.wait_for_task(stage.cast.actor("stranger"), task.pk, NOTHING)
        task_steps.cancel_task(stage.cast.actor("micro_lead"), task.pk, "下雨")
        with pytest.raises(errors.TaskClosed):
            stage.grab("neighbour", task)
        assert move_up(SYSTEM, Task.objects.get(pk=task.pk)) == 0
    assert (told(stage, "resident"), told(stage, "stranger")) == (["cancelled"], ["cancelled"])
    assert set(Enrolment.objects.values_list("status", flat=True)) == {E.LAPSED.value}
    with pytest.raises(StepNotPossible):
        task_steps.finish_task(stage.cast.actor("micro_lead"), task.pk, "")


def test_lists(stage: Stage) -> None:
    first, second = (
        stage.open(),
        stage.open(title="送餐", starts_at=START + timedelta(days=1), ends_at=END + timedelta(days=1)),
    )
    stage.grab("resident", second)
    resident = stage.cast.actor("resident")
    with clock.at(NOON):
        here = HallFilter(longitude=GATE[0], latitude=GATE[1], coordinate_system="wgs84")
        cards = hall(resident.person_id, here, None, 20).items
        assert [(card.id, card.taken, card.my_status, card.metres) for card in cards] == [
            (first.pk, 0, None, 0), (second.pk, 1, E.ENROLLED, 0),
        ]  # fmt: skip
        assert [card.id for card in hall(None, HallFilter(query="送餐"), None, 20).items] == [second.pk]
        assert hall(None, HallFilter(grid_id=stage.cast.grids["west"].id), None, 20).items == []
        assert len(hall(None, HallFilter(grid_id=stage.cast.grids["lvdu"].id), None, 1).items) == 1
        assert [card.id for card in my_tasks(resident, is_past=False, after=None, limit=20).items] == [second.pk]
        enrolments.withdraw_from_task(resident, second.pk)
        assert my_tasks(resident, is_past=False, after=None, limit=20).items == []
        assert [card.id for card in my_tasks(resident, is_past=True, after=None, limit=20).items] == [second.pk]


def test_a_certificate_says_what_was_confirmed(stage: Stage) -> None:
    resident = stage.cast.actor("resident")
    with pytest.raises(errors.NothingServed):
        certificates.issue_certificate(resident, TODAY, TODAY + timedelta(days=9))
    task = stage.open()
    row = stage.serve("resident", task)
    with clock.at(END):
        hours.confirm_hours(stage.cast.actor("micro_lead"), task.pk, {row.pk: 90})
        made = certificates.issue_certificate(resident, TODAY, TODAY + timedelta(days=9))
    card = certificate_with(made.code.lower())
    assert (card.name, card.minutes, card.times, card.bodies) == ("r*******", 90, 1, ["party"])
    with pytest.raises(errors.CertificateUnknown):
        certificate_with("AAAA")


def test_the_owner_may_do_what_the_table_says(stage: Stage) -> None:
    task = stage.open()
    assert TaskAction.FINISH in task_detail(stage.cast.actor("micro_lead"), task.pk).owner_actions
    assert task_detail(stage.cast.actor("resident"), task.pk).owner_actions == []
    assert task_detail(stage.cast.actor("lead"), task.pk).is_owner
    with pytest.raises(StepNotPossible):
        tasks.publish_task(stage.cast.actor("lead"), task.pk)


def test_a_record_that_turns_out_to_be_somebody_known(stage: Stage) -> None:
    task, both = stage.open(), stage.open(starts_at=END, ends_at=END + timedelta(hours=1))
    stage.grab("stranger", task)
    for name in ("stranger", "resident"):
        stage.grab(name, both)
    stranger, resident = stage.cast.id("stranger"), stage.cast.id("resident")
    with clock.at(NOON):
        later_entries.enter_own_service(stage.cast.actor("stranger"), stage.entry())
    assert move_service(stranger, resident) == 2
    assert move_service(stranger, resident) == 0
    assert set(Enrolment.objects.filter(person=resident).values_list("task", flat=True)) == {task.pk, both.pk}
    assert LaterEntry.objects.get().person_id == resident
