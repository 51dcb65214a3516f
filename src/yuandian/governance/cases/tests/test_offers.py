"""What a case's output offers: buttons that work, people to give it to, and whether its clocks run."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.people.models import Absence
from yuandian.governance.cases.models import Case, Report, Whistle, WhistleCall
from yuandian.governance.cases.rules import CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import ClockState, clock_state, runs
from yuandian.governance.cases.rules.dispatch import Candidate, offered
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.rules.whistles import (
    CALL,
    WHISTLE,
    CallAction,
    CallStatus,
    Side,
    WhistleAction,
    WhistleStatus,
)
from yuandian.governance.cases.services import desk, whistles
from yuandian.governance.cases.services.sweeps import sweep_cases
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.kernel import clock
from yuandian.kernel.lifecycle import StepNotPossible, standing

DECISIONS = {"grant_extension", "deny_extension"}
GRID, COMMUNITY, STREET = (UUID(int=n) for n in (2, 3, 4))


def page(cast: Cast, name: str, case_id: UUID) -> dict[str, Any]:
    """The case as the console gets it."""
    answer = Client(headers=cast.headers[name]).get(f"/api/staff/cases/{case_id}")
    assert answer.status_code == 200
    return dict(answer.json())


def proposals(cast: Cast, name: str, case_id: UUID) -> list[dict[str, Any]]:
    answer = Client(headers=cast.headers[name]).get(f"/api/staff/cases/{case_id}/proposals")
    assert answer.status_code == 200
    return list(answer.json())


def test_more_time_is_decided_on_only_where_somebody_asked(cast: Cast) -> None:
    assert DECISIONS.isdisjoint(page(cast, "lead", stages.signed(cast))["actions"])
    case_id = stages.extension_asked(cast)
    assert set(page(cast, "lead", case_id)["actions"]) >= DECISIONS
    desk.decide_extension(cast.actor("lead"), case_id, is_granted=True, reason="")
    assert DECISIONS.isdisjoint(page(cast, "lead", case_id)["actions"])


def next_steps(cast: Cast, case_id: UUID, *names: str) -> list[str | None]:
    return [page(cast, name, case_id)["next_step"] for name in names]


def test_each_is_shown_the_step_that_moves_the_case_on_and_is_theirs(cast: Cast) -> None:
    def stand(stage: Callable[[Cast], UUID]) -> list[str | None]:
        return next_steps(cast, stage(cast), "worker", "lead")

    assert stand(stages.dispatched) == ["sign", None]
    assert stand(stages.signed) == ["arrive", None]
    assert stand(stages.extension_asked) == ["arrive", "grant_extension"]
    assert stand(stages.handled) == [None, "check"]
    assert stand(stages.checked) == ["reply", "reply"]
    assert stand(stages.replied) == [None, "follow_up"]
    assert stand(stages.followed_up) == [None, "close"]
    case_id = stages.handled(cast)
    Case.objects.filter(pk=case_id).update(handled_by_id=cast.accounts["lead"].pk)
    assert next_steps(cast, case_id, "lead") == [None]


def test_where_nobody_reported_nobody_is_answered_or_asked(cast: Cast) -> None:
    case_id = stages.checked(cast)
    assert "reply" in page(cast, "lead", case_id)["actions"]
    Report.objects.filter(case=case_id).delete()
    found = page(cast, "lead", case_id)
    assert found["next_step"] == "close"
    assert {"reply", "follow_up"}.isdisjoint(found["actions"])


def test_a_desk_is_offered_nobody_whom_only_harder_cases_concern() -> None:
    roles = {"grid_worker": GRID, "community_lead": COMMUNITY, "community_secretary": COMMUNITY}
    roles |= {"operations_officer": STREET, "street_section_head": STREET}
    pool = [Candidate(UUID(int=n), role, grid, 0, ()) for n, (role, grid) in enumerate(roles.items(), 10)]
    ancestor_ids = [GRID, COMMUNITY, STREET]
    found = {level: [one.role for one in offered(level, ancestor_ids, pool)] for level in CaseLevel}
    assert found == {
        CaseLevel.ORDINARY: ["grid_worker", "community_lead"],
        CaseLevel.COMPLEX: ["community_lead", "community_secretary", "grid_worker"],
        CaseLevel.HARD: [
            "operations_officer", "street_section_head", "community_lead", "community_secretary", "grid_worker",
        ],
    }  # fmt: skip


def test_proposals_name_people_and_who_stands_in_for_them(cast: Cast) -> None:
    case_id = stages.opened(cast)
    plain = {one["post_id"]: one for one in proposals(cast, "lead", case_id)}
    assert {one["role"] for one in plain.values()} == {"grid_worker", "micro_grid_lead", "grid_lead", "community_lead"}
    worker = plain[str(cast.post_id("worker"))]
    assert (worker["title"], worker["person_name"]) == ("专职网格员", "赵worker")
    assert (worker["away_until"], worker["deputy_post_id"], worker["deputy_name"]) == (None, None, None)
    now = clock.now()
    Absence.objects.create(
        post=cast.posts["worker"], deputy_post=cast.posts["worker2"], starts_at=now - timedelta(hours=1),
        ends_at=now + timedelta(days=3), reason="年假",
    )  # fmt: skip
    first = proposals(cast, "lead", case_id)[0]
    assert (first["post_id"], first["person_name"], first["reason"]) == (worker["post_id"], "赵worker", "deputy")
    assert (first["deputy_post_id"], first["deputy_name"]) == (str(cast.post_id("worker2")), "赵worker2")
    assert first["away_until"] is not None


def test_proposals_take_as_few_statements_for_many(cast: Cast) -> None:
    case_id = stages.opened(cast)
    client = Client(headers=cast.headers["lead"])
    with CaptureQueriesContext(connection) as captured:
        assert len(client.get(f"/api/staff/cases/{case_id}/proposals").json()) > 3
    assert len(captured) <= 5


@pytest.mark.parametrize(("status", "action"), list(product(CallStatus, CallAction)))
def test_a_calls_buttons_are_those_of_its_table(status: CallStatus, action: CallAction) -> None:
    step = CALL.steps[action]
    for side in (Side.DEPARTMENT, Side.STREET):
        possible = CALL.possible(status, frozenset(CasePermission), standing({side}))
        assert (action in possible) == (status in step.before and side in step.by)


def test_the_street_is_rated_once_by_each_department(cast: Cast) -> None:
    case_id = stages.whistle_sounded(cast)
    call = WhistleCall.objects.get(case_id=case_id)
    urban = cast.actor("urban")
    for action in (CallAction.SIGN, CallAction.HANDLE):
        whistles.answer_call(urban, call.id, action, text="已处置")
    whistles.answer_call(urban, call.id, CallAction.RATE_STREET, stars=5)
    with pytest.raises(StepNotPossible):
        whistles.answer_call(urban, call.id, CallAction.RATE_STREET, stars=1)
    assert WhistleCall.objects.get(pk=call.id).stars_by_department == 5


def test_a_whistles_buttons() -> None:
    everything = frozenset(CasePermission)
    street, own = standing({Side.STREET, Side.SOMEBODY_ELSE}), standing({Side.STREET})
    asked = WHISTLE.possible(WhistleStatus.ASKED, everything, street)
    assert asked == [WhistleAction.APPROVE, WhistleAction.REFUSE, WhistleAction.CANCEL]
    assert WHISTLE.possible(WhistleStatus.ASKED, everything, own) == [WhistleAction.CANCEL]
    sounded = WHISTLE.possible(WhistleStatus.SOUNDED, everything, street)
    assert sounded == [WhistleAction.CANCEL, WhistleAction.WRITE_MINUTES]
    assert WHISTLE.possible(WhistleStatus.SOUNDED, (), street) == []


def test_each_side_is_offered_its_own_steps_of_a_call(cast: Cast) -> None:
    case_id = stages.whistle_asked(cast)
    assert page(cast, "secretary", case_id)["whistles"][0]["actions"] == ["approve", "refuse", "cancel"]
    whistle = Whistle.objects.get(case_id=case_id)
    whistles.decide_whistle(cast.actor("secretary"), whistle.id, is_approved=True)

    def offers(name: str) -> list[str]:
        return list(page(cast, name, case_id)["whistles"][0]["calls"][0]["actions"])

    assert (offers("urban"), offers("operator"), offers("worker")) == (["sign", "return"], [], [])
    for action in (CallAction.SIGN, CallAction.HANDLE):
        whistles.answer_call(cast.actor("urban"), whistle.calls.get().id, action, text="已处置")
    assert (offers("urban"), offers("operator")) == (["rate_street"], ["rate"])


@pytest.mark.parametrize("status", list(CaseStatus))
def test_clocks_run_where_the_sweep_looks(status: CaseStatus) -> None:
    assert runs(status) == (clock_state(status) is ClockState.RUNNING)


@pytest.mark.parametrize("stage", [stages.suspended, stages.parked, stages.project])
def test_a_deadline_that_passes_while_the_clocks_stand_means_nothing(cast: Cast, stage: stages.Stage) -> None:
    with clock.at(NOON):
        case_id = stage(cast)
        due_at = Case.objects.get(pk=case_id).handling_due_at
    assert due_at is not None
    with clock.at(due_at + timedelta(days=1)):
        sweep_cases()
        row = page(cast, "lead", case_id)["row"]
    assert (row["clock_state"], row["is_overdue"], row["was_overdue"]) == ("standing", False, False)


def test_clocks_run_until_the_case_is_handled(cast: Cast) -> None:
    assert page(cast, "lead", stages.signed(cast))["row"]["clock_state"] == "running"
    assert page(cast, "lead", stages.handled(cast))["row"]["clock_state"] == "stopped"
