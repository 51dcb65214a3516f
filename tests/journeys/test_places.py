"""Where it is, on a map without tiles: dragged with a finger; and who and what is near my door."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

HOME = "百花里"

NEAR_BORDER = "这里在两个网格交界处"
IS_PLACED = "words => !document.querySelector('[role=dialog]') || document.body.innerText.includes(words)"


def test_resident_shows_the_place_on_a_map(city: City, crowd: Crowd) -> None:
    spot = city.spot("yihelu-worker", HOME)
    resident = crowd.resident()
    context = resident.page.context
    context.grant_permissions(["geolocation"])
    context.set_geolocation(spot)
    resident.lives_in(HOME)
    resident.looks("1-my-grid")
    resident.page.get_by_text("附近的服务点").scroll_into_view_if_needed()
    resident.looks("2-service-points")
    resident.opens("report/report?way=snapshot")
    resident.page.get_by_label("怎么回事").fill(f"{city.building()}楼前路灯不亮")
    resident.button("更改：在哪里").tap()
    resident.tap("在地图上选")
    land = resident.page.get_by_role("application")
    expect(land.locator("path.drawn-area").first).to_be_attached()
    resident.sees("标记在")
    before = resident.page.get_by_text("标记在").inner_text()
    resident.looks("3-map")
    for _ in range(3):
        box = land.bounding_box()
        assert box is not None
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        resident.page.mouse.move(*middle)
        resident.page.mouse.down()
        resident.page.mouse.move(middle[0] + 140, middle[1] + 60, steps=5)
        resident.page.mouse.up()
        resident.page.wait_for_timeout(900)
    assert resident.page.get_by_text("标记在").inner_text() != before
    resident.looks("4-moved")
    resident.tap("就在这里")
    resident.page.wait_for_function(IS_PLACED, arg=NEAR_BORDER)
    if resident.page.get_by_text(NEAR_BORDER).is_visible():
        resident.looks("5-near-a-border")
        resident.page.get_by_role("dialog").get_by_role("button").last.tap()
    expect(resident.page.get_by_role("dialog")).to_have_count(0)
    resident.looks("6-chosen")
