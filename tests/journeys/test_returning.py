"""What the community cannot do goes back to the street, which gives it to another."""

import pytest
from playwright.sync_api import expect

from tests.journeys.city import City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

OFFICER, LEAD = "linshanzhai-operations", "yihelu-lead"
REASON = "电力杆线属产权单位，社区没有权限移动，请改派。"


def test_community_returns_and_street_reassigns(city: City, crowd: Crowd) -> None:
    spot = city.spot(OFFICER, "百花里")
    what = f"{city.building()}门口一根斜拉线松脱"
    opened = city.enters(OFFICER, f"{what}，垂到人行道上。", level="complex", address="百花里门口", **spot)
    assert opened["status"] == "dispatched"

    lead = crowd.signed_in(LEAD)
    lead.page.get_by_role("link", name=what).click()
    lead.looks("1-received")
    lead.take("签收")
    card = lead.begin("退单")
    card.get_by_role("button", name="退单", exact=True).click()
    expect(card.get_by_text("此项必填")).to_be_visible()
    card.get_by_label("原因").fill(REASON)
    lead.looks("2-returning")
    lead.finish(card, "退单")
    assert city.case(OFFICER, opened["id"])["row"]["status"] == "opened"

    officer = crowd.signed_in(OFFICER)
    page = officer.page
    page.get_by_role("link", name="派单").click()
    page.get_by_role("button", name=what).click()
    officer.sees("退 1")
    page.get_by_role("button", name="换人").click()
    officer.chooses("承办人", "郑勤物业")
    officer.looks("3-another")
    page.locator("main").get_by_role("button", name="派单", exact=True).click()
    officer.is_told(f"{opened['number']} 已派单")
    assert "郑勤物业" in city.case(OFFICER, opened["id"])["row"]["holder"]

    officer.open_case(opened["id"])
    card = officer.begin("改派")
    officer.chooses("承办人", "电力勘测设计院", card)
    card.get_by_label("原因").fill("斜拉线产权属设计院。")
    officer.looks("4-reassigning")
    officer.finish(card, "改派")
    officer.sees(REASON)
    officer.looks("5-reassigned")
    case = city.case(OFFICER, opened["id"])
    assert case["row"]["status"] == "dispatched"
    assert "电力勘测设计院" in case["row"]["holder"]
