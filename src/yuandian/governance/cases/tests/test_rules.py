"""The law of the closed loop, without a database: the step table whole, dispatching, clocks, places, rates."""

from collections import deque
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yuandian.governance.cases.errors import NothingSaid, PointImpossible, TextTooLong
from yuandian.governance.cases.rules import CaseLevel, CasePermission, Channel
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, Clock, Mark, Reading, marks_due, next_due, next_look
from yuandian.governance.cases.rules.dispatch import Candidate, choose, climb, level_after_escalation
from yuandian.governance.cases.rules.new_cases import NewCase, check_new, summary_of
from yuandian.governance.cases.rules.places import Box, box_around, morton_of, ranges_over
from yuandian.governance.cases.rules.rates import FAMILIES, RESPONSE_STEPS, Figure, rates_of
from yuandian.governance.cases.rules.steps import (
    CASE,
    ENDED,
    STEPS,
    By,
    CaseAction,
    CaseStatus,
)
from yuandian.governance.cases.rules.whistles import CALL, CallAction, CallStatus
from yuandian.kernel.distance import metres_between
from yuandian.kernel.lifecycle import StepNotPossible, standing

MONDAY = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)
MICRO, GRID, COMMUNITY, STREET = (UUID(int=n) for n in (1, 2, 3, 4))
WAY_UP = [MICRO, GRID, COMMUNITY, STREET]


@pytest.mark.parametrize(("status", "action"), list(product(CaseStatus, CaseAction)))
def test_the_table_says_for_every_status_and_action_whether_it_is_possible(
    status: CaseStatus, action: CaseAction
) -> None:
    if status in STEPS[action].before:
        assert CASE.after(action, status) is (STEPS[action].after or status)
    else:
        with pytest.raises(StepNotPossible) as refusal:
            CASE.check_now(action, status)
        assert refusal.value.facts == {"subject": "case", "status": status.value, "action": action.value}


def test_every_action_has_a_step_and_every_permission_of_a_step_is_declared() -> None:
    assert set(STEPS) == set(CaseAction)
    assert {step.permission for step in STEPS.values()} <= set(CasePermission)


def test_every_status_can_be_reached_and_every_unended_one_can_be_left_towards_an_end() -> None:
    edges: dict[CaseStatus, set[CaseStatus]] = {status: set() for status in CaseStatus}
    for step in STEPS.values():
        for before in step.before:
            if step.after is not None:
                edges[before].add(step.after)
    edges[CaseStatus.CHECKED].add(CaseStatus.REPLIED)  # a reply moves on once nobody is without one
    edges[CaseStatus.SUSPENDED] |= {CaseStatus.SIGNED, CaseStatus.ARRIVED}  # resuming restores
    reached, waiting = {CaseStatus.OPENED}, deque([CaseStatus.OPENED])
    while waiting:
        for after in edges[waiting.popleft()] - reached:
            reached.add(after)
            waiting.append(after)
    assert reached == set(CaseStatus)
    for status in set(CaseStatus) - ENDED:
        seen, waiting = {status}, deque([status])
        while waiting:
            for after in edges[waiting.popleft()] - seen:
                seen.add(after)
                waiting.append(after)
        assert CaseStatus.CLOSED in seen


def test_few_steps_touch_an_ended_case_and_telling_of_a_refusal_is_one() -> None:
    touching = {action for action, step in STEPS.items() if step.before & ENDED}
    assert touching == {
        CaseAction.REOPEN,
        CaseAction.REDO,
        CaseAction.UNMERGE,
        CaseAction.LINK,
        CaseAction.ARCHIVE,
        CaseAction.UNDO_CLOSE,
        CaseAction.TELL,
    }


def test_buttons_come_from_the_same_table() -> None:
    everything = frozenset(CasePermission)
    holder = CASE.possible(CaseStatus.DISPATCHED, everything, standing({By.HOLDER}))
    assert CaseAction.SIGN in holder
    assert CaseAction.REASSIGN not in holder
    desk = CASE.possible(
        CaseStatus.DISPATCHED, everything, lambda by, may: by is By.DESK and may is CasePermission.DISPATCH
    )
    assert CaseAction.REASSIGN in desk
    assert CaseAction.SIGN not in desk
    assert CASE.possible(CaseStatus.DISPATCHED, (), standing({By.HOLDER, By.REPORTER, By.DESK})) == []


def candidate(post: int, role: str, grid: UUID, load: int = 0, deputy: int | None = None) -> Candidate:
    return Candidate(UUID(int=post), role, grid, load, (), "", UUID(int=deputy) if deputy else None)


