"""The tables and the arithmetic, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.community.volunteering.rules import PublisherKind, TaskAudience
from yuandian.community.volunteering.rules.codes import code_of, codes_from, is_code_of, step_at
from yuandian.community.volunteering.rules.offered import Situation, offered_to_owner, offered_to_volunteer
from yuandian.community.volunteering.rules.steps import (
    ENROLMENTS,
    HOLDING,
    TASKS,
    EnrolmentAction,
    EnrolmentBy,
    EnrolmentStatus,
    TaskAction,
    TaskBy,
    TaskPhase,
    TaskStatus,
    enrolment_actions,
    phase_of,
    task_actions,
)
from yuandian.community.volunteering.rules.taking_part import Bar, Demands, Volunteer, bar_for
from yuandian.community.volunteering.rules.timing import (
    is_free_to_withdraw,
    is_proof_in_time,
    may_check_in_at,
    may_check_out_at,
    served_minutes,
    weekly,
)
from yuandian.community.volunteering.rules.words import ENROLMENT_STATUSES, PROOFS, TASK_KINDS

T0 = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
T1 = T0 + timedelta(hours=2)
A, E, S = EnrolmentAction, EnrolmentStatus, TaskStatus
HOUR = timedelta(hours=1)


@pytest.mark.parametrize("status", TaskStatus)
@pytest.mark.parametrize("publisher", PublisherKind)
def test_owner_and_approver_never_decide_the_same_thing(status: TaskStatus, publisher: PublisherKind) -> None:
    owner = task_actions(status, publisher, {TaskBy.OWNER})
    approver = task_actions(status, publisher, {TaskBy.APPROVER})
    assert set(owner) & set(approver) <= {TaskAction.CANCEL}
    assert {TaskAction.APPROVE, TaskAction.REFUSE}.isdisjoint(owner)
    assert {TaskAction.CHANGE, TaskAction.PUBLISH}.isdisjoint(owner + approver), "what costs is the office's"
    assert task_actions(status, publisher, set()) == []
    is_own = publisher is PublisherKind.RESIDENT
    assert not (task_actions(status, publisher, {TaskBy.OFFICE}) and is_own)
    assert not ({TaskAction.SUBMIT} & set(owner) and not is_own)


def test_every_status_of_a_task_is_reached_and_the_last_ones_stay() -> None:
    assert {step.after for step in TASKS.steps.values()} | {S.DRAFT, None} == {*TaskStatus, None}
    assert all(S.CANCELLED not in step.before for step in TASKS.steps.values())


@pytest.mark.parametrize("status", [None, *EnrolmentStatus])
def test_each_side_is_offered_its_own_steps(status: EnrolmentStatus | None) -> None:
    mine, owners = enrolment_actions(status, is_owner=False), enrolment_actions(status, is_owner=True)
    assert set(mine) & set(owners) <= {A.CHECK_IN, A.CHECK_OUT}
    assert A.CONFIRM not in mine
    for action in A:
        step = ENROLMENTS.steps[action]
        assert (action in {*mine, *owners}) == (status in step.before and step.by != {EnrolmentBy.SYSTEM})


def test_who_leaves_holds_no_slot() -> None:
    gives_back = (A.WITHDRAW, A.DECLINE, A.LAPSE)
    assert all(ENROLMENTS.steps[action].after not in HOLDING for action in gives_back)
    keeps = (A.GRAB, A.OFFER, A.ACCEPT, A.MOVE_UP, A.CHECK_IN, A.CHECK_OUT, A.CONFIRM, A.MISS, A.DISPUTE, A.SETTLE)
    assert all(ENROLMENTS.steps[action].after in HOLDING for action in keeps)


@pytest.mark.parametrize(
    ("now", "free", "phase"),
    [
        (T0 - HOUR, 1, TaskPhase.OPEN),
        (T0 - HOUR, 0, TaskPhase.FULL),
        (T0, 1, TaskPhase.UNDER_WAY),
        (T1, 0, TaskPhase.OVER),
    ],
)
def test_what_an_open_task_is_called(now: datetime, free: int, phase: TaskPhase) -> None:
    assert phase_of(S.OPEN, T0, T1, free, now) is phase
    assert phase_of(S.CANCELLED, T0, T1, free, now) is TaskPhase.CANCELLED


def situation(now: datetime, free: int = 1, **more: bool) -> Situation:
    """An open task at a moment."""
    flags = {"is_by_offer": False, "is_own": False, **more}
    return Situation(
        status=S.OPEN, phase=phase_of(S.OPEN, T0, T1, free, now), starts_at=T0, ends_at=T1, free=free, now=now, **flags
    )


@pytest.mark.parametrize(
    ("situation", "status", "offered"),
    [
        (situation(T0 - 3 * HOUR), None, [A.GRAB]),
        (situation(T0 - 3 * HOUR, free=0), None, [A.WAIT]),
        (situation(T0 - 3 * HOUR, is_by_offer=True), None, []),
        (situation(T0 - 3 * HOUR, is_own=True), None, []),
        (situation(T0 - 3 * HOUR, is_own=True), E.OFFERED, [A.DECLINE]),
        (situation(T0 - 3 * HOUR), E.ENROLLED, [A.WITHDRAW]),
        (situation(T0), E.ENROLLED, [A.CHECK_IN]),
        (situation(T0 - HOUR), E.ENROLLED, [A.WITHDRAW, A.CHECK_IN]),
        (situation(T0), E.PRESENT, [A.CHECK_OUT]),
        (situation(T1 + 3 * HOUR), E.PRESENT, []),
        (situation(T0 - HOUR), E.OFFERED, [A.ACCEPT, A.DECLINE]),
        (situation(T1), E.CONFIRMED, [A.DISPUTE, A.RATE]),
        (situation(T1), None, []),
    ],
)
def test_what_a_volunteer_is_offered(
    situation: Situation, status: EnrolmentStatus | None, offered: list[EnrolmentAction]
) -> None:
    assert offered_to_volunteer(situation, status, T0) == offered


def test_when_one_may_come_and_go() -> None:
    assert not may_check_in_at(T0 - HOUR - timedelta(seconds=1), T0, T1)
    assert may_check_in_at(T0 - HOUR, T0, T1)
    assert not may_check_in_at(T1, T0, T1)
    assert may_check_out_at(T1 + 2 * HOUR, T0, T1)
    assert not may_check_out_at(T0 - HOUR, T0, T1)
    assert is_free_to_withdraw(T0 - 2 * HOUR, T0, 2)
    assert not is_free_to_withdraw(T0 - HOUR, T0, 2)
    assert is_proof_in_time(T0 - 24 * HOUR, T0)
    assert not is_proof_in_time(T0 + HOUR, T0)


@given(early=st.integers(-600, 600), late=st.integers(-600, 600))
def test_minutes_never_exceed_the_task(early: int, late: int) -> None:
    minutes = served_minutes(T0, T1, T0 + timedelta(minutes=early), T1 + timedelta(minutes=late))
    assert 1 <= minutes <= 120
    if early <= 0 <= late:
        assert minutes == 120


def test_a_series_keeps_its_hour() -> None:
    days = list(weekly(T0, T1, 3))
    assert days == [(T0, T1), (T0 + 168 * HOUR, T1 + 168 * HOUR), (T0 + 336 * HOUR, T1 + 336 * HOUR)]


def test_the_code_changes_and_is_good_for_a_while() -> None:
    key = b"k" * 32
    codes = list(codes_from(key, T0, 8))
    assert len(set(codes)) == 8
    assert all(len(code) == 6 and code.isdigit() for code in codes)
    assert codes[3] == code_of(key, step_at(T0 + timedelta(seconds=90)))
    assert is_code_of(key, f" {codes[0]} ", T0 + timedelta(seconds=60))
    assert not is_code_of(key, codes[0], T0 + timedelta(seconds=120))
    assert not is_code_of(b"j" * 32, codes[0], T0)


def test_every_word_is_there_in_both_languages() -> None:
    for words in (TASK_KINDS, ENROLMENT_STATUSES, PROOFS):
        assert words["en"].keys() == words["zh-CN"].keys()


DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("demands", "volunteer", "bar"),
    [
        (Demands(TaskAudience.EVERYBODY, 0, False, DAY), Volunteer(None, False, False, False), None),
        (Demands(TaskAudience.PARTY_MEMBERS, 0, False, DAY), Volunteer(None, False, True, True), Bar.NOT_FOR_YOU),
        (Demands(TaskAudience.PARTY_MEMBERS, 0, False, DAY), Volunteer(None, True, False, False), None),
        (Demands(TaskAudience.EVERYBODY, 18, False, DAY), Volunteer(None, False, False, False), Bar.AGE_UNKNOWN),
        (
            Demands(TaskAudience.EVERYBODY, 18, False, DAY),
            Volunteer(date(2008, 11, 21), False, False, True),
            Bar.TOO_YOUNG,
        ),
        (Demands(TaskAudience.EVERYBODY, 18, False, DAY), Volunteer(date(2008, 11, 20), False, False, False), None),
        (
            Demands(TaskAudience.EVERYBODY, 0, True, DAY),
            Volunteer(date(1980, 1, 1), False, False, False),
            Bar.RISK_UNACKNOWLEDGED,
        ),
        (
            Demands(TaskAudience.EVERYBODY, 0, False, DAY),
            Volunteer(date(2015, 1, 1), False, False, False),
            Bar.GUARDIAN_MISSING,
        ),
        (Demands(TaskAudience.EVERYBODY, 0, True, DAY), Volunteer(date(2015, 1, 1), False, True, True), None),
    ],
)
def test_who_may_take_part(demands: Demands, volunteer: Volunteer, bar: Bar | None) -> None:
    assert bar_for(demands, volunteer) is bar


@pytest.mark.parametrize(
    ("now", "status", "offered"),
    [
        (T0 - 2 * HOUR, E.ENROLLED, []),
        (T0 - HOUR, E.ENROLLED, [A.CHECK_IN]),
        (T0, E.ENROLLED, [A.CHECK_IN, A.MISS]),
        (T1, E.ENROLLED, [A.MISS]),
        (T0, E.PRESENT, [A.CHECK_OUT, A.CONFIRM]),
        (T1, E.DISPUTED, [A.SETTLE, A.UPHOLD]),
    ],
)
def test_what_the_owner_is_offered(now: datetime, status: EnrolmentStatus, offered: list[EnrolmentAction]) -> None:
    assert offered_to_owner(status, T0, T1, now) == offered
