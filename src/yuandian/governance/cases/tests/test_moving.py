"""What the preview of a change of the grids says of open cases is what it then does; and who hears of the change."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from yuandian.foundation.grid.models import GridChange
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.messaging.services.news_of_grids import KIND, tell_of_grid_change
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_api import Phone
from yuandian.governance.cases.tests.test_opening import report
from yuandian.governance.cases.tests.test_succeeding import box, change_grid
from yuandian.kernel import clock


@pytest.fixture(autouse=True)
def _planners(cast: Cast) -> Iterator[None]:
    """Two who may change grids; noon."""
    with clock.at(NOON):
        for name in ("viewer", "secretary"):
            cast.add_post(name, "administrator", "district")
        yield


def foreseen(cast: Cast, name: str, plan: dict[str, Any]) -> Counter[tuple[str, ...]]:
    """Of how many cases the preview says to which grids, by code, they would go."""
    body = {"grid_id": str(cast.grids[name].id), "plan": plan}
    status, preview = Phone(cast, "secretary").post("/api/staff/grid/changes/preview", body)
    assert (status, preview["is_possible"]) == (200, True), preview
    told: Counter[tuple[str, ...]] = Counter()
    for one in preview["moving"]:
        if one["kind"] == "case":
            told[tuple(one["to"])] += one["count"]
    return told


def lying_in(*codes: str) -> Counter[tuple[str, ...]]:
    """How many open cases lie in micro-grids of these codes."""
    return Counter(
        (code,)
        for code in Case.objects.filter(is_open=True, micro_grid__code__in=codes).values_list(
            "micro_grid__code", flat=True
        )
    )


def test_a_split_parts_open_cases_by_their_points_and_leaves_the_others_to_the_first(cast: Cast) -> None:
    for longitude in (113.6003, 113.6017, 113.6018):
        report(cast, longitude=longitude, latitude=34.751)
    report(cast, longitude=None, latitude=None, grid_id=cast.grids["m1"].id)
    report(cast, 2)
    at.closed(cast)
    plan = {"kind": "split", "parts": [{"area": box(113.600, 113.601)}, {"area": box(113.601, 113.602)}]}
    said = foreseen(cast, "m1", plan)
    assert sorted(said.values()) == [2, 2]
    change_grid(cast, "m1", plan)
    assert lying_in(*(code for to in said for code in to)) == said


def test_a_merging_brings_the_cases_of_both_into_one(cast: Cast) -> None:
    for place in (1, 2, 2):
        report(cast, place)
    plan = {"kind": "merge", "others": [str(cast.grids["m2"].id)]}
    said = foreseen(cast, "m1", plan)
    (to,) = said
    assert said == Counter({to: 3})
    change_grid(cast, "m1", plan)
    assert lying_in(*to) == said


def test_where_a_grid_ends_without_an_heir_its_cases_are_told_to_go_up(cast: Cast) -> None:
    report(cast, 5)
    assert foreseen(cast, "m5", {"kind": "end"}) == Counter({(): 1})


def told(cast: Cast) -> dict[str, str]:
    """Who heard of a change of the grids, by name, with the title."""
    names = {account.id: name for name, account in cast.accounts.items()}
    news = InboxMessage.objects.filter(kind=KIND)
    return {names[one.account_id]: one.title for one in news}


def test_who_works_where_a_grid_changes_hears_of_it_once(cast: Cast) -> None:
    change_grid(cast, "m1", {"kind": "merge", "others": [str(cast.grids["m2"].id)]})
    change = GridChange.objects.get()
    title = "东街道绿都社区01号三级网格01号微网格合并已批准"
    heard = ("micro_lead", "grid_lead", "worker", "lead", "secretary")
    assert tell_of_grid_change(change.pk) == len(heard)
    assert told(cast) == dict.fromkeys(heard, title)
    assert InboxMessage.objects.filter(kind=KIND, body="11月17日起生效。原因：方便群众").count() == len(heard)
    assert tell_of_grid_change(change.pk) == 0, "a job may come again"


def test_of_a_refusal_only_the_proposer_hears(cast: Cast) -> None:
    plan = {"kind": "rename", "name": "绿都新社区"}
    change = {"grid_id": str(cast.grids["lvdu"].id), "plan": plan, "reason": "更顺口", "effective_on": "2026-11-20"}
    status, proposed = Phone(cast, "secretary").post("/api/staff/grid/changes", change)
    assert status == 201, proposed
    change_id = UUID(proposed["change"]["id"])
    assert tell_of_grid_change(change_id) == 0, "nobody decided yet"
    status, _ = Phone(cast, "viewer").post(f"/api/staff/grid/changes/{change_id}/reject", {"note": "以区划为准"})
    assert status == 200
    assert ProcrastinateJob.objects.filter(task_name="messaging.tell_of_grid_change").count() == 1
    assert tell_of_grid_change(change_id) == 1
    assert told(cast) == {"secretary": "东街道绿都社区更名未批准"}