def test_an_ordinary_case_goes_to_the_nearest_grid_worker() -> None:
    choice = choose(
        CaseLevel.ORDINARY,
        WAY_UP,
        [
            candidate(10, "grid_worker", COMMUNITY),
            candidate(11, "grid_worker", GRID, load=9),
            candidate(12, "micro_grid_lead", MICRO),
        ],
    )
    assert choice is not None
    assert choice.candidate.post_id == UUID(int=11)
    assert (choice.holder_level, choice.reason) == ("grid", "responsible")


def test_among_equals_the_least_loaded_takes_it_and_a_deputy_is_named_as_such() -> None:
    pool = [candidate(10, "grid_worker", COMMUNITY, 4), candidate(11, "grid_worker", COMMUNITY, 2)]
    choice = choose(CaseLevel.ORDINARY, WAY_UP, pool)
    assert choice is not None
    assert (choice.candidate.post_id, choice.reason) == (UUID(int=11), "least_loaded")
    deputised = choose(CaseLevel.ORDINARY, WAY_UP, [candidate(10, "grid_worker", GRID, deputy=77)])
    assert deputised is not None
    assert deputised.reason == "deputy"


def test_level_decides_who_handles() -> None:
    pool = [
        candidate(10, "grid_worker", GRID),
        candidate(11, "community_lead", COMMUNITY),
        candidate(12, "operations_officer", STREET),
    ]
    chosen = {level: choose(level, WAY_UP, pool) for level in CaseLevel}
    assert {level: choice.holder_level for level, choice in chosen.items() if choice} == {
        CaseLevel.ORDINARY: "grid",
        CaseLevel.COMPLEX: "community",
        CaseLevel.HARD: "street",
    }
    assert choose(CaseLevel.HARD, WAY_UP, pool[:2]) is None


def test_the_ladder_leads_from_the_courtyard_to_the_street_and_ends_there() -> None:
    pool = [
        candidate(10, "micro_grid_lead", MICRO),
        candidate(11, "grid_lead", GRID),
        candidate(12, "community_lead", COMMUNITY),
        candidate(13, "operations_officer", STREET),
    ]
    role: str | None = "micro_grid_lead"
    climbed = []
    while choice := climb(role, WAY_UP, pool):
        role = choice.candidate.role
        climbed.append(role)
    assert climbed == ["grid_lead", "community_lead", "operations_officer"]
    assert level_after_escalation(CaseLevel.ORDINARY, "grid") is CaseLevel.ORDINARY
    assert level_after_escalation(CaseLevel.ORDINARY, "community") is CaseLevel.COMPLEX
    assert level_after_escalation(CaseLevel.COMPLEX, "street") is CaseLevel.HARD


