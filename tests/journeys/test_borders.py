"""A change of a grid finds whoever approves it, and is told in words."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import Person

pytestmark = pytest.mark.thorough

LEAD, APPROVER = "yihelu-lead", "admin"
GRID = "伊河路社区01号三级网格"


def _waiting(approver: Person):
    return approver.page.locator("section[aria-labelledby=pending-changes]")


def test_a_change_waits_with_whoever_approves_it(city: City, crowd: Crowd) -> None:
    grid = next(found for found in city.get(LEAD, "grid/search", text=GRID) if found["level"] == "grid")
    change = {"grid_id": grid["leaf_id"], "plan": {"kind": "rename", "name": "01号三级网格"}, "reason": "名称照旧。"}
    proposed = city.post(LEAD, "grid/changes", change | {"effective_on": "2030-01-01"})
    try:
        lead = crowd.signed_in(LEAD)
        lead.page.goto("/console/grids")
        expect(lead.page.get_by_role("combobox", name="查找网格或地址")).to_be_visible()
        expect(_waiting(lead)).to_have_count(0)
        approver = crowd.signed_in(APPROVER)
        approver.page.goto("/console/grids")
        approver.looks("1-waiting")
        _waiting(approver).get_by_role("button", name=GRID).click()
        expect(approver.page.get_by_role("button", name="批准", exact=True)).to_be_visible()
        approver.looks("2-deciding")
    finally:
        city.post(LEAD, f"grid/changes/{proposed['change']['id']}/withdraw")
