"""Many at once, and any sequence of steps: slots stay exact."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yuandian.community.volunteering import errors
from yuandian.community.volunteering.models import Enrolment, Slot, Task
from yuandian.community.volunteering.rules.steps import HOLDING, EnrolmentAction, EnrolmentStatus, TaskStatus
from yuandian.community.volunteering.services import attendance, enrolments, hours, task_steps
from yuandian.community.volunteering.services.attendance import ProofGiven
from yuandian.community.volunteering.tests.stages import END, GATE, NOTHING, Stage, make_stage
from yuandian.foundation.people.tests.cast import NOON, SYSTEM
from yuandian.foundation.points.facade import ledger_faults
from yuandian.foundation.points.models import HourEntry, Movement
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError
from yuandian.kernel.history import verify

SLOTS = 3
HELD = [status.value for status in HOLDING]


def exact(task: Task) -> None:
    """Every slot that is taken has one enrolment that holds one, and the other way round; nobody is in two."""
    taken = set(Slot.objects.filter(task=task, enrolment__isnull=False).values_list("enrolment", flat=True))
    assert taken == set(Enrolment.objects.filter(task=task, status__in=HELD).values_list("pk", flat=True))
    assert len(taken) <= task.slots


@pytest.mark.django_db(transaction=True)
def test_of_forty_who_grab_at_once_three_win() -> None:
    stage = make_stage()
    task = stage.open(slots=SLOTS)
    crowd = stage.crowd_of(40)

    def grab(actor: Actor) -> str:
        try:
            with clock.at(NOON):
                return enrolments.grab_task(actor, task.pk, NOTHING).status
        except errors.TaskFull:
            with clock.at(NOON):
                return enrolments.wait_for_task(actor, task.pk, NOTHING).status
        finally:
            connection.close()

    def leave(actor: Actor) -> str:
        try:
            with clock.at(NOON):
                return enrolments.withdraw_from_task(actor, task.pk).status
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        assert Counter(pool.map(grab, crowd)) == {EnrolmentStatus.ENROLLED: SLOTS, EnrolmentStatus.WAITING: 37}
        exact(task)
        winner = Enrolment.objects.filter(task=task, status="enrolled").values_list("person_id", flat=True)[0]
        again = [actor for actor in crowd if actor.person_id == winner] * 10
        assert Counter(pool.map(grab, again)) == {EnrolmentStatus.ENROLLED: 10}
        exact(task)
        list(pool.map(leave, crowd[:20]))
    with clock.at(NOON):
        enrolments.move_everybody_up(SYSTEM)
    exact(task)
    assert Enrolment.objects.filter(task=task, status="enrolled").count() == SLOTS
    assert Enrolment.objects.filter(task=task, status="withdrawn").count() == 20
    assert list(verify()) == []


@pytest.mark.django_db(transaction=True)
def test_the_same_people_in_two_tasks_at_once() -> None:
    stage = make_stage()
    tasks = [stage.open(slots=9) for _ in range(4)]
    person = stage.crowd_of(1)[0]

    def grab(task: Task) -> bool:
        try:
            with clock.at(NOON):
                enrolments.grab_task(person, task.pk, NOTHING)
        except errors.TimesOverlap:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(grab, tasks)) == [False, False, False, True]
        assert list(pool.map(confirmed_at_once(stage), range(2))) == [12, 12]
    assert (HourEntry.objects.count(), Movement.objects.filter(kind="grant").count()) == (24, 24)
    assert list(ledger_faults()) == []


def confirmed_at_once(stage: Stage) -> Callable[[int], int]:
    """Confirms one of two tasks of the same people, who got into the second in the opposite order: no deadlock."""
    people = stage.crowd_of(12, "1390001")
    served = {}
    for number, crowd in enumerate((people, people[::-1])):
        period = {"starts_at": END + timedelta(hours=number), "ends_at": END + timedelta(hours=number + 1)}
        task = stage.open(slots=12, points=1, **period)
        with clock.at(NOON):
            served[task.pk] = [enrolments.grab_task(actor, task.pk, NOTHING).enrolment_id for actor in crowd]
    Enrolment.objects.filter(task__in=served).update(status=EnrolmentStatus.SERVED.value)
    leader = stage.cast.actor("micro_lead")

    def confirm(number: int) -> int:
        task_id, ids = list(served.items())[number]
        try:
            return len(hours.confirm_hours(leader, task_id, dict.fromkeys(ids, 60)))
        finally:
            connection.close()

    return confirm


WAYS = ("grab", "wait", "withdraw", "check_in", "check_out", "miss", "confirm", "dispute", "settle", "finish", "cancel")
NEAR = ProofGiven(longitude=GATE[0], latitude=GATE[1], coordinate_system="wgs84")


class Play:
    """A task in which anybody may try anything."""

    def __init__(self, stage: Stage) -> None:
        self.task = stage.open(slots=SLOTS)
        self.leader = stage.cast.actor("micro_lead")
        self.crowd = stage.crowd_of(5)
        self.now = NOON

    def turn(self, way: str, who: int) -> None:
        """One try; what is refused leaves everything as it was."""
        actor, task = self.crowd[who], self.task.pk
        mine = Enrolment.objects.filter(task=task, person=actor.person_id).first()
        owners = {"miss", "confirm", "settle", "finish", "cancel"}
        if mine is None and way in owners - {"finish", "cancel"}:
            return
        run: dict[str, Any] = {
            "grab": lambda: enrolments.grab_task(actor, task, NOTHING),
            "wait": lambda: enrolments.wait_for_task(actor, task, NOTHING),
            "withdraw": lambda: enrolments.withdraw_from_task(actor, task),
            "check_in": lambda: attendance.check_in(actor, task, NEAR),
            "check_out": lambda: attendance.check_out(actor, task, NEAR),
            "miss": lambda: attendance.note_attendance(self.leader, task, mine.pk, EnrolmentAction.MISS),
            "confirm": lambda: hours.confirm_hours(self.leader, task, {mine.pk: 60}),
            "dispute": lambda: hours.dispute_hours(actor, task, "不对"),
            "settle": lambda: hours.settle_dispute(self.leader, task, mine.pk, 90, "好"),
            "finish": lambda: task_steps.finish_task(self.leader, task, ""),
            "cancel": lambda: task_steps.cancel_task(self.leader, task, "下雨"),
        }
        with suppress(DomainError), transaction.atomic(), clock.at(self.now):
            run[way]()

    def pass_time(self, hours: int) -> None:
        """The clock goes on."""
        self.now = min(self.now + timedelta(hours=hours), END + timedelta(hours=1))


TURNS = st.lists(
    st.tuples(st.sampled_from(WAYS), st.integers(0, 4), st.sampled_from([0, 0, 0, 24, 71, 72])), max_size=30
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=TURNS)
def test_any_sequence_keeps_slots_and_hours_exact(stage: Stage, turns: list[tuple[str, int, int]]) -> None:
    with transaction.atomic():
        play = Play(stage)
        for way, who, hours in turns:
            play.pass_time(hours)
            play.turn(way, who)
            exact(play.task)
        recorded = dict(Enrolment.objects.filter(recorded_minutes__gt=0).values_list("person", "recorded_minutes"))
        entered: Counter[Any] = Counter()
        for person, minutes in HourEntry.objects.values_list("record__person", "minutes"):
            entered[person] += minutes
        assert recorded == entered
        paid = Enrolment.objects.filter(points_paid__gt=0).count()
        assert Movement.objects.filter(kind="grant").count() == paid
        assert list(ledger_faults()) == []
        if Task.objects.get(pk=play.task.pk).status != TaskStatus.OPEN.value:
            assert not Slot.objects.filter(task=play.task, enrolment=None).exists()
        transaction.set_rollback(True)