def reading(**changes: object) -> Reading:
    usual = {
        "clock": Clock.HANDLING,
        "started_at": MONDAY,
        "due_at": MONDAY + timedelta(hours=10),
        "met_at": None,
        "is_warned": False,
        "is_overdue": False,
        "is_escalated": False,
    }
    return Reading(**{**usual, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hours", "changes", "marks"),
    [
        (7, {}, []),
        (8, {}, [Mark.WARNING]),
        (9, {"is_warned": True}, []),
        (10, {"is_warned": True}, [Mark.OVERDUE]),
        (34, {"is_overdue": True}, [Mark.ESCALATE]),
        (40, {}, [Mark.OVERDUE, Mark.ESCALATE]),
        (40, {"is_overdue": True, "is_escalated": True}, []),
        (40, {"met_at": MONDAY}, []),
        (40, {"due_at": None}, []),
    ],
)
def test_a_clock_warns_runs_out_and_escalates_once_each(
    hours: int, changes: dict[str, object], marks: list[Mark]
) -> None:
    assert marks_due(reading(**changes), MONDAY + timedelta(hours=hours), may_escalate=True) == marks


def test_the_sweep_looks_again_exactly_when_something_comes_due() -> None:
    fresh = reading()
    assert next_look([fresh], MONDAY, may_escalate=True) == MONDAY + timedelta(hours=8)
    warned = reading(is_warned=True)
    assert next_look([warned], MONDAY + timedelta(hours=8), may_escalate=True) == MONDAY + timedelta(hours=10)
    overdue = reading(is_warned=True, is_overdue=True)
    assert next_look([overdue], MONDAY + timedelta(hours=10), may_escalate=True) == MONDAY + timedelta(hours=34)
    assert next_look([overdue], MONDAY + timedelta(hours=10), may_escalate=False) == FAR_FUTURE


@given(st.integers(0, 60), st.booleans())
def test_after_every_look_the_next_one_lies_ahead(hours: int, may_escalate: bool) -> None:
    now = MONDAY + timedelta(hours=hours)
    assert next_look([reading()], now, may_escalate=may_escalate) > now


def test_lists_sort_by_the_first_clock_that_still_runs() -> None:
    due = {Clock.RESPONSE: MONDAY, Clock.HANDLING: MONDAY + timedelta(hours=5)}
    assert next_due(due, {}) == MONDAY
    assert next_due(due, {Clock.RESPONSE: MONDAY}) == MONDAY + timedelta(hours=5)
    assert next_due({}, {}) == FAR_FUTURE


LONGITUDES = st.floats(113.4, 113.8)
LATITUDES = st.floats(34.6, 34.9)


SHARES = st.floats(0, 1)


@given(LONGITUDES, LATITUDES, st.floats(0.0001, 0.2), st.floats(0.0001, 0.2), SHARES, SHARES)
def test_the_ranges_over_a_box_hold_every_point_in_it(
    x: float, y: float, width: float, height: float, across: float, up: float
) -> None:
    ranges = ranges_over(Box(west=x, south=y, east=x + width, north=y + height))
    assert len(ranges) <= 64
    for point in ((x, y), (x + width, y + height), (x + width * across, y + height * up)):
        assert sum(low <= morton_of(*point) < high for low, high in ranges) == 1


def test_the_ranges_over_a_box_hold_little_beside_it() -> None:
    box = Box(west=113.5501, south=34.7203, east=113.6402, north=34.7804)
    steps = [(113.45 + east * 0.001, 34.68 + north * 0.001) for east in range(230) for north in range(140)]
    inside = {step for step in steps if box.west <= step[0] <= box.east and box.south <= step[1] <= box.north}
    ranges = ranges_over(box)
    read = {step for step in steps if any(low <= morton_of(*step) < high for low, high in ranges)}
    assert inside <= read
    assert len(read - inside) < len(inside) / 4


def test_a_hundred_metres_are_a_hundred_metres() -> None:
    box = box_around(113.6, 34.75, 100)
    assert metres_between((113.6, 34.75), (box.east, 34.75)) == pytest.approx(100, abs=0.5)
    assert metres_between((113.6, 34.75), (113.6, box.north)) == pytest.approx(100, abs=0.5)


def test_a_case_needs_words_or_a_picture_and_a_point_on_earth() -> None:
    check_new(NewCase(channel=Channel.BRANCH, description="", file_ids=(MICRO,)))
    with pytest.raises(NothingSaid):
        check_new(NewCase(channel=Channel.BRANCH, description="  "))
    with pytest.raises(TextTooLong):
        check_new(NewCase(channel=Channel.BRANCH, description="长" * 5001))
    for longitude, latitude in ((181.0, 0.0), (0.0, -91.0), (113.0, None), (None, 34.0)):
        with pytest.raises(PointImpossible):
            check_new(NewCase(channel=Channel.BRANCH, description="墙", longitude=longitude, latitude=latitude))


def test_the_summary_is_the_first_sentence_cut_to_forty() -> None:
    assert summary_of(NewCase(channel=Channel.BRANCH, description="围墙倾斜。很危险")) == "围墙倾斜"
    assert summary_of(NewCase(channel=Channel.BRANCH, description="墙" * 50)) == "墙" * 39 + "…"
    assert summary_of(NewCase(channel=Channel.BRANCH, description="", address="百花里")) == "百花里"


def test_rates_name_both_numbers_and_have_no_value_where_nothing_was_due() -> None:
    counts = dict.fromkeys(Figure, 0) | {
        Figure.DUE: 8, Figure.FINISHED: 7, Figure.ON_TIME: 6, Figure.ASKED: 5, Figure.SATISFIED: 3,
        Figure.SOLVED_ASKED: 4, Figure.SOLVED: 4, Figure.HANDLED: 7, Figure.IN_GRID: 6, Figure.IN_COMMUNITY: 7,
    }  # fmt: skip
    rates = {rate.name: (rate.numerator, rate.denominator, rate.value) for rate in rates_of(counts)}
    assert rates["finished"] == (7, 8, 0.875)
    assert rates["on_time"] == (6, 8, 0.75)
    assert rates["satisfaction"] == (3, 5, 0.6)
    assert rates["solution"] == (4, 4, 1.0)
    assert rates["in_community"] == (7, 7, 1.0)
    assert {rate.value for rate in rates_of(dict.fromkeys(Figure, 0))} == {None}


def test_every_figure_belongs_to_one_family() -> None:
    assert sorted(figure for figures in FAMILIES.values() for figure in figures) == sorted(Figure)
    borders = [RESPONSE_STEPS[figure] for figure in RESPONSE_STEPS]
    assert [low for low, _ in borders[1:]] == [high for _, high in borders[:-1]]


@pytest.mark.parametrize(("status", "action"), list(product(CallStatus, CallAction)))
def test_every_call_step(status: CallStatus, action: CallAction) -> None:
    if status in CALL.steps[action].before:
        assert CALL.after(action, status) is (CALL.steps[action].after or status)
    else:
        with pytest.raises(StepNotPossible):
            CALL.check_now(action, status)
