"""The dispatch desk: a case without a place is put on the map by a click and given away."""

from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd
from tests.journeys.person import Person

OFFICER, LEAD = "linshanzhai-operations", "yihelu-lead"


@pytest.mark.thorough
def test_dispatcher_dispatches_by_map_click(city: City, crowd: Crowd) -> None:
    what = f"{city.building()}后门外路面塌陷"
    opened = city.enters(OFFICER, f"{what}，骑车摔了两个人，说不清在哪个小区。", address="小区后门外")
    assert opened["status"] == "opened"

    officer = crowd.signed_in(OFFICER)
    page = officer.page
    page.get_by_role("link", name="派单").click()
    placed = next(row for row in _waiting(city) if row["longitude"] is not None)
    page.get_by_role("button", name=placed["summary"]).first.click()
    page.get_by_role("button", name=what).click()
    officer.sees("没有具体位置，可在地图上点选")
    officer.looks("1-unplaced")

    _click_beside_the_pins(officer)
    officer.looks("2-clicked")
    page.get_by_role("button", name="把位置改到这里").click()
    officer.is_told("位置已改")
    expect(page.locator(".proposed .person")).to_be_visible()
    chosen = page.locator(".proposed .person").inner_text()
    officer.looks("3-proposed")

    page.locator("main").get_by_role("button", name="派单", exact=True).click()
    officer.is_told(f"{opened['number']} 已派单")
    expect(page.get_by_role("button", name=what)).to_have_count(0)
    officer.looks("4-dispatched")

    case = city.case(OFFICER, opened["id"])
    assert case["row"]["status"] == "dispatched"
    assert case["place_by"] == "person"
    assert case["row"]["longitude"] is not None
    assert case["row"]["place"].startswith("林山寨街道")
    assert chosen in case["row"]["holder"]


def _click_beside_the_pins(officer: Person) -> None:
    """Clicks the map where no case lies; a click on one would choose that."""
    chart = officer.page.get_by_role("region", name="事件地图")
    size = chart.bounding_box()
    assert size
    for across, down in ((0.53, 0.5), (0.5, 0.53), (0.46, 0.5), (0.5, 0.46)):
        chart.click(position={"x": size["width"] * across, "y": size["height"] * down})
        with suppress(AssertionError):
            expect(officer.page.get_by_role("button", name="把位置改到这里")).to_be_visible(timeout=1_000)
            return


def _waiting(city: City) -> list[Any]:
    """What waits at the desk, by deadline."""
    return list(city.get(OFFICER, "cases", statuses=["opened"], order="due", limit=100)["items"])


def _returned(city: City, text: str) -> Any:
    """A case with a place that waits at the desk again, because the community gave it back."""
    opened = city.enters(OFFICER, text, address="百花里", level="complex", **city.spot(OFFICER, "百花里"))
    city.step(LEAD, opened["id"], "return", reason="不属社区职责，请改派。")
    return opened


def test_dispatch_desk_by_keys_alone(city: City, crowd: Crowd) -> None:
    text = f"{city.building()}前井盖不见了"
    first, second = (_returned(city, f"{text}（{number}），晚上看不清。") for number in ("其一", "其二"))

    officer = crowd.enter(OFFICER)
    page, keys = officer.page, officer.page.keyboard
    page.goto("/console/desk")
    officer.type_password()
    page.wait_for_url("**/console/desk")
    queue = page.locator("section[aria-labelledby=queue]")
    expect(queue.locator("[aria-current]")).to_be_visible()
    for case in (first, second):
        for _ in range(queue.get_by_role("button").count()):
            if case["number"] in page.locator("section[aria-labelledby=chosen]").inner_text():
                break
            keys.press("j")
        expect(page.locator("section[aria-labelledby=chosen]")).to_contain_text(case["number"])
        expect(page.locator(".proposed .person")).to_be_visible()
        if case is first:
            officer.looks("keys")
        keys.press("Enter")
        officer.is_told(f"{case['number']} 已派单")
        for _ in range(queue.get_by_role("button").count()):
            keys.press("k")
    keys.press("/")
    keys.type(first["number"])
    keys.press("Enter")
    page.wait_for_url("**/console/cases?**")
    expect(page.get_by_role("link", name=text).first).to_be_visible()
    for case in (first, second):
        assert city.case(OFFICER, case["id"])["row"]["status"] == "dispatched"
