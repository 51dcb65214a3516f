"""A trouble that no category has words for: a person says what it is, some times over, and the next one is known."""

import time

import pytest
from playwright.sync_api import expect

from tests.journeys.city import Answer, City
from tests.journeys.conftest import Crowd

pytestmark = pytest.mark.thorough

OFFICER = "linshanzhai-operations"
KEEPER = "admin"
LATEST_SECONDS = 60.0
TROUBLES = (
    "楼下开了麻将馆，半夜打麻将睡不着",
    "一楼麻将馆通宵打麻将",
    "麻将馆凌晨还在打麻将",
    "隔壁麻将馆打麻将打到天亮",
    "麻将馆夜里搓麻将，孩子没法睡",
    "地下室的麻将馆半夜打麻将",
)


def test_what_the_desk_corrects_is_proposed_for_the_next_case(city: City, crowd: Crowd) -> None:
    noise = next(one["id"] for one in city.get(OFFICER, "cases/categories") if one["code"] == "neighbour_noise")
    cases = [city.enters(OFFICER, f"{city.building()}{trouble}") for trouble in TROUBLES]
    waiting = city.enters(OFFICER, f"{city.building()}三楼麻将馆每晚打麻将")
    assert _first(city, waiting["id"]) != "neighbour_noise"
    for case in cases:
        city.step(OFFICER, case["id"], "triage", category_id=noise, reason="麻将馆扰民，按生活噪声")
    city.post(KEEPER, "triage/learning")  # amid other journeys' lessons its turn might be minutes away
    until = time.monotonic() + LATEST_SECONDS
    while _first(city, waiting["id"]) != "neighbour_noise":
        assert time.monotonic() < until, "nothing was learned from the corrections"
        time.sleep(0.5)

    officer = crowd.signed_in(OFFICER)
    page = officer.page
    page.get_by_role("link", name="派单").click()
    page.get_by_role("button", name="三楼麻将馆每晚打麻将").first.click()
    proposed = page.get_by_label("类别研判")
    expect(proposed).to_contain_text("生活噪声")
    expect(proposed).to_contain_text("麻将")
    expect(proposed).to_contain_text("学习第")
    officer.looks("1-learned")

    again = city.enters(OFFICER, f"{city.building()}麻将馆又打了一夜麻将")
    assert again["category"] == "生活噪声"


def _first(city: City, case_id: str) -> Answer:
    choices = city.get(OFFICER, f"triage/cases/{case_id}")["choices"]
    return choices[0]["code"] if choices else None
